"""Guarantees: what carries a deal, who breaks it first, what would bind it more."""
