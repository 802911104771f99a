"""Sequential stability: answers count that are improvements for those who give them."""

from detente.analysis.concepts.concept import Concept, Sanctions

SEQ = Concept(
    name="seq",
    title="sequential stability (SEQ)",
    heading="SEQ",
    citation="Fraser and Hipel 1979, Solving complex conflicts",
    sanctions=Sanctions("credible"),
)
"""Only sequences of the opponents' unilateral improvements count."""
