"""Which findings survive another reading of the case: every thesis under every set of answers."""
