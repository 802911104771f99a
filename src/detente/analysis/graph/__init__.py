"""A conflict as arrays over its states: ranks, moves, responses, walks; no matrix of states."""
