"""Options: the acts of a draft, which tellings are of one act, and which are done."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from tests.evidence.lines import option_lines

GROUPED = [
    pytest.param(
        "Chad shelled Niger. Niger threatened to close the border. Chad shelled Niger again.",
        [
            "chad.shell [done] shells Niger / stops shelling Niger (taken)",
            "niger.close [threatened] closes the border",
        ],
        id="one act told twice",
    ),
    pytest.param(
        "Chad closed the port. Chad closed the school. Niger armed the rebels.",
        [
            "chad.close_port [done] closes the port (taken)",
            "chad.close_school [done] closes the school (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="one verb, two objects",
    ),
    pytest.param(
        "Chad seized the airport. Chad seized the bridge. Niger armed the rebels.",
        [
            "chad.seize [done] seizes the airport / returns the airport (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="one verb, objects of one class",
    ),
    pytest.param(
        "Chad armed the rebels. Chad armed the militia of the rebels. Niger closed the port.",
        [
            "chad.arm [done] arms the militia of the rebels / stops arming the militia of the "
            "rebels (taken)",
            "niger.close [done] closes the port (taken)",
        ],
        id="an object named in the other's words",
    ),
    pytest.param(
        "Chad will withdraw. Chad withdrew its troops. Niger closed the port.",
        [
            "chad.withdraw [expected done] withdraws its troops / returns its troops (taken)",
            "niger.close [done] closes the port (taken)",
        ],
        id="an object left out",
    ),
    pytest.param(
        "Chad bombed the camp. Chad will shell the camp. Niger closed the port.",
        [
            "chad.bomb [done threatened] shells the camp / stops shelling the camp (taken)",
            "niger.close [done] closes the port (taken)",
        ],
        id="verbs of one meaning",
    ),
    pytest.param(
        "Chad attacked the camp. Chad launched an attack on the camp. Niger closed the port.",
        [
            "chad.attack [done] launches an attack on the camp / stops launching an attack on the "
            "camp (taken)",
            "niger.close [done] closes the port (taken)",
        ],
        id="a light verb and its verb",
    ),
    pytest.param(
        "Chad imposed sanctions on Niger. Chad will lift the sanctions. Niger closed the port.",
        [
            "chad.impose [done] imposes sanctions on Niger / lifts the sanctions (taken)",
            "niger.close [done] closes the port (taken)",
        ],
        id="what undoes it joins it",
    ),
    pytest.param(
        "Chad closed the port. Chad opened the school. Niger armed the rebels.",
        [
            "chad.close [done] closes the port (taken)",
            "chad.open [done] opens the school / closes the school (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="undone on another object is apart",
    ),
    pytest.param(
        "Chad closed the port. Niger opened the port.",
        [
            "chad.close [done] closes the port (taken)",
            "niger.open [done] opens the port / closes the port (taken)",
        ],
        id="undone by another party is apart",
    ),
    pytest.param(
        "Chad promised to open the border. Chad closed the border. Niger armed the rebels.",
        [
            "chad.open [pledged] opens the border / closes the border",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="the weightier one leads",
    ),
    pytest.param(
        "Chad closed the port. Niger closed the port.",
        [
            "chad.close [done] closes the port (taken)",
            "niger.close [done] closes the port (taken)",
        ],
        id="two parties do one thing each",
    ),
]

TAKEN = [
    pytest.param(
        "Chad closed the port. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.close [done] closes the port (taken)",
        ],
        id="done is done",
    ),
    pytest.param(
        "Chad did not close the port. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.close [done] closes the port",
        ],
        id="denied is not done",
    ),
    pytest.param(
        "Chad promised to close the port. Niger armed the rebels.",
        [
            "chad.close [pledged] closes the port",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="pledged is not done yet",
    ),
    pytest.param(
        "Chad promised, as part of the truce, to close the port. Niger armed the rebels.",
        [
            "chad.close [pledged] closes the port (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="pledged in a deal stands",
    ),
    pytest.param(
        "Chad refused to close the port. Niger armed the rebels.",
        [
            "chad.close [refused] closes the port",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="refused is not done",
    ),
    pytest.param(
        "Chad refused not to close the port. Niger armed the rebels.",
        [
            "chad.close [refused] closes the port (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="refused to leave undone is done",
    ),
    pytest.param(
        "Chad opposes Niger’s closure of the port. Chad armed the rebels.",
        [
            "chad.arm [done] arms the rebels / stops arming the rebels (taken)",
            "niger.close [refused] closes the port",
        ],
        id="refused of another says nothing",
    ),
    pytest.param(
        "Chad demanded that Niger close the port. Chad armed the rebels.",
        [
            "chad.arm [done] arms the rebels / stops arming the rebels (taken)",
            "niger.close [demanded] closes the port",
        ],
        id="demanded is not done",
    ),
    pytest.param(
        "Chad will open the port. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.open [expected] opens the port / closes the port",
        ],
        id="expected is not done",
    ),
    pytest.param(
        "Chad may close the port. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.close [possible] closes the port",
        ],
        id="possible is not done",
    ),
    pytest.param(
        "Officials believe that Chad closed the port. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.close [possible] closes the port",
        ],
        id="believed is not done",
    ),
    pytest.param(
        "Chad closed the port. Niger armed the rebels. Chad did not close the port.",
        [
            "chad.close [done] closes the port",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="the last word counts",
    ),
    pytest.param(
        "Chad closed the port on 3 May 2019. Chad did not close the port. Niger armed the rebels.",
        [
            "chad.close [done] closes the port (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="a dated word counts more",
    ),
    pytest.param(
        "Chad did not close the port on 9 May 2019. Chad closed the port on 3 May 2019. Niger "
        "armed the rebels.",
        [
            "chad.close [done] closes the port",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="the later day counts",
    ),
    pytest.param(
        "Chad closed the port. Chad opened the port. Niger armed the rebels.",
        [
            "chad.close [done] closes the port / opens the port",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="undone",
    ),
    pytest.param(
        "Chad closed the port. Chad did not open the port. Niger armed the rebels.",
        [
            "chad.close [done] closes the port / opens the port (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="undone is denied",
    ),
    pytest.param(
        "Chad closed the port. Chad may open the port. Niger armed the rebels.",
        [
            "chad.close [done] closes the port / opens the port (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="to be opened is not opened",
    ),
    pytest.param(
        "Chad wants to close the port. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.close [wanted] tries to close the port / stops trying to close the port (taken)",
        ],
        id="a goal is pursued",
    ),
    pytest.param(
        "Chad wants to close the port. Chad closed the port. Niger armed the rebels.",
        [
            "chad.close [wanted done] closes the port (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="a goal that was reached is no try",
    ),
    pytest.param(
        "Chad wants Niger to close the port. Chad armed the rebels.",
        [
            "chad.arm [done] arms the rebels / stops arming the rebels (taken)",
            "niger.close [wanted] closes the port",
        ],
        id="a goal of another is no try",
    ),
    pytest.param(
        "Niger had pledged, as part of the truce, to stop the shelling of Mali. It was a "
        "requirement for Chad to halt its offensive.",
        [
            "niger.stop [pledged] stops the shelling of Mali / resumes the shelling of Mali "
            "(taken)",
            "chad.halt [possible expected] halts its offensive / resumes its offensive (taken)",
        ],
        id="required for what stands",
    ),
    pytest.param(
        "Niger had pledged to stop the shelling of Mali. It was a requirement for Chad to halt "
        "its offensive.",
        [
            "niger.stop [pledged] stops the shelling of Mali / resumes the shelling of Mali",
            "chad.halt [possible expected] halts its offensive / resumes its offensive",
        ],
        id="required for what does not stand",
    ),
    pytest.param(
        "Niger had pledged, as part of the truce, to stop the shelling of Mali. It was a "
        "requirement for Chad to halt its offensive. Chad refused to halt its offensive.",
        [
            "chad.halt [possible expected refused] halts its offensive / resumes its offensive",
            "niger.stop [pledged] stops the shelling of Mali / resumes the shelling of Mali "
            "(taken)",
        ],
        id="required and said of it apart",
    ),
]

LEFT = [
    pytest.param(
        "Chad imposed sanctions on Niger. Niger armed the rebels.",
        [
            "chad.impose [done] imposes sanctions on Niger / lifts sanctions on Niger (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="the verb that undoes",
    ),
    pytest.param(
        "Chad shelled the town. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.shell [done] shells the town / stops shelling the town (taken)",
        ],
        id="what lasts is stopped",
    ),
    pytest.param(
        "Egypt freed the pilots. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "egypt.free [done] frees the pilots (taken)",
        ],
        id="neither",
    ),
    pytest.param(
        "The rebels shelled the town. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "rebels.shell [done] shell the town / stop shelling the town (taken)",
        ],
        id="a group stops",
    ),
    pytest.param(
        "Chad closed the border. Chad may reopen the border with Niger. Niger armed the rebels.",
        [
            "chad.close [done] closes the border / reopens the border with Niger (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="its words for undoing it",
    ),
    pytest.param(
        "Chad will withdraw. Chad withdrew most of its troops. Niger armed the rebels.",
        [
            "chad.withdraw [expected done] withdraws most of its troops / returns most of its "
            "troops (taken)",
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
        ],
        id="the fullest telling of an act",
    ),
    pytest.param(
        "Chad wants to topple the government. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "chad.topple [wanted] tries to topple the government / stops trying to topple the "
            "government (taken)",
        ],
        id="a goal is tried",
    ),
    pytest.param(
        "The rebels want to topple the government. Niger armed the rebels.",
        [
            "niger.arm [done] arms the rebels / stops arming the rebels (taken)",
            "rebels.topple [wanted] try to topple the government / stop trying to topple the "
            "government (taken)",
        ],
        id="several try",
    ),
]


@pytest.mark.parametrize(("text", "options"), [*GROUPED, *TAKEN, *LEFT])
def test_acts_become_options(text: str, options: list[str]) -> None:
    assert option_lines(text) == options
