"""The parser: one spaCy pipeline, shared by every stage that reads sentences.

The small English model is run paragraph by paragraph, since a heading that stands above a
paragraph would otherwise be glued to its first sentence. Only the tokeniser, tagger and parser
run by default; lemmas and coarse parts of speech are filled in from the fine tags by
:func:`annotate`, which is several times faster than the model's own components.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from detente.errors import ReadingError
from detente.evidence.english.labels import (
    AUXILIARIES,
    COARSE,
    INFLECTED,
    MODELS,
    NAMING,
    NO_PLURAL,
)

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 16
"""Paragraphs parsed at once: more is hardly faster, and memory grows with it."""


@cache
def load() -> Language:
    """Return the pipeline, loading it once for the process.

    Raises
    ------
    ReadingError
        When spaCy or an English model is not installed.

    Examples
    --------
    >>> load() is load()
    True
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
    """Yield each text parsed, with tags, heads, sentences, lemmas and coarse parts of speech.

    >>> [token.tag_ for token in next(parse(["The guns fell silent."]))]
    ['DT', 'NNS', 'VBD', 'JJ', '.']
    """
    nlp = load()
    yield from map(annotate, nlp.pipe(texts, batch_size=_BATCH))


def parse_docs(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Yield each tokenised document parsed, as :func:`parse` does for a text.

    >>> from spacy.tokens import Doc
    >>> doc = next(parse_docs([Doc(load().vocab, words=["Guns", "fell", "silent"])]))
    >>> [token.dep_ for token in doc]
    ['nsubj', 'ROOT', 'acomp']
    """
    nlp = load()
    yield from map(annotate, nlp.pipe(docs, batch_size=_BATCH))


def recognise(docs: Iterable[Doc]) -> None:
    """Mark the names of parsed documents with what the model's own recogniser takes them for.

    The documents are changed in place: what is marked stands in their ``ents``.

    >>> doc = next(parse(["Paul Ndong left Gabon."]))
    >>> recognise([doc])
    >>> [entity.text for entity in doc.ents][:1]
    ['Paul Ndong']
    """
    recogniser: Any = load().get_pipe("ner")
    for _ in recogniser.pipe(docs, batch_size=_BATCH):
        pass


def annotate(doc: Doc) -> Doc:
    """Return the document with lemma and coarse part of speech of every token filled in.

    They are told from its word and fine tag. The document is changed in place.

    >>> doc = next(load().pipe(["The guns fell silent."]))
    >>> [(token.lemma_, token.pos_) for token in annotate(doc)][2]
    ('fall', 'VERB')
    """
    for token in doc:
        lemma, pos = _morphology(token.lower_, token.tag_, token.dep_.startswith("aux"))
        token.pos_ = pos
        token.lemma_ = lemma
    doc.tensor = doc.tensor[:0]  # the parser's inner state, larger than all the rest
    return doc


@lru_cache(maxsize=200_000)
def _morphology(word: str, tag: str, auxiliary: bool) -> tuple[str, str]:
    """Return lemma and coarse part of speech of a lower-case word that bears a fine tag."""
    pos = COARSE.get(tag, "PUNCT")
    if pos not in INFLECTED or (pos in NAMING and word.endswith(NO_PLURAL)):
        return word, pos
    from spacy.tokens import Doc

    nlp = load()
    token = Doc(nlp.vocab, words=[word], tags=[tag], pos=["NOUN" if pos == "PROPN" else pos])[0]
    lemma, *others = _lemmatizer().rule_lemmatize(token)
    if f"{lemma}e" in others and not lemma.endswith("ng"):
        lemma = f"{lemma}e"  # "hoped" is of "hope": "hop" would double its last letter
    if pos == "VERB" and auxiliary and lemma in AUXILIARIES:
        pos = "AUX"
    return lemma, pos


@cache
def _lemmatizer() -> Any:
    """Return the model's rule lemmatiser, which stands disabled in the pipeline."""
    return load().get_pipe("lemmatizer")
