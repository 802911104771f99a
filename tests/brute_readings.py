"""Influence, what settles a test, and which readings are tried, by the letter of the definition.

An evaluation is a tuple of the answers, the concept and the rule, with the truth of one test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations, product

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.three_states import deal_of
from detente.analysis.readings.evaluations import Evaluations
from detente.analysis.readings.setting import SETTINGS, Setting
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.thesis import Atom

Table = Mapping[tuple[object, ...], bool]


def table(evaluations: Evaluations, test: int) -> Table:
    """Return each evaluation of one test: the answers, the concept, the rule, and the truth."""
    return {
        (*answers, one.concept, one.rule): bool(evaluations.truth[reading, place, test])
        for reading, answers in enumerate(evaluations.answers.tolist())
        for place, one in enumerate(SETTINGS)
    }


def influence(found: Table, factor: int) -> Fraction | None:
    """Return the share of pairs that differ in one factor alone and differ in truth."""
    concept = len(next(iter(found))) - 2
    pairs = [
        (one, other)
        for one, other in combinations(found, 2)
        if differ_alone(one, other, factor, concept)
    ]
    unlike = sum(found[one] != found[other] for one, other in pairs)
    return Fraction(unlike, len(pairs)) if pairs else None


def differ_alone(one: Sequence[object], other: Sequence[object], factor: int, concept: int) -> bool:
    """Tell whether two evaluations differ in one factor alone; Nash goes with every rule."""
    differing = [place for place in range(len(one)) if one[place] != other[place]]
    if factor == concept and "nash" in (one[concept], other[concept]):
        differing = [place for place in differing if place != concept + 1]
    return differing == [factor]


def settling(found: Table) -> tuple[tuple[int, ...], set[tuple[object, ...]], Fraction] | None:
    """Return the fewest factors that settle a test, when it is met, and how often that is right."""
    factors = range(len(next(iter(found))))
    for size in range(4):
        best = None
        for chosen in combinations(factors, size):
            cells: dict[tuple[object, ...], list[bool]] = {}
            for one, truth in found.items():
                cells.setdefault(tuple(one[place] for place in chosen), []).append(truth)
            right = sum(max(cell.count(True), cell.count(False)) for cell in cells.values())
            share = Fraction(right, len(found))
            if share >= Fraction(99, 100) and (best is None or share > best[2]):
                met = {key for key, cell in cells.items() if cell.count(True) > len(cell) / 2}
                best = (chosen, met, share)
        if best:
            return best
    return None


Evaluation = tuple[tuple[str, ...], str, str | None, dict[str, bool]]
"""The answers, the concept, the rule, and the truth of each thesis."""


def truths(conflict: Conflict, phase: str | None) -> Iterator[Evaluation]:
    """Yield every evaluation.

    Every reading is made and modelled anew for every setting, and every thesis asked by itself. The
    answers must be written out, and none of their changes may shift what another names.
    """
    for answers in product(*(one.answers for one in conflict.questions)):
        changed = apply(conflict, [change for answer in answers for change in answer.changes])
        for setting in SETTINGS:
            truth = asked_of(changed, setting)
            told = {one.id: one.test.evaluate(truth, one.at or phase) for one in conflict.theses}
            yield tuple(one.id for one in answers), setting.concept, setting.rule, told


def asked_of(conflict: Conflict, setting: Setting) -> Callable[[Atom, str | None], bool]:
    """Return what tells of an atom whether it is so, assessing its phase anew."""

    @cache
    def assessed(phase: str | None) -> Assessment:
        return Assessment(
            deal_of(conflict, phase=phase),
            sanctions=sanctions(setting.concept),
            responses=setting.rule or "sequences",
        )

    return lambda atom, phase: literally(assessed(phase), atom)


def literally(found: Assessment, atom: Atom) -> bool:
    """Tell whether an atom is so, by the words of the definitions."""
    words = str(atom).split()
    if words == ["stable"]:
        return all(found.status(one) != "loose" for one in range(len(found.deal.now.actors)))
    place = {name: number for number, name in enumerate(found.deal.now.actors)}
    if words[1:3] == ["gains", "since"]:
        signs = found.gain(place[words[0]])
        return signs[("before", "baseline").index(words[3])] == 1
    if len(words) == 2:
        actor = place[words[0]]
        return words[1] in (found.status(actor), found.came_in(actor))
    a, b = place[words[0]], place[words[2]]
    cells = [(cell.cell, cell.ransom) for cell in found.cells(a, b)]
    names = {name for name, _ransom in cells}
    match words[1]:
        case "brings":
            return bool(names & {"pays", "compels", "repels"})
        case "keeps":
            return bool(names & {"gives", "presses", "withdraws", "punishes"})
        case "over":
            return any(not ransom for _name, ransom in cells)
        case "harms":
            return bool(names & {"compels", "repels", "presses", "punishes"})
        case "pays-ransom":
            return ("pays", True) in cells
        case "needs":
            return found.need(b, a) not in ("none", "untestable")
        case "changes":
            net = [found.deal.net(one) for one in (a, b)]
            return bool(names & {"compels", "pays"}) and bool(net[1]) and not net[0]
        case "upper-hand":
            return found.hand(a, b) == a
    return words[1] in names
