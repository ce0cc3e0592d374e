"""What may be chosen about an export besides its format."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.export.template import Template


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words that an export puts beside those of the letter, in the language `language` (BCP 47)."""

    language: str = "en"
    notes: str = "Notes"
    orphans: str = "Notes whose words are not in the letter any more"
    vertical: str = "Vertical lines"
    back: str = "To the passage"
    note: str = "Note"
    stored: str = "As stored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """`vertical` is for web pages and Word files; `template` and `front_matter` are for Markdown.

    `template` None is the usual one; `front_matter` puts properties in front, as Obsidian reads them.
    """

    vertical: bool = False
    template: Template | None = None
    front_matter: bool = False
    wording: Wording = field(default_factory=Wording)
