"""Where everything of script meets: the marks of doubt, the card of a word, the decisions, the view beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.page import SignKind
from reader.script import Variant
from reader.ui.badge import Badge
from reader.ui.doubting import Doubting
from reader.ui.letter_view import LetterView
from reader.ui.names import VARIANT_NAMES
from reader.ui.themes import Theme
from reader.ui.words_desk import WordsDesk

if TYPE_CHECKING:
    from reader.ui.actions import Actions
    from reader.ui.frame import Frame
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.twin import Twin
    from reader.ui.workspace import Workspace

CHECKED = 100_000
"""The characters of a letter that are held against the package, which takes its time."""

_AT_REST_MS = 2_000

FORESEEN = 2_000
"""The characters of a letter that are converted before anybody asks, so that dictionaries and word list are there."""

_UNCERTAIN = frozenset({SignKind.DOUBT, SignKind.EMENDED})


class ScriptDesk(QObject):
    """Connects the commands of the script menu with the letter's view and the reader's decisions."""

    def __init__(
        self, workspace: Workspace, desk: LetterDesk, frame: Frame, actions: Actions, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._actions = workspace, desk, actions
        self._reading = workspace.reading
        self.doubting = Doubting(self._reading, workspace.doubts, self._seen, self)
        self.badge = Badge(actions, frame.status)
        frame.status.addPermanentWidget(self.badge)
        self.twin: Twin | None = None
        self.words = WordsDesk(workspace, desk, theme, self)
        self.words.attend(desk.view)
        self._connect_letter()
        self._connect_actions()
        self.apply_settings()
        self._show_page()
        self._foresee()

    def apply_settings(self) -> None:
        """Show what the settings say of script."""
        settings, actions = self._workspace.settings, self._actions
        for name, is_on in (
            ("doubts", settings.doubts),
            ("corrected", settings.corrected),
            ("emended", settings.emended),
        ):
            actions[name].setChecked(is_on)
        actions.editions[settings.edition].setChecked(True)
        actions.punctuation[settings.punctuation].setChecked(True)
        # Not while the library is being opened: all threads share one interpreter, and the window comes first.
        self.doubting.turn(is_on=settings.doubts and self._workspace.ready)
        self.badge.turn(is_on=settings.doubts and self._reading.page is not None)

    def set_theme(self, theme: Theme) -> None:
        """Draw the card in another theme."""
        self.words.card.set_theme(theme)

    def copy(self) -> None:
        """Copy the selected passage as it is shown where the keyboard is."""
        (self.twin.current if self.twin else self._desk.view).copy()

    def open_beside(self, is_open: bool) -> None:
        """Show the stored text beside the letter, or not any more."""
        if self.twin is None:
            if not is_open:
                return
            self.twin = self._made_twin()
        if is_open and self._reading.variant is Variant.ORIGINAL:
            self._reading.show_variant(self._reading.toggle_variant)
        self.twin.turn(is_open=is_open)
        self.twin.take_doubts(self._seen())

    def show_probable_original(self) -> None:
        """Show the script that the letter was probably written in, with the stored text beside it."""
        provenance = self.doubting.provenance
        if provenance is not None:
            self._reading.show_variant(provenance.original)
            self._actions["beside"].setChecked(True)

    def check_conversion(self) -> None:
        """Hold our conversion of the open letter against the package's own, in all its configs."""
        page, messages = self._reading.page, self._desk.messages
        if page is None:
            return
        text = page.letter.text[:CHECKED]

        def check() -> int:
            from reader.script.parity import differences

            return len(differences(text, cancelled=lambda: self._workspace.closed))

        def say(count: int) -> None:
            if count:
                said = self.tr("Lines that opencc-python-reimplemented converts otherwise: {count}.").format(
                    count=count
                )
            else:
                said = self.tr("All ten configs give exactly what opencc-python-reimplemented gives.")
            messages.say(said, stay=True)

        messages.say(self.tr("The conversion is being checked…"))
        self._workspace.tasks.submit(check, say)

    def _made_twin(self) -> Twin:
        from reader.ui.twin import Twin

        twin = Twin(self._desk.view)
        self._desk.hold(twin)
        twin.opened.connect(self._desk.attend)
        twin.opened.connect(self.words.attend)
        return twin

    def _connect_letter(self) -> None:
        reading, annotating, desk = self._reading, self._workspace.annotating, self._desk
        self._workspace.settings_changed.connect(self.apply_settings)
        self._workspace.library_ready.connect(self.apply_settings)
        self._workspace.library_ready.connect(lambda: QTimer.singleShot(_AT_REST_MS, self, self._foresee))
        reading.letter_opened.connect(lambda _: self._foresee())
        for shown in (reading.letter_opened, reading.page_changed, reading.letter_closed):
            shown.connect(self._show_page)
        annotating.annotations_changed.connect(self.refresh_beside)
        annotating.annotations_loaded.connect(self.refresh_beside)
        self.doubting.found.connect(self._show_doubts)
        self.doubting.counted.connect(self.badge.show_count)
        self.doubting.progressed.connect(self.badge.show_progress)
        self.doubting.provenance_found.connect(self.badge.show_provenance)
        desk.view.place_changed.connect(lambda _: self.doubting.look_here())

    def _connect_actions(self) -> None:
        a, workspace = self._actions, self._workspace
        a["beside"].toggled.connect(self.open_beside)
        for name in ("doubts", "corrected", "emended"):
            a[name].toggled.connect(lambda on, name=name: workspace.set(**{name: on}))
        for edition, action in a.editions.items():
            action.triggered.connect(lambda _=False, edition=edition: workspace.set(edition=edition))
        for style, action in a.punctuation.items():
            action.triggered.connect(lambda _=False, style=style: workspace.set(punctuation=style))
        for name, act in {
            "explain": lambda: self._view.explain_here(),
            "next_doubt": lambda: self._say_end(self._view.next_sign(_UNCERTAIN)),
            "previous_doubt": lambda: self._say_end(self._view.previous_sign(_UNCERTAIN)),
            "count_doubts": self.doubting.count_all,
            "stop_count": self.doubting.cancel,
            "probable_original": self.show_probable_original,
            "overrides": lambda: self.words.list_overrides([a["undo"], a["redo"]]),
            "check_conversion": self.check_conversion,
        }.items():
            a[name].triggered.connect(lambda _=False, act=act: act())

    @property
    def _view(self) -> LetterView:
        return self.twin.current if self.twin else self._desk.view

    def _seen(self) -> Iterable[int]:
        flow = self._desk.view.surface.flow
        return [placed.set.paragraph.index for placed in flow.visible()] if flow else []

    def _show_page(self) -> None:
        page = self._reading.page
        if self.twin is not None:
            self.twin.show_page(page)
        for name in ("beside", "explain", "next_doubt", "previous_doubt", "count_doubts"):
            self._actions[name].setEnabled(page is not None)
        self.badge.turn(is_on=self._workspace.settings.doubts and page is not None)

    def _say_end(self, is_found: bool) -> None:
        """Say why the caret stayed where it was."""
        if is_found:
            return
        if self.doubting.count is None:
            said = self.tr("No uncertain place is known near here. The badge below can look through the whole letter.")
        else:
            said = self.tr("There is no other uncertain place in this direction.")
        self._desk.messages.say(said)

    def _foresee(self) -> None:
        """Have what the next change of script will probably need loaded before it is asked for."""
        page, first = self._reading.page, self._reading.toggle_variant
        if page is None or page.source is None:
            return
        source, text, edition = page.source, page.letter.text[:FORESEEN], self._reading.orthography.edition
        # While the library is still being opened only what is likeliest.
        others = [target for target in VARIANT_NAMES if target is not Variant.ORIGINAL and self._workspace.ready]

        def load() -> None:
            from reader.script import prepare, rendered

            rendered(text, first, source=source, edition=edition)
            for target in others:
                prepare(target, source=source, edition=edition)

        # What the dictionaries do not lead to is said when it is asked for.
        self._workspace.doubts.submit(load, failed=lambda _: None)

    def _show_doubts(self, indices: list[int]) -> None:
        self._desk.view.refresh_marks(indices)
        if self.twin is not None:
            self.twin.take_doubts(indices)

    def refresh_beside(self) -> None:
        """Paint the marks of the second view anew."""
        if self.twin is not None:
            self.twin.refresh_marks()
