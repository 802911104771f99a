"""YAML text as plain values, each with the line and column where it stands.

YAML 1.2: ``no`` and ``yes`` are words, dates are dates. Tags, merge keys, duplicate keys, cycles
and texts that unfold into too many values are refused; nothing in a file can run code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from detente.case.value_tree import ValueTree, Where
from detente.errors import CaseError, Problem

MAX_VALUES = 1_000_000
"""More values than this, aliases unfolded, are refused."""

MAX_MARKS = 400_000
"""More commas, colons, brackets and lines than this would take too long to read."""

MAX_PROBLEMS = 1_000
"""After so many problems, reading stops."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_CORE = {
    f"tag:yaml.org,2002:{name}"
    for name in ("null", "bool", "int", "float", "str", "timestamp", "seq", "map")
}


def read_tree(text: str, file: str = "") -> ValueTree:
    """Return the values of a YAML text.

    Raises
    ------
    CaseError
        Where the text is not YAML, is empty, repeats keys or tries anything but plain values.
    """
    return read_nodes(text, file)[1]


def scan_tree(text: str, file: str = "") -> ValueTree:
    """Return the values of a YAML text, with the problems that do not hide the rest.

    Raises
    ------
    CaseError
        Where the text is not YAML, is empty or unfolds into too many values.
    """
    return _Builder(file).build(_compose(text, file))


def read_nodes(text: str, file: str = "") -> tuple[Node, ValueTree]:
    """Return the YAML nodes of a text and its values.

    Raises
    ------
    CaseError
        As for :func:`read_tree`.
    """
    root = _compose(text, file)
    tree = _Builder(file).build(root)
    if tree.problems:
        raise CaseError(tree.problems)
    return root, tree


def _compose(text: str, file: str) -> Node:
    """Parse a text into YAML nodes."""
    if sum(map(text.count, ",:\n[{")) > MAX_MARKS:
        what = f"the file has more than {MAX_MARKS:,} commas, colons and lines"
        raise CaseError(Problem(what, "Split it, or check that it is a case", (), file))
    try:
        node: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as fault:
        raise CaseError(_syntax(fault, file)) from None
    except ReaderError as fault:
        line = text.count("\n", 0, fault.position) + 1
        what = f"the character {chr(fault.character)!r} cannot stand in YAML"
        mend = "Save the file as plain UTF-8 text"
        raise CaseError(Problem(what, mend, (), file, line)) from None
    except RecursionError:
        raise CaseError(_too_deep(file)) from None
    except YAMLError as fault:
        raise CaseError(Problem(f"this is not YAML: {fault}", "", (), file)) from None
    if node is None:
        raise CaseError(Problem("the file is empty", "Start from `detente schema`", (), file, 1))
    return node


def _too_deep(file: str) -> Problem:
    """Say that values are nested too deeply."""
    return Problem("values are nested too deeply", "Use fewer brackets", (), file, 1)


_SYNTAX = (
    ("found character '\\t'", "a tab stands where a space must", "Indent with spaces"),
    ("mapping values are not allowed", "a colon stands where none can",
     "Indent the lines alike, or put text that has a colon in quotes"),
    ("could not find expected ':'", "a key has no colon, or the line above is not closed",
     "Write `key: value`"),
    ("expected a single document", "the file holds more than one document",
     "Keep one, without `---` between"),
    ("found undefined alias", "an alias (*name) has no anchor (&name) above it",
     "Write the value itself; text that starts with * needs quotes"),
    ("found duplicate anchor", "two anchors (&name) bear one name", "Rename one"),
    ("unexpected end of stream", "a quotation mark is never closed", "Close it"),
    ("'<stream end>'", "the file stops too early", "Close the bracket or finish the line"),
    ("expected ',' or ']'", "a list in brackets is not closed, or lacks a comma",
     "Write [a, b, c]"),
    ("expected ',' or '}'", "a mapping in braces is not closed, or lacks a comma",
     "Write {a: 1, b: 2}"),
    ("expected <block end>", "the line is not indented like its neighbours",
     "Indent it like the lines above"),
    ("cannot start any token", "a character stands where YAML allows none",
     "Put the text in quotes"),
)  # fmt: skip


def _syntax(fault: MarkedYAMLError, file: str) -> Problem:
    """Put a syntax error in plain words."""
    mark = fault.problem_mark or fault.context_mark
    message = " ".join(str(words) for words in (fault.context, fault.problem) if words)
    unknown = (f"this is not YAML: {message}", "Check quotes, brackets and indentation")
    what, mend = next(((what, mend) for sign, what, mend in _SYNTAX if sign in message), unknown)
    if mark is None:
        return Problem(what, mend, (), file)
    return Problem(what, mend, (), file, mark.line + 1, mark.column + 1)


class _Builder:
    """Builds plain values from nodes, gathering every problem on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[Where, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self.gaps: list[Where] = []
        self.count = 0
        self.scalars = YAML(typ="safe", pure=True).constructor

    def build(self, root: Node) -> ValueTree:
        """Return the tree, with every problem on the way."""
        self._mark(root, ())
        try:
            data = self._value(root, (), ())
        except RecursionError:
            raise CaseError(_too_deep(self.file)) from None
        return ValueTree(data, self.file, self.places, tuple(self.problems), tuple(self.gaps))

    def _fault(self, node: Node, what: str, mend: str, where: Where) -> None:
        mark = node.start_mark
        place = (mark.line + 1, mark.column + 1)
        if all((one.what, one.line, one.column) != (what, *place) for one in self.problems):
            self.problems.append(Problem(what, mend, where, self.file, *place))
        if len(self.problems) >= MAX_PROBLEMS:
            raise CaseError(self.problems)

    def _refuse(self, node: Node, what: str, mend: str, where: Where) -> None:
        """Tell a problem, and leave a gap where the value would stand."""
        self._fault(node, what, mend, where)
        self.gaps.append(where)

    def _value(self, node: Node, where: Where, above: tuple[int, ...]) -> Any:
        """Return the value of a node; ``above`` are the nodes it stands in."""
        self.count += 1
        if self.count > MAX_VALUES:
            what = f"the file unfolds into more than {MAX_VALUES:,} values"
            self._fault(node, what, "Write fewer aliases (*name)", where)
            raise CaseError(self.problems)
        if id(node) in above:
            self._refuse(node, "an alias (*name) contains itself", "Write the value out", where)
            return None
        tag = str(node.tag)
        if tag not in _CORE:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            mend = "Take the tag away: a case holds plain values only"
            self._refuse(node, f"the tag {shown} is refused", mend, where)
            return None
        inside = (*above, id(node))
        if isinstance(node, MappingNode):
            return dict(self._entries(node, where, inside))
        if isinstance(node, SequenceNode):
            return [self._item(item, (*where, n), inside) for n, item in enumerate(node.value)]
        return self._scalar(node, where)

    def _item(self, node: Node, where: Where, above: tuple[int, ...]) -> Any:
        self._mark(node, where)
        return self._value(node, where, above)

    def _entries(
        self, node: MappingNode, where: Where, above: tuple[int, ...]
    ) -> Iterator[tuple[Any, Any]]:
        """Yield the keys and values of a mapping; a repeated key is a problem."""
        first: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode) or str(key_node.tag) not in _CORE:
                mend = "Write a plain word before the colon; text such as << needs quotes"
                self._fault(key_node, "a key must be a plain word", mend, where)
                continue
            key = self._scalar(key_node, where)
            written = str(key)  # 0 and "0" are one key in JSON, and to a reader.
            if written in first:
                what = f"the key {key!r} is given twice, first on line {first[written]}"
                self._fault(key_node, what, "Keep one of them", (*where, key))
                continue
            first[written] = key_node.start_mark.line + 1
            self._mark(key_node, (*where, key))
            yield key, self._value(value_node, (*where, key), above)

    def _scalar(self, node: Node, where: Where) -> Any:
        """Return a text, number, date, truth value or nothing."""
        if _SURROGATE.search(node.value):
            try:  # JSON writes a character beyond 65,535 as two halves.
                node.value = node.value.encode("utf-16", "surrogatepass").decode("utf-16")
            except UnicodeDecodeError:
                mend = "Write the whole character"
                self._refuse(node, "half a character (a lone surrogate) is no text", mend, where)
                return None
        try:
            if "_" in node.value and str(node.tag).endswith((":int", ":float")):
                raise ValueError
            return self.scalars.construct_object(node)
        except (ValueError, OverflowError, YAMLError):
            mend = "Put text in quotes; write a date as 2016-02-27"
            self._refuse(node, f"{node.value!r} is no date or number", mend, where)
            return None

    def _mark(self, node: Node, where: Where) -> None:
        self.places[where] = (node.start_mark.line + 1, node.start_mark.column + 1)
