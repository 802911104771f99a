"""Front matter: what a text says of itself between two lines of dashes, as cases write it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?\n", re.DOTALL | re.MULTILINE)
_FIELDS = {"published": "date"}
"""Fields whose name in front matter is another than in the record of a file."""


def split_front_matter(text: str) -> tuple[Mapping[str, str], str]:
    r"""Return the fields of a text's front matter, and the text after it.

    What is no list of fields is no front matter, and stays in the text.

    >>> split_front_matter("---\ntitle: A truce\npublished: 2016-05-04\n---\nIt is quiet.")
    ({'title': 'A truce', 'date': '2016-05-04'}, 'It is quiet.')
    """
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    try:
        fields = YAML(typ="safe").load(match[1])
    except YAMLError:
        return {}, text
    if not isinstance(fields, dict):
        return {}, text
    told = {_FIELDS.get(str(key), str(key)): str(value) for key, value in fields.items() if value}
    return told, text[match.end() :]
