"""A conflict that says everything a conflict can say, and a case with evidence around it."""

from detente.case import Case
from detente.evidence import Claim, Evidence, Link, Source
from detente.evidence.quote import quote
from detente.evidence.source import fingerprint
from detente.model import Conflict

BODY = "The truce held.\r\nFor a while, the truce held — “more or less”.\n"

FULL = Conflict.model_validate({
    "id": "full",
    "title": "Everything a conflict can say: once",
    "citation": "A. Nobody, 2016",
    "summary": "A long line " * 20,
    "focus": "truce",
    "actors": {
        "us": {"name": "United States", "aliases": ["Obama", "no"], "kind": "government"},
        "ally": {"name": "The ally", "because": ["c1"], "despite": ["c2"]},
    },
    "options": {
        "us.curb": {"text": "curbs", "moves": "to-yes", "because": ["c1"], "note": "A\nnote"},
        "us.strike": "strikes: hard",
        "ally.arm": "arms",
    },
    "infeasible": ["us.curb and us.strike", {"when": "ally.arm and us.strike", "because": ["c1"]}],
    "preferences": {
        "us": [{"want": "not ally.arm if us.curb", "strong": True},
               {"want": "not us.strike", "despite": ["c2"], "unknown": True}],
        "ally": {"weights": {"ally.arm": 2.5, "us.strike": -1}},
    },
    "status_quo": ["ally.arm"],
    "phases": [
        {"id": "war", "title": "War", "from": "2015-06-01", "to": "2015-12-31", "status_quo": 4},
        {
            "id": "truce",
            "from": "2016-02-27",
            "status_quo": ["us.curb"],
            "preferences": {"ally": {"ranking": [[[]], 1, {"tie": [["us.strike"], 4]}, 5]}},
            "infeasible": ["us.strike and not us.strike"],
            "because": ["c1"],
            "start": [],
            "baseline": {"state": "war", "because": ["c1"], "despite": ["c2"], "note": "normal"},
            "terms": {"options": ["us.curb"], "because": ["c1"]},
        },
        {"id": "talks", "from": "2016-05", "to": 2017, "start": "none", "baseline": "plan-b",
         "terms": ["us.curb", "ally.arm"]},
    ],
    "start": ["ally.arm"],
    "baseline": "war",
    "terms": ["us.strike"],
    "proposals": {
        "plan-a": {"state": ["us.curb"], "title": "Plan A", "date": "2016-01-31", "by": "us",
                   "phase": "truce", "terms": ["us.curb"], "baseline": "war", "start": "none",
                   "because": ["c1"], "despite": ["c2"], "note": "never struck"},
        "plan-b": {"state": [], "date": 2015, "by": ["us", "ally"],
                   "terms": {"options": ["us.curb"], "note": "alone"}},
    },
    "questions": [
        {"id": "bond", "ask": "Whom does it bind?", "phase": "truce", "answers": [
            {"id": "us", "text": "Washington", "because": ["c1"], "weight": 2},
            {"id": "nobody", "changes": ["drop pledges.p", "bar us.strike"], "against": True},
        ]},
        {"id": "baseline", "ask": "What was normal?", "answers": "auto"},
    ],
    "theses": [
        {"id": "t1", "text": "It has leverage", "test": "not (us over ally) or stable at truce",
         "at": "truce", "because": ["c1"], "note": "said once"},
    ],
    "pledges": [
        {"id": "p", "by": "us", "does": "us.curb", "if": "not ally.arm", "public": False,
         "in": ["truce"], "because": ["c1"]},
    ],
    "ties": [{"patron": "us", "client": "ally", "kind": "arms", "share": 0.5}],
    "issues": {"future": {
        "text": "The president's future", "scale": {0: "stays", 60: "half", 100: "goes"},
        "reference": 0,
        "actors": {"us": {"position": 80, "capability": 40, "salience": 20.5,
                          "ranges": {"position": [60, 90]}, "limits": {"min": 10}}},
    }},
    "coalitions": [["us", "ally"]],
    "scenarios": [{"id": "s", "title": "What if", "phase": "war", "changes": ["bar us.strike"]}],
})  # fmt: skip


def full_case() -> Case:
    """Return a case that uses everything."""
    claims = {
        "c1": Claim(
            text="The truce held.",
            quotes=(quote(BODY, 0, 14, source="crs"),),
            chain=(Link(name="officials", type="unnamed group", anonymous=True),),
            grade="B2",
        ),
        "c2": Claim(text="It did not.", chain=(Link(name="A", type="author"),), grade="F6"),
    }
    source = Source(title="Truce: a report", published="2016-03-01", sha256=fingerprint(BODY))
    evidence = Evidence(sources={"crs": source}, claims=claims)
    return Case("full", FULL, evidence, {"crs": BODY})
