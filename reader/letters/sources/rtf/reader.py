"""What the control words of an RTF file do, on the way through its groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import replace
from typing import Final

from reader.errors import FileDamaged
from reader.letters.evidence import EvidenceKind
from reader.letters.sources.blocks import Block, Run
from reader.letters.sources.counting import label, note_mark
from reader.letters.sources.limits import DEPTH
from reader.letters.sources.rtf.encoding import SYMBOLS, decoded
from reader.letters.sources.rtf.flow import Flow, ParagraphLook
from reader.letters.sources.rtf.setting import SHOWN, SIGNS, SILENT, Properties, Setting
from reader.letters.sources.rtf.tokens import tokens

_ALIGNED: Final = {"qc": EvidenceKind.CENTERED, "qr": EvidenceKind.RIGHT, "ql": None, "qj": None, "qd": None}
_LEVELS: Final = 9
_HIGH, _LOW, _PRIVATE = range(0xD800, 0xDC00), range(0xDC00, 0xE000), range(0xF000, 0xF100)


class Reader:
    """Reads one file whose words are in this encoding, where their font has none of its own."""

    def __init__(self, document_encoding: str) -> None:
        self.properties = Properties()
        self._document = document_encoding
        self._setting = Setting()
        self._stack: list[Setting] = []
        self._charsets: dict[int | None, int] = {}
        self._styles: dict[int, str] = {}
        self._bytes = bytearray()
        self._skip = 0
        self._high = 0
        self._is_starred = False
        self._default_font: int | None = None
        self._flow = Flow()
        self._outer: list[Flow] = []
        self._notes: list[Block] = []
        self._count = 0
        self._mark = ""

    def blocks(self, data: bytes) -> list[Block]:
        """What is printed, notes last; raises FileDamaged where groups are nested too deep."""
        for token in tokens(data):
            if not token.word:
                self._take(token.text)
                continue
            self._flush()
            self._skip = 0
            self._obey(token.word, token.number)
            if token.word == "}" and not self._stack:
                break
        self._flush()
        while self._stack:
            self._close()
        return self._flow.ended(self._look()) + self._notes

    def _take(self, text: bytes) -> None:
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        self._bytes += text[skipped:]

    def _flush(self) -> None:
        if self._bytes:
            charset = self._charsets.get(self._setting.font)
            if charset != SYMBOLS:
                self._say(decoded(bytes(self._bytes), charset, self._document))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        setting = self._setting
        if setting.silent:
            if setting.heard is not None:
                setting.heard.append(text)
        elif not setting.hidden and not setting.deleted:
            self._flow.runs.append(Run(text, setting.bold))

    def _obey(self, word: str, number: int | None) -> None:
        is_starred, self._is_starred = self._is_starred, word == "*"
        if is_starred and word not in SHOWN:
            self._silence()
        action = _ACTIONS.get(word)
        if action is not None:
            action(self, word, number)
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in SILENT:
            self._flow.has_drawing |= word == "pict" and not self._setting.silent
            self._silence()

    def _open(self, _word: str = "", _number: int | None = None) -> None:
        if len(self._stack) >= DEPTH:
            raise FileDamaged
        self._stack.append(self._setting)
        self._setting = copy(self._setting)
        if self._setting.place == "stylesheet":
            self._setting.style = 0
            self._hear(self._name_style)

    def _close(self, _word: str = "", _number: int | None = None) -> None:
        if not self._stack:
            return
        outer, setting = self._stack.pop(), self._setting
        if setting.close is not None and setting.close is not outer.close:
            setting.close("".join(setting.heard or ()))
        self._setting = outer

    def _silence(self) -> None:
        self._setting.silent, self._setting.heard = True, None

    def _hear(self, close: Callable[[str], None]) -> None:
        self._setting.silent, self._setting.heard, self._setting.close = True, [], close

    def _look(self) -> ParagraphLook:
        setting, name = self._setting, self._styles.get(self._setting.style, "")
        kind, _, told = name.partition(" ")
        level = int(told) if kind == "heading" and told in _HEADINGS else 0
        return ParagraphLook(setting.align, setting.level or level, name == "title", setting.in_table)

    def _end_paragraph(self, _word: str, _number: int | None) -> None:
        if not self._setting.silent:
            self._flow.end_paragraph(self._look())

    def _end_cell(self, _word: str, _number: int | None) -> None:
        if not self._setting.silent:
            self._flow.end_cell(self._look())

    def _end_row(self, _word: str, _number: int | None) -> None:
        if not self._setting.silent:
            self._flow.end_row()

    def _character(self, _word: str, number: int | None) -> None:
        self._skip = self._setting.fallback
        unit = (number or 0) & 0xFFFF
        if unit in _HIGH:
            self._high = unit
        elif unit in _LOW and self._high:
            self._say(chr(0x10000 + ((self._high - _HIGH.start) << 10) + unit - _LOW.start))
            self._high = 0
        elif unit not in _LOW and unit not in _PRIVATE:  # symbol fonts have theirs in the private area
            self._say(chr(unit))

    def _switch(self, word: str, number: int | None) -> None:
        setattr(self._setting, _SWITCHES[word], number != 0)

    def _align(self, word: str, _number: int | None) -> None:
        self._setting.align = _ALIGNED[word]

    def _outline(self, _word: str, number: int | None) -> None:
        self._setting.level = number + 1 if number is not None and 0 <= number < _LEVELS else 0

    def _fall_back(self, _word: str, number: int | None) -> None:
        self._setting.fallback = max(0, number or 0)

    def _style(self, _word: str, number: int | None) -> None:
        self._setting.style = number or 0

    def _plain_paragraph(self, _word: str, _number: int | None) -> None:
        setting = self._setting
        setting.align, setting.level, setting.style, setting.in_table = None, 0, 0, False

    def _plain_words(self, _word: str, _number: int | None) -> None:
        setting = self._setting
        setting.bold = setting.hidden = False
        setting.font = self._default_font

    def _font(self, word: str, number: int | None) -> None:
        self._setting.font = number
        if word == "deff":
            self._default_font = number

    def _charset(self, _word: str, number: int | None) -> None:
        if self._setting.place == "fonttbl":
            self._charsets[self._setting.font] = number or 0

    def _enter(self, word: str, _number: int | None) -> None:
        self._silence()
        self._setting.place = word

    def _hear_property(self, word: str, _number: int | None) -> None:
        if self._setting.place == "info":
            self._hear(lambda words: self.properties.words.update({word: words}))

    def _time(self, word: str, number: int | None) -> None:
        if self._setting.place in _TIMES:
            self.properties.times.setdefault(self._setting.place, {})[word] = number or 0

    def _name_style(self, words: str) -> None:
        name = words.partition(";")[0].strip().lower()
        if name:
            self._styles[self._setting.style] = name

    def _hear_label(self, _word: str, _number: int | None) -> None:
        if not self._setting.silent:
            self._hear(self._label)

    def _label(self, words: str) -> None:
        """The number of a list's item, which the file has written out; other marks than numbers are left out."""
        text = words.strip()
        if any(map(str.isalnum, text)):
            self._flow.runs.append(Run(label(text, follows_at_once=words == text), self._setting.bold))

    def _begin_flow(self, word: str, _number: int | None) -> None:
        if self._setting.silent:
            return
        if word == "footnote" and not self._mark:
            self._note_number()  # where a mark was written by hand, or none
        self._outer.append(self._flow)
        self._flow = Flow()
        self._plain_paragraph(word, None)
        if word == "footnote":
            self._mark, mark = "", self._mark
            self._setting.close = lambda _words: self._end_note(mark)
        else:
            self._setting.close = self._end_box

    def _end_note(self, mark: str) -> None:
        before = f"{mark} " if mark else ""
        for block in self._flow.ended(self._look()):
            runs = [replace(run, text=run.text.lstrip()) if not at else run for at, run in enumerate(block.runs)]
            self._notes.append(replace(block, runs=(Run(before), *runs)) if before else block)
            before = ""
        self._flow = self._outer.pop()

    def _end_box(self, _words: str) -> None:
        blocks = self._flow.ended(self._look())
        self._flow = self._outer.pop()
        self._flow.boxes.extend(blocks)

    def _note_number(self, _word: str = "", _number: int | None = None) -> None:
        """Stands in the text and again in the note, where the mark is written already."""
        if not self._setting.silent and not self._outer:
            self._count += 1
            self._mark = note_mark(str(self._count))
            self._say(self._mark)


_SWITCHES: Final = {"b": "bold", "v": "hidden", "deleted": "deleted", "intbl": "in_table"}
_TIMES: Final = {"creatim", "revtim"}
_HEADINGS: Final = {str(level) for level in range(1, _LEVELS + 1)}
_ACTIONS: Final[Mapping[str, Callable[[Reader, str, int | None], None]]] = {
    "{": Reader._open,
    "}": Reader._close,
    "par": Reader._end_paragraph,
    "sect": Reader._end_paragraph,
    "cell": Reader._end_cell,
    "row": Reader._end_row,
    "u": Reader._character,
    "uc": Reader._fall_back,
    "pard": Reader._plain_paragraph,
    "plain": Reader._plain_words,
    "outlinelevel": Reader._outline,
    "s": Reader._style,
    "f": Reader._font,
    "deff": Reader._font,
    "fcharset": Reader._charset,
    "chftn": Reader._note_number,
    **dict.fromkeys(_SWITCHES, Reader._switch),
    **dict.fromkeys(_ALIGNED, Reader._align),
    **dict.fromkeys(("fonttbl", "stylesheet", "info", *_TIMES), Reader._enter),
    **dict.fromkeys(("title", "author"), Reader._hear_property),
    **dict.fromkeys(("yr", "mo", "dy"), Reader._time),
    **dict.fromkeys(("listtext", "pntext"), Reader._hear_label),
    **dict.fromkeys(("footnote", "shptxt", "dptxbxtext"), Reader._begin_flow),
}
