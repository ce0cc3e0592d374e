"""Who wrote to whom and when, as correspDesc has it."""

from __future__ import annotations

import datetime
import re
from typing import Final

from lxml.etree import _Element

from reader.export.tei.names import added, xml_name
from reader.export.transcript import Transcript
from reader.letters import Letter
from reader.letters.dates.span import DateSpan

_GREGORIAN: Final = datetime.date(1582, 10, 15)
_MANY: Final = re.compile(
    "各|[們们]|(?:[局會会處处部委廳厅署司院館馆社校所處组組]|政府|公司|中心|[大中小]學|[大中小]学|法院|銀行|银行)$"
)


def add_correspondence(profile: _Element, transcript: Transcript, *, source: str = "") -> None:
    """Put a correspDesc in, which needs nothing to be known; `source` points at where the letter is edited."""
    letter = transcript.page.letter
    description = added(profile, "correspDesc", xml_id=xml_name("letter", transcript.letter_id), source=source)
    sent = added(description, "correspAction", type="sent")
    added(sent, name_element(letter.sender or ""), letter.sender or "")
    attributes = dating(letter)
    if attributes or letter.date_text:
        added(sent, "date", letter.date_text or "", **attributes)
    received = added(description, "correspAction", type="received")
    added(received, name_element(letter.recipient or ""), letter.recipient or "")
    if source:
        added(description, "note", transcript.title, lang=transcript.stored_language)


def name_element(name: str) -> str:
    """The element for a name: many people or an office is an orgName."""
    return "orgName" if _MANY.search(name) else "persName"


def dating(letter: Letter) -> dict[str, str]:
    """The attributes of the date; days of the Julian calendar are not for those that are ISO's."""
    span = letter.date_span or (DateSpan(letter.date, letter.date) if letter.date else None)
    if span is None:
        return {}
    first, slash, last = span.edtf.partition("/")
    kind = "_custom" if span.first < _GREGORIAN else ""
    return {f"notBefore{kind}": first, f"notAfter{kind}": last} if slash else {f"when{kind}": first}
