"""Who is who: kinds and names, parts done and not, wishes of its own and of others."""

from __future__ import annotations

from typing import Any

import pytest

from detente.model import Conflict
from detente.telling.briefing.actors import WhoIsWho, kind, who
from tests.telling.briefing.valley import GRAPH, VALLEY


def about(key: str, *, wish: bool = False, conflict: Conflict = VALLEY, **more: Any) -> WhoIsWho:
    """Return an actor with its first wish, or with none."""
    first = conflict.preferences[key].statements[0] if wish else None
    usual = {"before": None, "state": None, "inferred": False}
    return WhoIsWho(conflict, key, wish=first, **(usual | more))


@pytest.mark.parametrize(
    ("found", "text"),
    [
        pytest.param(about("us"), "No wish of its own is told.", id="nothing known"),
        pytest.param(about("us", state=0), "No wish of its own is told.", id="it does nothing"),
        pytest.param(
            about("us", state=3, wish=True),
            "Strikes and arms the rebels. Does not want to strike.",
            id="what it does, where nothing came before",
        ),
        pytest.param(
            about("us", before=1, state=0, wish=True, inferred=True),
            "Part in the deal: to call its aircraft back. Does not want to strike (our inference).",
            id="its part, a wish that is inferred",
        ),
        pytest.param(
            about("us", deal=False, before=1, state=0, wish=True, inferred=True),
            "Now calls its aircraft back. Does not want to strike (our inference).",
            id="what changed, where no deal is named",
        ),
        pytest.param(
            about("rebels", before=4, state=0, wish=True),
            "Part in the deal: to lay down their arms. Want to fight.",
            id="several",
        ),
        pytest.param(
            about("iran", before=16, state=20, wish=True),
            "Pushes forward. Wants above all that the rebels do not fight.",
            id="it goes on as it did, and wants something of others",
        ),
        pytest.param(
            about("pair", before=0, state=8, wish=True),
            "Part in the deal: to send weapons. Want to send weapons.",
            id="a name with and",
        ),
        pytest.param(
            about("us", best=5),
            "Likes this best: the United States strikes; the rebels fight.",
            id="one outcome is best",
        ),
        pytest.param(
            about("iran", conflict=VALLEY.replaced(options=VALLEY.options | {
                "iran.push": VALLEY.options["iran.push"].model_copy(
                    update={"text": "pushes forward " * 13})}), best=16),
            "Likes one outcome best.",
            id="one outcome is best, too long to tell",
        ),
        pytest.param(
            about("us", conflict=GRAPH, state=0, best=0),
            "Likes this best: an uneasy quiet.",
            id="graph form",
        ),
    ],
)  # fmt: skip
def test_who_is_who(found: WhoIsWho, text: str) -> None:
    assert who(found) == text


IDLE = Conflict.model_validate(
    VALLEY.model_dump(mode="json", by_alias=True)
    | {"actors": VALLEY.model_dump(mode="json")["actors"] | {"un": {"name": "the UN"}}}
)


def test_who_cannot_do_anything_is_told_so() -> None:
    assert who(about("un", conflict=IDLE, state=1)) == "It has no act of its own in this account."


@pytest.mark.parametrize(
    ("actor", "text"),
    [
        pytest.param({"name": "Iran"}, "", id="nothing known"),
        pytest.param({"name": "Iran", "kind": "state"}, "state", id="a kind"),
        pytest.param({"name": "Iran", "aliases": ["Tehran"]}, "also Tehran", id="another name"),
        pytest.param(
            {"name": "Iran", "kind": "state", "aliases": ["Tehran", "Persia", "Iranians", "they"]},
            "state; also Tehran, Persia and Iranians",
            id="both, three names at most",
        ),
    ],
)
def test_what_sort_of_actor_it_is(actor: dict[str, Any], text: str) -> None:
    conflict = VALLEY.model_dump(mode="json", by_alias=True)
    made = Conflict.model_validate(conflict | {"actors": conflict["actors"] | {"iran": actor}})
    assert kind(about("iran", conflict=made)) == text
