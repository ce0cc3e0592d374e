"""What a letter is, as YAML in front of Markdown: Obsidian and others show it as properties."""

from __future__ import annotations

import json
import re

from reader.export.markdown import hashtag
from reader.export.transcript import Transcript

# YAML wants these escaped even where JSON writes them as they are.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def front_matter(transcript: Transcript) -> str:
    """Properties between two lines of dashes; what is not known is left out."""
    letter = transcript.page.letter
    notes = [*(placed.annotation for placed in transcript.placed), *transcript.orphans]
    tags = dict.fromkeys(hashtag(tag) for note in notes for tag in note.tags)
    known = {
        "title": transcript.shown(transcript.title),
        "sender": transcript.shown(letter.sender),
        "recipient": transcript.shown(letter.recipient),
        "date": transcript.date,
        "language": transcript.language,
        "file": transcript.name,
        "letter": transcript.letter_id,
        "sha256": transcript.text_hash,
    }
    lines = [f"{name}: {_quoted(value)}" for name, value in known.items() if value]
    lines += ["tags:", *(f"  - {_quoted(tag)}" for tag in tags)] if tags else []
    return "\n".join(["---", *lines, "---", "", ""])


def _quoted(value: str) -> str:
    """A double-quoted scalar, which in YAML 1.2 is a string of JSON."""
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))
