"""What the reader says of the open letter: which passage is what, what is a leftover, who wrote when to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.letters import PartRole, Section
from reader.letters.amendment import Amendment, AmendmentKind
from reader.text import Span
from reader.text.ids import new_id
from reader.ui.amending import Amending
from reader.ui.leftovers import Leftovers
from reader.ui.letter_menu import LetterMenu
from reader.ui.names import part_name
from reader.ui.renewal import Renewal

if TYPE_CHECKING:
    from reader.page import Page
    from reader.ui.actions import Actions
    from reader.ui.frame import Frame
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.particulars_dialog import ParticularsDialog
    from reader.ui.workspace import Workspace

_FIELDS = frozenset({"sender", "recipient"})
_ABOUT_LINES = frozenset({"keep", "cut", "heading-0", "plain"})
"""What is said of the line at the caret where nothing is selected."""

_ONE_LINE = frozenset({"sender", "recipient", "date", "heading-1", "heading-2", "heading-3"})
_LONGEST = 80
_CONTEXT = 20_000
"""Characters in which other years of the letter are looked for."""


class StructureDesk(QObject):
    """Turns words of the menu into amendments; the library keeps them and shows the letter anew."""

    encoding_requested = Signal(str)
    """The letter that is to be read in another encoding."""

    def __init__(
        self, workspace: Workspace, desk: LetterDesk, frame: Frame, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._actions = workspace, desk, actions
        self._reading = workspace.reading
        self.amending = Amending(self._reading, workspace.writes, workspace.library, workspace.undo_stack, self)
        self.amending.amended.connect(workspace.reload_one)
        self.leftovers = Leftovers(desk.view, self)
        self.leftovers.keep_requested.connect(lambda span: self._say("keep", span))
        self.menu = LetterMenu(desk.view, self.leftovers, actions, frame, self)
        self.menu.said.connect(self._say)
        self.renewal = Renewal(workspace, self)
        self.dialog: ParticularsDialog | None = None
        for name, action in actions.parts.items():
            action.triggered.connect(lambda _=False, name=name: self.say(name))
        actions["particulars"].triggered.connect(lambda _=False: self.show_particulars())
        for shown in (self._reading.letter_opened, self._reading.page_changed, self._reading.letter_closed):
            shown.connect(self._allow)
        self._allow()

    def say(self, name: str) -> None:
        """Say what the selected passage is; for a leftover or no leftover the line at the caret will do."""
        page, span = self._reading.page, self._desk.view.selection
        if page is None:
            return
        if span is None and name in _ABOUT_LINES:
            span = page.span(page.at(self._desk.view.caret))
        if span is None or not page.stored(span).strip():
            self._desk.messages.say(self.tr("Select the words first."))
            return
        self._say(name, span)
        self._desk.view.clear_selection()

    def _forget(self, letter_id: str) -> None:
        said, undo = self.tr("As it was recognised."), self.tr("Undo")
        self.amending.forget(
            letter_id,
            frozenset({AmendmentKind.FIELD}),
            text=self.tr("as it was recognised"),
            then=lambda: self._desk.messages.undoable(self._workspace.undo_stack, said, undo),
        )

    def take(self, letter_id: str, said: Amendment) -> None:
        """Take in what was said of a letter elsewhere in the window."""
        self.amending.say(letter_id, [said], text=self.tr("correct the particulars"))

    def show_particulars(self) -> None:
        """Show title, people and date of the open letter, to be corrected."""
        letter_id, page = self._reading.letter_id, self._reading.page
        if letter_id is None or page is None:
            return
        from reader.ui.particulars_dialog import ParticularsDialog

        summary = self._workspace.summary(letter_id)
        self.dialog = dialog = ParticularsDialog(page.letter, summary, self._desk.window())
        dialog.said.connect(lambda said: self.amending.say(letter_id, said, text=self.tr("correct the particulars")))
        dialog.forget_requested.connect(lambda: self._forget(letter_id))
        dialog.encoding_requested.connect(lambda: self.encoding_requested.emit(letter_id))
        dialog.open()
        self._workspace.traffic.read_source(letter_id, dialog.show_source)

    def _say(self, name: str, span: Span) -> None:
        letter_id, page = self._reading.letter_id, self._reading.page
        if letter_id is None or page is None or not self._reading.complete:
            return
        if refusal := self._refusal(name, span, page):
            self._desk.messages.say(refusal)
            return
        said = _amendments(name, span, page)
        step, told = self._wording(name)
        undo = self.tr("Undo")
        self.amending.say(
            letter_id,
            said,
            text=step,
            then=lambda: self._desk.messages.undoable(self._workspace.undo_stack, told, undo),
        )

    def _refusal(self, name: str, span: Span, page: Page) -> str:
        """Why a passage cannot be said to be this, '' where it can."""
        words = page.stored(span).strip()
        if name == "plain" and not any(one.span.overlaps(span) for one in page.letter.parts):
            return self.tr("Nothing in these words is marked as a part of the letter.")
        if name == "keep" and not any(one.span.overlaps(span) for one in page.letter.cruft):
            return self.tr("Nothing in these words is folded away.")
        if name == "heading-0" and not any(_heading(one).overlaps(span) for one in page.letter.sections):
            return self.tr("There is no heading in these words.")
        if name in _ONE_LINE and ("\n" in words or len(words) > _LONGEST):
            return self.tr("Select a shorter passage, within one line.")
        return self.tr("No date can be read in these words.") if name == "date" and not _is_date(words, page) else ""

    def _wording(self, name: str) -> tuple[str, str]:
        """What the step is called, and what is said when it is done."""
        match name:
            case "cut":
                return self.tr("fold a leftover away"), self.tr("Folded away as a leftover.")
            case "keep":
                return self.tr("keep a passage"), self.tr("Kept as part of the letter.")
            case "heading-0":
                return self.tr("not a heading"), self.tr("That is no heading any more.")
            case "plain":
                return self.tr("plain text"), self.tr("That is plain text now.")
        part = part_name(name)
        return self.tr("mark as {part}").format(part=part), self.tr("Marked as: {part}").format(part=part)

    def _allow(self) -> None:
        is_whole = self._reading.page is not None and self._reading.complete
        for action in self._actions.parts.values():
            action.setEnabled(is_whole)
        self._actions["particulars"].setEnabled(is_whole)
        self._actions["export_source"].setEnabled(self._reading.page is not None)


def _is_date(words: str, page: Page) -> bool:
    from reader.letters.dates import find  # its patterns take a while to compile

    return find(words, minguo=True, context=page.letter.text[:_CONTEXT]) is not None


def _heading(section: Section) -> Span:
    return Span(section.span.start, max(section.heading_end, section.span.start + 1))


def _amendments(name: str, span: Span, page: Page) -> list[Amendment]:
    """What is said with a word of the menu; plain text may be several parts less, or none."""
    if name == "plain":
        return [
            _part(role) for role in dict.fromkeys(one.role for one in page.letter.parts if one.span.overlaps(span))
        ]
    if name in _FIELDS:
        value = " ".join(page.stored(span).split())
        return [Amendment(id=new_id(), kind=AmendmentKind.FIELD, name=name, value=value)]
    if name.startswith("heading-"):
        level = name.removeprefix("heading-")
        return [Amendment(id=new_id(), kind=AmendmentKind.HEADING, span=span, value=None if level == "0" else level)]
    if name in {"cut", "keep"}:
        return [Amendment(id=new_id(), kind=AmendmentKind.CRUFT, span=span, value="cut" if name == "cut" else None)]
    return [_part(PartRole(name), span)]


def _part(role: PartRole, span: Span | None = None) -> Amendment:
    return Amendment(id=new_id(), kind=AmendmentKind.PART, name=role, span=span)
