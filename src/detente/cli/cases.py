"""``detente cases``."""

from __future__ import annotations

from detente.catalog.lookup import entries
from detente.cli.options import Json
from detente.cli.output import put_json, put_line


def cases(as_json: Json = False) -> None:
    """List the bundled cases."""
    bundled = entries()
    if as_json:
        put_json({"cases": bundled})
        return
    width = max(len(case["name"]) for case in bundled)
    for case in bundled:
        put_line(f"{case['name']:<{width}}  {case['title']}")
