"""What an edit of a YAML file leaves alone: ours beside ruamel.yaml's round trip.

    python -m benchmarks.yaml_edits

Three questions, over the files of the bundled cases and over texts that people write but no
program does: is a file that is read and written the same, byte for byte? Does one changed text
leave every other line alone? Does a comment stay above its statement when that moves? The round
trip is given the better of two indentations, unlimited width, kept quotes and the file's own line
ends.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

import detente.catalog
from detente.case.files import read_text
from detente.case.value_tree import Where
from detente.case.yaml.document import Document
from detente.case.yaml.edit import arrange
from detente.case.yaml.read import read_nodes
from detente.errors import CaseError

MOST_EDITS = 40
"""Texts that are changed in one file, evenly spread over it."""

AWKWARD = {
    "aligned": 'title:   "A"   # spaced\nactors:\n  us:   {name: US}\n  them: {name: Them}\n',
    "windows": "# ours\r\na: x\r\nb:\r\n  - one\r\n  - two\r\n",
    "quotes": "a: 'single'\nb: \"double \\u00e9\"\nc: 'it''s'\nd: \"tab\\t\"\n",
    "long plain": "note: a plain text that its writer broke\n  over two lines\nb: x\n",
    "folded": "note: >\n  Folded\n  over two\n\n  parts\nb: >-\n    deep\nc: |+\n  kept\n\nd: x\n",
    "brackets": "a: [one,\n    two,   # second\n    three]\nb: {k: v,\n  l: w}\nc: [ x, y ]\n",
    "mixed dashes": "a:\n- one\n- two\nb:\n    - three\n    -   four\n",
    "dash and key": "a:\n  - k: one\n    l: two\n  -\n    k: three\n",
    "blank lines": "\n\na: x\n\n\nb: y\n   \n# end\n\n",
    "no last newline": "a: x\nb: y",
    "deep": "a:\n        b:\n            c: x\n        d: y\n",
    "scripts": "a: Россия\nb: 中国\nc: 'emoji 🕊'\nd: x\n",
    "figures": "a: 0x1F\nb: 1_000\nc: 1.50\nd: -2e-1\ne: 012\nf: x\n",
    "nothing": "a: ~\nb:\nc: null\nd: x\n",
    "document marks": "%YAML 1.2\n---\na: x\n...\n",
    "anchors": "a: &one {k: x}\nb: *one\nc: y\n",
    "remarks": "a:   # of a\n  # first\n  - x   # of x\n\n  # apart\n\n  - y\n  # last\nb: z\n",
}


def corpus() -> dict[str, str]:
    """Return every text by its name."""
    room = Path(detente.catalog.__file__).parent
    files = {f"{one.parent.name}/{one.name}": read_text(one) for one in room.glob("*/*.yaml")}
    return files | AWKWARD


def round_trip(text: str, change: Callable[[Any], None], *, sequence: int, offset: int) -> str:
    """Return a text read, changed and written by ruamel.yaml."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10**6
    yaml.indent(mapping=2, sequence=sequence, offset=offset)
    yaml.line_break = "\r\n" if "\r\n" in text else "\n"
    data = yaml.load(text)
    change(data)
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


INDENTED = partial(round_trip, sequence=4, offset=2)
FLUSH = partial(round_trip, sequence=2, offset=0)


def places(node: Node, where: Where = ()) -> Iterator[tuple[Where, Node]]:
    """Yield every node with the keys and indices that lead to it."""
    yield where, node
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from places(value, (*where, key.value))
    elif isinstance(node, SequenceNode):
        for number, value in enumerate(node.value):
            yield from places(value, (*where, number))


def set_at(where: Where, value: Any) -> Callable[[Any], None]:
    """Return a change that sets a value at a place."""

    def change(data: Any) -> None:
        for step in where[:-1]:
            data = data[step]
        data[where[-1]] = value

    return change


def last_first(where: Where) -> Callable[[Any], None]:
    """Return a change that moves the last item of a list to its front."""

    def change(data: Any) -> None:
        for step in where:
            data = data[step]
        data.insert(0, data.pop())

    return change


def lines_changed(old: str, new: str, node: Node) -> int:
    """Return how many lines changed, a node's own lines apart."""
    own = range(node.start_mark.line, node.end_mark.line + 1)
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(
        line not in own
        for kind, start, end, _, _ in blocks
        if kind != "equal"
        for line in range(start, max(end, start + 1))
    )


def remarked(text: str, node: SequenceNode) -> tuple[str, list[tuple[str, str]]]:
    """Return a text with a remark above every item of a list, and the lines to stay together."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines, pairs = text.splitlines(keepends=True), []
    for number, item in reversed(list(enumerate(node.value))):
        line = lines[item.start_mark.line]
        remark = f"# above {number}"
        pairs.append((remark, line.strip()))
        lines.insert(item.start_mark.line, " " * node.start_mark.column + remark + newline)
    return "".join(lines), pairs


def together(text: str, pairs: list[tuple[str, str]]) -> bool:
    """Tell whether each remark stands right above its line."""
    lines = [line.strip() for line in text.splitlines()]
    return all((remark, line) in pairwise(lines) for remark, line in pairs)


def moved_by_ours(text: str, where: Where, node: SequenceNode) -> str:
    """Return a text with the last item of a list first, as ours moves it."""
    count = len(node.value)
    return arrange(text, where, [count - 1, *range(count - 1)])


def measure(texts: dict[str, str]) -> dict[str, list[bool]]:
    """Return the outcomes of every question, ours and the round trip's."""
    outcomes: dict[str, list[bool]] = {}

    def note(question: str, ours: bool, theirs: bool) -> None:
        outcomes.setdefault(f"{question}, ours", []).append(ours)
        outcomes.setdefault(f"{question}, round trip", []).append(theirs)

    for text in texts.values():
        root, _ = read_nodes(text)
        nodes = list(places(root))
        style = min((INDENTED, FLUSH), key=lambda one: _off(text, _run(one, text, _nothing)))
        note("the same", Document(text).text == text, _run(style, text, _nothing) == text)
        leaves = [
            (where, node)
            for where, node in nodes
            if isinstance(node, ScalarNode) and where and node.tag == "tag:yaml.org,2002:str"
        ]
        for where, node in leaves[:: max(1, len(leaves) // MOST_EDITS)]:
            ours = _ours(text, where)
            theirs = _run(style, text, set_at(where, "changed"))
            note(
                "one text changed",
                bool(ours) and lines_changed(text, ours, node) == 0,
                bool(theirs) and lines_changed(text, theirs, node) == 0,
            )
        for where, node in nodes:
            if isinstance(node, SequenceNode) and not node.flow_style and len(node.value) > 1:
                marked, pairs = remarked(text, node)
                theirs = _run(style, marked, last_first(where))
                note(
                    "moved",
                    together(moved_by_ours(marked, where, node), pairs),
                    together(theirs, pairs),
                )
    return outcomes


def _nothing(_data: Any) -> None:
    """Change nothing."""


def _ours(text: str, where: Where) -> str:
    """Return a text with one text changed by ours, empty where that is refused."""
    document = Document(text)
    try:
        document.set(where, "changed")
    except CaseError:
        return ""
    return document.text


def _run(style: Callable[..., str], text: str, change: Callable[[Any], None]) -> str:
    """Return a text changed by the round trip, empty where it fails."""
    try:
        return style(text, change)
    except Exception:
        return ""


def _off(old: str, new: str) -> float:
    """Return how unlike two texts are."""
    return 1 - SequenceMatcher(None, old.splitlines(), new.splitlines(), autojunk=False).ratio()


if __name__ == "__main__":
    every = corpus()
    for title, texts in (
        ("bundled", {name: text for name, text in every.items() if name not in AWKWARD}),
        ("awkward", AWKWARD),
    ):
        print(f"{title}: {len(texts)} texts")
        for question, outcomes in measure(texts).items():
            print(f"  {question:30} {sum(outcomes):4} of {len(outcomes):4}")
