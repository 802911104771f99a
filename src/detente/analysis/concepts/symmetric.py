"""Symmetric metarationality: answers that also leave the actor no way out."""

from detente.analysis.concepts.concept import Concept, Sanctions

SMR = Concept(
    name="smr",
    title="symmetric metarationality (SMR)",
    heading="SMR",
    citation="Howard 1971, Paradoxes of Rationality",
    sanctions=Sanctions("legal", counter=True),
)
"""Any legal sequence counts after which the actor reaches nothing better."""
