"""Workbooks of spreadsheets: a whole case with a sheet a section, or a table of stakes."""

from __future__ import annotations

from detente.case.formats.format import CASE, Format
from detente.case.formats.losses import texts_of_sources
from detente.case.formats.xlsx.read import read_case_book
from detente.case.formats.xlsx.write import write_case_book

XLSX = Format(
    name="xlsx",
    title="a workbook",
    holds=CASE,
    suffixes=(".xlsx",),
    about="the whole case but the texts of its sources, a sheet a section",
    read=lambda path, _choices: read_case_book(path),
    write=lambda case, path, _choices: write_case_book(case, path),
    loses=texts_of_sources,
    citation="ECMA-376, Office Open XML",
)
