"""Faults of validation in plain words: what is wrong with a value, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from detente.errors import closest, nearest


def fault_in_words(fault: Mapping[str, Any], known: list[str]) -> tuple[str, str]:
    """Return what is wrong and the mend for one of pydantic's errors.

    Parameters
    ----------
    fault
        One entry of ``ValidationError.errors()``.
    known
        Keys that may stand beside an unknown one.
    """
    kind, context, value = fault["type"], fault.get("ctx", {}), fault.get("input")
    key = fault["loc"][-1] if fault["loc"] else ""
    if kind == "missing":
        return f"{key!r} is missing", f"Add {key}: ..."
    if kind == "extra_forbidden":
        return f"the key {str(key)!r} is not known here", nearest(str(key), known)
    if kind == "value_error":
        what, _, mend = str(context["error"]).partition("; ")
        return what, mend[:1].upper() + mend[1:]
    if kind == "literal_error":
        words = context["expected"].replace(" or ", ", ").split(", ")
        choices = [word.strip("'") for word in words]
        what = f"{described(value)} is not one of {', '.join(choices)}"
        is_like_one = closest(str(value), choices, likeness=0.5) is not None
        return what, nearest(str(value), choices) if is_like_one else "Choose one"
    return _KINDS.get(kind, _other)(value, context)


def described(value: Any) -> str:
    """Return a value as a reader of the file would name it, shortened."""
    if value is None:
        return "nothing"
    if isinstance(value, date):
        return f"the date {value.isoformat()}"
    if isinstance(value, dict):
        keys = [*map(str, list(value)[:3]), *(["…"] if len(value) > 3 else [])]
        return f"a mapping ({', '.join(keys)})"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}"
    if isinstance(value, bool):
        return str(value).lower()
    word = repr(value)
    return word if len(word) <= 60 else word[:57] + "…'"


def _text(value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    if isinstance(value, dict | list | tuple):
        return f"{described(value)} stands where text belongs", "Write one line of text"
    if value is None:
        return "nothing stands where text belongs", "Write the text after the colon"
    return f"{described(value)} is not text", f'Put it in quotes: "{value}"'


def _number(value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    return f"{described(value)} is not a number", "Write a number such as 40 or 0.5"


def _bounds(value: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    words = {"gt": "above", "ge": "at least", "lt": "below", "le": "at most"}
    limit = " and ".join(f"{words[name]} {context[name]:g}" for name in words if name in context)
    of_one = context.get("le") == 1 and isinstance(value, int | float) and 1 < value <= 100
    hint = f": it is of one, so write {value / 100:g} for {value:g} of a hundred" if of_one else ""
    return f"{described(value)} is out of range", f"Give a number {limit}{hint}"


def _list(value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    what = f"{described(value)} stands where a list belongs"
    return what, "Write [..., ...] or lines with dashes"


def _mapping(value: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    name = context.get("class_name", "")
    if name in _SHORT_FORMS:
        kind, mend = _SHORT_FORMS[name]
        return f"{described(value)} stands where {kind} belongs", mend
    return f"{described(value)} stands where keys belong", "Write lines of `key: value`"


def _date(value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    return f"{described(value)} is not a date", "Write it as 2016-02-27"


def _truth(value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    return f"{described(value)} is neither true nor false", "Write true or false"


def _empty(_value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    return "it is empty", "Fill it in"


def _long(value: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    most = context.get("max_length", "so many")
    return f"{described(value)} is too long", f"Keep at most {most}"


def _pattern(value: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    if context.get("pattern") == r"\S":
        return "it is blank", "Fill it in"
    return f"{described(value)} has the wrong form", _FORMS.get(context.get("pattern", ""), "")


def _finite(value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    return f"{described(value)} is not a finite number", "Write a plain number"


def _other(value: Any, _context: Mapping[str, Any]) -> tuple[str, str]:
    return f"{described(value)} does not belong here", "See `detente schema` for what does"


_SHORT_FORMS = {
    "Statement": ("a condition", "Write it like: not us.strike"),
    "Infeasible": ("a condition", "Write it like: us.strike and us.curb"),
    "Preference": ("a list of wants", "Write conditions, most important first; [] for none"),
    "Terms": ("a list of options", "Write [us.curb, us.arm]"),
    "Option": ("text", "Write what taking the option means"),
}

_ID = "An id is made of letters, digits, . _ and -, such as us or c12"
_FORMS = {
    r"\w[\w.-]*": _ID,
    r"^[A-F][1-6]$": "A grade is a letter A-F and a figure 1-6, such as B2",
    r"^([0-9a-f]{64})?$": "A fingerprint is 64 figures and letters a-f",
}

_KINDS = {
    "string_type": _text,
    "float_type": _number, "float_parsing": _number, "int_type": _number, "int_parsing": _number,
    "int_from_float": _number, "finite_number": _finite,
    "greater_than": _bounds, "greater_than_equal": _bounds,
    "less_than": _bounds, "less_than_equal": _bounds,
    "tuple_type": _list, "list_type": _list,
    "dict_type": _mapping, "model_type": _mapping, "model_attributes_type": _mapping,
    "date_type": _date, "date_parsing": _date, "date_from_datetime_parsing": _date,
    "date_from_datetime_inexact": _date,
    "bool_type": _truth, "bool_parsing": _truth,
    "string_too_short": _empty, "too_short": _empty,
    "string_too_long": _long, "too_long": _long,
    "string_pattern_mismatch": _pattern,
}  # fmt: skip
