"""English: every word list, pattern and label rule by which a text is read.

One module a topic, and the longer lists as tables in ``words``. The other rooms of
:mod:`detente.evidence` hold the algorithms and no English words, so that another language is
another folder with modules of the same names.
"""

from __future__ import annotations

from typing import Final

WORDS: Final = "detente.evidence.english.words"
"""The package in which the tables of words stand."""
