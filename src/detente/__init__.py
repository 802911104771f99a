"""détente: who can make whom do what, whether a deal holds, and which belief carries each answer.

The public names stand in ``__init__.pyi``, each once. They are imported when first used, so that
``import detente`` costs nothing.
"""

from importlib import import_module

import lazy_loader

from detente.display import display
from detente.opener import opener
from detente.version import __version__ as __version__

__getattr__, _names, _public = lazy_loader.attach_stub(__name__, __file__)
__all__ = sorted([*_public, "__version__"])

opener.load = lambda name: import_module("detente.catalog.lookup").load(name)
opener.rank = lambda conflict, **asked: __getattr__("rank")(conflict, **asked)
_RENDER = "detente.briefing.render.result"
display.teller = lambda result: import_module("detente.telling.tell").shown(result)
display.page = lambda result: import_module(_RENDER).notebook(result)
display.layout = lambda result: import_module(_RENDER).terminal(result)


def __dir__() -> list[str]:
    """Return the public names."""
    return list(__all__)
