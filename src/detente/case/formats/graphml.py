"""A conflict's graph as GraphML (Brandes, Eiglsperger, Lerner and Pich 2013)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from detente.case.formats.format import CASE, Format, to_file
from detente.case.formats.losses import all_but_one_phase
from detente.case.formats.network import Network, bare, equilibria_of, network

_NODE_KEYS = {"label": "string", "taken": "string", "equilibrium": "string"}
_EDGE_KEYS = {"actor": "string", "improves": "boolean"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(network: Network, *, equilibria: Mapping[str, Sequence[int]] | None = None) -> str:
    """Return a network as GraphML text: a directed graph, one edge per actor's move.

    Nodes carry ``label``, ``taken``, ``rank.ACTOR`` (higher is better) and the concepts under
    which they are equilibria; edges carry ``actor`` and ``improves``.

    Parameters
    ----------
    equilibria
        Codes of the equilibria, by concept.
    """
    root = Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    ranks = {f"rank.{actor}": "int" for actor in network.actors}
    for element, keys in (("node", _NODE_KEYS | ranks), ("edge", _EDGE_KEYS)):
        for key, kind in keys.items():
            declared = {"id": key, "for": element, "attr.name": key, "attr.type": kind}
            SubElement(root, "key", declared)
    graph = SubElement(root, "graph", {"id": "conflict", "edgedefault": "directed"})
    SubElement(graph, "desc").text = _clean(network.title)
    for state in network.states:
        node = SubElement(graph, "node", {"id": f"s{state.code}"})
        names = [name for name, codes in (equilibria or {}).items() if state.code in codes]
        _put_data(node, label=state.label, taken=state.text, equilibrium=" ".join(names))
        ranked = zip(network.actors, state.ranks, strict=True)
        _put_data(node, **{f"rank.{actor}": str(rank) for actor, rank in ranked})
    for move in network.moves:
        ends = {"source": f"s{move.origin}", "target": f"s{move.target}"}
        edge = SubElement(graph, "edge", ends)
        _put_data(edge, actor=network.actors[move.actor], improves=str(move.improves).lower())
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _put_data(element: Element, **values: str) -> None:
    """Put data on a node or an edge."""
    for key, value in values.items():
        SubElement(element, "data", {"key": key}).text = _clean(value)


def _clean(text: str) -> str:
    """Return a text without characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", bare(text))


GRAPHML = Format(
    name="graphml",
    title="a graph in GraphML",
    holds=CASE,
    suffixes=(".graphml",),
    about="one phase: states and moves, Nash and SEQ equilibria marked",
    write=to_file(
        lambda case, choices: graphml(
            network(case.conflict, phase=choices.phase),
            equilibria=equilibria_of(case.conflict, phase=choices.phase),
        )
    ),
    loses=all_but_one_phase,
    citation="Brandes, Eiglsperger, Lerner and Pich 2013",
)
