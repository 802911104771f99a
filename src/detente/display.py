"""How a result shows itself, filled from the top of the house so that nothing imports upward.

A result knows nothing of sentences, tables or pages. Where it is to be shown, in a terminal or a
notebook, it asks whoever has been put here: ``detente`` itself puts
:func:`detente.telling.tell.shown` and the two functions of :mod:`detente.briefing.render.result`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Return a text as it may stand on a terminal, what cannot be seen in it written out.

    Control characters, which a terminal obeys, and signs that turn the direction of writing or
    have no width become ``\u001b`` and the like, which JSON reads back as the same text.

    >>> visible("\x1b[2J a\u202eb")
    '\\u001b[2J a\\u202eb'
    """
    return _UNSEEN.sub(_written, text.replace("\r\n", "\n"))


def _written(sign: re.Match[str]) -> str:
    """Return a character as JSON escapes it."""
    halves = sign.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{halves[at : at + 4]}" for at in range(0, len(halves), 4))


class Display:
    """Who tells a result in sentences, and who lays it out for a notebook and a terminal.

    >>> display = Display()
    >>> display.teller = lambda result: (f"It is {result}.",)
    >>> display.sentences(3), display.notebook(3), display.terminal(3)
    (('It is 3.',), '3', '3')
    """

    teller: Callable[[Any], tuple[str, ...]] | None = None
    """From a result to sentences."""

    page: Callable[[Any], str] | None = None
    """From a result to a piece of HTML."""

    layout: Callable[[Any], Any] | None = None
    """From a result to something that rich can print."""

    def sentences(self, result: object) -> tuple[str, ...]:
        """Return a result in sentences; none where nobody has been put here."""
        return self.teller(result) if self.teller else ()

    def notebook(self, result: object) -> str:
        """Return a result as HTML; its one line where nobody has been put here."""
        return self.page(result) if self.page else repr(result)

    def terminal(self, result: object) -> Any:
        """Return what rich prints of a result; its one line where nobody has been put here."""
        return self.layout(result) if self.layout else repr(result)


display = Display()
"""The one that every result asks."""
