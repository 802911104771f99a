"""A small case with something in it for every command, and texts to read."""

import os
from pathlib import Path

import pytest

VALLEY = """\
format: detente/1
title: The valley
citation: Invented for tests
actors:
  north: {name: Northland}
  south: {name: Southland}
  patron: {name: Bigland}
options:
  north.shell: shells the valley
  south.shell: shells the valley
  patron.arm: arms Southland
preferences:
  north: [not south.shell, not patron.arm, north.shell]
  south: [not north.shell, {want: patron.arm, because: [c1]}, south.shell]
  patron: [not north.shell, patron.arm iff south.shell]
phases:
  - {id: war, from: 2021-01-01, status_quo: [north.shell, south.shell, patron.arm]}
  - {id: truce, from: 2021-03-01, status_quo: []}
pledges:
  - id: halt
    kind: exchange
    parts: {north: not north.shell, south: not south.shell}
    in: [truce]
ties:
  - {patron: patron, client: south, kind: arms, share: 0.6}
issues:
  border:
    text: Where does the border run?
    scale: {0: on the river, 100: on the hills}
    actors:
      north: {position: 0, capability: 60, salience: 90}
      south: {position: 100, capability: 40, salience: 70}
      patron: {position: 70, capability: 80, salience: 30}
  dam:
    text: Who runs the dam?
    scale: {0: Northland, 100: Southland}
    actors:
      north: {position: 20, capability: 60, salience: 40}
      south: {position: 90, capability: 40, salience: 80}
scenarios:
  - {id: embargo, title: No arms can be sent, phase: truce, changes: [bar patron.arm]}
claims:
  c1:
    text: Southland lives on the weapons of Bigland.
    chain: [{name: a colonel, type: person, says: asserts}]
    grade: C3
"""

TALKS = """\
Valley talks

By Ann Writer
1 March 2021

The foreign minister of Iran said on Monday that Russia had pledged to withdraw its troops.
Turkey refused to open the border. "We will not move," the Turkish president said.
The Valley Council agreed.
"""

TRUCE = """\
How the truce in Norland was made

By Ann Writer
12 March 2021

Russia bombed the rebels in Norland in January and February. The United States pledged to stop
the flow of weapons to the rebels on condition that Russia halt its offensive, according to two
senior Turkish officials quoted by Le Soir. Russia halted its offensive on March 2. Turkey refused
to close its border. Iran fears that Russia will make a deal with the United States.
"""

EVENTS = """\
event_id_cnty,event_date,sub_event_type,event_type,actor1,actor2,country,location,source,notes,fatalities
NOR1,2016-02-03,Air strike,Explosions,Russia,Rebels,Norland,Nord,SOHR,Aircraft struck,3
NOR2,2016-02-04,Armed clash,Battles,Rebels,Norland,Norland,Sud,SOHR,Rebels attacked,1
"""

DECISIONS = """\
prnr,isnr,pa,pb,pc,sa,sb,sc,rp,out
p1,i1,0,100,50,80,60,20,0,40
p1,i2,100,0,0,50,70,90,100,10
p2,i3,20,80,100,40,40,90,,70
p3,i4,0,60,100,90,10,50,0,30
"""

FILES = {
    "valley.yaml": VALLEY,
    "talks.txt": TALKS,
    "truce.txt": TRUCE,
    "again.txt": TRUCE,
    "other.txt": "Norland\n\nIran fears that Russia will make a deal with the United States.\n",
    "empty.txt": "",
    "empty.yaml": "",
    "events.csv": EVENTS,
    "decisions.csv": DECISIONS,
    "table.csv": "Position,Actor,Salience,Capability\n0,a,100,1\n100,b,100,3\n",
    "wrong.csv": "Actor,Position,Salience,Capability\na,0,100,1\nb,100,100,-3\n",
    "broken.yaml": "title: Broken\nactors: {a: {name: A}}\noptions: {b.act: acts}\n",
}


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which every command of these tests runs, with files to ask about."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("DETENTE_")]:
        monkeypatch.delenv(name)
    return tmp_path
