"""Who says what in a text, by rule over a masked parse, in one pass.

Quoted words and asides are masked, so that a small parser sees a plainer sentence (``mask``).
Then a frozen record, the :class:`~detente.evidence.attribution.candidate.Candidate`, goes through
three stages, each of which adds what it finds or gives up: the cue (``cues``, and ``quoted_cues``
beside quotations), the content (``content``), the source (``source``). Quotations are given to one
cue each (``settle``), tokens turn into spans of the text (``attribute``), and the chain of sources
is added last (:mod:`detente.evidence.chains`), once the actors are known.
"""
