"""The base of every validated value, and the plain kinds of value that it may hold.

A value never changes and refuses keys it does not know. ``true`` is no number and ``0`` no date: a
value of another kind is refused and never turned into the one that is asked for.
"""

import re
from datetime import date, datetime
from math import isfinite
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictBool
from pydantic_core import PydanticCustomError

_ID = re.compile(r"\w[\w.-]*")
LARGEST = 1e12
"""No number that a case holds is larger: what is worked out from it would leave the range."""


class Frozen(BaseModel):
    """A value that never changes and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _number(value: Any) -> Any:
    """Refuse truth values and texts where a number belongs."""
    if isinstance(value, bool | str | bytes):
        raise PydanticCustomError("float_type", "no number")
    if isinstance(value, float) and not isfinite(value):
        raise PydanticCustomError("finite_number", "no finite number")
    return value


def _whole(value: Any) -> Any:
    """Refuse everything but whole numbers."""
    if isinstance(value, bool | str | bytes | float):
        raise PydanticCustomError("int_type", "no whole number")
    return value


def _day(value: Any) -> Any:
    """Refuse everything but days, and what is written like one."""
    written = isinstance(value, str) and len(value) == len("2016-02-27") and value.isascii()
    if isinstance(value, datetime) or not (written or isinstance(value, date)):
        raise PydanticCustomError("date_type", "no date")
    return value


def _id(value: str) -> str:
    """Refuse what could lead out of a folder, or look like something else."""
    if _ID.fullmatch(value) is None:
        raise PydanticCustomError("string_pattern_mismatch", "no id", {"pattern": _ID.pattern})
    return value


STRICTLY_NUMBER, STRICTLY_WHOLE = BeforeValidator(_number), BeforeValidator(_whole)
"""For numbers with bounds of their own: ``Annotated[float, Field(ge=0), STRICTLY_NUMBER]``."""
Number = Annotated[float, Field(allow_inf_nan=False, ge=-LARGEST, le=LARGEST), STRICTLY_NUMBER]
"""A finite number."""
Whole = Annotated[int, STRICTLY_WHOLE]
"""A whole number."""
Truth = StrictBool
"""True or false."""
Day = Annotated[date, BeforeValidator(_day)]
"""A day."""
Id = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_id)]
"""A short name that may stand in a path and in a condition: letters, digits and ``. _ -``."""
MaybeId = Annotated[str, Field(max_length=200), AfterValidator(lambda value: value and _id(value))]
"""The same, or nothing."""
