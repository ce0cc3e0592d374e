"""A letter with its notes as one web page: no script, nothing loaded, lines across or down by a box to tick."""

from __future__ import annotations

from lxml import etree
from lxml.etree import Element, SubElement, _Element

from reader.export.manner import Manner
from reader.export.marked_text import lawful
from reader.export.page_notes import add_notes
from reader.export.page_style import STYLE_SHEET
from reader.export.page_text import PageText
from reader.export.transcript import Transcript

__all__ = ["web_page"]


def web_page(transcript: Transcript, manner: Manner) -> bytes:
    """The page (HTML 5, UTF-8)."""
    html = Element("html", lang=transcript.language)
    _add_head(html, transcript)
    body = SubElement(html, "body")
    _add_turn(body, manner)
    sheet = SubElement(body, "main", {"class": "sheet"})
    article = SubElement(sheet, "article", {"class": "letter"})
    PageText(transcript, manner.wording).add_to(article)
    add_notes(sheet, transcript, manner.wording)
    footer = SubElement(sheet, "footer")
    SubElement(footer, "p", lang="en").text = f"SHA-256 {transcript.text_hash}"
    return etree.tostring(html, method="html", encoding="utf-8", doctype="<!DOCTYPE html>") + b"\n"


def _add_head(html: _Element, transcript: Transcript) -> None:
    letter = transcript.page.letter
    head = SubElement(html, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width")
    SubElement(head, "title").text = lawful(transcript.shown(transcript.title))
    named = {
        "author": transcript.shown(letter.sender),
        "dcterms.audience": transcript.shown(letter.recipient),
        "dcterms.created": transcript.date,
        "dcterms.identifier": f"sha256:{transcript.text_hash}",
        "generator": "Chidu",
    }
    for name, content in named.items():
        if content:
            SubElement(head, "meta", name=name, content=lawful(content))
    SubElement(head, "style").text = STYLE_SHEET


def _add_turn(body: _Element, manner: Manner) -> None:
    """The box that turns the lines, ticked where they run down to begin with."""
    label = SubElement(body, "label", {"class": "turn", "lang": manner.wording.language})
    box = SubElement(label, "input", type="checkbox", id="vertical")
    if manner.vertical:
        box.set("checked", "")
    box.tail = f" {manner.wording.vertical}"
