"""Leverage: who holds whom to a state, by which chains; stakes, parts, whose way it goes."""
