"""Language: what is English, what is not, and how each is told."""

from __future__ import annotations

import pytest

from detente.errors import ReadingError
from detente.evidence.reading import read, read_text
from detente.evidence.structure.article import Article
from detente.evidence.structure.language import in_english, language
from tests.evidence.texts import ARTICLE

TEXTS = {
    "en": "The envoy said on Monday that the guns had fallen silent in the valley and that it was "
    "for the council to decide.",
    "fr": "Le ministre des affaires étrangères a déclaré lundi que les troupes se retireraient de "
    "la vallée dès que les tirs cesseraient dans le sud.",
    "de": "Der Außenminister sagte am Montag, dass die Truppen sich aus dem Tal zurückziehen, "
    "sobald die Waffen schweigen und der Rat sich mit einem Plan befasst hat.",
    "es": "El ministro de asuntos exteriores dijo el lunes que las tropas se retirarían del valle "
    "cuando los disparos cesaran en el sur y que no hay otra salida.",
    "tr": "Dışişleri bakanı pazartesi günü yaptığı açıklamada, bu vadide silahların susması için "
    "birliklerin geri çekileceğini ve bir heyetin daha sonra geleceğini söyledi.",
    "und": "Министр иностранных дел заявил в понедельник что войска покинут долину как только "
    "прекратится огонь и совет примет свое решение о том кто будет править городом.",
}
EMPHATIC = "Kerr Kamau Njoroge Otieno Wanjiru Mwangi Kiplagat Chebet Rotich Korir " * 3


@pytest.mark.parametrize("code", TEXTS)
def test_the_commonest_words_tell_a_language(code: str) -> None:
    assert language(TEXTS[code]) == code


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        pytest.param("Les tirs ont cessé.", "", "en", id="too short to tell"),
        pytest.param("Les tirs ont cessé.", "fr-FR", "fr", id="short, and declared"),
        pytest.param(TEXTS["en"], "fr", "en", id="declared wrongly"),
        pytest.param(TEXTS["fr"], "en", "fr", id="declared English wrongly"),
        pytest.param(TEXTS["und"], "ru", "ru", id="another script, declared"),
        pytest.param(TEXTS["und"], "en", "und", id="another script, declared wrongly"),
        pytest.param(EMPHATIC, "", "en", id="names alone tell nothing"),
        pytest.param(EMPHATIC, "sw", "sw", id="names alone, declared"),
    ],
)
def test_a_declaration_counts_where_the_words_do_not_tell(
    text: str, declared: str, code: str
) -> None:
    assert language(text, declared) == code


def test_what_is_not_english_is_refused_by_its_name() -> None:
    with pytest.raises(ReadingError, match="the text: not in English but in French"):
        read_text(TEXTS["fr"])
    with pytest.raises(ReadingError, match=r"note\.txt: not in English; only"):
        in_english(Article(TEXTS["und"], "note.txt"))


def test_a_reader_may_say_that_it_is_english_after_all() -> None:
    assert read_text(TEXTS["fr"], lang="en").text == TEXTS["fr"]
    assert read(ARTICLE).text == read(ARTICLE, lang="en").text
