"""How operators and modality change the root of an act.

An agreement to help is AGREE, a refusal to help REJECT, a threat to attack THREATEN, an order to
appear REQUEST; an act of the future is a promise when it is cooperative and a threat when not; a
cooperative act that was not done is a refusal, a hostile one not done a concession.
"""

from __future__ import annotations

from dataclasses import replace

from detente.evidence.english.events import COOPERATIVE
from detente.evidence.events.act import Act, Modality

#: What an operator makes of any complement: root, code, modality.
_FIXED: dict[str, tuple[str, str, Modality]] = {
    "refuse": ("REJECT", "12", "refused"),
    "threaten": ("THREATEN", "13", "threatened"),
    "demand": ("REQUEST", "10", "demanded"),
    "permit": ("CONCEDE", "08", "done"),
    "agree": ("AGREE", "03", "pledged"),
}


def fixed(operator: str, act: Act | None, at: int, word: str) -> Act | None:
    """Return what an operator with a fixed meaning makes of its complement, if it is one."""
    known = _FIXED.get(operator)
    if known is None:
        return None
    root, cameo, modality = known
    rule = f"{operator}:{word}"
    if act is None:
        return Act(root, cameo, "", modality, at, at, rule, 0.9)
    return replace(
        act,
        root=root,
        cameo=cameo,
        modality=modality,
        at=at,
        weight=0.9,
        rule=f"{rule} {act.rule}",
        parts=within(act),
    )


def within(act: Act) -> tuple[int, ...]:
    """Return the tokens of an act and of the acts within it."""
    return (*act.parts, act.at, act.core)


def intend(act: Act | None, at: int, word: str) -> Act | None:
    """Return a promise or a threat: the intention to do the act."""
    if act is None:
        return None
    if act.root in COOPERATIVE:
        return replace(
            act,
            root="AGREE",
            cameo="03",
            modality="pledged",
            at=at,
            parts=within(act),
            rule=f"intend:{word} {act.rule}",
            weight=0.9,
        )
    if act.root in {"REJECT", "ACCUSE", "REQUEST"}:
        return replace(act, at=at, modality="pledged", parts=within(act))
    return replace(
        act,
        root="THREATEN",
        cameo="13",
        modality="threatened",
        at=at,
        parts=within(act),
        rule=f"intend:{word} {act.rule}",
        weight=0.9,
    )


def negate(act: Act, *, future: bool) -> Act:
    """Return the act said not to be done, or not to be going to be done."""
    rule = f"not {act.rule}"
    if act.root in {"AGREE", "CONSULT", "SUPPORT"}:
        root, cameo = "REJECT", "12"
    elif act.root in COOPERATIVE:
        root, cameo = (
            ("REJECT", "12") if future or act.root in {"CONCEDE", "RETREAT"} else ("SANCTION", "16")
        )
    elif act.root in {"REJECT", "ACCUSE", "REQUEST", "THREATEN"}:
        root, cameo = ("AGREE", "03")
    else:
        root, cameo = ("AGREE", "03") if future else ("CONCEDE", "08")
    return replace(
        act, root=root, cameo=cameo, modality="refused" if future else "negated", rule=rule
    )


def future(act: Act) -> Act:
    """Return the act announced for the future."""
    changed = intend(act, act.at, "will")
    return (
        act
        if changed is None
        else replace(changed, modality=("threatened" if changed.root == "THREATEN" else "expected"))
    )


def lift(act: Act, at: int) -> Act:
    """Return an act as said by the word above it."""
    return replace(act, at=at, parts=within(act))


def stop(act: Act) -> Act:
    """Return the ending of an act: of a hostile one a concession, of a friendly one a sanction."""
    root, cameo = ("SANCTION", "16") if act.root in COOPERATIVE else ("CONCEDE", "08")
    return replace(act, root=root, cameo=cameo, inner=root, weight=0.9)
