"""The hand-written word lists of takeaways, from ``words.txt``."""

from __future__ import annotations

from detente.evidence.tables import by_section


def words(section: str) -> frozenset[str]:
    """Return the words of one section of ``words.txt``."""
    return by_section("detente.evidence.takeaways", "words.txt")[section]
