"""Writes the pages of the reference that follow from the code: ``python docs/generate.py``.

The commands from their help texts, the case format from the JSON Schema, the bundled cases from
the catalogue, the public names from each package's ``__all__``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from typer.main import get_command
from typer.testing import CliRunner

from detente.analysis.leverage.three_states import deal_of
from detente.analysis.settlement.models.registry import names as settlement_models
from detente.case.formats import CASE, EVENTS, ISSUES, READING, formats
from detente.case.overview import overview
from detente.case.schema import schema
from detente.case.yaml.write import emit
from detente.catalog import LeverageVerdict, bundled_case, expected, names
from detente.cli.app import app
from detente.lint.example import CLEAN, example
from detente.lint.lint import lints
from detente.lint.registry import RULES
from detente.model.conflict import Conflict
from detente.serve.routes import VIEWS

FOLDER = Path(__file__).parent / "reference"
MADE = "<!-- Made by docs/generate.py: change what it reads, then run it again. -->\n\n"
WIDTH = 80

PACKAGES = {
    "detente": "What most programs need. Each name is imported when it is first used.",
    "detente.model": "What we believe: the nouns of a case, frozen and checked.",
    "detente.evidence": "What was said: sources, quotes, claims, and reading articles.",
    "detente.case": "Cases on disk, and the formats of other tools.",
    "detente.edit": "Typed edits of a case, and keys that name beliefs by what they say.",
    "detente.case.formats": "The registry of formats, and what a format of your own needs.",
    "detente.catalog": "Bundled cases and the answers in print.",
    "detente.serve": "The workbench, as an application of its own.",
}
"""Packages with an ``__all__``, and what each is for."""

SETTLEMENT = {
    "settlement": ("Settlement", "Forecast"),
    "joint": ("joint", "Joint"),
    "backtest": ("Backtest", "ModelRecord"),
    "models.model": ("SettlementModel", "JointModel"),
    "models.registry": ("models", "settlement_model", "joint_model", "register", "withdraw"),
    "stakes": ("Stakes",),
    "sample": ("sample", "SettlementSample"),
    "sobol": ("sobol", "Sobol"),
    "pull": ("pull", "Pull"),
    "red_lines": ("red_lines", "RedLines", "RedLine"),
    "risk": ("critical_risk", "CriticalRisk"),
    "talks": ("Talks", "TalksRound", "Revision", "Cycle"),
    "group_decision.group_decision": ("group_decision",),
    "spatial.spatial": ("spatial",),
    "spatial.rules": ("SpatialRules",),
    "exchange.exchange": ("exchange", "by_lot", "Exchanges", "Trade"),
    "calibrate": ("calibrate",),
    "bands": ("Calibration",),
    "shipped": ("shipped",),
    "decided": ("Decided",),
}
"""Where talks will settle: the names by the module of the room that holds them."""

RESULTS = {
    "detente.analysis.concepts.stability": ("Stability",),
    "detente.analysis.concepts.reason": ("Reason", "Answer"),
    "detente.analysis.leverage.leverage": ("Leverage",),
    "detente.analysis.leverage.pairs": ("Pairs", "Conduct", "Gain", "UpperHand"),
    "detente.analysis.leverage.cell": ("Cell",),
    "detente.analysis.ranking.rank": ("Ranking", "Tell", "Between"),
    "detente.analysis.ranking.states": ("States",),
    "detente.analysis.readings.readings": ("Readings",),
    "detente.analysis.readings.survival": ("Survival", "SettledBy"),
    "detente.analysis.readings.confidence": ("Confidence",),
    "detente.analysis.readings.question": ("Question", "Reading"),
    "detente.model.thesis_grammar": ("parse_thesis",),
    "detente.analysis.compare.compare": ("Comparison", "Verdict"),
    "detente.analysis.leverage.stake": ("Stake",),
    "detente.analysis.leverage.chain": ("Chain",),
    "detente.analysis.evolution.evolution": ("Evolution",),
    "detente.analysis.whatif.whatif": ("WhatIf",),
    "detente.analysis.assumptions.assumptions": ("Assumptions",),
    "detente.analysis.assumptions.assumption": ("Assumption", "Effect"),
    "detente.lint.lint": ("Lint",),
    "detente.briefing.briefing": ("Briefing",),
    "detente.briefing.finding": ("Finding", "Carrier"),
    "detente.briefing.tracing": ("Trace",),
    "detente.errors": (
        "Problem",
        "DetenteError",
        "CaseError",
        "DataError",
        "ReadingError",
        "UnknownName",
        "NotSupported",
    ),
}
"""What the public functions return or raise."""

SHARED = ("because", "despite", "note", "accepted")
"""The fields that every belief has, told once."""

STATE = "[state](#states)"
CONDITION = "[condition](#conditions)"
DATE = "date, month or year"

_STATEMENTS = f"list of {CONDITION}s or [statements](#statement)"
_WANTS = f"actor: {_STATEMENTS}; or a [preference](#preference)"
_WHERE = f"list of {CONDITION}s or [beliefs](#infeasible)"

VALUES = {
    "case.infeasible": _WHERE,
    "Phase.infeasible": _WHERE,
    "case.preferences": _WANTS,
    "Phase.preferences": _WANTS,
    "Preference.statements": _STATEMENTS,
    "Preference.foremost": _STATEMENTS,
    "case.coalitions": "list of lists of actors",
    "Preference.ranking": f"list of {STATE}s, best first",
    "case.baseline": f"{STATE} or [baseline](#baseline)",
    "Phase.baseline": f"{STATE} or [baseline](#baseline)",
    "Proposal.baseline": f"{STATE} or [baseline](#baseline)",
    "case.terms": "list of options or [terms](#terms)",
    "Phase.terms": "list of options or [terms](#terms)",
    "Proposal.terms": "list of options or [terms](#terms)",
    "Proposal.by": "actor, or list of actors",
    "Answer.changes": "[change](#changes), or list of changes",
    "Scenario.changes": "list of [changes](#changes)",
    "Question.answers": "`auto` or list of [answer](#answer)",
    "Phase.from": DATE,
    "Phase.to": DATE,
    "Proposal.date": DATE,
    "Preference.weights": f"{CONDITION}: number; or list of [weight](#weight)",
}
"""Values that read better than the schema tells them."""

FORMAT_HEAD = """\
# The case format

A case is one YAML file, or a folder with `case.yaml`, `claims.yaml` and `sources/`. This page lists
every field. For how to write a case, see [write and check a case](../how-to/cases.md).

`detente schema` prints the same as a JSON Schema, for editors that complete and check as you type.

A field marked * must be there. Unknown fields are errors, so a typing mistake is never ignored.

## Conditions

Option names joined by `not`, `and`, `or`, `if`, `iff` and parentheses. `a if b` is met where `b`
fails or `a` holds; `a iff b` where both hold or neither does. From loosest to tightest: `iff`,
`if`, `or`, `and`, `not`. `if` and `iff` do not chain: write parentheses.

`2 of (a, b, c)` is met where at least two of them hold, `most of (a, b, c)` where more than half
do, `all of (a, b, c)` where each does: so a condition tells [what several
decide](../how-to/cases.md#what-several-decide).

## States

A state is the list of the options taken in it, `[russia.withdraw, us.curb]`, or its code. The code
is the sum of 1 for the first option of the file, 2 for the second, 4 for the third and so on, over
the options taken. In graph form a state is named by its key.

A start and a baseline may also name the state by a word: a phase's id stands for its status quo, a
proposal's id for the state it would make, `none` for the state in which no option is taken, and
`russia.withdraw+us.curb` for the options taken. So may `--state`, `--start` and `--baseline` on the
command line. In graph form the state of that name goes first.

## Dates

A date is told as exactly as it is known: `2016-02-27`, `2016-02` or `2016`.

## Beliefs

Most parts of a case are beliefs. Each may carry

- `because`: ids of claims that speak for it,
- `despite`: ids of claims that speak against it,
- `note`: your reasoning, where no claim says it,
- `accepted`: in a draft, that a person has looked at it and accepts it.

Parts that may are marked *Belief*. A belief has a path, by which changes and findings name it:
`preferences.us[2]` is the second statement of `us`, `phases.truce.preferences.us[2]` the same in a
phase, `pledges.curb` the pledge with that id, `options.us.curb` an option, `phases.truce.baseline`
a baseline, `phases.truce.terms` its deal's terms, `proposals.haig-1` a proposal,
`questions.bond.both` an answer, `theses.t1` a thesis.
"""


def commands() -> str:
    """Return the page on the command line, from the help texts."""
    group: Any = get_command(app)
    listed = ["", *group.commands]
    parts = [
        "# The command line\n",
        "CASE is a folder, a YAML file, a `.gmcr` file of GMCR+, or a bundled case's name.\n",
        "Results go to standard output, faults to standard error. A file is written whole or not\n"
        "at all. The exit code is 0 when all is well, 2 for something you can mend, 130 when\n"
        "interrupted, 1 for a fault of détente's own; with `DETENTE_DEBUG=1` such a fault shows\n"
        "where it arose.\n",
    ]
    for name in listed:
        shown = _help(*([name] if name else []))
        parts.append(f"## detente {name}".rstrip() + f"\n\n```text\n{shown}\n```\n")
    return MADE + "\n".join(parts)


def _help(*words: str) -> str:
    """Return a command's help text."""
    told = CliRunner().invoke(app, [*words, "--help"], prog_name="detente", terminal_width=WIDTH)
    lines = [line.rstrip() for line in told.output.splitlines()]
    return "\n".join(lines).strip("\n")


def case_format() -> str:
    """Return the page on the case format, from the JSON Schema."""
    whole = schema()
    parts = [FORMAT_HEAD, "## The file\n", _table("case", whole)]
    for name in sorted(whole["$defs"]):
        node = whole["$defs"][name]
        prose = _plain(node.get("description", "").partition("\n\nExamples\n")[0])
        mark = "*Belief.* " if name != "Claim" and SHARED[0] in node["properties"] else ""
        parts += [f"## {name}\n", f"{mark}{prose}\n", _table(name, node)]
    parts += ["## Changes\n", _changes()]
    return MADE + "\n".join(parts)


def _table(name: str, node: dict[str, Any]) -> str:
    """Return the fields of one noun as a table."""
    rows = ["| field | value | meaning |", "|---|---|---|"]
    for field, one in node["properties"].items():
        if field in SHARED and name != "Claim":
            continue
        star = "*" if field in node.get("required", ()) else ""
        meaning = one.get("description", "")
        value = VALUES.get(f"{name}.{field}") or _value(one)
        rows.append(f"| `{field}`{star} | {value} | {_plain(meaning)}{_default(one)} |")
    return "\n".join(rows) + "\n"


def _default(one: dict[str, Any]) -> str:
    """Return what stands where a field is left out, if it is more than nothing."""
    default = one.get("default")
    if default in (None, "", [], {}) or "const" in one:
        return ""
    return f" Without it: `{str(default).lower() if isinstance(default, bool) else default}`."


def _value(node: dict[str, Any]) -> str:
    """Return what may stand in a field, in words."""
    if "const" in node:
        return f"`{node['const']}`"
    if "enum" in node:
        return ", ".join(f"`{one}`" for one in node["enum"])
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return f"[{name.lower()}](#{name.lower()})"
    if "anyOf" in node:
        return _either([one for one in node["anyOf"] if one.get("type") != "null"])
    return _SIMPLE.get(node.get("type", ""), _text)(node)


def _either(nodes: list[dict[str, Any]]) -> str:
    """Return alternatives in words; a code, a name or a list of options is a state."""
    if {one.get("type") for one in nodes} == {"integer", "string", "array"}:
        return STATE
    return " or ".join(dict.fromkeys(_value(one) for one in nodes))


def _text(node: dict[str, Any]) -> str:
    """Return what kind of text may stand."""
    if "not us.strike" in node.get("examples", ()):
        return CONDITION
    return "date" if node.get("format") == "date" else "text"


def _number(node: dict[str, Any]) -> str:
    """Return a number with its bounds."""
    words = {"minimum": "from", "exclusiveMinimum": "above", "maximum": "to"}
    bounds = [f"{word} {node[key]:g}" for key, word in words.items() if key in node]
    kind = "whole number" if node["type"] == "integer" else "number"
    return " ".join([kind, *bounds])


def _list(node: dict[str, Any]) -> str:
    """Return a list, with what stands in it."""
    if "prefixItems" in node:
        inner = ", ".join(_value(one) for one in node["prefixItems"])
        return f"[{inner}]" if "(" not in inner else inner
    return f"list of {_value(node['items'])}"


def _mapping(node: dict[str, Any]) -> str:
    """Return a mapping, with what stands under each key."""
    return f"key: {_value(node['additionalProperties'])}"


_SIMPLE = {
    "number": _number,
    "integer": _number,
    "boolean": lambda _node: "`true`, `false`",
    "array": _list,
    "object": _mapping,
}


def _plain(text: str) -> str:
    """Return a docstring's marks as Markdown's."""
    text = re.sub(r":\w+:`~?(?:[\w.]+\.)?(\w+)`", r"`\1`", text)
    text = text.replace("(see `change`)", "(see [changes](#changes))")
    return text.replace("``", "`")


def _changes() -> str:
    """Return the language of changes, from its module."""
    told = import_module("detente.model.change").__doc__ or ""
    head, table, tail = re.split(r"^=+ +=+$", told, flags=re.M)
    rows: list[list[str]] = []
    for line in table.strip("\n").splitlines():
        left, right = line[:38].strip(), line[38:].strip()
        if left:
            rows.append([left, right])
        else:
            rows[-1][1] += f" {right}"
    lines = [head.strip(), "", "| change | does |", "|---|---|"]
    lines += [f"| {left} | {right} |".replace("|first", r"\|first") for left, right in rows]
    escaped = re.sub(r"(?<=[a-z])\|(?=[a-z])", r"\\|", "\n".join(lines))
    return _plain(f"{escaped}\n\n{tail.strip()}\n").replace(
        "of `beliefs`,", "of [beliefs](#beliefs),"
    )


def bundled() -> str:
    """Return the page on the bundled cases, from the catalogue."""
    parts = [
        "# Bundled cases\n",
        "`detente cases` lists them; every command takes their names. Each has its citation.\n"
        "Where answers are in print, the tests hold the engine to them. State codes count the\n"
        "first option as 1, the second as 2, the third as 4 and so on.\n",
    ]
    for name in names():
        parts += [f"## {name}\n", *_case(name)]
    return MADE + "\n".join(parts)


def _case(name: str) -> Iterator[str]:
    """Yield what is told of one bundled case."""
    case = bundled_case(name)
    conflict, told = case.conflict, overview(case)
    yield f"**{conflict.title}.** {' '.join(conflict.summary.split())}\n"
    yield f"Source: {' '.join(conflict.citation.split())}.\n".replace("..\n", ".\n")
    numbers = f"{told['actors']} actors, {told['options']} options, {told['states']} states"
    phases = f"; phases: {', '.join(f'`{one}`' for one in told['phases'])}"
    claims = f"; {told['claims']} claims" if told["claims"] else ""
    yield f"{numbers}{phases if told['phases'] else ''}{claims}.\n"
    for answer in expected(name):
        yield f"Answers: {answer.source}. {' '.join(answer.note.split())}".strip() + "\n"
        rule = "" if answer.responses == "sequences" else f" (responses: `{answer.responses}`)"
        if answer.equilibria:
            yield f"| concept{rule} | equilibria |\n|---|---|"
            for concept, codes in answer.equilibria.items():
                yield f"| `{concept}` | {', '.join(map(str, codes)) or 'none'} |"
            yield ""
        if answer.stability:
            yield f"| concept{rule} | actor | stable states |\n|---|---|---|"
            for concept, by_actor in answer.stability.items():
                for actor, codes in by_actor.items():
                    told_codes = ", ".join(map(str, codes)) or "none"
                    yield f"| `{concept}` | `{actor}` | {told_codes} |"
            yield ""
        if answer.leverage:
            yield "| pair | normal | before | deal | upper hand | by the cells | cells |"
            yield "|---|---|---|---|---|---|---|"
            yield from (_upper_hand(conflict, answer.phase, one) for one in answer.leverage)
            yield ""


def _upper_hand(conflict: Conflict, phase: str | None, told: LeverageVerdict) -> str:
    """Return the row of one verdict on leverage."""
    deal = deal_of(
        conflict, phase=phase, baseline=told.baseline, start=told.start, state=told.state
    )
    states = (
        ", ".join(f"`{name}`" for name in conflict.taken(code)) or "none taken"
        for code in (deal.baseline, deal.start, deal.state)
    )
    cells = "; ".join(f"`{one}` {', '.join(names)}" for one, names in told.cells.items() if names)
    hands = (
        one if one in ("mutual", "none") else f"`{one}`"
        for one in (told.hand, told.computed or told.hand)
    )
    pair = ", ".join(f"`{one}`" for one in told.pair)
    return f"| {' | '.join((pair, *states, *hands, cells or 'none'))} |"


FORMATS_HEAD = """\
# File formats

A format is told by the ending of a file; where several share one, by what the file holds. What a
format cannot hold is named when it is written. How to convert: [use other tools'
files](../how-to/convert.md). How to add one: [a format of your
own](../how-to/convert.md#a-format-of-your-own).
"""

HELD = {
    CASE: ("A case", "`detente convert` reads and writes these; every command takes those read."),
    ISSUES: ("Issues to settle", "`detente settle` reads these, and writes a table with `--out`."),
    EVENTS: ("Events", "`detente claims` reads these."),
    READING: ("A reading", "`detente read` reads articles, and writes the rest with `--out`."),
}
"""Each kind of thing that files hold: its heading, and the commands for it."""


def file_formats() -> str:
    """Return the page on the formats of files, from their registry."""
    parts = [FORMATS_HEAD]
    for kind, (heading, commands_for_it) in HELD.items():
        rows = [
            "| ending | is | read | written | holds | described by |",
            "|---|---|---|---|---|---|",
        ]
        for one in sorted(formats(kind), key=lambda one: one.suffixes):
            endings = ", ".join(f"`{suffix}`" if suffix else "none" for suffix in one.suffixes)
            does = " | ".join("yes" if does else "no" for does in (one.read, one.write))
            rows.append(f"| {endings} | {one.title} | {does} | {one.about} | {one.citation} |")
        parts += [f"## {heading}\n", f"{commands_for_it}\n", "\n".join(rows) + "\n"]
    return MADE + "\n".join(parts)


def public() -> str:
    """Return the page on the public names, from each package's ``__all__``."""
    parts = [
        "# Public names\n",
        "What changes here is told in the changelog. Modules may move; import from the packages\n"
        "named below. Results are frozen: they record the settings and the version that made\n"
        "them, and `as_dict()` gives them as plain data for JSON.\n",
    ]
    seen: set[int] = set()
    for package, purpose in PACKAGES.items():
        parts.append(f"## {package}\n\n{purpose}\n")
        parts += list(_names(package, sorted(import_module(package).__all__), seen))
    models = ", ".join(f"`{name}`" for name in settlement_models())
    parts.append(f"## detente.analysis.settlement\n\nWhere talks will settle. Models: {models}.\n")
    for module, listed in SETTLEMENT.items():
        parts += list(_names(f"detente.analysis.settlement.{module}", listed, seen))
    parts.append("## Results and errors\n\nWhat the functions above return and raise.\n")
    for module, listed in RESULTS.items():
        parts += list(_names(module, listed, seen))
    return MADE + "\n".join(parts)


def _names(module: str, listed: Any, seen: set[int]) -> Iterator[str]:
    """Yield a directive for every name not told yet."""
    for name in listed:
        one = getattr(import_module(module), name)
        if id(one) in seen:
            continue
        seen.add(id(one))
        if name == "__version__":
            yield f"`{module}.{name}` is the version, as text.\n"
        elif isinstance(one, Iterable):
            held = ", ".join(f"`{key}`" for key in one)
            yield f"`{module}.{name}` has {held}.\n"
        elif not callable(one):
            yield f"`{module}.{name}` is `{one!r}`.\n"
        elif isinstance(one, type):
            members = "" if hasattr(one, "model_fields") else "\n   :members:"
            kind = "exception" if issubclass(one, Exception) else "class"
            yield f"```{{eval-rst}}\n.. auto{kind}:: {module}.{name}{members}\n```\n"
        else:
            yield f"```{{eval-rst}}\n.. autofunction:: {module}.{name}\n```\n"


LINTS_HEAD = """\
# Lints: what to look at in a case

`detente check CASE` prints what an expert would look at in a case that can be used, each with its
line, its mend and its code; `--json` gives them as `lints`, the library as `detente.lints(case)`.
They stop nothing: only with `--strict` is the exit code 2 where there are any.

A remark may be answered by a better case or by a shrug: that an actor does not care about an act of
its own may be just how it is. But it should be known.

Each example below stands in place of the same sections of this case, of which there is nothing to
say:
"""


def lint_page() -> str:
    """Return the page on lints, from the rules."""
    parts = [LINTS_HEAD, f"```yaml\n{emit(CLEAN)}```\n"]
    for rule in RULES:
        said = [one for one in lints(example(rule)) if one.code == rule.code]
        shown = "" if rule.code == "too-many-states" else f"```yaml\n{emit(rule.example)}```\n"
        told = f"> {said[0].says} {said[0].mend}\n"
        parts += [f"## {rule.code}\n", f"**{rule.title}.** {rule.why}\n", shown, told]
    return MADE + "\n".join(part for part in parts if part)


PAGES_HEAD = """\
# Pages of the workbench

`detente open` serves every page below on this machine alone. Each is to be had as JSON, just as the
command prints it, and as Markdown, by putting `.json` or `.md` after its address (`index.json` for
the first); those with a table as `.csv`, those with a picture as `.svg`. `phase`, `state`,
`concept` and `responses` in an address say what is asked, as the options of the commands do; a page
may be asked more. The key that follows `g` goes there.

| page | answers | forms | asked beside | key |
|---|---|---|---|---|
"""


def workbench() -> str:
    """Return the page on the pages of the workbench, from their table."""
    rows = [PAGES_HEAD.rstrip()]
    for view in VIEWS:
        forms = ", ".join(f"`.{one}`" for one in ("json", "md", *view.forms))
        asked = ", ".join(f"`{one.name}`" for one in view.settings)
        key = f"`{view.key}`" if view.key else ""
        rows.append(f"| `/c/CASE/{view.path}` | {view.says} | {forms} | {asked} | {key} |")
    return MADE + "\n".join(rows) + "\n"


def pages() -> dict[str, str]:
    """Return every made page by its file name."""
    return {
        "commands.md": commands(),
        "case-format.md": case_format(),
        "cases.md": bundled(),
        "formats.md": file_formats(),
        "lints.md": lint_page(),
        "names.md": public(),
        "pages.md": workbench(),
    }


def main() -> None:
    """Write every made page."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
