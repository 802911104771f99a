"""Words that say nothing about the subject of a text, and those that are left without them."""

from __future__ import annotations

import re
from typing import Final

FUNCTION_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been but by can could did do does for from had has have he her his"
        " how i if in into is it its may might more must no not of on or our she should so such"
        " than that the their them then there these they this those to under us was we were what"
        " when where which while who why will with would you your",
    )
)
"""Words that say nothing about the subject of a text."""


def content_words(text: str) -> frozenset[str]:
    """Return the lower-case words of a text that are not function words.

    >>> sorted(content_words("The guns fell silent in the city."))
    ['city', 'fell', 'guns', 'silent']
    """
    words = re.findall(r"[^\W_]+(?:[’'][^\W_]+)?", text.lower())
    return frozenset(word.removesuffix("’s").removesuffix("'s") for word in words) - FUNCTION_WORDS
