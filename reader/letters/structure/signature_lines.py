"""Lines that can be of a signature."""

from __future__ import annotations

import re
from typing import Final

from reader.letters.dates.finding import date_line
from reader.letters.structure.extras import is_contact, is_extra, is_rule, lists_attachments
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern

SHORT, LONGEST, LONGEST_DATE = 24, 40, 60
"""Characters of a name, of a line of a signature, of a line with a date."""

_FOR: Final = pattern(r"\([^,。:;]{2,20}(?:代行|代签|盖章|签[名署字章]?|印)\)$")
_SEALED: Final = pattern(r"[^,。:;]{2,30}\((?:盖章|公章|签[名章字]|印章?|章|代|已盖章)\)$")
_WIRED: Final = pattern(r"[^,。;!?]{2,20}叩(?:。?.{1,2}。?)?$")
_UNSIGNED: Final = pattern(
    r"(?:附件|附:|正本|副本|抄送|主旨|说明|办法|\d{1,2}:\d\d|[·\-*#>□]|地址|传真|主题词|[Pp]\.?[Ss]\.|又及)"
)
_SAYS: Final = pattern(r"(?<!的)我(?!们?的)|(?<![申邀聘宴约])请(?![愿假])|(?<!的)[你您妳](?!们?的)")
_MARKED: Final = frozenset("→✓✔–☆★◆◇■▲△►▶➤❖♦")
_ENDED: Final = "。!?:;,、…)"
_BREAKS: Final = re.compile(r"[。;!?,]")


def is_signature(text: str, *, longest: int = LONGEST) -> bool:
    """Whether a line, in plain form, can be (a line of) a signature: short, no sentence, no number, no date."""
    if _FOR.match(text) or _SEALED.match(text) or _WIRED.match(text):
        return True
    if not text or len(text) > longest or text[-1] in _ENDED or _UNSIGNED.match(text):
        return False
    if is_contact(text) or lists_attachments(text) or text[0] in _MARKED:
        return False
    if "\t" in text or says(text):
        return False
    number = plain_label(text)
    numbered = number is not None and not number.weak
    return not numbered and not _BREAKS.search(text) and not is_rule(text) and date_line(text) is None


def says(text: str) -> bool:
    """Whether a short line speaks of writer and reader, or asks for something, as no name does."""
    return bool(_SAYS.search(text))


def may_be_right(text: str) -> bool:
    """Whether a line that is set to the right can be of a signature, which may be longer there."""
    return len(text) <= LONGEST_DATE and text[-1] not in "。!?;," and not is_extra(text) and date_line(text) is None


def stands_between(text: str) -> bool:
    """Whether a line between signature and date belongs to neither: how to reach the writer, who has copies."""
    sealed = _FOR.match(text) or _SEALED.match(text)
    return is_contact(text) or (is_extra(text) and not sealed)
