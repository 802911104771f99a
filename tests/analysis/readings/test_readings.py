"""Theses and headlines over all readings of a case: against a literal twin, and case by case."""

import json
from collections import defaultdict
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from detente import load, readings
from detente.analysis.readings.headline import headlines
from detente.analysis.readings.setting import SETTINGS
from detente.errors import CaseError, NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.model.thesis import RELATIONS, SINCE, STATUSES
from tests.analysis.readings.dispute import BASELINE, NORTH, SAID, SOUTH, THESES, dispute
from tests.brute_readings import truths

ACTORS = ("north", "south", "donor")
EVERY = [
    *(f"{a} {relation} {b}" for relation in RELATIONS for a in ACTORS for b in ACTORS if a != b),
    *(f"{a} {status}" for status in STATUSES for a in ACTORS),
    *(f"{a} gains since {since}" for since in SINCE for a in ACTORS),
    "stable",
    "not (stable or north over south) and donor pays south at war",
    "(stable at war or south held) at deal",
]
ASKED = [{"id": f"t{n}", "text": test, "test": test} for n, test in enumerate(EVERY)]
WAR = {
    "id": "normal",
    "ask": "What was normal?",
    "answers": [
        {"id": "peace", "text": "the peace"},
        {"id": "war", "text": "the shelling", "changes": ["baseline deal: war"]},
    ],
}


def fates(result):
    return {one.id: one for one in result.theses}


def test_every_statement_is_told_as_the_literal_twin_tells_it():
    conflict = dispute(WAR, SOUTH, NORTH, theses=ASKED)
    found = fates(readings(conflict))
    count = defaultdict(lambda: defaultdict(int))
    for answers, _concept, _rule, told in truths(conflict, "deal"):
        for name, truth in told.items():
            count[name]["/".join(answers)] += truth
    assert {name: dict(one.by_reading) for name, one in found.items()} == count
    assert any(0 < one.share < 1 for one in found.values())


def test_flips_are_the_single_wants_that_turn_a_thesis_over():
    conflict = dispute(WAR, theses=ASKED)
    found = fates(readings(conflict))
    wants = conflict.preferences
    changes = [
        change
        for actor, want in wants.items()
        for place in range(1, len(want.statements) + 1)
        for change in (
            f"drop preferences.{actor}[{place}]",
            f"move preferences.{actor}[{place}] down",
        )
        if not (change.endswith("down") and place == len(want.statements))
    ]
    turned = defaultdict(list)
    for change in changes:
        one = {
            "id": "c",
            "ask": "?",
            "answers": [{"id": "as-is"}, {"id": "x", "changes": [change]}],
        }
        for (answer,), concept, rule, told in truths(dispute(one, theses=ASKED), "deal"):
            if answer == "x" and (concept, rule) == ("seq", "sequences"):
                for name, truth in told.items():
                    if truth != found[name].believed:
                        turned[name].append(change)
    assert {name: [one.change for one in fate.flips] for name, fate in found.items()} == {
        name: turned[name] for name in found
    }
    assert turned


def test_wants_are_doubted_up_to_the_last_phase_that_is_asked_about():
    own = {**SAID["phases"][2], "preferences": {"south": ["not south.cede"]}}
    phases = [*SAID["phases"][:2], own]
    late = [{"id": "late", "text": "l", "test": "south loose at deal"}]
    early = [{"id": "early", "text": "e", "test": "south loose"}]
    for theses, told in ((late, {"late"}), (early, set())):
        found = fates(readings(dispute(phases=phases, theses=theses), phase="war"))
        paths = {name: [one.path for one in fate.flips] for name, fate in found.items()}
        assert {name for name, some in paths.items() if "deal" in "".join(some)} == told


@pytest.mark.parametrize(
    ("name", "share", "questions", "met", "believed"),
    [
        pytest.param("t1", 0.25, ("baseline", "south"), [("peace", "town")], True, id="compels"),
        pytest.param("t2", 0, (), [], False, id="never"),
        pytest.param("t4", 0.5, ("south",), [("out",)], False, id="accord"),
    ],
)
def test_how_a_thesis_fares(name, share, questions, met, believed):
    fate = fates(readings(dispute(BASELINE, SOUTH, NORTH)))[name]
    assert (fate.share, fate.believed) == (share, believed)
    assert (fate.settled_by.questions, list(fate.settled_by.met)) == (questions, met)
    for question in ("baseline", "south", "north", "concept", "rule"):
        assert bool(fate.influence[question]) is (question in questions)


def test_without_questions_there_is_one_reading():
    found = readings(dispute())
    assert (len(found.readings), found.of, found.near, found.coherent) == (1, 1, 1, 1)
    assert fates(found)["t1"].by_reading == {"as-written": len(SETTINGS)}
    assert fates(found)["t1"].influence == {"concept": 0, "rule": 0}
    assert fates(found)["t1"].weighted is None


REFUSING = {
    "id": "donor",
    "ask": "What did the donor want?",
    "answers": [
        {"id": "town", "text": "the town ceded"},
        {"id": "peace", "text": "nothing to pay for", "changes": ["drop preferences.donor[1]"]},
    ],
}


def test_a_reading_in_which_somebody_would_have_refused_is_set_aside():
    found = readings(dispute(SOUTH, REFUSING))
    assert {one.reading.id: (one.standing, one.refusers) for one in found.readings} == {
        "town/town": ("counted", ()),
        "town/peace": ("refused", ("donor",)),
        "out/town": ("counted", ()),
        "out/peace": ("refused", ("donor",)),
    }
    assert (found.coherent, found.count("refused")) == (2, 2)
    assert fates(found)["t4"].influence["donor"] is None
    assert set(fates(found)["t4"].by_reading) == {one.reading.id for one in found.readings}


@pytest.mark.parametrize(
    ("pledge", "refused"),
    [
        pytest.param(
            {"by": "north", "to": "south", "does": "not north.shell"}, False, id="parties"
        ),
        pytest.param({"by": "north", "to": "donor", "does": "not north.shell"}, True, id="a-party"),
        pytest.param(
            {"by": "north", "to": "south", "does": "not north.shell", "in": ["war"]},
            True,
            id="no-pledge-in-force",
        ),
    ],
)
def test_where_there_is_a_pledge_its_parties_must_have_agreed(pledge, refused):
    found = readings(dispute(REFUSING, pledges=[pledge]))
    assert found.readings[1].standing == ("refused" if refused else "counted")


def test_an_answer_against_the_source_is_told_of_and_not_counted():
    against = {**SOUTH, "answers": [SOUTH["answers"][0], {**SOUTH["answers"][1], "against": True}]}
    found = readings(dispute(BASELINE, against))
    assert [one.standing for one in found.readings] == ["counted", "against"] * 2
    assert (found.coherent, found.count("counted")) == (4, 2)
    fate = fates(found)["t4"]
    assert (fate.share, fate.against) == (0, {"south/out": 1})
    assert fates(readings(dispute(SOUTH)))["t4"].against == {}
    refused = {"id": "peace", "against": True, "changes": ["drop preferences.donor[1]"]}
    none_left = {**REFUSING, "answers": [REFUSING["answers"][0], refused]}
    assert fates(readings(dispute(none_left)))["t4"].against == {}


def test_answers_that_do_not_go_together_are_told_of():
    gone = {
        "id": "aid",
        "ask": "Was there aid?",
        "answers": [{"id": "yes"}, {"id": "no", "changes": ["bar donor.aid"]}],
    }
    found = readings(dispute(gone, SOUTH))
    assert [one.standing for one in found.readings] == ["counted"] * 2 + ["impossible"] * 2
    assert "no status quo" in found.readings[2].fault
    assert fates(found)["t4"].by_reading["no/out"] == 0
    assert fates(found)["t4"].share == 0.5


def test_the_analysts_reading_must_be_one():
    gone = {"id": "aid", "ask": "?", "answers": [{"id": "no", "changes": ["bar donor.aid"]}]}
    with pytest.raises(CaseError, match="no status quo"):
        readings(dispute(gone))


def test_a_thesis_about_another_phase_must_have_a_deal():
    phases = [{**SAID["phases"][0], "status_quo": None}, *SAID["phases"][1:2]]
    elsewhere = [{"id": "x", "text": "x", "test": "stable", "at": "peace"}]
    with pytest.raises(CaseError, match=r"analyst's own reading cannot be: .*no status quo"):
        readings(dispute(phases=phases, theses=elsewhere))


def weighted(question, *weights):
    answers = [{**one, "weight": w} for one, w in zip(question["answers"], weights, strict=True)]
    return {**question, "answers": answers}


@pytest.mark.parametrize(
    ("questions", "likely"),
    [
        pytest.param([weighted(SOUTH, 3, 1)], 0.25, id="one-question"),
        pytest.param([weighted(SOUTH, 3, 1), weighted(NORTH, 1, 9)], 0.25, id="two"),
        pytest.param([weighted(SOUTH, 30, 10)], 0.25, id="weights-are-relative"),
        pytest.param([weighted(SOUTH, 1, 0)], 0, id="nothing"),
        pytest.param([weighted(SOUTH, 3, 1), NORTH], None, id="one-without"),
        pytest.param([weighted(SOUTH, 3, 1), REFUSING], None, id="another-without"),
        pytest.param(
            [weighted(SOUTH, 3, 1), weighted(REFUSING, 1, 99)],
            0.25,
            id="what-is-refused-counts-not",
        ),
        pytest.param([], None, id="no-question"),
    ],
)
def test_weights_make_a_likelihood(questions, likely):
    assert fates(readings(dispute(*questions)))["t4"].weighted == likely


def test_weights_in_a_sample_stand_for_what_was_left_out():
    many = [
        {"id": f"q{n}", "ask": "?", "answers": [{"id": "a", "weight": 1}, {"id": "b", "weight": 1}]}
        for n in range(6)
    ]
    found = readings(dispute(weighted(SOUTH, 1, 1), *many), most=400, seed=2)
    assert (len(found.readings), found.near, found.of) == (40, 29, 128)
    near = sum(one.reading.answers[0].id == "out" for one in found.readings[:29])
    drawn = sum(one.reading.answers[0].id == "out" for one in found.readings[29:])
    assert fates(found)["t4"].weighted == pytest.approx((near + drawn * 99 / 11) / 128)


def test_what_could_not_have_come_out_otherwise_is_told_apart():
    found = fates(readings(dispute(BASELINE, SOUTH)))
    assert found["t1"].by_construction == 0.5
    assert found["t3"].by_construction == 0


def test_a_price_for_ending_ones_own_pressure_counts_where_that_is_asked():
    ransom = [{"id": "r", "text": "r", "test": "south over north"}]
    fields = {"theses": ransom, "phases": [*SAID["phases"][:2], {**SAID["phases"][2]}]}
    conflict = dispute(NORTH, **fields)
    shares = [fates(readings(conflict, ransom_counts=on))["r"].share for on in (False, True)]
    assert shares == [0, 0.5]


def test_confidence_is_told_where_there_are_claims():
    claims = load("syria-2016").evidence.claims
    named = {"c1": claims["c1"], "c2": claims["c2"]}
    with_claims = fates(readings(dispute(SOUTH, NORTH), claims=named))
    without = fates(readings(dispute(SOUTH, NORTH)))
    assert without["t4"].confidence is None
    assert with_claims["t4"].confidence.level != "high"
    assert with_claims["t1"].confidence.weak == "inference"
    assert with_claims["t1"].confidence.links == ("preferences.south[1]",)


def test_an_open_question_that_no_claim_answers_lowers_confidence_unless_it_is_said():
    many = [{"id": f"s{n}", "text": "s", "test": test} for n, test in enumerate(EVERY)]
    found = readings(dispute(WAR, NORTH, REFUSING, theses=many), claims={})
    open_ = [one for one in found.theses if one.confidence.weak == "open question"]
    for one in found.theses:
        said = one.settled_by is not None and len(one.settled_by.questions) <= 2
        deciding = set(one.settled_by.questions if one.settled_by else one.influence)
        deciding = {q for q in deciding & {"normal", "north"} if one.influence[q] or one.settled_by}
        if one.confidence.weak != "inference":
            assert (one in open_) is (not said and bool(deciding))
    assert all(one.confidence.level == "low" for one in open_)


def founded(wants):
    """Return wants each of which a claim says."""
    return [
        {"want": one["want"] if isinstance(one, dict) else one, "because": ["c"]} for one in wants
    ]


@pytest.mark.parametrize(
    ("test", "phase", "contested"),
    [
        pytest.param("south upper-hand donor", None, True, id="it-says-the-opposite"),
        pytest.param("north upper-hand south", None, False, id="it-says-the-same"),
        pytest.param("donor upper-hand south", None, False, id="it-says-the-same-of-the-other"),
        pytest.param("north upper-hand donor", None, False, id="it-says-neither"),
        pytest.param("south upper-hand donor", "war", False, id="elsewhere"),
        pytest.param("not south upper-hand donor", None, False, id="only-plain-statements"),
        pytest.param("south over donor", None, False, id="another-statement"),
    ],
)
def test_critical_risk_that_says_the_opposite_lowers_confidence(test, phase, contested):
    claims = {"c": load("syria-2016").evidence.claims["c1"].model_copy(update={"grade": "A1"})}
    wants = {actor: founded(one) for actor, one in SAID["preferences"].items()}
    thesis = {"id": "t", "text": "t", "test": test, "at": phase}
    fate = fates(readings(dispute(theses=[thesis], preferences=wants), claims=claims))["t"]
    assert (fate.confidence.weak == "second opinion") is contested


def test_headlines_hold_in_the_analysts_reading():
    conflict = dispute(BASELINE, SOUTH, NORTH)
    found = readings(conflict)
    assert [one.id for one in found.headlines] == [one.id for one in headlines(conflict)]
    assert all(one.believed for one in found.headlines)
    assert [one.id for one in found.headlines] == [
        "over.north.south", "brings.north.south", "changes.north.south", "over.south.donor",
        "brings.south.donor", "keeps.south.donor", "hand.north.south", "hand.south.donor",
        "loose.south", "held.donor", "stable",
    ]  # fmt: skip
    assert {one.id: str(one.test) for one in found.headlines}["stable"] == "not stable"


def test_headlines_are_found_in_the_reading_that_the_first_answers_make():
    rid = {**SOUTH, "answers": SOUTH["answers"][::-1]}
    found = readings(dispute(rid))
    assert "over.north.south" not in [one.id for one in found.headlines]
    assert all(one.believed for one in found.headlines)


def exchange(one, two, **deal):
    """Return a deal between two, in which both stop what they do."""
    said = {
        "actors": {"one": {"name": "One"}, "two": {"name": "Two"}},
        "options": {"one.act": "acts", "two.act": "acts"},
        "preferences": {"one": one, "two": two},
        "phases": [
            {"id": "before", "status_quo": ["one.act", "two.act"]},
            {"id": "deal", "status_quo": [], **deal},
        ],
    }
    return Conflict.model_validate(said)


@pytest.mark.parametrize(
    ("one", "two", "fields", "hand"),
    [
        pytest.param(
            ["not two.act", "one.act"],
            ["not one.act", "two.act"],
            {},
            "mutual.one.two",
            id="mutual",
        ),
        pytest.param(
            ["not two.act", "one.act"],
            ["not two.act", "one.act"],
            {},
            "hand.two.one",
            id="one-pays",
        ),
        pytest.param(
            ["not two.act", "one.act"],
            ["not one.act", "two.act"],
            {"baseline": ["two.act"]},
            "hand.one.two",
            id="one-presses",
        ),
    ],
)
def test_who_has_the_upper_hand_is_a_headline(one, two, fields, hand):
    found = {one.id: str(one.test) for one in headlines(exchange(one, two, **fields))}
    kind, first, other = hand.split(".")
    says = {
        "hand": f"{first} upper-hand {other}",
        "mutual": f"{first} over {other} and {other} over {first} and "
        f"not ({first} upper-hand {other} or {other} upper-hand {first})",
    }
    named = {name: test for name, test in found.items() if name.startswith(("hand", "mutual"))}
    assert named == {hand: says[kind]}


@pytest.mark.parametrize(
    ("baseline", "over"),
    [
        pytest.param([], ["one over two", "two over one"], id="both-had-pressed"),
        pytest.param(["two.act"], ["one over two", "not two over one"], id="one-had"),
    ],
)
def test_doing_something_for_a_price_alone_is_a_headline_too(baseline, over):
    wants = ["not two.act", "one.act"], ["not one.act", "two.act"]
    found = headlines(exchange(*wants, baseline=baseline))
    assert [str(one.test) for one in found if one.id.startswith("over")] == over


def test_the_same_seed_gives_the_same_bytes_on_any_executor():
    many = [
        {"id": f"q{n}", "ask": "?", "answers": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}
        for n in range(5)
    ]
    conflict = dispute(SOUTH, *many)

    def told(executor=None, seed=1):
        found = readings(conflict, most=300, seed=seed, executor=executor)
        return json.dumps(found.as_dict())

    here = told()
    assert told(seed=2) != here
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        with kind(2) as pool:
            assert told(pool) == here


def test_a_cancelled_run_keeps_what_was_tried():
    more = {"id": "q", "ask": "?", "answers": [{"id": "a"}, {"id": "b"}]}
    conflict = dispute(BASELINE, SOUTH, NORTH, REFUSING, more)
    found = readings(conflict, cancelled=lambda: True)
    assert (len(found.readings), found.of, found.near, found.complete) == (24, 32, 24, False)
    assert fates(found)["t1"].flips == ()
    assert readings(conflict).complete


class OnlyTheSecond(Executor):
    """Finishes the second piece of work and nothing else."""

    handed_out = 0

    def submit(self, task, /, *given, **named):
        """Return work that is done where it is the second piece."""
        future = Future()
        self.handed_out += 1
        if self.handed_out == 2:
            future.set_result(task(*given, **named))
        return future


def test_a_cancelled_run_has_the_analysts_reading_first_whatever_was_tried():
    more = {"id": "q", "ask": "?", "answers": [{"id": "a"}, {"id": "b"}]}
    conflict = dispute(BASELINE, SOUTH, NORTH, REFUSING, more)
    found = readings(conflict, cancelled=lambda: True, executor=OnlyTheSecond())
    assert len(found.readings) == 9
    assert found.readings[0].reading.id == "peace/town/stop/town/a"
    assert fates(found)["t1"].believed


def test_progress_is_told_piece_by_piece():
    told = []
    readings(dispute(BASELINE, SOUTH), progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("asked", "error", "told"),
    [
        pytest.param({"phase": "truce"}, UnknownName, "no phase is called 'truce'", id="phase"),
        pytest.param({"most": 0}, CaseError, "0 evaluations say nothing", id="none-to-make"),
    ],
)
def test_what_cannot_be_asked(asked, error, told):
    with pytest.raises(error, match=told):
        readings(dispute(SOUTH), **asked)


def test_too_many_actors_are_refused_at_once():
    crowd = {f"a{place}": {"name": f"A{place}"} for place in range(15)}
    said = {
        "actors": crowd,
        "options": {f"{actor}.act": "acts" for actor in crowd},
        "preferences": {actor: [] for actor in crowd},
        "status_quo": [],
    }
    with pytest.raises(NotSupported, match="15 actors form too many groups"):
        readings(Conflict.model_validate(said))


def test_fewer_evaluations_than_settings_still_try_the_analysts_reading():
    found = readings(dispute(SOUTH, NORTH), most=3)
    assert [one.reading.id for one in found.readings] == ["town/stop"]


def test_the_answer_as_plain_data():
    found = readings(dispute(SOUTH, NORTH), seed=7)
    plain = json.loads(json.dumps(found.as_dict()))
    assert (plain["seed"], plain["phase"]) == (7, "deal")
    assert plain["settings"] == {
        "count": 10,
        "concepts": ["nash", "gmr", "smr", "seq"],
        "responses": ["sequences", "once-each", "single"],
        "most": 5000,
        "ransom_counts": False,
    }
    assert [one["id"] for one in plain["questions"]] == ["south", "north"]
    counts = {name: one for name, one in plain["readings"].items() if name != "all"}
    assert counts == {
        "count": 4, "of": 4, "near": 4, "coherent": 4, "counted": 4, "against": 0, "refused": 0,
        "impossible": 0,
    }  # fmt: skip
    assert plain["readings"]["all"][1] == {
        "id": "town/on",
        "answers": {"south": "town", "north": "on"},
        "standing": "counted",
        "refusers": [],
        "fault": "",
    }
    fate = plain["theses"]["t4"]
    assert fate == {
        "text": THESES[3]["text"],
        "test": "south accord",
        "phase": None,
        "believed": False,
        "share": 0.5,
        "by_reading": {"town/stop": 0, "town/on": 0, "out/stop": 10, "out/on": 10},
        "settled_by": {"questions": ["south"], "true": [{"south": "out"}], "right": 1.0},
        "influence": {"south": 1.0, "north": 0.0, "concept": 0.0, "rule": 0.0},
        "flips": [],
        "against": {},
        "by_construction": 0.0,
        "weighted": None,
        "confidence": None,
    }
    flip = {"path": "preferences.south[1]", "act": "drop", "change": "drop preferences.south[1]"}
    assert plain["theses"]["t1"]["flips"][0] == flip
    assert plain["theses"]["t3"]["settled_by"]["questions"] == ["south", "north", "concept"]
    assert set(plain["headlines"]["stable"]) == set(fate)
    assert found == readings(dispute(SOUTH, NORTH), seed=7)
