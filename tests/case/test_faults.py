"""Faults of validation in plain words, a row for every kind."""

from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from detente.case.faults import described, fault_in_words


class Option(BaseModel):
    """Bears the name of a noun that has a short form."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1)


class Sample(BaseModel):
    """One field for every kind of fault."""

    model_config = ConfigDict(extra="forbid")

    text: str = "x"
    filled: Annotated[str, Field(pattern=r"\S")] = "x"
    grade: Annotated[str, Field(pattern=r"^[A-F][1-6]$")] = "A1"
    fingerprint: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    odd: Annotated[str, Field(pattern=r"^x$")] = "x"
    brief: Annotated[str, Field(max_length=3)] = "x"
    number: float = 0
    whole: int = 0
    finite: Annotated[float, Field(allow_inf_nan=False)] = 0
    share: Annotated[float, Field(ge=0, le=1)] = 0
    weight: Annotated[float, Field(gt=0, lt=10)] = 1
    items: tuple[str, ...] = ()
    some: Annotated[list[str], Field(min_length=1)] = ["x"]
    few: Annotated[list[int], Field(max_length=2)] = []
    by_key: dict[str, int] = {}
    option: Option = Option(text="x")
    day: date = date(2016, 1, 1)
    truth: bool = True
    kind: Literal["arms", "money"] = "arms"
    checked: str = "x"

    @field_validator("checked")
    @classmethod
    def _check(cls, value: str) -> str:
        if value != "x":
            raise ValueError("it is wrong; mend it so")
        return value


def _words(data, known=("text", "title")):
    """Return the only fault of some data in plain words."""
    with pytest.raises(ValidationError) as caught:
        Sample.model_validate(data)
    (fault,) = caught.value.errors(include_url=False)
    return fault_in_words(fault, list(known))


LONG = "Keep at most 3"


@pytest.mark.parametrize(
    ("data", "what", "mend"),
    [
        pytest.param({"text": 12}, "12 is not text", 'Put it in quotes: "12"', id="figure"),
        pytest.param({"text": True}, "true is not text", 'Put it in quotes: "True"', id="truth"),
        pytest.param(
            {"text": None},
            "nothing stands where text belongs",
            "Write the text after the colon",
            id="nothing",
        ),
        pytest.param(
            {"text": [1, 2]},
            "a list of 2 stands where text belongs",
            "Write one line of text",
            id="list",
        ),
        pytest.param(
            {"text": {"a": 1}},
            "a mapping (a) stands where text belongs",
            "Write one line of text",
            id="mapping",
        ),
        pytest.param({"filled": "  "}, "it is blank", "Fill it in", id="blank"),
        pytest.param(
            {"grade": "B9"},
            "'B9' has the wrong form",
            "A grade is a letter A-F and a figure 1-6, such as B2",
            id="grade",
        ),
        pytest.param(
            {"fingerprint": "x"},
            "'x' has the wrong form",
            "A fingerprint is 64 figures and letters a-f",
            id="fingerprint",
        ),
        pytest.param({"odd": "y"}, "'y' has the wrong form", "", id="form-without-words"),
        pytest.param({"brief": "four"}, "'four' is too long", LONG, id="long-text"),
        pytest.param({"few": [1, 2, 3]}, "a list of 3 is too long", "Keep at most 2", id="long"),
        pytest.param(
            {"number": "x"}, "'x' is not a number", "Write a number such as 40 or 0.5", id="number"
        ),
        pytest.param(
            {"whole": 1.5}, "1.5 is not a number", "Write a number such as 40 or 0.5", id="half"
        ),
        pytest.param(
            {"finite": float("inf")},
            "inf is not a finite number",
            "Write a plain number",
            id="infinite",
        ),
        pytest.param(
            {"share": 200}, "200 is out of range", "Give a number at most 1", id="at-most"
        ),
        pytest.param(
            {"share": 60},
            "60 is out of range",
            "Give a number at most 1: it is of one, so write 0.6 for 60 of a hundred",
            id="of-a-hundred",
        ),
        pytest.param({"share": -1}, "-1 is out of range", "Give a number at least 0", id="least"),
        pytest.param({"weight": 0}, "0 is out of range", "Give a number above 0", id="above"),
        pytest.param({"weight": 10}, "10 is out of range", "Give a number below 10", id="below"),
        pytest.param(
            {"items": "a"},
            "'a' stands where a list belongs",
            "Write [..., ...] or lines with dashes",
            id="no-list",
        ),
        pytest.param({"some": []}, "it is empty", "Fill it in", id="empty-list"),
        pytest.param(
            {"by_key": "a"},
            "'a' stands where keys belong",
            "Write lines of `key: value`",
            id="no-keys",
        ),
        pytest.param(
            {"option": 3},
            "3 stands where text belongs",
            "Write what taking the option means",
            id="short-form",
        ),
        pytest.param({"option": {"text": ""}}, "it is empty", "Fill it in", id="empty-text"),
        pytest.param({"option": {}}, "'text' is missing", "Add text: ...", id="missing"),
        pytest.param(
            {"day": "soon"}, "'soon' is not a date", "Write it as 2016-02-27", id="no-date"
        ),
        pytest.param(
            {"truth": "perhaps"},
            "'perhaps' is neither true nor false",
            "Write true or false",
            id="no-truth",
        ),
        pytest.param(
            {"kind": "arm"},
            "'arm' is not one of arms, money",
            "Did you mean 'arms'?",
            id="choice-nearly",
        ),
        pytest.param({"kind": 3}, "3 is not one of arms, money", "Choose one", id="choice"),
        pytest.param({"checked": "y"}, "it is wrong", "Mend it so", id="a-rule-of-its-own"),
        pytest.param(
            {"texts": 1},
            "the key 'texts' is not known here",
            "Did you mean 'text'?",
            id="unknown-key",
        ),
    ],
)
def test_every_kind_of_fault(data, what, mend):
    assert _words(data) == (what, mend)


def test_a_kind_that_has_no_words_of_its_own():
    fault = {"type": "complex_type", "loc": (), "input": {"b": 1}}
    assert fault_in_words(fault, []) == (
        "a mapping (b) does not belong here",
        "See `detente schema` for what does",
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param(None, "nothing", id="nothing"),
        pytest.param(False, "false", id="truth"),
        pytest.param(date(2016, 2, 7), "the date 2016-02-07", id="date"),
        pytest.param({}, "a mapping ()", id="empty-mapping"),
        pytest.param({"a": 1, 2: 3, "c": 4}, "a mapping (a, 2, c)", id="three-keys"),
        pytest.param(dict.fromkeys("abcd"), "a mapping (a, b, c, …)", id="four-keys"),
        pytest.param((), "a list of 0", id="tuple"),
        pytest.param("x" * 58, f"'{'x' * 58}'", id="just-short-enough"),
        pytest.param("x" * 59, f"'{'x' * 56}…'", id="long"),
        pytest.param(0.5, "0.5", id="number"),
    ],
)
def test_values_as_a_reader_would_name_them(value, words):
    assert described(value) == words
