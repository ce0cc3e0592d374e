"""How the words of a letter are written out: dictionaries, decisions of the reader, quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.script.punctuation import PunctuationStyle

if TYPE_CHECKING:
    from reader.script import Edition
    from reader.script.overrides import Overrides


@dataclass(frozen=True, slots=True, kw_only=True)
class Orthography:
    """What besides the variant decides how a text is shown.

    `edition` None is the default one. `overrides` are those that concern the letter, None where there are none.
    `corrected` and `emended` put the shipped corrections and the reader's emendations on.
    """

    edition: Edition | None = None
    overrides: Overrides | None = None
    corrected: bool = True
    emended: bool = True
    punctuation: PunctuationStyle = PunctuationStyle.STORED

    @property
    def emends(self) -> bool:
        """Whether the text may be shown otherwise than stored even where it is not converted."""
        return self.emended and self.overrides is not None and self.overrides.has_emendations
