"""Languages: how English calls those that a text may be in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ENGLISH: Final = "en"
"""The code of the one language that is read."""

LANGUAGES: Final[Mapping[str, str]] = {
    "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "sv": "Swedish", "pl": "Polish", "tr": "Turkish", "id": "Indonesian",
    "ro": "Romanian", "ru": "Russian", "ar": "Arabic", "zh": "Chinese", "ja": "Japanese",
}  # fmt: skip
"""Names of languages by their codes."""
