"""Who takes part and what each can do, with the sentences that they will make."""

from __future__ import annotations

from typing import Final, get_args

from detente.model import phrases
from detente.model.actor import ActorKind, Pronoun
from detente.model.option import owner
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.telling.labels import label

ACTORS: Final = ("Id", "Name", "Kind", "Pronoun", "In a sentence")
OPTIONS: Final = ("Option", "Who", "Taken", "Left again", "Without it", "Which way")


def content(question: Question) -> Content:
    """Return the actors and the options, each as it will be told."""
    conflict = question.conflict
    actors = tuple(
        (
            Cell(key, question.link(f"model/preferences/{key}")),
            one.name,
            one.kind,
            one.pronoun,
            phrases.sentence(
                f"{one.name} {'gain' if one.plural else 'gains'} by what "
                f"{phrases.pronoun(conflict, key)} {'do' if one.plural else 'does'}"
            ),
        )
        for key, one in conflict.actors.items()
    )
    options = tuple(
        (
            Cell(name, question.link("model", sel=f"options.{name}")),
            label(conflict, owner(name)),
            one.text,
            one.left or f"no longer {one.text}",
            phrases.untaken(conflict, name),
            {
                "both": "both ways",
                "to-yes": "once taken it stays",
                "to-no": "once left it stays so",
            }[one.moves],
        )
        for name, one in conflict.options.items()
    )
    data = {
        "actors": {key: one.model_dump(mode="json") for key, one in conflict.actors.items()},
        "options": {
            key: one.model_dump(mode="json", by_alias=True) for key, one in conflict.options.items()
        },
    }
    return Content(
        "Actors and options",
        data,
        tables=(Table("Actors", ACTORS, actors), Table("Options", OPTIONS, options)),
        shown={"pronouns": get_args(Pronoun), "kinds": get_args(ActorKind)},
    )


VIEW: Final = View(
    name="actors",
    path="model/actors",
    title="Actors and options",
    says="Who takes part and what each can do, with the sentences that they will make.",
    content=content,
    key="o",
    template="actors.html.j2",
)
