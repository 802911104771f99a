"""Pictures of where talks may settle: they say what the issue and the forecast say."""

from detente.draw.pictures.settlement import settlement_picture
from tests.draw.conflicts import TALKS
from tests.draw.reading import said


def test_settlement_picture_weighs_capability_by_salience() -> None:
    picture = settlement_picture(
        TALKS, TALKS.issues["border"], forecast=40, rounds={"north": (90, 70, 60)}
    )
    assert picture.title == "Where does the border run?"
    assert picture.rows == (("North", "90", "40", "60"), ("South <&> Sons", "10", "40", "10"))
    assert "Forecast 40" in said(picture.svg)
    assert "Without agreement 20" in said(picture.narrow)
