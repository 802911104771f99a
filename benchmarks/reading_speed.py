"""Measure how fast whole articles are read, and how much memory reading takes.

Usage: reading_speed.py FOLDER

FOLDER holds articles as text files, in itself or in FOLDER/text. Every stage runs: structure,
actors, attributions, chains, claims, events, timeline and takeaways.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from detente.evidence.reading import read_text


def main(folder: Path) -> None:
    """Read every article of the folder and print words a second and the peak of memory."""
    started = time.perf_counter()
    read_text("The envoy said that the pact would hold.")
    print(f"start-up and first sentence: {time.perf_counter() - started:.2f} s")
    texts = folder / "text" if (folder / "text").is_dir() else folder
    words, started, before = 0, time.perf_counter(), _memory()
    for path in sorted(texts.glob("*.txt")):
        words += len(read_text(path.read_bytes().decode("utf-8")).text.split())
    seconds = time.perf_counter() - started
    print(f"{words} words in {seconds:.1f} s: {words / seconds:.0f} words a second on one core")
    print(f"memory: {before} MB after the first sentence, {_memory()} MB at the peak")


def _memory() -> int:
    """Return the peak of memory so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
