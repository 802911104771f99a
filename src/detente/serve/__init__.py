"""The workbench: the same verbs as pages of this machine, for one person, behind a guard."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
