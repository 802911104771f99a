"""From results to a briefing in which every sentence leads back to the words it rests on."""

from typing import TYPE_CHECKING

from detente.lazy import lazily

if TYPE_CHECKING:
    from detente.briefing.tracing import trace
    from detente.briefing.writing import write

__all__ = ["trace", "write"]

if not TYPE_CHECKING:  # a type checker sees the imports above, and nothing else
    __getattr__ = lazily(__name__, {"trace": "tracing", "write": "writing"})
