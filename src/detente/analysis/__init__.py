"""What follows from what we believe: pure functions from frozen models to frozen results.

A folder a verb, with its parts. The verbs themselves are public on :mod:`detente` alone.
"""
