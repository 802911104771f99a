"""From a reading to a draft of a case: parties, options, pledges, wants, as plain data."""

from detente.evidence.draft.build import draft, open_questions
from detente.evidence.draft.plan import Draft, DraftOption, DraftParty, DraftPledge, DraftWant

__all__ = [
    "Draft",
    "DraftOption",
    "DraftParty",
    "DraftPledge",
    "DraftWant",
    "draft",
    "open_questions",
]
