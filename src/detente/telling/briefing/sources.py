"""Where everything is from: how many articles, how many independent chains, what is inferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from detente.analysis.readings.confidence import Confidence
from detente.evidence.claim import Claim
from detente.evidence.source import Source
from detente.model import phrases, pledge_phrases
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.statement import sentences
from detente.telling.numbers import in_words
from detente.telling.pledges import INFERRED, UNCONFIRMED, confirmed
from detente.telling.versions import WEAK


@dataclass(frozen=True)
class Provenance:
    """Where the claims of a case are from.

    Parameters
    ----------
    claims, sources
        All evidence of the case by id.
    articles
        The ids of the sources whose words are quoted, or all where none is.
    independent_chains
        How many groups of claims there are that have no hand in common.
    pledges
        Those in force.
    wants, inferred
        How many wishes of the actors there are, and how many of them are our inference.
    citation
        What the case follows.
    """

    conflict: Conflict
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    articles: tuple[str, ...]
    independent_chains: int
    pledges: tuple[Pledge, ...]
    wants: int
    inferred: int
    citation: str


def source_line(about: Provenance) -> str:
    """Return where everything is from, in a few sentences."""
    return sentences(*_origin(about), *_unconfirmed(about), _inferred(about))


def _origin(about: Provenance) -> list[str]:
    """Return how many articles the claims come from, through how many chains."""
    count = len(about.claims)
    if not count:
        return ["no claims are recorded: every belief is the analyst's own", about.citation]
    articles = len(about.articles)
    if articles == 1:
        (name,) = about.articles
        many = _EVERY.get(count, f"all {in_words(count)} claims come")
        return [f"{many} from one article{_dated(about.sources.get(name))}", *_through(about)]
    chains = about.independent_chains
    through = "one chain" if chains == 1 else f"{in_words(chains)} independent chains"
    come = "claim comes" if count == 1 else "claims come"
    where = f" from {in_words(articles)} articles," if articles else ""
    return [f"{in_words(count)} {come}{where} through {through}"]


_EVERY: Final = {1: "the one claim comes", 2: "both claims come"}
"""So few claims are not called *all*."""


def _dated(source: Source | None) -> str:
    """Return when an article appeared, and where."""
    if source is None:
        return ""
    when = source.published
    day = f" of {when.day} {when:%B %Y}" if when else ""
    return f"{day} ({source.title})" if source.title else day


def _through(about: Provenance) -> list[str]:
    """Return which reporter in the article several claims rest on."""
    names = Counter(name for claim in about.claims.values() for name in reporters(claim))
    if not names or len(about.claims) == 1:
        return []
    ((name, count),) = names.most_common(1)
    rest = "rests" if count == 1 else "rest"
    return [f"{in_words(count)} of them {rest} on one reporter in it, {name}"]


def reporters(claim: Claim) -> list[str]:
    """Return the persons who passed a claim on to its author, the innermost first."""
    return [
        link.name
        for link in claim.chain
        if link.type == "person" and link.says == "reports" and not link.anonymous
    ]


def _unconfirmed(about: Provenance) -> list[str]:
    """Return which undertakings are reported and not confirmed, and by whom."""
    told = []
    for pledge in about.pledges:
        if confirmed(pledge, about.claims):
            continue
        named = pledge_phrases.named(about.conflict, pledge)
        if not pledge.because:
            told.append(f"{named} is {INFERRED}")
            continue
        committed = [
            about.claims[key]
            for key in pledge.because
            if key in about.claims
            and any(link.says == "commits" for link in about.claims[key].chain)
        ]
        passed = hands(committed)
        on = f", on the word of {passed}" if passed else ""
        told.append(f"{named} is {UNCONFIRMED}{on}")
    return told


def hands(claims: Iterable[Claim]) -> str:
    """Return through whose hands alone some claims came, in two or three words; empty if several.

    Examples
    --------
    >>> from detente.evidence.chain import Link
    >>> author = Link(name="A. Author", type="author")
    >>> paper = Link(name="a reporter", type="person", says="reports")
    >>> claim = Claim(text="It is so", chain=(paper, author), grade="C3")
    >>> hands([claim]), hands([claim, claim.model_copy(update={"chain": (author,)})])
    ('one reporter', 'one article')
    """
    some = list(claims)
    if not some:
        return ""
    if all(reporters(one) for one in some) and len({reporters(one)[0] for one in some}) == 1:
        return "one reporter"
    authors = {link.name for one in some for link in one.chain if link.type == "author"}
    if len(authors) == 1 and all(one.chain[-1].type == "author" for one in some):
        return "one article"
    return ""


def _inferred(about: Provenance) -> str:
    """Return how much of what actors want is inferred, where claims say the rest."""
    if not about.claims or not about.wants:
        return ""
    if about.inferred == 0:
        return "a claim is cited for every wish of the actors"
    return (
        f"of the {in_words(about.wants)} wishes that the actors are taken to have, "
        f"{in_words(about.inferred)} {'is' if about.inferred == 1 else 'are'} our inference"
    )


def weak_words(
    conflict: Conflict, sure: Confidence, claims: Mapping[str, Claim]
) -> tuple[str, ...]:
    """Return the weakest link by name, from long to short: whose wish, whose word, which guess."""
    if sure.weak in ("claim", "single source"):
        known = (claims[one] for one in sure.links if one in claims)
        return (hands(known) or WEAK[sure.weak],)
    if sure.weak != "single want":
        return (WEAK[sure.weak],)
    owners = dict.fromkeys(owner for one in sure.links if (owner := _owner(conflict, one)))
    if not owners:
        return ("one belief",)
    if len(owners) > 1:
        return ("what they want",)
    wants = phrases.agreeing(conflict, [*owners], "wants", "want")
    return f"what {phrases.names(conflict, owners)} {wants}", "one wish"


def _owner(conflict: Conflict, path: str) -> str:
    """Return whose wish a path names; nothing where it names none."""
    _, found, rest = path.rpartition("preferences.")
    actor = rest.partition("[")[0].partition(".")[0]
    return actor if found and actor in conflict.actors else ""
