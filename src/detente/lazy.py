"""Names that a package offers, imported when first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return a module's ``__getattr__`` that finds its names in their homes.

    Parameters
    ----------
    package
        The package that offers the names.
    homes
        For each name, the module below the package that holds it: ``leverage`` in
        ``holds.leverage``. A colon parts off another name there: ``writing:write``.
    """

    def find(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home, _, wanted = homes[name].partition(":")
        return getattr(import_module(f"{package}.{home}"), wanted or name)

    return find
