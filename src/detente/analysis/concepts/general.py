"""General metarationality: every improvement can be answered so that it does not pay."""

from detente.analysis.concepts.concept import Concept, Sanctions

GMR = Concept(
    name="gmr",
    title="general metarationality (GMR)",
    heading="GMR",
    citation="Howard 1971, Paradoxes of Rationality",
    sanctions=Sanctions("legal"),
)
"""Any legal sequence of the opponents' moves counts."""
