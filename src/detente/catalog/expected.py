"""The answers in print for each bundled case, against which the engine is tested."""

from __future__ import annotations

from importlib.resources import files

from pydantic import Field

from detente.analysis.graph.settings import Responses
from detente.case.case import Case
from detente.case.load import load as load_case
from detente.case.yaml.read import read_tree
from detente.catalog.lookup import names
from detente.errors import UnknownName
from detente.frozen import Frozen

Codes = tuple[int, ...]


class PublishedAnswer(Frozen):
    """What one source says about a case: equilibria, or who is content where, by concept.

    State codes count the first option as the least significant bit. ``note`` says how the answer
    was come by, and what it does not say.
    """

    source: str = Field(min_length=1)
    note: str = ""
    phase: str | None = None
    responses: Responses = "sequences"
    equilibria: dict[str, Codes] = Field(default_factory=dict)
    stability: dict[str, dict[str, Codes]] = Field(default_factory=dict)


class _Expected(Frozen):
    """The file beside a case."""

    answers: tuple[PublishedAnswer, ...] = Field(min_length=1)


def bundled_case(name: str) -> Case:
    """Return the bundled case of a name.

    Raises
    ------
    UnknownName
        Where no bundled case bears it.

    Examples
    --------
    >>> bundled_case("elmira").conflict.title
    'Groundwater contamination in Elmira, Ontario, 1991'
    """
    if name not in names():
        raise UnknownName("bundled case", name, names())
    return load_case(str(files("detente.catalog") / name))


def expected(name: str) -> tuple[PublishedAnswer, ...]:
    """Return the published answers for a bundled case, none where nothing is in print.

    Raises
    ------
    UnknownName
        Where no bundled case bears the name.

    Examples
    --------
    >>> list(expected("prisoners-dilemma")[0].equilibria)
    ['nash', 'gmr', 'smr', 'seq']
    """
    if name not in names():
        raise UnknownName("bundled case", name, names())
    file = files("detente.catalog") / name / "expected.yaml"
    if not file.is_file():
        return ()
    return _Expected.model_validate(read_tree(file.read_text("utf-8"), str(file)).data).answers
