"""Coalitions: which actors would leave a state together."""
