"""A leverage result as plain values for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from detente.analysis.graph.walk import Step
from detente.analysis.leverage.chain import Chain
from detente.analysis.leverage.stake import Stake

if TYPE_CHECKING:
    from detente.analysis.leverage.leverage import Leverage

_DECIMALS = 6


def number(share: Fraction) -> float:
    """Return a fraction as a number of six decimals.

    >>> number(Fraction(1, 3))
    0.333333
    """
    return round(float(share), _DECIMALS)


def numbers(shares: Mapping[str, Fraction]) -> dict[str, float]:
    """Return fractions as numbers of six decimals."""
    return {name: number(share) for name, share in shares.items()}


def leverage_dict(result: Leverage) -> dict[str, Any]:
    """Return everything a leverage result says, states by code."""
    change = result.way_change
    return {
        "conflict": result.conflict,
        "actors": list(result.actors),
        "options": list(result.options),
        "states": list(result.states),
        "phase": result.phase,
        "state": result.state,
        "start": result.start,
        "concept": result.concept,
        "settings": {"responses": result.responses, "compared": result.compared},
        "status": dict(result.status),
        "temptation": {name: list(codes) for name, codes in result.temptation.items()},
        "unanswered": {name: list(codes) for name, codes in result.unanswered.items()},
        "hold": {name: numbers(row) for name, row in result.hold.items()},
        "chains": {
            name: [_chain(result.actors, one) for one in found]
            for name, found in result.chains.items()
        },
        "stake": {
            name: {other: _stake(one) for other, one in row.items()}
            for name, row in result.stake.items()
        },
        "part": numbers(result.part),
        "reachable": result.reachable,
        "way": numbers(result.way),
        "way_change": None if change is None else numbers(change),
        "balance": numbers(result.balance),
        "asymmetry": {name: numbers(row) for name, row in result.asymmetry.items()},
        "version": result.version,
    }


def step_dict(actors: tuple[str, ...], step: Step) -> dict[str, Any]:
    """Return one move by its mover's name."""
    return {
        "actor": actors[step.actor],
        "from": step.source,
        "to": step.target,
        "improves": step.improves,
    }


def _chain(actors: tuple[str, ...], chain: Chain) -> dict[str, Any]:
    """Return one chain; gain, fall and loss in rank steps and as shares of the range."""
    span = max(chain.span, 1)
    return {
        "temptation": chain.temptation,
        "group": [actors[one] for one in chain.group],
        "steps": [step_dict(actors, step) for step in chain.steps],
        "enables": [actors[one] for one in chain.enables],
        "hurts": actors[chain.hurts],
        "escape": chain.escape,
        "gain": _cost(chain.gain, span),
        "fall": _cost(chain.fall, span),
        "loss": _cost(chain.loss, span),
    }


def _cost(steps: int, span: int) -> dict[str, int | float]:
    """Return a number of rank steps and its share of the range."""
    return {"steps": steps, "share": number(Fraction(steps, span))}


def _stake(one: Stake) -> dict[str, float | int | None]:
    """Return one stake."""
    return {
        "harm": number(one.harm),
        "help": number(one.help),
        "credible_harm": number(one.credible_harm),
        "credible_help": number(one.credible_help),
        "harms_by": one.harms_by,
        "helps_by": one.helps_by,
        "harms_credibly_by": one.harms_credibly_by,
        "helps_credibly_by": one.helps_credibly_by,
    }
