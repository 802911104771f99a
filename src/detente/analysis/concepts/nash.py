"""Nash stability: an actor is content where none of its own moves is an improvement."""

from detente.analysis.concepts.concept import Concept, Sanctions

NASH = Concept(
    name="nash",
    title="Nash stability",
    heading="Nash",
    citation="Nash 1950, Equilibrium points in n-person games; Nash 1951, Non-cooperative games",
    sanctions=Sanctions("none"),
)
"""Nobody answers."""
