"""A short article of our own, read once for every test that needs a reading."""

from __future__ import annotations

from functools import cache

from detente.evidence.reading import Reading, read_text

ARTICLE = """How the Valley Truce Was Bought

3 May 2021

By Anna Lind

Northern officials said on Monday that France had pledged, as part of the truce, to stop the \
flow of weapons to the rebels. Paris has kept quiet about it.

Germany asked France to bomb the rebels’ camps, but France refused to do so.

Russia announced on 14 April that it was withdrawing most of its planes from Libya. The planes \
could be returned to Libya within two days, Russia said.

Moscow promised to withdraw on condition that Turkey does not arm the militias.

Turkey wants to topple the government. Iran fears that Russia will sign a deal with Turkey.
"""


@cache
def reading() -> Reading:
    """Return the reading of the article."""
    return read_text(ARTICLE)
