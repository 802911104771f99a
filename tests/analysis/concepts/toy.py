"""Two solution concepts of the tests' own: one that says which answers count, one that does not."""

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.concept import Concept, Sanctions
from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.settings import Responses

CAUTIOUS = Concept(
    name="cautious",
    title="cautious stability",
    heading="Cautious",
    citation="these tests",
    sanctions=Sanctions("credible", counter=True),
)
"""Only credible answers count, and only those after which the actor reaches nothing better."""


def contented(graph: GraphModel, _responses: Responses) -> NDArray[np.bool_]:
    """Return where each actor has what it likes best of all."""
    return (graph.rank == graph.rank.max(axis=1, keepdims=True)) & graph.feasible


CONTENT = Concept(
    name="content",
    title="contentment",
    heading="Content",
    citation="these tests",
    verdict=contented,
)
"""A state is stable for whoever likes nothing better, whatever anybody can do."""
