"""Every settlement model by name.

To add one, write a module that defines a
:class:`~detente.analysis.settlement.models.model.SettlementModel` and name it in :data:`BUNDLED`;
a program of your own calls :func:`register`.
"""

from __future__ import annotations

from typing import Final

from detente.analysis.settlement.models.as_printed import AS_PRINTED
from detente.analysis.settlement.models.compromise import COMPROMISE
from detente.analysis.settlement.models.damped_salience import DAMPED_SALIENCE
from detente.analysis.settlement.models.exchange import EXCHANGE
from detente.analysis.settlement.models.kalai_smorodinsky import KALAI_SMORODINSKY
from detente.analysis.settlement.models.mean import MEAN
from detente.analysis.settlement.models.median import MEDIAN
from detente.analysis.settlement.models.model import JointModel, SettlementModel
from detente.analysis.settlement.models.nash_bargaining import NASH_BARGAINING
from detente.analysis.settlement.models.net_votes import NET_VOTES
from detente.analysis.settlement.models.probabilistic_condorcet import PROBABILISTIC_CONDORCET
from detente.analysis.settlement.models.procedural import PROCEDURAL
from detente.analysis.settlement.models.scholz_code import SCHOLZ_CODE
from detente.analysis.settlement.models.spatial import SPATIAL, SPATIAL_JOINT
from detente.analysis.settlement.models.weighted_median import WEIGHTED_MEDIAN
from detente.errors import CaseError, Problem, UnknownName

BUNDLED: Final = (
    COMPROMISE,
    DAMPED_SALIENCE,
    MEAN,
    WEIGHTED_MEDIAN,
    MEDIAN,
    NASH_BARGAINING,
    KALAI_SMORODINSKY,
    PROBABILISTIC_CONDORCET,
    SCHOLZ_CODE,
    AS_PRINTED,
    NET_VOTES,
    SPATIAL,
    PROCEDURAL,
)
"""Models of one issue, in the order in which forecasts are told."""

JOINT: Final = (EXCHANGE, SPATIAL_JOINT)
"""Models of several issues together, the one that is played unless told otherwise first."""

DEFAULT: Final = COMPROMISE.name
"""The one whose forecast counts unless told otherwise, because past decisions favour it."""

_known = {one.name: one for one in BUNDLED}


def register(new: SettlementModel) -> None:
    """Make a model known, so that every verb takes it by its name.

    Raises
    ------
    CaseError
        Where another model bears the name or an alias of it.
    """
    taken = {*_known, *_aliases()}
    for name in (new.name, *new.aliases):
        if name in taken:
            mend = "Give the new model a name of its own"
            raise CaseError(Problem(f"there is a settlement model {name!r} already", mend))
    _known[new.name] = new


def withdraw(name: str) -> None:
    """Take a registered model away again; one of the bundled stays.

    Raises
    ------
    UnknownName
        Where no registered model bears the name.
    """
    registered = [one for one in _known if _known[one] not in BUNDLED]
    if name not in registered:
        raise UnknownName("registered settlement model", name, registered)
    del _known[name]


def models() -> tuple[SettlementModel, ...]:
    """Return every model of one issue.

    >>> [one.name for one in models()][:3]
    ['compromise', 'damped-salience', 'mean']
    """
    return tuple(_known.values())


def names() -> tuple[str, ...]:
    """Return the names of the models of one issue.

    >>> names()[-2:]
    ('spatial', 'procedural')
    """
    return tuple(_known)


def is_known(name: str) -> bool:
    """Tell whether a model of one issue bears a name or alias.

    >>> is_known("ktab"), is_known("exchange")
    (True, False)
    """
    return _own_name(name) in _known


def settlement_model(name: str) -> SettlementModel:
    """Return the model of a name or alias; ``group-decision:net-votes`` works, too.

    Raises
    ------
    UnknownName
        Where no model bears it; suggests the nearest.

    Examples
    --------
    >>> settlement_model("group-decision:net_votes").name, settlement_model("bdm").name
    ('net-votes', 'scholz-code')
    """
    if not is_known(name):
        raise UnknownName("settlement model", name, [*_known, *_aliases()])
    return _known[_own_name(name)]


def is_joint(name: str) -> bool:
    """Tell whether a model of several issues bears a name or alias.

    >>> is_joint("spatial"), is_joint("mean")
    (True, False)
    """
    return any(name.lower() in (one.name, *one.aliases) for one in JOINT)


def joint_model(name: str) -> JointModel:
    """Return the model of several issues of a name or alias.

    Raises
    ------
    UnknownName
        Where no model bears it; suggests the nearest.

    Examples
    --------
    >>> joint_model("ktab").name
    'spatial'
    """
    for one in JOINT:
        if name.lower() in (one.name, *one.aliases):
            return one
    raise UnknownName("model of several issues", name, [one.name for one in JOINT])


def _own_name(name: str) -> str:
    """Return the name that stands behind a name or alias."""
    tail = name.lower().replace("_", "-").removeprefix("group-decision:")
    return _aliases().get(tail, tail)


def _aliases() -> dict[str, str]:
    """Return each model's own name by its other names."""
    return {alias: one.name for one in _known.values() for alias in one.aliases}
