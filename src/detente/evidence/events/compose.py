"""How operators and modality change the root of an act.

An agreement to help is AGREE, a refusal to help REJECT, a threat to attack THREATEN, an order to
appear REQUEST; an act of the future is a promise when it is cooperative and a threat when not; a
cooperative act that was not done is a refusal, a hostile one not done a concession.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from detente.evidence.english.events import FUTURE_RULE, Operator
from detente.evidence.events.act import Act, Modality
from detente.evidence.events.plover import (
    CONCEDING,
    COOPERATIVE,
    HOSTILE_SAYING,
    SAYING,
    TALKING,
)

_FIXED: Mapping[Operator, tuple[str, str, Modality]] = {
    "refuse": ("REJECT", "12", "refused"),
    "threaten": ("THREATEN", "13", "threatened"),
    "demand": ("REQUEST", "10", "demanded"),
    "permit": ("CONCEDE", "08", "done"),
    "agree": ("AGREE", "03", "pledged"),
}
"""What an operator makes of any complement: root, code, modality."""

_SURE = 0.9
"""The weight of an act whose root an operator tells, whatever the act below it."""


def fixed(operator: Operator, act: Act | None, at: int, word: str) -> Act | None:
    """Return what an operator with a fixed meaning makes of its complement, if it is one.

    >>> fixed("refuse", None, 3, "balk").root, fixed("decide", None, 3, "opt")
    ('REJECT', None)
    """
    known = _FIXED.get(operator)
    if known is None:
        return None
    root, cameo, modality = known
    rule = f"{operator}:{word}"
    if act is None:
        return Act(root, cameo, "", modality, at, at, rule, _SURE)
    return _under(act, at, f"{rule} {act.rule}", (root, cameo), modality)


def _under(act: Act, at: int, rule: str, code: tuple[str, str], modality: Modality) -> Act:
    """Return an act under an operator that tells the root of the whole."""
    root, cameo = code
    return replace(
        act, root=root, cameo=cameo, modality=modality, at=at, weight=_SURE, rule=rule,
        parts=act.within,
    )  # fmt: skip


def intend(act: Act, at: int, word: str) -> Act:
    """Return a promise or a threat: the intention to do the act.

    >>> attack = Act("ASSAULT", "19", "ASSAULT", "done", 4, 4, "attack", 0.8)
    >>> intend(attack, 2, "vow").root, intend(attack, 2, "vow").modality
    ('THREATEN', 'threatened')
    """
    rule = f"intend:{word} {act.rule}"
    if act.root in COOPERATIVE:
        return _under(act, at, rule, ("AGREE", "03"), "pledged")
    if act.root in SAYING:
        return replace(act, at=at, modality="pledged", parts=act.within)
    return _under(act, at, rule, ("THREATEN", "13"), "threatened")


def negate(act: Act, *, future: bool) -> Act:
    """Return the act said not to be done, or not to be going to be done.

    >>> aid = Act("AID", "07", "AID", "done", 4, 4, "help", 0.8)
    >>> negate(aid, future=True).root, negate(aid, future=False).root
    ('REJECT', 'SANCTION')
    """
    if act.root in TALKING:
        code = ("REJECT", "12")
    elif act.root in COOPERATIVE:
        refused = future or act.root in CONCEDING
        code = ("REJECT", "12") if refused else ("SANCTION", "16")
    else:
        assented = future or act.root in HOSTILE_SAYING
        code = ("AGREE", "03") if assented else ("CONCEDE", "08")
    modality: Modality = "refused" if future else "negated"
    return replace(act, root=code[0], cameo=code[1], modality=modality, rule=f"not {act.rule}")


def future(act: Act) -> Act:
    """Return the act announced for the future.

    >>> future(Act("AID", "07", "AID", "done", 4, 4, "help", 0.8)).modality
    'expected'
    """
    announced = intend(act, act.at, FUTURE_RULE)
    modality: Modality = "threatened" if announced.root == "THREATEN" else "expected"
    return replace(announced, modality=modality)


def lift(act: Act, at: int) -> Act:
    """Return an act as said by the word above it.

    >>> lift(Act("AID", "07", "AID", "done", 4, 4, "help", 0.8), 2).at
    2
    """
    return replace(act, at=at, parts=act.within)


def stop(act: Act) -> Act:
    """Return the ending of an act: of a hostile one a concession, of a friendly one a sanction.

    >>> stop(Act("ASSAULT", "19", "ASSAULT", "done", 4, 4, "siege", 0.8)).root
    'CONCEDE'
    """
    root, cameo = ("SANCTION", "16") if act.root in COOPERATIVE else ("CONCEDE", "08")
    return replace(act, root=root, cameo=cameo, inner=root, weight=_SURE)
