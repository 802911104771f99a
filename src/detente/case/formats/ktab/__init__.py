"""Spatial model files of the KAPSARC Toolkit for Behavioral Analysis (KTAB): CSV and XML."""

from __future__ import annotations

from detente.case.formats.format import ISSUES, Format
from detente.case.formats.ktab.read import read_ktab_csv, read_ktab_xml
from detente.case.formats.table import first_rows, plain_count

_CITATION = "KAPSARC Toolkit for Behavioral Analysis; Efird, Lester and Wise 2016"


def _is_table(text: str) -> bool:
    """Tell the table by the counts of actors and dimensions in its first line."""
    rows = first_rows(text, 2)
    counts = rows[0][2:4] if len(rows) > 1 else []
    return bool(counts) and all(plain_count(count) is not None for count in counts)


KTAB_CSV = Format(
    name="ktab-csv",
    title="a CSV file of KTAB",
    holds=ISSUES,
    suffixes=(".csv",),
    about="one issue a dimension, with its stakes",
    read=lambda path, _choices: read_ktab_csv(path),
    marks=_is_table,
    citation=_CITATION,
)
KTAB_XML = Format(
    name="ktab-xml",
    title="an XML scenario of KTAB",
    holds=ISSUES,
    suffixes=(".xml",),
    about="one issue a dimension, with its stakes and the rules of the spatial model",
    read=lambda path, _choices: read_ktab_xml(path),
    marks=lambda text: text.lstrip().startswith("<"),
    citation=_CITATION,
)
