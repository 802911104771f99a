"""Small wrong changes of a module, one at a time: what tests ought to notice.

Every mutant replaces one stretch of the source text. Docstrings, annotations, exports and blocks
for type checkers are left alone: no test can tell them apart.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final


@dataclass(frozen=True)
class Mutant:
    """A module with one change.

    Parameters
    ----------
    file
        The module, from the top of the tree.
    line, last
        The first and the last line of the statement that is changed, counted from 1.
    kind
        What sort of change it is.
    start, end
        Where the change stands in the text, in bytes.
    new
        What stands there instead.
    """

    file: Path
    line: int
    last: int
    kind: str
    start: int
    end: int
    new: str

    def applied(self, text: str) -> str:
        """Return the text of the module with the change made."""
        raw = text.encode()
        return (raw[: self.start] + self.new.encode() + raw[self.end :]).decode()

    def shown(self, text: str) -> tuple[str, str]:
        """Return what stood there and what stands there now, each in one line."""
        was = text.encode()[self.start : self.end].decode()
        return " ".join(was.split()), " ".join(self.new.split())


def mutants(file: Path, text: str) -> Iterator[Mutant]:
    """Yield every mutant of a module; a few of them may not parse, or say the same."""
    places, tree = _Places(text), ast.parse(text)
    tests = {id(test) for node in ast.walk(tree) for test in _tests(node)}
    for node, (line, last) in _nodes(tree):
        start, end = places.span(node)
        for kind, changed in _changes(node, tested=id(node) in tests):
            new = ast.unparse(changed)
            if isinstance(changed, ast.expr) and not isinstance(changed, ast.Constant):
                new = f"({new})"
            yield Mutant(file, line, last, kind, start, end, new)


def differs(mutant: Mutant, text: str) -> bool:
    """Tell whether a module can still be read with a change made, and says something else."""
    try:
        return ast.dump(ast.parse(mutant.applied(text))) != ast.dump(ast.parse(text))
    except SyntaxError:
        return False


def sample(
    by_room: dict[str, list[Mutant]],
    number: int,
    seed: int,
    usable: Callable[[Mutant], bool] = lambda _mutant: True,
) -> list[Mutant]:
    """Return some mutants, spread evenly over rooms, and over kinds within a room.

    >>> one, two = (Mutant(Path(name), 1, 1, "constant", 0, 1, "2") for name in ("a.py", "b.py"))
    >>> sample({"a": [one], "b": [two]}, 5, seed=1) == [one, two]
    True
    """
    chance = random.Random(seed)
    queues = [_mixed(sorted(by_room[room], key=_place), chance) for room in sorted(by_room)]
    chosen: list[Mutant] = []
    while len(chosen) < number and any(queues):
        for queue in chance.sample(queues, len(queues)):
            while queue and len(chosen) < number:
                mutant = queue.pop()
                if usable(mutant):
                    chosen.append(mutant)
                    break
    return sorted(chosen, key=_place)


def _place(mutant: Mutant) -> tuple[str, int, str]:
    """Return what mutants are ordered by."""
    return str(mutant.file), mutant.start, mutant.new


def _mixed(found: list[Mutant], chance: random.Random) -> list[Mutant]:
    """Return mutants in an order of chance in which every kind has its turn."""
    kinds: dict[str, list[Mutant]] = {}
    for mutant in chance.sample(found, len(found)):
        kinds.setdefault(mutant.kind, []).append(mutant)
    order: list[Mutant] = []
    while kinds:
        for kind in chance.sample(list(kinds), len(kinds)):
            order.append(kinds[kind].pop())
            if not kinds[kind]:
                del kinds[kind]
    return order[::-1]


class _Places:
    """Where nodes stand in a text, in bytes."""

    def __init__(self, text: str) -> None:
        """Find where each line starts."""
        self._starts = [0]
        for line in text.encode().splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Return where a node starts and ends."""
        last = node.end_lineno or node.lineno
        start = self._starts[node.lineno - 1] + node.col_offset
        return start, self._starts[last - 1] + (node.end_col_offset or 0)


Found = Iterator[tuple[ast.expr | ast.stmt, tuple[int, int]]]


def _nodes(tree: ast.Module) -> Found:
    """Yield every node that may be changed, with the lines of the statement that holds it."""
    for statement in tree.body:
        yield from _inside(statement, (0, 0))


def _inside(node: ast.AST, lines: tuple[int, int]) -> Found:
    """Yield the nodes under one, in the order of the text."""
    if _left_alone(node):
        return
    if isinstance(node, ast.stmt):
        lines = _head(node)
    if isinstance(node, ast.expr | ast.stmt):
        yield node, lines
    if isinstance(node, ast.JoinedStr):
        return
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "type_params"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _inside(child, lines)


def _head(statement: ast.stmt) -> tuple[int, int]:
    """Return the lines that run when a statement is reached, without its body."""
    body = getattr(statement, "body", None) or getattr(statement, "cases", None)
    if not body:
        return statement.lineno, statement.end_lineno or statement.lineno
    first = body[0].pattern.lineno if isinstance(body[0], ast.match_case) else body[0].lineno
    return statement.lineno, max(statement.lineno, first - 1)


def _tests(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the conditions on which a node decides."""
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        yield node.test
    elif isinstance(node, ast.comprehension):
        yield from node.ifs


def _left_alone(node: ast.AST) -> bool:
    """Tell whether nothing in a node can be noticed by a test."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.arg():
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
        case ast.Call(func=ast.Name(id="TypeVar" | "cast" | "NewType")):
            return True
        case ast.Subscript(value=ast.Name(id=name)):
            return name in {"dict", "frozenset", "list", "set", "tuple", "type"} or name.istitle()
        case _:
            return False


Changed = Iterator[tuple[str, ast.expr | ast.stmt]]

COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}


def _changes(node: ast.expr | ast.stmt, *, tested: bool) -> Changed:
    """Yield every change of one node, with its kind."""
    change = CHANGES.get(type(node))
    if change:
        yield from change(node)
    elif tested and isinstance(node, ast.expr):
        yield "negation", ast.UnaryOp(ast.Not(), node)


def _with(node: Any, **fields: Any) -> Any:
    """Return a copy of a node with some fields changed."""
    copy = deepcopy(node)
    for name, value in fields.items():
        setattr(copy, name, value)
    return copy


def _compare(node: ast.Compare) -> Changed:
    """Yield a comparison with one operator swapped."""
    for place, operator in enumerate(node.ops):
        ops = [*node.ops]
        ops[place] = COMPARISONS[type(operator)]()
        yield "comparison", _with(node, ops=ops)


def _arithmetic(node: ast.BinOp) -> Changed:
    """Yield an operation with its operator swapped; not of texts, where it is an error."""
    sides = (node.left, node.right)
    texts = any(
        isinstance(side, ast.JoinedStr | ast.List | ast.Tuple)
        or (isinstance(side, ast.Constant) and isinstance(side.value, str))
        for side in sides
    )
    other = OPERATORS.get(type(node.op))
    if other and not texts:
        yield "arithmetic", _with(node, op=other())


def _boolean(node: ast.BoolOp) -> Changed:
    """Yield ``and`` for ``or``, and the other way round."""
    yield "and/or", _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())


def _not(node: ast.UnaryOp) -> Changed:
    """Yield a condition without its ``not``."""
    if isinstance(node.op, ast.Not):
        yield "negation", node.operand


def _constant(node: ast.Constant) -> Changed:
    """Yield a number one off, a truth turned round, a text with another end."""
    value = node.value
    if isinstance(value, bool):
        yield "negation", ast.Constant(not value)
    elif isinstance(value, int | float):
        yield "constant", ast.Constant(value + 1)
        yield "constant", ast.Constant(value - 1)
    elif isinstance(value, str):
        yield "text", ast.Constant(f"{value}X" if value else "X")


def _joined(node: ast.JoinedStr) -> Changed:
    """Yield a text with values in it with another end of its first stretch."""
    for place, part in enumerate(node.values):
        if isinstance(part, ast.Constant):
            values = [*node.values]
            values[place] = ast.Constant(f"{part.value}X")
            yield "text", _with(node, values=values)
            return


def _display(node: ast.Tuple | ast.List | ast.Set) -> Changed:
    """Yield a list, tuple or set with one element dropped."""
    if len(node.elts) > 1 and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        for place in range(len(node.elts)):
            yield "element", _with(node, elts=[*node.elts[:place], *node.elts[place + 1 :]])


def _dict(node: ast.Dict) -> Changed:
    """Yield a mapping with one entry dropped."""
    for place in range(len(node.keys)):
        keys, values = [*node.keys], [*node.values]
        del keys[place], values[place]
        yield "element", _with(node, keys=keys, values=values)


def _statement(_node: ast.stmt) -> Changed:
    """Yield a statement that does nothing."""
    yield "statement", ast.Pass()


def _return(node: ast.Return) -> Changed:
    """Yield a return of nothing."""
    if node.value is not None and not (
        isinstance(node.value, ast.Constant) and node.value.value is None
    ):
        yield "return", ast.Return(ast.Constant(None))


CHANGES: Final[dict[type, Callable[[Any], Changed]]] = {
    ast.Compare: _compare,
    ast.BinOp: _arithmetic,
    ast.BoolOp: _boolean,
    ast.UnaryOp: _not,
    ast.Constant: _constant,
    ast.JoinedStr: _joined,
    ast.Tuple: _display,
    ast.List: _display,
    ast.Set: _display,
    ast.Dict: _dict,
    ast.Expr: _statement,
    ast.AugAssign: _statement,
    ast.Raise: _statement,
    ast.Continue: _statement,
    ast.Break: _statement,
    ast.Return: _return,
}
