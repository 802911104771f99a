"""Key assumptions, and what doubting them does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from detente.analysis.assumptions.doubt import (
    Doubt,
    Untried,
)
from detente.analysis.assumptions.findings import (
    Finding,
    Flip,
    Question,
    Value,
    told,
)
from detente.model import phrases
from detente.model.belief import BeliefEntry
from detente.model.conflict import Conflict
from detente.version import __version__


@dataclass(frozen=True)
class Effect:
    """What one doubt does: the findings it flips, and the holds it makes larger or smaller."""

    doubt: Doubt
    flips: tuple[Flip, ...]
    shifts: tuple[Flip, ...]


@dataclass(frozen=True)
class Assumption:
    """A belief and what doubting it does.

    Parameters
    ----------
    belief
        Its path, what it says, and the claims for and against it.
    effects
        One for each way of doubting it.
    """

    belief: BeliefEntry
    effects: tuple[Effect, ...]

    @property
    def flips(self) -> tuple[Finding, ...]:
        """Return the findings that some doubt of it flips, each once, in order."""
        found = {flip.finding: None for effect in self.effects for flip in effect.flips}
        return tuple(found)


@dataclass(frozen=True)
class Pair:
    """Two beliefs that together flip what no single belief does.

    Parameters
    ----------
    doubts
        One way of doubting each.
    flips
        The findings, none of which any single doubt flips.
    """

    doubts: tuple[Doubt, Doubt]
    flips: tuple[Flip, ...]


@dataclass(frozen=True, eq=False)
class Assumptions:
    """Which beliefs carry the findings about a state, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict, focused on the phase that was analysed.
    phase
        Its id; ``None`` where there are no phases.
    question
        The state, where it came from, and the settings.
    findings
        Every finding and its value as things are believed.
    assumptions
        Every belief that was doubted: those first that decide whether the state holds under the
        concept asked for, then by the number of findings they flip, then in file order.
    pairs
        Pairs of beliefs that flip what no single one does; empty where pairs were not sought.
    pairs_tried, pairs_all
        How many pairs of doubts were tried, and how many there are.
    untried
        What could not be doubted, and why.
    version
        The version of this package.
    """

    conflict: Conflict
    phase: str | None
    question: Question
    findings: Mapping[Finding, Value]
    assumptions: tuple[Assumption, ...]
    pairs: tuple[Pair, ...]
    pairs_tried: int
    pairs_all: int
    untried: tuple[Untried, ...]
    version: str = __version__

    @property
    def key(self) -> tuple[Assumption, ...]:
        """Return the key assumptions: those that flip a finding, most telling first."""
        return tuple(one for one in self.assumptions if one.flips)

    def resting_on(self, finding: Finding) -> tuple[Assumption, ...]:
        """Return the beliefs that carry one finding."""
        return tuple(one for one in self.assumptions if finding in one.flips)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what would follow from each doubt that flips something, in plain words."""
        return tuple(
            self.sentence(effect) for one in self.key for effect in one.effects if effect.flips
        )

    def sentence(self, effect: Effect | Pair) -> str:
        """Return what would follow from a doubt, or from two together, in plain words."""
        made = effect.doubts if isinstance(effect, Pair) else (effect.doubt,)
        said = {one.belief.path: one.belief.says for one in self.assumptions}
        given = [_DOUBTED[one.act].format(said=said[one.path], change=one.change) for one in made]
        text = f"{phrases.listed(given)}, {told(self.conflict, effect.flips)}"
        return phrases.sentence(text)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data; fractions as numbers of six decimals."""
        return {
            "conflict": self.conflict.id,
            "phase": self.phase,
            "state": self.question.state,
            "start": self.question.start,
            "concept": self.question.concept,
            "settings": {"responses": self.question.responses},
            "findings": {one.key: _plain(value) for one, value in self.findings.items()},
            "assumptions": [_assumption(one) for one in self.assumptions],
            "pairs": [
                {
                    "changes": [one.change for one in pair.doubts],
                    "paths": [one.path for one in pair.doubts],
                    "flips": _flips(pair.flips),
                }
                for pair in self.pairs
            ],
            "pairs_tried": self.pairs_tried,
            "pairs_all": self.pairs_all,
            "untried": [{"path": one.path, "reason": one.reason} for one in self.untried],
            "version": self.version,
        }


_DOUBTED = {
    "drop": "without “{said}”",
    "reverse": "with the opposite of “{said}”",
    "turn": "with “{change}”",
}


def _plain(value: Value) -> Any:
    """Return a value as plain data."""
    if isinstance(value, Fraction):
        return round(float(value), 6)
    return list(value) if isinstance(value, tuple) else value


def _flips(found: Iterable[Flip]) -> list[dict[str, Any]]:
    """Return flips as plain data."""
    return [
        {"finding": one.finding.key, "before": _plain(one.before), "after": _plain(one.after)}
        for one in found
    ]


def _assumption(one: Assumption) -> dict[str, Any]:
    """Return an assumption as plain data."""
    return {
        "path": one.belief.path,
        "says": one.belief.says,
        "because": list(one.belief.because),
        "despite": list(one.belief.despite),
        "flips": [finding.key for finding in one.flips],
        "effects": [
            {
                "act": effect.doubt.act,
                "change": effect.doubt.change,
                "flips": _flips(effect.flips),
                "shifts": _flips(effect.shifts),
            }
            for effect in one.effects
        ],
    }
