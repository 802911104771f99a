"""What a state tree is made of."""

from __future__ import annotations

from dataclasses import dataclass

from detente.draw.naming import started


@dataclass(frozen=True)
class TreeNode:
    """A state and the move that led to it.

    Parameters
    ----------
    parent
        The state before; None for the status quo, which has no move either.
    mover, move
        Who moved (an id) and what it did: a verb phrase that follows its name.
    improvement
        Whether the mover gained by it.
    texts
        What is the case in this state, one short text per fact.
    on_path
        Whether the state lies on the way to the deal.
    role
        What the state is called, such as "status quo" or "the deal"; "" for none.
    spelled
        Whether the texts are written in the drawing. A state of which nothing is written is drawn
        as its move alone.
    """

    id: str
    texts: tuple[str, ...]
    parent: str | None = None
    mover: str = ""
    move: str = ""
    improvement: bool = True
    equilibrium: bool = False
    on_path: bool = False
    role: str = ""
    spelled: bool = True


@dataclass(frozen=True)
class Tree:
    """States in any order (one without a parent), and the names of the actors in case order."""

    nodes: tuple[TreeNode, ...]
    names: tuple[tuple[str, str], ...]

    def name(self, actor: str) -> str:
        """Return an actor's name."""
        return dict(self.names).get(actor, actor)


def said(tree: Tree, state: TreeNode) -> str:
    """Return a move in words."""
    return "" if state.parent is None else f"{tree.name(state.mover)} {state.move}"


def called(state: TreeNode) -> str:
    """Return what a state is called: its role and whether it is an equilibrium."""
    parts = (state.role, "equilibrium" if state.equilibrium else "")
    return started(", ".join(part for part in parts if part))


def told(state: TreeNode) -> str:
    """Return what is the case in a state."""
    return started("; ".join(state.texts))


def _case(state: TreeNode) -> str:
    """Return what a state is called and what is the case in it, as one text."""
    return ": ".join(part for part in (called(state), told(state)) if part)


def described(tree: Tree) -> str:
    """Return in sentences what a tree shows."""
    number_of = {state.id: place + 1 for place, state in enumerate(tree.nodes)}
    sentences = []
    for place, state in enumerate(tree.nodes):
        text = f"{place + 1}. "
        if state.parent is not None:
            gain = "a gain for it" if state.improvement else "no gain for it"
            text += f"From {number_of[state.parent]}: {said(tree, state)} ({gain}). "
        sentences.append(f"{text}{_case(state)}.".replace(" .", ""))
    return " ".join(sentences)
