"""Source phrases without what stands around them: marks, white space, an article."""

from __future__ import annotations

import re


def clean(words: str) -> str:
    """Return words without outer marks and white space.

    >>> clean(" the “envoy”, ")
    'the “envoy'
    """
    return re.sub(r"\s+", " ", words).strip(" \t\n,.;:“”\"'‘’–—-()")


def article(words: str) -> str:
    """Return a phrase without its article.

    >>> article("the “envoy”")
    'envoy'
    """
    plain = re.sub(r"[“”\"]", "", clean(words))
    return re.sub(r"^(?:the|an?)\s+", "", plain, flags=re.I) or plain
