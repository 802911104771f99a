"""What several decide: so many of some conditions, by a literal twin over all combinations."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.analysis.concepts.solve import stability
from detente.case import Case, convert, load, save
from detente.model import Conflict, parse
from detente.model.condition import AtLeast
from detente.model.phrases import condition as in_words
from detente.model.state import truth
from detente.model.substitute import substitute
from tests.strategies import conditions, conflicts

NAMES = ["a.x", "b.y", "c.z"]
READ = [
    pytest.param("2 of (a.x, b.y, c.z)", "most of (a.x, b.y, c.z)", id="more than half"),
    pytest.param("most of (a.x,b.y , c.z)", "most of (a.x, b.y, c.z)", id="spaces"),
    pytest.param("most of (a.x, b.y)", "all of (a.x, b.y)", id="more than half of two"),
    pytest.param("all of(a.x, b.y)", "all of (a.x, b.y)", id="no space"),
    pytest.param("1 of (a.x, b.y, c.z)", "1 of (a.x, b.y, c.z)", id="one"),
    pytest.param("3 of (a.x, b.y, c.z)", "all of (a.x, b.y, c.z)", id="all by number"),
    pytest.param("most of (a.x)", "all of (a.x)", id="of one"),
    pytest.param("2 of (a.x, a.x, b.y)", "most of (a.x, a.x, b.y)", id="two votes"),
    pytest.param(
        "not most of (a.x or b.y, not c.z) and a.x",
        "not all of (a.x or b.y, not c.z) and a.x",
        id="among others",
    ),
    pytest.param("2 of (1 of (a.x, b.y), c.z)", "all of (1 of (a.x, b.y), c.z)", id="nested"),
    pytest.param("all.x and most.of or of.all", "all.x and most.of or of.all", id="names"),
]


@pytest.mark.parametrize(("text", "written"), READ)
def test_it_is_read_and_written(text, written):
    condition = parse(text)
    assert str(condition) == written
    assert parse(written) == condition


REFUSED = [
    pytest.param("3 of (a.x, b.y)", "3 of 2 is no share; write 1 to 2", id="too many"),
    pytest.param("0 of (a.x, b.y)", "0 of 2 is no share; write 1 to 2", id="none"),
    pytest.param("2 of ()", "cannot read", id="of nothing"),
    pytest.param("2 of a.x", "cannot read '2'", id="no parentheses"),
    pytest.param("2 of (a.x, b.y", "stops too early", id="not closed"),
    pytest.param("some of (a.x, b.y)", "cannot read 'of'", id="another word"),
    pytest.param("2 of (a.x,, b.y)", "cannot read ','", id="a comma too many"),
]


@pytest.mark.parametrize(("text", "says"), REFUSED)
def test_what_is_no_share_is_refused(text, says):
    with pytest.raises(ValueError, match=says):
        parse(text)


def _twin(least: int, parts: list[str]) -> str:
    """Return the same by nothing but ``and`` and ``or``: some ``least`` of the parts all hold."""
    chosen = [" and ".join(f"({part})" for part in some) for some in combinations(parts, least)]
    return " or ".join(f"({one})" for one in chosen)


SHARES = st.lists(conditions(NAMES, depth=1), min_size=1, max_size=4).flatmap(
    lambda parts: st.tuples(st.integers(1, len(parts)), st.just(parts))
)


@given(SHARES)
def test_it_is_met_where_some_so_many_parts_are(share):
    least, parts = share
    condition, twin = parse(f"{least} of ({', '.join(parts)})"), parse(_twin(least, parts))
    assert condition.names() == twin.names()
    for row in product((False, True), repeat=3):
        taken = dict(zip(NAMES, row, strict=True))
        assert condition.evaluate(taken) is twin.evaluate(taken)
    assert np.array_equal(truth(condition, NAMES), truth(twin, NAMES))
    assert truth(condition, NAMES).dtype == bool


@given(SHARES, st.booleans(), st.booleans())
def test_settled_parts_are_worked_out(share, settled, other):
    least, parts = share
    condition = parse(f"{least} of ({', '.join(parts)})")
    left = substitute(condition, {"b.y": settled, "c.z": parse("a.x")})
    expected = condition.evaluate({"a.x": other, "b.y": settled, "c.z": other})
    assert (left if isinstance(left, bool) else left.evaluate({"a.x": other})) == expected


SETTLED = [
    pytest.param("2 of (a.x, b.y, c.z)", True, "1 of (a.x, c.z)", id="one vote is in"),
    pytest.param("2 of (a.x, b.y, c.z)", False, "all of (a.x, c.z)", id="one vote is lost"),
    pytest.param("1 of (a.x, b.y)", True, "True", id="enough"),
    pytest.param("all of (a.x, b.y)", False, "False", id="never enough"),
    pytest.param("all of (a.x, b.y)", True, "a.x", id="one is left"),
]


@pytest.mark.parametrize(("text", "settled", "left"), SETTLED)
def test_what_is_left_of_it(text, settled, left):
    assert str(substitute(parse(text), {"b.y": settled})) == left


@given(conflicts(options=5), st.data())
@settings(max_examples=40)
def test_verdicts_are_those_of_its_twin(conflict, data):
    """In what everybody wants and in what cannot be, nothing tells a body's act from its twin."""
    votes = data.draw(st.lists(st.sampled_from(list(conflict.options)), min_size=2, max_size=4))
    least = data.draw(st.integers(1, len(votes)))
    made = []
    for act in (f"{least} of ({', '.join(votes)})", _twin(least, votes)):
        wants = {actor: [act if place % 2 else f"not ({act})", *conflict.owned(actor)]
                 for place, actor in enumerate(conflict.actors)}  # fmt: skip
        first = next(iter(conflict.options))
        fields = {"preferences": wants, "infeasible": [f"{first} and ({act}) and not {votes[0]}"]}
        made.append(stability(Conflict.model_validate(conflict.model_dump() | fields)))
    assert made[0].as_dict() == made[1].as_dict()


COUNCIL = Conflict.model_validate(
    {
        "id": "council",
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}, "c": {"name": "C"}},
        "options": {"a.vote": "votes", "b.vote": "votes", "c.vote": "votes", "c.veto": "vetoes"},
        "preferences": {
            "a": ["most of (a.vote, b.vote, c.vote) and not c.veto"],
            "b": ["all of (a.vote, b.vote, c.vote)"],
            "c": ["not 2 of (a.vote, b.vote, c.vote) or c.veto"],
        },
    }
)
SAID = [
    pytest.param("most of (a.vote, b.vote, c.vote)", "most of these: A votes; B votes; C votes",
                 id="most"),
    pytest.param("all of (a.vote, b.vote)", "all of these: A votes; B votes", id="all"),
    pytest.param("1 of (a.vote, b.vote, c.vote)", "at least 1 of these: A votes; B votes; C votes",
                 id="a number"),
    pytest.param("all of (a.vote, b.vote) and not c.veto", "(all of these: A votes; B votes) and "
                 "C does not veto", id="a veto"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SAID)
def test_it_in_words(text, said):
    assert in_words(COUNCIL, parse(text)) == said


def test_nobody_alone_brings_about_what_needs_all():
    nash = stability(COUNCIL, concepts=["nash"])
    assert 0 in nash.equilibria("nash")


@pytest.mark.parametrize("ending", ["yaml", "json", "gmcr"])
def test_no_format_loses_it(tmp_path, ending):
    save(Case("council", COUNCIL), tmp_path / "council.yaml")
    convert(tmp_path / "council.yaml", tmp_path / f"copy.{ending}")
    read = load(tmp_path / f"copy.{ending}").conflict
    old, new = (stability(one).verdicts for one in (COUNCIL, read))
    assert all(np.array_equal(old[name], new[name]) for name in old)


def test_it_counts_for_the_depth_of_a_condition():
    deep = "a.x"
    for _ in range(160):
        deep = f"1 of ({deep}, b.y)"
    with pytest.raises(ValueError, match="nested more than"):
        parse(deep)
    assert isinstance(parse("1 of (a.x, b.y)"), AtLeast)
