"""Edits of YAML text in place: only the words of the changed value change.

Comments, order, quotes and blank lines elsewhere stay byte for byte. Every edit is checked: the
new text must read back as exactly the intended values, or the edit is refused.
"""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from detente.case.emit import entry, flow, scalar
from detente.case.tree import Where, read_tree
from detente.errors import CaseError, Problem


def put(text: str, where: Where, value: Any, *, file: str = "", after: Any = None) -> str:
    """Return a text with a value set; a new key or item goes last, or after a named key.

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
    """
    data = read_tree(text, file).data
    home, last = _home(data, where, file)
    node = _node(_compose(text), data, where[:-1])
    if last == len(home) if isinstance(home, list) else last not in home:
        place = len(home) if after is None else 0 if after == "" else _place(home, after) + 1
        new = _insert(text, node, place, last, value)
    else:
        place = _place(home, last)
        new = _change(text, node, place, value)
    _put_in(home, place, last, value)
    return _checked(new, data, where, file)


def insert(text: str, where: Where, value: Any, *, file: str = "") -> str:
    """Return a text with an item inserted before the one at a place of a list.

    Raises
    ------
    CaseError
        As for :func:`put`.
    """
    data = read_tree(text, file).data
    home, last = _home(data, where, file)
    new = _insert(text, _node(_compose(text), data, where[:-1]), last, last, value)
    home.insert(last, value)
    return _checked(new, data, where, file)


def drop(text: str, where: Where, *, file: str = "") -> str:
    """Return a text without a key or an item.

    Raises
    ------
    CaseError
        As for :func:`put`.
    """
    data = read_tree(text, file).data
    home, last = _home(data, where, file)
    if last == len(home) if isinstance(home, list) else last not in home:
        raise _nowhere(where, file)
    if len(home) == 1 and len(where) > 1:
        return put(text, where[:-1], type(home)(), file=file)
    new = _cut(text, _node(_compose(text), data, where[:-1]), _place(home, last))
    del home[last]
    return _checked(new, data, where, file)


def _put_in(home: Any, place: int, last: Any, value: Any) -> None:
    """Put a value in a collection, in place; a new key stands where ``place`` says."""
    if isinstance(home, list):
        home[place : place + 1] = [value]
        return
    rest = [(key, part) for key, part in home.items() if key != last]
    home.clear()
    home.update([*rest[:place], (last, value), *rest[place:]])


def _home(data: Any, where: Where, file: str) -> tuple[Any, Any]:
    """Return the collection that holds a place, and the last step to it."""
    here = data
    try:
        for step in where[:-1]:
            here = here[step]
    except (KeyError, IndexError, TypeError):
        raise _nowhere(where, file) from None
    last = where[-1] if where else None
    fits = isinstance(here, dict) or (
        isinstance(here, list) and isinstance(last, int) and 0 <= last <= len(here)
    )
    if last is None or not fits:
        raise _nowhere(where, file)
    return here, last


def _nowhere(where: Where, file: str) -> CaseError:
    """Return the error that a place is not in the file."""
    return CaseError(Problem("there is no such place", "Check the path", where, file))


def _checked(new: str, data: Any, where: Where, file: str) -> str:
    """Return the new text if it reads back as the intended values."""
    try:
        same = _same(read_tree(new, file).data, data)
    except CaseError:
        same = False
    if same:
        return new
    told = "this place cannot be changed without touching the rest"
    raise CaseError(Problem(told, "Edit the file by hand", where, file))


def _same(one: Any, other: Any) -> bool:
    """Return whether two values are equal in kind and order too."""
    if isinstance(one, dict) and isinstance(other, dict):
        pairs = zip(one.items(), other.items(), strict=False)
        return len(one) == len(other) and all(
            _same(a, c) and _same(b, d) for (a, b), (c, d) in pairs
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and bool(one == other)


def _compose(text: str) -> Node:
    """Return the root node of a text that has been read already."""
    node: Node = YAML(typ="safe", pure=True).compose(text)
    return node


def _node(root: Node, data: Any, where: Where) -> Node:
    """Return the node at a place; ``data`` are the values that the nodes stand for."""
    here = root
    for step in where:
        place = _place(data, step)
        here = here.value[place][1] if isinstance(here, MappingNode) else here.value[place]
        data = data[step]
    return here


def _place(home: Any, step: Any) -> int:
    """Return the number of a key or an item among its neighbours."""
    return list(home).index(step) if isinstance(home, dict) else int(step)


def _bracketed(node: Node) -> bool:
    """Return whether a node is a collection in brackets or braces."""
    return isinstance(node, CollectionNode) and bool(node.flow_style)


def _end(text: str, node: Node) -> int:
    """Return where the last word of a node ends."""
    if isinstance(node, ScalarNode):
        inside = text[node.start_mark.index : node.end_mark.index]
        return int(node.start_mark.index) + len(
            inside.rstrip() if node.style in {"|", ">"} else inside
        )
    if _bracketed(node) or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(node, MappingNode) else last)


def _change(text: str, home: Node, place: int, value: Any) -> str:
    """Replace a value that is there."""
    pair = home.value[place] if isinstance(home, MappingNode) else (None, home.value[place])
    key, old = pair
    start, end = int(old.start_mark.index), _end(text, old)
    indent = int(home.start_mark.column)
    single = isinstance(old, ScalarNode) and old.style not in {"|", ">"} and start < end
    if _bracketed(home):
        gap = "" if text[start - 1 : start] in {" ", "[", "{", "\n"} else " "
        return text[:start] + gap + flow(value) + text[end:]
    if single and not isinstance(value, dict | list):
        lines = entry("", value, indent)
        if len(lines) == 1:
            return text[:start] + lines[0].lstrip() + text[end:]
    if key is None:
        begin = text.rindex("-", 0, start)
        head = "-"
    else:
        begin, stop = int(key.start_mark.index), int(key.end_mark.index)
        head = f"{text[begin:stop]}:"
        end = max(end, text.index(":", stop) + 1)
    lines = entry(" " * indent + head, value, indent)
    return text[:begin] + "\n".join(lines).lstrip(" ") + text[end:]


def _insert(text: str, home: Node, place: int, key: Any, value: Any) -> str:
    """Add a new key or item before the one at a place, or last."""
    listed = isinstance(home, SequenceNode)
    if _bracketed(home) or not home.value:
        return _insert_flow(text, home, place, flow(value if listed else {key: value}))
    indent = int(home.start_mark.column)
    pad = " " * indent
    lines = entry(f"{pad}-" if listed else f"{pad}{scalar(key)}:", value, indent)
    if place == 0:
        begin = int(home.start_mark.index)
        words = "\n".join(lines).lstrip(" ")
        return f"{text[:begin]}{words}\n{pad}{text[begin:]}"
    before = home.value[place - 1]
    end = _end(text, before if listed else before[1])
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    return text[:stop] + "\n" + "\n".join(lines) + text[stop:]


def _insert_flow(text: str, home: Node, place: int, word: str) -> str:
    """Add a word to a collection in brackets."""
    if isinstance(home, MappingNode):
        word = word[1:-1]
    if not home.value:
        begin = home.start_mark.index + 1
        return text[:begin] + word + text[begin:]
    if place == 0:
        begin = home.start_mark.index + 1
        return text[:begin] + word + ", " + text[begin:]
    before = home.value[place - 1]
    end = _end(text, before[1] if isinstance(home, MappingNode) else before)
    return text[:end] + ", " + word + text[end:]


def _cut(text: str, home: Node, place: int) -> str:
    """Remove a key or an item that is not the only one."""
    pairs = isinstance(home, MappingNode)
    starts = [(one[0] if pairs else one).start_mark.index for one in home.value]
    ends = [_end(text, one[1] if pairs else one) for one in home.value]
    more = place + 1 < len(starts)
    if _bracketed(home):
        if more:
            return text[: starts[place]] + text[starts[place + 1] :]
        return text[: ends[place - 1]] + text[ends[place] :]
    heads = starts if pairs else [text.rindex("-", 0, start) for start in starts]
    line = text.rfind("\n", 0, heads[place]) + 1
    if text[line : heads[place]].strip() and more:
        # The first entry after a dash: the next one moves up to it.
        return text[: heads[place]] + text[heads[place + 1] :]
    stop = text.find("\n", ends[place])
    return text[:line] + ("" if stop < 0 else text[stop + 1 :])
