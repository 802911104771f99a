"""What a plain form adds to a case: an actor, an option, a proposal, a claim, as edits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from detente.case.case import Case
from detente.edit import Attach, Edit, Put
from detente.errors import CaseError, Problem
from detente.evidence.quote import Quote, quote

_MOST: Final = 24


def slug(text: str, taken: Iterable[str]) -> str:
    """Return an id made of words, which nothing else bears.

    >>> slug("the United Nations", ["united-nations"]), slug("…", [])
    ('united-nations-2', 'x')
    """
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = [one for one in re.findall(r"[a-z0-9]+", plain) if one not in ("the", "a", "its")]
    base = "-".join(words)[:_MOST].strip("-") or "x"
    name, number = base if base[0].isalpha() else f"x{base}", 2
    known = set(taken)
    while name in known:
        name, number = f"{base}-{number}", number + 1
    return name


def _actor(case: Case, fields: Mapping[str, str]) -> list[Edit]:
    """Return the edit that adds an actor."""
    name = _needed(fields, "name", "Say what the actor is called")
    value = {"name": name, "kind": fields.get("kind", "other")}
    pronoun = fields.get("pronoun", "it")
    said = value | ({"pronoun": pronoun} if pronoun != "it" else {})
    return [Put(key="actors", name=slug(name, case.conflict.actors), value=said)]


def _option(case: Case, fields: Mapping[str, str]) -> list[Edit]:
    """Return the edits that add an option; an owner without wants is said to have none yet."""
    text = _needed(fields, "text", "Say what the actor does")
    owner = fields.get("owner", "")
    own = [name.partition(".")[2] for name in case.conflict.owned(owner)]
    value: dict[str, Any] = {"text": text}
    for field, key in (("left", "left"), ("off", "not")):
        if fields.get(field, "").strip():
            value[key] = fields[field].strip()
    if fields.get("moves", "both") != "both":
        value["moves"] = fields["moves"]
    wants = [] if owner in case.conflict.preferences else [_no_wants(owner)]
    name = f"{owner}.{slug(' '.join(text.split()[:3]), own)}"
    return [*wants, Put(key="options", name=name, value=value if len(value) > 1 else text)]


def _no_wants(owner: str) -> Put:
    """Return the edit that says that an actor does not care yet."""
    return Put(key="preferences", name=owner, value=[])


def _proposal(case: Case, fields: Mapping[str, str]) -> list[Edit]:
    """Return the edit that keeps a state as a proposal."""
    title = _needed(fields, "title", "Say what the deal is called")
    state = fields.get("state", "none")
    taken = [] if state == "none" else [one for one in state.split("+") if one]
    name = slug(title, [*case.conflict.proposals, *(one.id for one in case.conflict.phases)])
    return [Put(key="proposals", name=name, value={"title": title, "state": taken})]


def _claim(case: Case, fields: Mapping[str, str]) -> list[Edit]:
    """Return the edits that add a claim from words of a text, for or against a belief."""
    source = fields.get("source", "")
    if source not in case.texts:
        raise CaseError(
            Problem(f"the case keeps no text of {source!r}", "Choose one that it keeps")
        )
    words = _needed(fields, "words", "Select the words, or copy them from the text")
    quoted = _quoted(case.texts[source], words, fields.get("start", ""), source)
    by = fields.get("by", "").strip() or "the author"
    name = _next(case.evidence.claims)
    value = {
        "text": _needed(fields, "text", "Say in your own words what is claimed"),
        "quotes": [quoted.model_dump(exclude_defaults=True)],
        "chain": [{"name": by, "type": "author" if by == "the author" else "person"}],
        "grade": fields.get("grade", "F6"),
    }
    edits: list[Edit] = [Put(key="claims", name=name, value=value)]
    if fields.get("key", "").strip():
        against = fields.get("against") == "yes"
        edits.append(Attach(key=fields["key"].strip(), claim=name, against=against))
    return edits


def _quoted(text: str, words: str, start: str, source: str) -> Quote:
    """Return the words as a quote: where they were selected, or where alone they stand."""
    if start.isdecimal() and text[int(start) : int(start) + len(words)] == words:
        return quote(text, int(start), int(start) + len(words), source=source)
    count = text.count(words)
    if count != 1:
        what = (
            "the words do not stand there" if not count else f"the words stand there {count} times"
        )
        raise CaseError(
            Problem(what, "Copy them letter by letter, with more of what is around them")
        )
    place = text.index(words)
    return quote(text, place, place + len(words), source=source)


def _next(claims: Iterable[str]) -> str:
    """Return the next id of a claim.

    >>> _next(["c1", "c12", "other"])
    'c13'
    """
    numbers = [int(one[1:]) for one in claims if re.fullmatch(r"c\d+", one)]
    return f"c{max(numbers, default=0) + 1}"


def _needed(fields: Mapping[str, str], key: str, mend: str) -> str:
    """Return a field that must be filled in."""
    text = fields.get(key, "").strip()
    if not text:
        raise CaseError(Problem(f"{key!r} is empty", mend))
    return text


def new_case(fields: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Return the name of a new case and what its file says: two actors, and one option."""
    title = _needed(fields, "title", "Say what the conflict is called")
    names = [_needed(fields, one, "Name two actors") for one in ("first", "second")]
    text = _needed(fields, "text", "Say what the first actor can do")
    first = slug(names[0], ())
    second = slug(names[1], [first])
    data = {
        "format": "detente/1",
        "title": title,
        "actors": {first: {"name": names[0]}, second: {"name": names[1]}},
        "options": {f"{first}.{slug(' '.join(text.split()[:3]), ())}": text},
        "preferences": {first: [], second: []},
        "status_quo": [],
    }
    return slug(title, ()), data


FORMS: Final[Mapping[str, Callable[[Case, Mapping[str, str]], list[Edit]]]] = {
    "actor": _actor,
    "option": _option,
    "proposal": _proposal,
    "claim": _claim,
}
"""What each kind of form adds."""
