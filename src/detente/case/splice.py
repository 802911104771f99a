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


def put(text: str, where: Where, value: Any, *, file: str = "", after: str | None = None) -> str:
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
    fresh = last == len(home) if isinstance(home, list) else last not in home
    if isinstance(home, list):
        home[last : last + 1] = [value]
    elif fresh and after is not None:
        _insert_key(home, last, value, after)
    else:
        home[last] = value
    node = _node(_compose(text), where[:-1])
    new = _insert(text, node, last, value, after) if fresh else _change(text, node, last, value)
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
    home.insert(last, value)
    node = _node(_compose(text), where[:-1])
    return _checked(_insert(text, node, last, value, None), data, where, file)


def drop(text: str, where: Where, *, file: str = "") -> str:
    """Return a text without a key or an item.

    Raises
    ------
    CaseError
        As for :func:`put`.
    """
    data = read_tree(text, file).data
    home, last = _home(data, where, file)
    if isinstance(last, int) and isinstance(home, dict) and last not in home:
        raise _nowhere(where, file)
    if len(home) == 1 and len(where) > 1:
        return put(text, where[:-1], type(home)(), file=file)
    del home[last]
    return _checked(_cut(text, _node(_compose(text), where[:-1]), last), data, where, file)


def _insert_key(home: dict[Any, Any], key: Any, value: Any, after: str) -> None:
    """Put a key after another in a mapping, in place."""
    rest = list(home.items())
    place = 0 if after == "" else list(home).index(after) + 1
    home.clear()
    home.update([*rest[:place], (key, value), *rest[place:]])


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


def _node(root: Node, where: Where) -> Node:
    """Return the node at a place."""
    here = root
    for step in where:
        here = here.value[step] if isinstance(here, SequenceNode) else _pair(here, step)[1]
    return here


def _pair(node: Node, key: Any) -> tuple[Node, Node]:
    """Return the key and value nodes of an entry."""
    words = {str(key), scalar(key)}
    found: tuple[Node, Node] = next(pair for pair in node.value if pair[0].value in words)
    return found


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


def _change(text: str, home: Node, last: Any, value: Any) -> str:
    """Replace a value that is there."""
    key, old = _pair(home, last) if isinstance(home, MappingNode) else (None, home.value[last])
    start, end = int(old.start_mark.index), _end(text, old)
    inline = isinstance(old, ScalarNode) and old.style not in {"|", ">"} and start < end
    if _bracketed(home) or (inline and not isinstance(value, str | dict | list)):
        gap = "" if text[start - 1 : start] in {" ", "[", "{", "\n"} else " "
        return text[:start] + gap + flow(value) + text[end:]
    first = key if key is not None else old
    indent = home.start_mark.column
    begin = int(first.start_mark.index)
    if key is None:
        begin = text.rindex("-", 0, begin)
        lines = entry(" " * indent + "-", value, indent)
    else:
        word = text[begin : key.end_mark.index]
        lines = entry(f"{' ' * indent}{word}:", value, indent)
    end = max(end, begin if key is None else text.index(":", key.end_mark.index) + 1)
    return text[:begin] + "\n".join(lines).lstrip(" ") + text[end:]


def _insert(text: str, home: Node, last: Any, value: Any, after: str | None) -> str:
    """Add a new key or item."""
    count = len(home.value)
    place = last if isinstance(home, SequenceNode) else count
    if isinstance(home, MappingNode) and after is not None:
        names = [pair[0].value for pair in home.value]
        place = 0 if after == "" else names.index(str(after)) + 1
    if _bracketed(home) or not count:
        word = flow(value) if isinstance(home, SequenceNode) else flow({last: value})[1:-1]
        return _insert_flow(text, home, place, word)
    indent = int(home.start_mark.column)
    pad = " " * indent
    head = f"{pad}-" if isinstance(home, SequenceNode) else f"{pad}{scalar(last)}:"
    lines = entry(head, value, indent)
    if place == 0:
        begin = int(home.start_mark.index)
        words = "\n".join(lines).lstrip(" ")
        return f"{text[:begin]}{words}\n{pad}{text[begin:]}"
    before = home.value[place - 1]
    end = _end(text, before[1] if isinstance(home, MappingNode) else before)
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    return text[:stop] + "\n" + "\n".join(lines) + text[stop:]


def _insert_flow(text: str, home: Node, place: int, word: str) -> str:
    """Add a word to a collection in brackets."""
    if not home.value:
        begin = home.start_mark.index + 1
        return text[:begin] + word + text[begin:]
    if place == 0:
        begin = home.start_mark.index + 1
        return text[:begin] + word + ", " + text[begin:]
    before = home.value[place - 1]
    end = _end(text, before[1] if isinstance(home, MappingNode) else before)
    return text[:end] + ", " + word + text[end:]


def _cut(text: str, home: Node, last: Any) -> str:
    """Remove a key or an item."""
    pairs = isinstance(home, MappingNode)
    starts = [(one[0] if pairs else one).start_mark.index for one in home.value]
    ends = [_end(text, one[1] if pairs else one) for one in home.value]
    place = [pair[0].value for pair in home.value].index(str(last)) if pairs else last
    more = place + 1 < len(starts)
    if _bracketed(home):
        if more:
            return text[: starts[place]] + text[starts[place + 1] :]
        return text[: ends[place - 1]] + text[ends[place] :]
    begin = starts[place] if pairs else text.rindex("-", 0, starts[place])
    line = text.rfind("\n", 0, begin) + 1
    if text[line:begin].strip():
        return text[:begin] + text[starts[place + 1] if pairs else 0 :] if more else text
    stop = text.find("\n", ends[place])
    return text[:line] + ("" if stop < 0 else text[stop + 1 :])
