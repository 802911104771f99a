"""A language model beside the rules, where a user has one: it proposes, the text decides.

Needs the extra ``llm``. Whatever a model answers is held against the text, and where it and the
rules disagree both are shown.
"""

from detente.evidence.llm.assist import Assisted, Disagreement, Paragraph, assist
from detente.evidence.llm.endpoint import Endpoint

__all__ = ["Assisted", "Disagreement", "Endpoint", "Paragraph", "assist"]
