"""From results to a briefing in which every sentence leads back to the words it rests on."""

from typing import TYPE_CHECKING

from detente.lazy import lazily

if TYPE_CHECKING:
    from detente.briefing.tracing import trace
    from detente.briefing.writing import write

__all__ = ["trace", "write"]

__getattr__ = lazily(__name__, {"trace": "tracing", "write": "writing"})
