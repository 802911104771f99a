"""Sample pictures: seven actors and four phases of the Syrian talks, with invented numbers."""

from dataclasses import replace

from detente.draw import moments as three
from detente.draw.card import Card, Side, Way, Ways
from detente.draw.leverage_map import LeverageMap, MapActor, MapArrow, MapTie
from detente.draw.settlement_line import ScalePoint, SettlementLine, Stand
from detente.draw.settling import Answered, Settled, Settling
from detente.draw.state_tree import StateTree, TreeNode
from detente.draw.verdict_table import Verdict, VerdictRow, Verdicts

NAMES = {
    "russia": "Russia",
    "us": "United States (Obama)",
    "kerry": "Secretary Kerry",
    "allies": "Turkey and Saudi Arabia",
    "opposition": "Armed opposition",
    "damascus": "Damascus",
    "iran": "Iran",
}

MAP = LeverageMap(
    actors=(
        MapActor("russia", NAMES["russia"], "content"),
        MapActor("us", NAMES["us"], "held"),
        MapActor("kerry", NAMES["kerry"], "content"),
        MapActor("allies", NAMES["allies"], "held"),
        MapActor("opposition", NAMES["opposition"], "held"),
        MapActor("damascus", NAMES["damascus"], "held"),
        MapActor("iran", NAMES["iran"], "loose"),
    ),
    holds=(
        MapArrow("russia", "us", 1.0, "1"),
        MapArrow("russia", "allies", 0.5, "0.5"),
        MapArrow("us", "allies", 0.5, "0.5"),
        MapArrow("russia", "opposition", 0.67, "0.67"),
        MapArrow("us", "opposition", 0.17, "0.17"),
        MapArrow("allies", "opposition", 0.17, "0.17"),
        MapArrow("russia", "damascus", 0.33, "0.33"),
        MapArrow("us", "damascus", 0.33, "0.33"),
        MapArrow("iran", "damascus", 0.33, "0.33"),
    ),
    ties=(
        MapTie("russia", "damascus", 0.6),
        MapTie("iran", "damascus", 0.4),
        MapTie("us", "opposition", 0.3),
        MapTie("allies", "opposition", 0.7),
    ),
    stakes=(MapArrow("damascus", "russia", 1.0), MapArrow("kerry", "us", 1.0)),
)

_WAR = ("Russia keeps up its air offensive", "Turkey and Saudi Arabia supply weapons")
TREE = StateTree(
    nodes=(
        TreeNode("0", _WAR, on_path=True, role="status quo"),
        TreeNode(
            "1",
            (*_WAR, "the US strikes government forces"),
            parent="0",
            mover="us",
            move="strikes government forces",
            improvement=False,
        ),
        TreeNode(
            "2",
            ("Turkey and Saudi Arabia supply weapons",),
            parent="0",
            mover="russia",
            move="stops its air offensive",
            improvement=False,
        ),
        TreeNode(
            "3",
            ("Turkey and Saudi Arabia supply weapons", "the opposition attacks"),
            parent="2",
            mover="opposition",
            move="attacks",
            equilibrium=True,
        ),
        TreeNode(
            "4",
            ("Russia keeps up its air offensive", "the US makes its allies stop the weapons"),
            parent="0",
            mover="us",
            move="makes its allies stop the flow of weapons",
            on_path=True,
        ),
        TreeNode(
            "5",
            (
                "Russia keeps up its air offensive",
                "the US makes its allies stop the weapons",
                "the opposition halts its attacks",
            ),
            parent="4",
            mover="opposition",
            move="halts its attacks",
            improvement=False,
        ),
        TreeNode(
            "6",
            ("the US makes its allies stop the weapons", "the opposition halts its attacks"),
            parent="4",
            mover="russia",
            move="stops its air offensive and lets the opposition live",
            equilibrium=True,
            on_path=True,
            role="the deal",
        ),
    ),
    names=tuple(NAMES.items()),
)

VERDICTS = Verdicts(
    subject="State",
    concepts=("Nash", "GMR", "SMR", "SEQ"),
    rows=(
        VerdictRow(
            "The truce: the US makes its allies stop the flow of weapons; the opposition halts",
            (
                Verdict(False, "broken by Armed opposition"),
                Verdict(True),
                Verdict(True),
                Verdict(True),
            ),
        ),
        VerdictRow(
            "The war of February: Russia keeps up its air offensive",
            (
                Verdict(False, "broken by United States (Obama), Turkey and Saudi Arabia"),
                Verdict(True),
                Verdict(False, "broken by Damascus"),
                Verdict(False, "broken by Damascus"),
            ),
        ),
    ),
)

_POINTS = (
    ScalePoint(0, "keeps all powers"),
    ScalePoint(35, "shares power with a prime minister"),
    ScalePoint(60, "ceremonial head of state"),
    ScalePoint(100, "must resign"),
)
_POSITIONS = (
    ("russia", 30, 9.0, (30, 36, 41, 44)),
    ("us", 70, 6.0, (70, 62, 55, 52)),
    ("kerry", 85, 1.0, (85, 80, 72, 64)),
    ("allies", 100, 4.0, (100, 100, 92, 88)),
    ("opposition", 100, 2.0, (100, 98, 96, 90)),
    ("damascus", 0, 3.0, (0, 4, 10, 12)),
    ("iran", 5, 4.0, (5, 8, 15, 20)),
)
SETTLEMENT = SettlementLine(
    low=0,
    high=100,
    points=_POINTS,
    stands=tuple(Stand(one, NAMES[one], at, weight) for one, at, weight, _ in _POSITIONS),
    forecast=47,
    band=(38, 58),
    reference=0,
)
ROUNDS = replace(
    SETTLEMENT,
    stands=tuple(Stand(one, NAMES[one], at, weight, run) for one, at, weight, run in _POSITIONS),
)

THREE = three.Moments(
    moments=(
        three.Moment("Opposition gains", "mid-2015", "We count this as normal", normal=True),
        three.Moment("Air campaign", "Jan to Feb 2016", "Could be counted as normal instead"),
        three.Moment("Truce", "27 Feb 2016"),
    ),
    parties=(
        three.Party(
            NAMES["russia"], (three.Deed("keeps up its air offensive", (False, True, False)),)
        ),
        three.Party(
            NAMES["us"],
            (
                three.Deed("arms the opposition", (True, True, False)),
                three.Deed("makes its allies stop the flow of weapons", (False, False, True)),
            ),
        ),
        three.Party(NAMES["iran"], (three.Deed("fights on", (True, True, True)),)),
    ),
    notes=("At none of these moments: the US strikes government forces.",),
)

SETTLING = Settling(
    questions=("What was normal?", "What would Moscow have done without the stop on weapons?"),
    rows=(
        Settled(
            "The bombing changed what Washington did",
            (
                Answered("no if the bombing is normal", decides=True),
                Answered("either way"),
            ),
            "question 1",
        ),
        Settled(
            "Each gives the other reason to keep the truce",
            (Answered("can tip it"), Answered("no if Moscow would have stopped", decides=True)),
            "no one question",
        ),
        Settled("Iran was unhappy", (), "nothing", "yes, whatever the answers"),
    ),
    notes=("Decides none of these: Who promised?",),
)

CARD = Card(
    rows=("Helped bring it about", "Gives reason to keep it", "Would respond if not"),
    sides=(
        Side(
            "Russia toward the United States",
            (
                Ways(
                    (
                        Way("wages its air offensive", "unless the bombing is normal", sure=True),
                        Way("halts its air offensive", "if the bombing is normal", sure=True),
                    ),
                    "in all 36 versions tried",
                ),
                Ways((Way("halts its air offensive", "versions disagree"),)),
                Ways(),
            ),
        ),
        Side(
            "United States toward Russia",
            (
                Ways((Way("makes its allies stop the flow of weapons", "if Moscow fought on"),)),
                Ways((Way("makes its allies stop the flow of weapons", "in few versions"),)),
                Ways((Way("lets the weapons flow again", "in all 36 versions tried", sure=True),)),
            ),
        ),
    ),
)
