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
from detente.model.preference import StateRef

Codes = tuple[int, ...]


class LeverageVerdict(Frozen):
    """Who of two is commonly said to have had the upper hand in a deal, and what the cells give.

    ``hand`` is one of the ``pair``, ``mutual`` or ``none``, as the source has it; ``computed`` is
    what the cells give where that is something else. ``cells`` lists each one's cells over the
    other that count. ``baseline``, ``start`` and ``state`` stand in for those of the phase. All of
    it by sequential stability and sequences of responses.
    """

    pair: tuple[str, str]
    hand: str
    computed: str = ""
    cells: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    baseline: StateRef | None = None
    start: StateRef | None = None
    state: StateRef | None = None


class PublishedAnswer(Frozen):
    """What one source says about a case: equilibria, who is content where, who had the upper hand.

    State codes count the first option as the least significant bit. ``note`` says how the answer
    was come by, and what it does not say.
    """

    source: str = Field(min_length=1)
    note: str = ""
    phase: str | None = None
    responses: Responses = "sequences"
    equilibria: dict[str, Codes] = Field(default_factory=dict)
    stability: dict[str, dict[str, Codes]] = Field(default_factory=dict)
    leverage: tuple[LeverageVerdict, ...] = ()


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
