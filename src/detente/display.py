"""How a result shows itself, filled from the top of the house so that nothing imports upward.

A result knows nothing of sentences, tables or pages. Where it is to be shown, in a terminal or a
notebook, it asks whoever has been put here: ``detente`` itself puts
:func:`detente.telling.tell.shown`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Teller = Callable[[Any], tuple[str, ...]]
"""From a result to sentences."""


class Display:
    """Who tells a result in sentences.

    >>> display = Display()
    >>> display.teller = lambda result: (f"It is {result}.",)
    >>> display.sentences(3)
    ('It is 3.',)
    """

    teller: Teller | None = None

    def sentences(self, result: object) -> tuple[str, ...]:
        """Return a result in sentences; none where nobody has been put here."""
        return self.teller(result) if self.teller else ()


display = Display()
"""The one that every result asks."""
