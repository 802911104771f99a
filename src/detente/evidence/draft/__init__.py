"""From a reading to a draft of a case: parties, options, pledges, wants, as plain data."""

from detente.evidence.draft.build import draft, open_questions
from detente.evidence.draft.plan import Draft, Option, Party, Pledge, Want

__all__ = ["Draft", "Option", "Party", "Pledge", "Want", "draft", "open_questions"]
