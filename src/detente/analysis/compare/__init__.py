"""Proposals side by side: which would hold, who would break what, who would agree."""
