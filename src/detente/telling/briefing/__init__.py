"""What a briefing says: one module a kind of finding, from what was found to sentences."""
