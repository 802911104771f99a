"""English stands in ``english``: no other module of evidence holds its words or patterns.

What is looked for is simple: sets and tables of words, words compared with a token's word or
lemma, and patterns that hold a run of letters.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

import detente
import detente.evidence
from detente.evidence.english import WORDS

HOME = Path(detente.evidence.__path__[0])
MODULES = {
    path.relative_to(HOME).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(HOME.rglob("*.py"))
    if path.parent.name not in ("english", "words")
}

ALLOWED = {
    "actors/own_actors.py": "the keys of a user's YAML file",
    "draft/keys.py": "the words of the condition language, which no key may be",
    "structure/html.py": "tags of HTML, and the fields of the extractor's record",
    "when/meaning.py": "the names of the patterns of english/times.py",
}
"""Modules that may hold words, and what these are."""

_WORD = re.compile(r"[a-z][a-z’' -]+")
_TOKEN_WORD = re.compile(r"\.(lower_|lowers|lemma_|lemmas|words|text)\b|\.lower\(\)$")
_NO_LETTERS = re.compile(r"\(\?P<\w+>|\\[a-zA-Z]|\[[^\]]*\]|\(\?[a-zA-Z-]+[:)]")


@cache
def own_names() -> frozenset[str]:
    """Return the names that the room gives things itself: the members of its Literal types."""
    names: set[str] = set()
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
                names |= set(_strings(node.slice))
    return frozenset(names)


def _strings(node: ast.AST) -> Iterator[str]:
    """Yield the strings that stand in a node."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def english(code: str, own: frozenset[str]) -> Iterator[str]:
    """Yield every place of a module's code that holds English words."""
    tree = ast.parse(code)
    assigned = (node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
    named = {id(node.value) for node in assigned}
    public = {
        id(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List) and id(node) not in public:
            listed = [one.value for one in node.elts if isinstance(one, ast.Constant)]
        elif isinstance(node, ast.Dict) and id(node) in named:
            listed = [key.value for key in node.keys if isinstance(key, ast.Constant)]
        else:
            listed = []
        words = [w for w in listed if isinstance(w, str) and _WORD.fullmatch(w) and w not in own]
        if len(words) >= 3:
            yield f"line {node.lineno}: the words {words}"
        if isinstance(node, ast.Compare) and _TOKEN_WORD.search(ast.unparse(node.left)):
            for other in node.comparators:
                literal = isinstance(other, ast.Constant | ast.Set | ast.Tuple | ast.List)
                for word in _strings(other) if literal else ():
                    if re.search("[A-Za-z]", word):
                        yield f"line {node.lineno}: compares a word with {word!r}"
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            pattern = "".join(_strings(node.args[0])) if node.args else ""
            if re.search("[A-Za-z]{2,}", _NO_LETTERS.sub("", pattern)):
                yield f"line {node.lineno}: the pattern {pattern[:40]!r}"


@pytest.mark.parametrize("name", MODULES)
def test_no_english_stands_outside_its_room(name: str) -> None:
    held = list(english(MODULES[name], own_names()))
    assert bool(held) is (name in ALLOWED), "\n".join(held) or "it needs no leave any more"


@pytest.mark.parametrize(
    "code",
    [
        pytest.param('X = frozenset({"say", "tell", "add"})', id="set"),
        pytest.param('def f(t):\n    return t in ("say", "point out", "add")', id="inside"),
        pytest.param('X = {"say": 1, "tell": 2, "add": 3}', id="table"),
        pytest.param('def f(token):\n    return token.lower_ == "that"', id="word"),
        pytest.param('def f(tree, i):\n    return tree.lemmas[i] in {"do"}', id="lemma"),
        pytest.param('def f(w):\n    return w.lower() != "by"', id="lowered"),
        pytest.param('import re\nX = re.compile(r"\\bsaid\\b")', id="pattern"),
        pytest.param('import re\ndef f(t):\n    return re.search(r"by (\\w+)", t)', id="search"),
    ],
)
def test_english_is_seen_where_it_stands(code: str) -> None:
    assert len(list(english(code, frozenset()))) == 1


@pytest.mark.parametrize(
    "code",
    [
        pytest.param('X = frozenset({"done", "refused", "pledged"})', id="our own names"),
        pytest.param('X = ("nsubj", "dobj")', id="two labels"),
        pytest.param('def f(token):\n    return token.text in (",", ".")', id="marks"),
        pytest.param('def f(token):\n    return token.lower_ in words("people")', id="a table"),
        pytest.param('import re\nX = re.compile(r"(?P<year>\\d{4})[a-z]\\w")', id="no letters"),
        pytest.param('__all__ = ["read", "reading", "source"]', id="public names"),
    ],
)
def test_what_is_no_english_is_let_pass(code: str) -> None:
    assert list(english(code, frozenset({"done", "refused", "pledged"}))) == []


def sections() -> Iterator[tuple[str, str]]:
    """Yield every section of the tables of words that are read by section."""
    for table in files(WORDS).iterdir():
        if table.name.endswith("_words.txt"):
            for section in re.findall(r"^\[(\S+)\]", table.read_text("utf-8"), re.MULTILINE):
                yield table.name, section


@pytest.mark.parametrize(("table", "section"), sorted(sections()))
def test_every_section_of_words_is_asked_for(table: str, section: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in HOME.rglob("*.py"))
    assert f'"{section}"' in code, f"{table} lists words that nobody reads"
