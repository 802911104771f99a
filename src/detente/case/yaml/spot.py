"""Places in YAML text: which collection holds a place, and where its entries begin and end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from detente.case.value_tree import Where
from detente.case.yaml.read import read_nodes
from detente.errors import CaseError, Problem


@dataclass(frozen=True)
class Spot:
    """A place in a text: the collection that holds it, as values and as node, and the last step."""

    text: str
    file: str
    where: Where
    data: Any
    values: Any
    node: CollectionNode
    last: Any

    @property
    def is_new(self) -> bool:
        """Tell whether nothing stands there yet."""
        if isinstance(self.values, list):
            return bool(self.last == len(self.values))
        return self.last not in self.values

    @property
    def number(self) -> int:
        """Return the number of the entry among its neighbours."""
        return number_of(self.values, self.last)

    def extent(self, number: int) -> tuple[int, int]:
        """Return where an entry's words begin and end, the dash of a block's item included."""
        entry_node, end = self.node.value[number], _entry_end(self.text, self.node, number)
        if isinstance(self.node, MappingNode):
            return entry_node[0].start_mark.index, end
        start = entry_node.start_mark.index
        return (start if is_bracketed(self.node) else self.text.rindex("-", 0, start)), end


def find_spot(text: str, where: Where, file: str) -> Spot:
    """Return a place in a text.

    Raises
    ------
    CaseError
        Where no collection could hold it.
    """
    root, tree = read_nodes(text, file)
    node, values = root, tree.data
    try:
        for step in where[:-1]:
            child = node.value[number_of(values, step)]
            node = child[1] if isinstance(node, MappingNode) else child
            values = values[step]
    except (ValueError, IndexError, KeyError, TypeError, AttributeError):
        raise nowhere(where, file) from None
    last = where[-1] if where else None
    fits = isinstance(values, dict) or (
        isinstance(values, list) and isinstance(last, int) and 0 <= last <= len(values)
    )
    if last is None or not fits or not isinstance(node, CollectionNode):
        raise nowhere(where, file)
    return Spot(text, file, where, tree.data, values, node, last)


def nowhere(where: Where, file: str) -> CaseError:
    """Return the error that a place is not in the file."""
    return CaseError(Problem("there is no such place", "Check the path", where, file))


def number_of(values: Any, step: Any) -> int:
    """Return the number of a key or an item among its neighbours."""
    return list(values).index(step) if isinstance(values, dict) else int(step)


def is_bracketed(node: Node) -> bool:
    """Return whether a node is a collection in brackets or braces."""
    return isinstance(node, CollectionNode) and bool(node.flow_style)


def end_of(text: str, node: Node) -> int:
    """Return where the last word of a node ends."""
    if isinstance(node, ScalarNode):
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        return start + len(text[start:end].rstrip()) if node.style in {"|", ">"} else end
    if is_bracketed(node) or not node.value:
        return int(node.end_mark.index)
    return _entry_end(text, node, -1)


def _entry_end(text: str, node: Node, number: int) -> int:
    """Return where the last word of an entry ends: that of its value, or its colon or dash."""
    if isinstance(node, MappingNode):
        key, value = node.value[number]
        if not is_empty(value):
            return end_of(text, value)
        colon = text.find(":", key.end_mark.index, value.start_mark.index)
        return colon + 1 if colon >= 0 else int(key.end_mark.index)
    item = node.value[number]
    return text.rindex("-", 0, item.start_mark.index) + 1 if is_empty(item) else end_of(text, item)


def is_empty(node: Node) -> bool:
    """Return whether a node has no words at all; its marks stand at the words that follow."""
    return bool(node.start_mark.index == node.end_mark.index)


def line_end(text: str, place: int) -> int:
    """Return where the line of a place ends, its newline included."""
    stop = text.find("\n", place)
    return len(text) if stop < 0 else stop + 1
