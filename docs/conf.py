"""How Sphinx builds this documentation: ``scripts/docs``, or ``sphinx-build -b html docs OUT``."""

import re
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

import detente

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "détente"
author = "The détente developers"
project_copyright = author
release = version = detente.__version__
language = "en-GB"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3

autodoc_class_signature = "separated"
autodoc_default_options = {"exclude-members": "__init__, __new__, model_config, model_post_init"}
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_typehints = "none"
napoleon_google_docstring = False
napoleon_use_rtype = False

html_theme = "furo"
html_title = "détente"
html_static_path = ["_static"]
html_css_files = ["reading.css"]
html_show_sourcelink = False
html_copy_source = False


def _bare(_app: Any, what: str, _name: str, one: Any, *_rest: Any) -> tuple[str, None] | None:
    """Leave out the call of a noun of the case file: its fields have a page of their own."""
    noun = what == "class" and isinstance(one, type) and issubclass(one, BaseModel)
    return ("", None) if noun else None


def _read(_app: Any, _page: str, source: list[str]) -> None:
    """Name a file of the checkout that is no page; drop the empty line that ends an example."""
    text = re.sub(r"\[([^\]]+)\]\((?:\.\./)+(benchmarks/[^)]+)\)", r"\1 (`\2`)", source[0])
    source[0] = text.replace("\n\n```\n", "\n```\n")


def setup(app: "Sphinx") -> None:
    """Connect what this file adds to Sphinx."""
    app.connect("autodoc-process-signature", _bare)
    app.connect("source-read", _read)
