"""The command line: one command a verb, no logic of its own."""

from detente.cli.app import main

__all__ = ["main"]
