"""Edits of YAML text in place: only the words of the changed value change.

Comments, order, quotes and blank lines elsewhere stay byte for byte. Every edit is checked: the
new text must read back as exactly the intended values, or the edit is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from detente.case.value_tree import Where, same
from detente.case.yaml.read import read_tree
from detente.case.yaml.spot import (
    Spot,
    find_spot,
    is_bracketed,
    is_empty,
    line_end,
    nowhere,
    number_of,
)
from detente.case.yaml.write import entry, flow, scalar
from detente.errors import CaseError, Problem


def put(text: str, where: Where, value: Any, *, file: str = "", after: Any = None) -> str:
    r"""Return a text with a value set; a new key or item goes last, or after a named key.

    Parameters
    ----------
    where
        Keys and indices, from 0, to the value; an index one past the end appends.
    after
        For a new key: the key it comes after, ``""`` for the front.

    Raises
    ------
    CaseError
        Where the place is not there, or the text cannot be changed in place (aliases).

    Examples
    --------
    >>> put("a: 1  # one\n", ("a",), 2)
    'a: 2  # one\n'
    """
    spot = find_spot(text, where, file)
    if spot.is_new:
        number = len(spot.values) if after is None else 0
        if after:
            number = number_of(spot.values, after) + 1
        new = _insert(spot, number, value)
        _set(spot.values, number, spot.last, value)
    else:
        new = _replace(spot, value)
        _set(spot.values, spot.number, spot.last, value)
    return _checked(spot, new)


def insert(text: str, where: Where, value: Any, *, file: str = "") -> str:
    r"""Return a text with an item inserted before the one at a place of a list.

    Raises
    ------
    CaseError
        As for :func:`put`.

    Examples
    --------
    >>> insert("a: [u, w]\n", ("a", 1), "v")
    'a: [u, v, w]\n'
    """
    spot = find_spot(text, where, file)
    new = _insert(spot, spot.last, value)
    spot.values.insert(spot.last, value)
    return _checked(spot, new)


def drop(text: str, where: Where, *, file: str = "") -> str:
    r"""Return a text without a key or an item; the last one leaves empty brackets.

    Raises
    ------
    CaseError
        As for :func:`put`.

    Examples
    --------
    >>> drop("a: [x, y]\nb: 1\n", ("a", 0))
    'a: [y]\nb: 1\n'
    """
    spot = find_spot(text, where, file)
    if spot.is_new:
        raise nowhere(where, file)
    if len(spot.values) == 1 and len(where) > 1:
        return put(text, where[:-1], type(spot.values)(), file=file)
    new = _cut(spot)
    del spot.values[spot.last]
    return _checked(spot, new)


def arrange(text: str, where: Where, order: Sequence[int], *, file: str = "") -> str:
    r"""Return a text with the entries of a list or a mapping in another order.

    Comments above an entry, and beside it, move with it.

    Parameters
    ----------
    where
        Keys and indices to the list or mapping itself.
    order
        The old number, from 0, of every entry, in the new order.

    Raises
    ------
    CaseError
        As for :func:`put`.

    Examples
    --------
    >>> print(arrange("a:\n  # one\n  - x\n  # two\n  - y\n", ("a",), (1, 0)), end="")
    a:
      # two
      - y
      # one
      - x
    """
    spot = find_spot(text, (*where, 0), file)
    new = _arranged_flow(spot, order) if is_bracketed(spot.node) else _arranged_lines(spot, order)
    entries = list(spot.values.items()) if isinstance(spot.values, dict) else list(spot.values)
    spot.values.clear()
    add = spot.values.update if isinstance(spot.values, dict) else spot.values.extend
    add([entries[number] for number in order])
    return _checked(spot, new)


def _set(values: Any, number: int, last: Any, value: Any) -> None:
    """Put a value in a collection; a new key stands where ``number`` says."""
    if isinstance(values, list):
        values[number : number + 1] = [value]
        return
    rest = [(key, part) for key, part in values.items() if key != last]
    values.clear()
    values.update([*rest[:number], (last, value), *rest[number:]])


def _checked(spot: Spot, new: str) -> str:
    """Return the new text, its lines ended as the old one's, if it reads back as intended."""
    if "\r\n" in spot.text and not re.search(r"(?<!\r)\n", spot.text):
        new = re.sub(r"(?<!\r)\n", "\r\n", new)
    try:
        kept = same(read_tree(new, spot.file).data, spot.data)
    except CaseError:
        kept = False
    if kept:
        return new
    what = "this place cannot be changed without touching the rest"
    raise CaseError(Problem(what, "Edit the file by hand", spot.where, spot.file))


def _replace(spot: Spot, value: Any) -> str:
    """Return the text with a value that is there replaced."""
    text, node = spot.text, spot.node
    child = node.value[spot.number]
    old = child[1] if isinstance(node, MappingNode) else child
    begin, end = spot.extent(spot.number)
    start = end if is_empty(old) else int(old.start_mark.index)
    if is_bracketed(node):
        gap = "" if text[start - 1 : start] in {" ", "[", "{", "\n"} else " "
        return text[:start] + gap + flow(value) + text[end:]
    indent = int(node.start_mark.column)
    single = isinstance(old, ScalarNode) and old.style not in {"|", ">"} and start < end
    if single and not isinstance(value, dict | list):
        lines = entry("", value, indent)
        if len(lines) == 1:
            return text[:start] + lines[0].lstrip() + text[end:]
    head = f"{text[begin : child[0].end_mark.index]}:" if isinstance(node, MappingNode) else "-"
    lines = entry(" " * indent + head, value, indent)
    return text[:begin] + "\n".join(lines).lstrip(" ") + text[end:]


def _insert(spot: Spot, number: int, value: Any) -> str:
    """Return the text with a new key or item before the one of a number, or last."""
    text, node, listed = spot.text, spot.node, isinstance(spot.node, SequenceNode)
    if is_bracketed(node) or not node.value:
        word = flow(value) if listed else flow({spot.last: value})[1:-1]
        return _insert_flow(spot, number, word)
    pad = " " * int(node.start_mark.column)
    lines = entry(f"{pad}-" if listed else f"{pad}{scalar(spot.last)}:", value, len(pad))
    if number == 0:
        begin = int(node.start_mark.index)
        words = "\n".join(lines).lstrip(" ")
        return f"{text[:begin]}{words}\n{pad}{text[begin:]}"
    stop = line_end(text, spot.extent(number - 1)[1])
    words, whole = "\n".join(lines), text[:stop].endswith("\n")
    return text[:stop] + (f"{words}\n" if whole else f"\n{words}") + text[stop:]


def _insert_flow(spot: Spot, number: int, word: str) -> str:
    """Return the text with a word added to a collection in brackets."""
    if number == 0:
        place = int(spot.node.start_mark.index) + 1
        word += ", " if spot.node.value else ""
    else:
        place = spot.extent(number - 1)[1]
        word = ", " + word
    return spot.text[:place] + word + spot.text[place:]


def _cut(spot: Spot) -> str:
    """Return the text without a key or an item that is not the only one."""
    text, number = spot.text, spot.number
    start, end = spot.extent(number)
    following = spot.extent(number + 1)[0] if number + 1 < len(spot.node.value) else None
    if is_bracketed(spot.node):
        if following is not None:
            return text[:start] + text[following:]
        return text[: spot.extent(number - 1)[1]] + text[end:]
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip() and following is not None:
        # The first entry after a dash: the next one moves up to it.
        return text[:start] + text[following:]
    return text[:line] + text[line_end(text, end) :]


def _arranged_flow(spot: Spot, order: Sequence[int]) -> str:
    """Return the text with the entries between brackets in another order."""
    extents = [spot.extent(number) for number in range(len(spot.node.value))]
    parts, last = [], 0
    for (start, end), number in zip(extents, order, strict=True):
        source = slice(*extents[number])
        parts += [spot.text[last:start], spot.text[source]]
        last = end
    return "".join([*parts, spot.text[last:]])


def _arranged_lines(spot: Spot, order: Sequence[int]) -> str:
    """Return the text with the lines of entries in another order, those above with each."""
    text, count = spot.text, len(spot.node.value)
    begin = text.rfind("\n", 0, spot.extent(0)[0]) + 1
    while begin and (not (above := _line_above(text, begin).strip()) or above[0] == "#"):
        begin = text.rfind("\n", 0, begin - 1) + 1
    cuts = [begin, *(line_end(text, spot.extent(number)[1]) for number in range(count))]
    chunks = [text[cuts[number] : cuts[number + 1]] for number in order]
    whole = [chunk if chunk.endswith("\n") else chunk + "\n" for chunk in chunks]
    if not text[: cuts[-1]].endswith("\n"):
        whole[-1] = whole[-1].removesuffix("\n")
    return text[:begin] + "".join(whole) + text[cuts[-1] :]


def _line_above(text: str, begin: int) -> str:
    """Return the line that ends where another begins."""
    return text[text.rfind("\n", 0, begin - 1) + 1 : begin]
