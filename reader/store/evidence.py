"""What the file of a letter says beside its text, kept as JSON, so that a newer parser is told it again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from reader.letters.evidence import NOTHING_TOLD, Evidence, EvidenceKind, Particulars
from reader.store.connection import Run, layout, understanding
from reader.text import Span

SINCE: Final = 3
"""The first version of the tables that holds evidence."""

Told = tuple[tuple[Evidence, ...], Particulars]
"""What `parse` is given beside the text."""


def to_json(evidence: Sequence[Evidence], particulars: Particulars) -> str | None:
    """Evidence and particulars as they are kept, None where nothing is said."""
    if not evidence and particulars == NOTHING_TOLD:
        return None
    record = {
        "evidence": [[each.kind, each.span.start, each.span.end, each.level] for each in evidence],
        "particulars": {name: value for name, value in asdict(particulars).items() if value is not None},
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def read_evidence(run: Run, letter_id: str) -> Told:
    """What the file of a letter says beside its text."""
    rows = run("SELECT body FROM evidence WHERE letter_id = ?", (letter_id,)) if layout(run) >= SINCE else ()
    for (body,) in rows:
        with understanding():
            return _told(body)
    return (), NOTHING_TOLD


def _told(body: str) -> Told:
    record = json.loads(body)
    evidence = tuple(
        Evidence(EvidenceKind(kind), Span(start, end), level) for kind, start, end, level in record["evidence"]
    )
    return evidence, Particulars(**record["particulars"])
