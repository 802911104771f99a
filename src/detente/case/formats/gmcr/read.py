"""Reading the ``.gmcr`` files of GMCR+ (Kinsara, Petersons, Hipel and Kilgour 2015)."""

from __future__ import annotations

import json
import re
from functools import reduce
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from detente.case.validate import validate
from detente.case.value_tree import ValueTree, Where
from detente.errors import CaseError, Problem, closest
from detente.frozen import Truth, Whole
from detente.model import Condition, Conflict
from detente.model.condition import And, Not, Or, Taken
from detente.model.parts import MOST_ACTORS, MOST_STATEMENTS
from detente.model.state import MAX_OPTIONS, feasible

Literals = tuple[tuple[Whole, Literal["Y", "N"]], ...]
"""Options by number, from 0, each taken (Y) or not (N); all must hold."""


class _Lenient(BaseModel):
    """A part of a file whose other keys are of no concern."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Members(_Lenient):
    """A compound statement: at least one of its members holds."""

    members: tuple[Literals, ...] = Field(min_length=1)


class GmcrOption(_Lenient):
    """An option: ``fwd`` lets it change from no to yes only, ``back`` from yes to no only."""

    name: str = Field(min_length=1, max_length=200)
    permittedDirection: Literal["both", "fwd", "back"] = "both"  # noqa: N815  the file's spelling


class GmcrMaker(_Lenient):
    """A decision maker: its options by number, and what it wants in either of two ways.

    States that it does not see are told by patterns (``misperceptions``) or by their numbers
    (``misperceived``).
    """

    name: str = Field(min_length=1, max_length=200)
    options: tuple[Whole, ...] = ()
    preferences: tuple[Literals | Members, ...] = ()
    ranking: tuple[Whole | tuple[Whole, ...], ...] | None = None
    misperceptions: tuple[Literals | Members, ...] = ()
    misperceived: tuple[Whole, ...] = ()


class GmcrFile(_Lenient):
    """A whole file, both spellings of its keys brought to one."""

    options: tuple[GmcrOption, ...] = Field(min_length=1)
    makers: tuple[GmcrMaker, ...] = Field(
        min_length=1, max_length=MOST_ACTORS, alias="decisionMakers"
    )
    infeasibles: tuple[Literals | Members, ...] = Field(default=(), max_length=MOST_STATEMENTS)
    ranked: Truth
    coalitions: tuple[Whole | tuple[Whole, ...], ...] = ()


_DIRECTIONS = {"both": "both", "fwd": "to-yes", "back": "to-no"}
_RANKED = ("useManualPreferenceRanking", "useManualPreferenceVectors")
_RANKING = ("preferenceRanking", "preferenceVector")


def read_gmcr(text: str, *, file: str = "") -> Conflict:
    """Return the conflict in the text of a ``.gmcr`` file.

    Options keep their order, so that state codes agree with GMCR+. Decision makers and options
    get short ids made of their names. A ranking names states by their number, from 1, among the
    feasible states in increasing code; states in an inner list are equally good. States that a
    decision maker misperceives become its view.

    Raises
    ------
    CaseError
        Where the text is not such a file, or an option belongs to nobody or to several.
    """
    tree = _tree(text, file)
    gmcr, problems = validate(GmcrFile, tree, frozenset(tree.data))
    misspelt = _misspelt(tree.data, GmcrFile, ())
    problems += [tree.problem(one.what, one.mend, one.where) for one in misspelt]
    if gmcr is not None and not problems:
        problems = [Problem(*one, file=file) for one in (*_numbers(gmcr), *_owners(gmcr))]
    if gmcr is None or problems:
        raise CaseError(problems)
    try:
        return _conflict(gmcr, Path(file).stem or "Untitled")
    except ValidationError as fault:
        what = f"a value is beyond what a case holds: {fault.errors()[0]['msg']}"
        raise CaseError(Problem(what, "Shorten it in GMCR+", (), file)) from None
    except CaseError as fault:
        raise CaseError(
            [Problem(one.what, one.mend, one.where, file) for one in fault.problems]
        ) from None


def _tree(text: str, file: str) -> ValueTree:
    """Return the file's values, old spellings replaced by new ones."""
    if not text.strip():
        raise CaseError(Problem("the file is empty", "Save it again from GMCR+", (), file))
    try:
        data = json.loads(text, object_pairs_hook=lambda pairs: _once(pairs, file))
    except json.JSONDecodeError as fault:
        what, mend = f"this is not JSON: {fault.msg}", "Save the file again from GMCR+"
        raise CaseError(Problem(what, mend, (), file, fault.lineno, fault.colno)) from None
    except RecursionError:
        raise CaseError(Problem("values are nested too deeply", "", (), file)) from None
    except ValueError:
        what = "a number has thousands of digits"
        raise CaseError(Problem(what, "Save the file again from GMCR+", (), file)) from None
    if not isinstance(data, dict):
        raise CaseError(Problem("the file holds no keys", "Give a file of GMCR+", (), file))
    data["ranked"] = _either(data, _RANKED) or False
    makers = data.get("decisionMakers")
    for maker in makers if isinstance(makers, list) else ():
        if isinstance(maker, dict):
            maker["ranking"] = _either(maker, _RANKING)
    return ValueTree(data, file)


def _once(pairs: list[tuple[str, Any]], file: str) -> dict[str, Any]:
    """Return the keys and values of one JSON object, none of which may be given twice."""
    values: dict[str, Any] = {}
    for key, value in pairs:
        if key in values:
            what = f"the key {key!r} is given twice in one place"
            raise CaseError(Problem(what, "Keep one of them", (), file))
        values[key] = value
    return values


def _either(values: dict[str, Any], spellings: tuple[str, str]) -> Any:
    """Return a value under whichever of two keys the file has."""
    return next((values[key] for key in spellings if key in values), None)


_Fault = tuple[str, str, tuple[str | int, ...]]


def _misspelt(data: dict[str, Any], model: type[BaseModel], where: Where) -> list[Problem]:
    """Return the keys that are close to known ones and would be passed over; others are let be."""
    names = {field.alias or name for name, field in model.model_fields.items()}
    known = sorted(names | {*_RANKED, *_RANKING})
    faults = []
    for key in data:
        close = closest(key, known, likeness=0.8)
        if key not in known and close is not None and close not in data:
            what = f"the key {key!r} is not known here"
            faults.append(Problem(what, f"Did you mean {close!r}?", (*where, key)))
    for part, of in (("options", GmcrOption), ("decisionMakers", GmcrMaker)):
        items = data.get(part) if not where else None
        for number, one in enumerate(items if isinstance(items, list) else ()):
            if isinstance(one, dict):
                faults += _misspelt(one, of, (part, number))
    return faults


def _numbers(gmcr: GmcrFile) -> list[_Fault]:
    """Return what is wrong with the numbers of options, states and decision makers."""
    faults: list[_Fault] = []
    count = len(gmcr.options)
    if count > MAX_OPTIONS:
        faults.append((f"{count} options, more than {MAX_OPTIONS}", "Merge some", ("options",)))
    for place, pattern in enumerate(gmcr.infeasibles):
        faults += _pattern(pattern, count, ("infeasibles", place))
    for number, maker in enumerate(gmcr.makers):
        root = ("decisionMakers", number)
        for place, pattern in enumerate(maker.preferences):
            faults += _pattern(pattern, count, (*root, "preferences", place))
        if gmcr.ranked and maker.ranking is None:
            what = f"{maker.name!r} has no ranking though rankings are in use"
            faults.append((what, "Rank its states in GMCR+ and save again", root))
        for place, pattern in enumerate(maker.misperceptions):
            faults += _pattern(pattern, count, (*root, "misperceptions", place))
    for place, members in enumerate(gmcr.coalitions):
        for one in [members] if isinstance(members, int) else members:
            if not 0 <= one < len(gmcr.makers):
                what = f"there is no decision maker {one}"
                faults.append((what, "They count from 0", ("coalitions", place)))
    return faults


def _pattern(pattern: Literals | Members, count: int, where: tuple[str | int, ...]) -> list[_Fault]:
    """Return what is wrong with one pattern of options."""
    faults: list[_Fault] = []
    for literals in pattern.members if isinstance(pattern, Members) else (pattern,):
        if not literals:
            faults.append(("a pattern names no option", "Take it out", where))
        for option, _ in literals:
            if not 0 <= option < count:
                mend = f"Options count from 0 to {count - 1}"
                faults.append((f"there is no option {option}", mend, where))
    return faults


def _owners(gmcr: GmcrFile) -> list[_Fault]:
    """Return what is wrong with who has which option."""
    faults: list[_Fault] = []
    for place, option in enumerate(gmcr.options):
        owners = [maker.name for maker in gmcr.makers if place in maker.options]
        if len(owners) != 1:
            whose = " and ".join(map(repr, owners)) or "nobody"
            what = f"the option {option.name!r} belongs to {whose}"
            faults.append((what, "Give it to one decision maker", ("options", place)))
    for number, maker in enumerate(gmcr.makers):
        for one in maker.options:
            if not 0 <= one < len(gmcr.options):
                where = ("decisionMakers", number, "options")
                faults.append((f"there is no option {one}", "Options count from 0", where))
    return faults


def _conflict(gmcr: GmcrFile, title: str) -> Conflict:
    """Return the conflict that a sound file describes."""
    actors = _unique([slug(maker.name) for maker in gmcr.makers])
    owners = {one: actors[n] for n, maker in enumerate(gmcr.makers) for one in maker.options}
    options = _unique([f"{owners[n]}.{slug(one.name)}" for n, one in enumerate(gmcr.options)])
    infeasible = [_condition(pattern, options) for pattern in gmcr.infeasibles]
    codes = np.flatnonzero(feasible(options, infeasible)).tolist()
    return Conflict.model_validate({
        "id": slug(title),
        "title": title,
        "actors": {actor: {"name": m.name} for actor, m in zip(actors, gmcr.makers, strict=True)},
        "options": {
            name: {"text": one.name, "moves": _DIRECTIONS[one.permittedDirection]}
            for name, one in zip(options, gmcr.options, strict=True)
        },
        "infeasible": infeasible,
        "preferences": {
            actor: _ranking(maker, codes)
            if gmcr.ranked
            else [_condition(pattern, options) for pattern in maker.preferences]
            for actor, maker in zip(actors, gmcr.makers, strict=True)
        },
        "views": {
            actor: view
            for actor, maker in zip(actors, gmcr.makers, strict=True)
            if (view := _view(maker, codes, options))
        },
        "coalitions": [
            [actors[one] for one in members]
            for members in gmcr.coalitions
            if not isinstance(members, int) and len(members) > 1
        ],
    })  # fmt: skip


def _ranking(maker: GmcrMaker, codes: list[int]) -> dict[str, Any]:
    """Return a decision maker's ranking by state codes.

    Raises
    ------
    CaseError
        Where it names a state that is not there.
    """
    tiers = [[one] if isinstance(one, int) else list(one) for one in maker.ranking or ()]
    for one in (one for tier in tiers for one in tier):
        if not 1 <= one <= len(codes):
            what = f"{maker.name!r} ranks state {one}"
            raise CaseError(Problem(what, f"Feasible states count from 1 to {len(codes)}"))
    return {"ranking": [[codes[one - 1] for one in tier] for tier in tiers]}


def _view(maker: GmcrMaker, codes: list[int], options: list[str]) -> list[dict[str, Any]]:
    """Return which states a decision maker does not see.

    Raises
    ------
    CaseError
        Where it misperceives a state that is not there.
    """
    unseen = [_condition(pattern, options) for pattern in maker.misperceptions]
    for number in maker.misperceived:
        if not 1 <= number <= len(codes):
            what = f"{maker.name!r} misperceives state {number}"
            raise CaseError(Problem(what, f"Feasible states count from 1 to {len(codes)}"))
        code = codes[number - 1]
        literals: list[Condition] = [
            Taken(one) if code >> n & 1 else Not(Taken(one)) for n, one in enumerate(options)
        ]
        unseen.append(reduce(And, literals))
    return [{"overlooks": one} for one in dict.fromkeys(unseen)]


def _condition(pattern: Literals | Members, options: list[str]) -> Condition:
    """Return a pattern, or alternatives of patterns, as a condition."""
    if isinstance(pattern, Members):
        return reduce(Or, [_condition(literals, options) for literals in pattern.members])
    literals: list[Condition] = [
        Taken(options[n]) if yes == "Y" else Not(Taken(options[n])) for n, yes in pattern
    ]
    return reduce(And, literals)


def slug(name: str) -> str:
    """Return a short id made of a name.

    >>> slug("Local Government"), slug("2 ships"), slug("!")
    ('local-government', 'n2-ships', 'n')
    """
    word = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")
    return word if word[:1].isalpha() else f"n{word}"


def _unique(words: list[str]) -> list[str]:
    """Return words, repeated ones numbered: ``a``, ``a-2``."""
    unique: dict[str, None] = {}
    counts: dict[str, int] = {}
    for word in words:
        name = word
        while name in unique:
            counts[word] = counts.get(word, 1) + 1
            name = f"{word}-{counts[word]}"
        unique[name] = None
    return list(unique)
