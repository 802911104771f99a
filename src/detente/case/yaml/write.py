"""Plain values as YAML in one style: short things on one line, long ones in blocks.

Whatever is written here reads back as the same values (:func:`detente.case.yaml.read.read_tree`).
"""

from __future__ import annotations

import json
import re
from datetime import date
from textwrap import wrap
from typing import Any

WIDTH = 100
"""Longest line of the style, in characters."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w ()/;%&+°’‘“”–—…'\".-]|:(?=\S)|,)*\Z")
_FLOW_PLAIN = re.compile(r"[^\W\d_][\w ()/;%&+°’‘–—….-]*\Z")
_OTHER = {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"}
_UNSAFE = re.compile("[\x7f-\x9f\xad\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]|[^\u0000-\uffff]")
_FREE_TEXT = re.compile(
    r"(?=\S)[^\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*\Z"
)
"""A text that can stand without quotes over several lines; a tab would be taken for an indent."""


def emit(data: dict[str, Any]) -> str:
    """Return a mapping as a whole YAML file."""
    return "\n".join(block(data, 0, top=True)) + "\n"


def flow(value: Any) -> str:
    """Return a value on one line.

    >>> flow({"when": "a.b and c.d", "because": ["c1"], "share": 0.5})
    '{when: a.b and c.d, because: [c1], share: 0.5}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(k)}: {flow(item)}" for k, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(value: Any, *, inside: bool = True) -> str:
    """Return a single value; ``inside`` brackets fewer texts can go without quotes."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    form = _FLOW_PLAIN if inside else _PLAIN
    word = str(value)
    plain = form.match(word) and word == word.strip() and word.casefold() not in _OTHER
    return word if plain else quoted(word)


def _number(value: float) -> str:
    """Return a float; a whole one keeps its point."""
    return repr(value) if "e" not in repr(value) else f"{value:.17e}"


def quoted(word: str) -> str:
    """Return a text in double quotes, what cannot be printed escaped."""
    safe = json.dumps(word, ensure_ascii=False)
    return _UNSAFE.sub(_escape, safe)


def _escape(match: re.Match[str]) -> str:
    """Return a character as an escape of YAML."""
    code = ord(match.group())
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def block(value: Any, indent: int, *, top: bool = False) -> list[str]:
    """Return a value as lines, each indented; items of lists and keys on lines of their own."""
    pad = " " * indent
    lines: list[str] = []
    if isinstance(value, dict):
        for key, item in value.items():
            lines += entry(f"{pad}{scalar(key)}:", item, indent, roomy=top)
    else:
        for item in value:
            lines += entry(f"{pad}-", item, indent)
    return lines


def entry(head: str, value: Any, indent: int, *, roomy: bool = False) -> list[str]:
    """Return a key or a dash with its value: on one line if it fits, else below."""
    if isinstance(value, str):
        return _text(head, value, indent + 2)
    one = f"{head} {flow(value)}"
    nested = isinstance(value, dict | list | tuple) and bool(value)
    if not nested or (len(one) <= WIDTH and not (roomy and _has_parts(value))):
        return [one]
    if not isinstance(value, dict) and is_figures(value):
        return _wrapped(head, value, indent)
    below = block(value, indent + 2)
    if head.endswith("-"):
        return [f"{head} {below[0].lstrip()}", *below[1:]]
    return [head, *below]


def is_figures(value: Any) -> bool:
    """Return whether a value is nothing but numbers, or lists of them.

    >>> is_figures([1, [2, 3.5]]), is_figures(["a"]), is_figures([True])
    (True, False, False)
    """
    if isinstance(value, list | tuple):
        return all(map(is_figures, value))
    return isinstance(value, int | float) and not isinstance(value, bool)


def _wrapped(head: str, value: Any, indent: int) -> list[str]:
    """Return numbers in brackets over as many lines as they need."""
    pad = " " * (indent + 2)
    words = f"{head} {flow(value)}"
    return wrap(words, WIDTH, subsequent_indent=pad, break_long_words=False, break_on_hyphens=False)


def _has_parts(value: Any) -> bool:
    """Return whether a value has more than one level, or is a mapping."""
    return isinstance(value, dict) or any(isinstance(item, dict | list) for item in value)


def _text(head: str, value: str, indent: int) -> list[str]:
    """Return a text after its key: on its line, folded if long, a block if it has lines."""
    one = f"{head} {scalar(value, inside=False)}"
    pad = " " * indent
    if not _FREE_TEXT.match(value) or value != value.rstrip():
        return [f"{head} {quoted(value)}"]
    if "\n" in value:
        return [f"{head} |-", *(f"{pad}{line}" if line else "" for line in value.split("\n"))]
    if len(one) <= WIDTH or "  " in value:
        return [one]
    return [f"{head} >-", *(pad + line for line in _folded(value, max(20, WIDTH - indent)))]


def _folded(value: str, width: int) -> list[str]:
    """Return a text in lines of whole words; only single spaces are given up for a line's end."""
    lines = [""]
    for word in value.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
