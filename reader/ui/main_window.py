"""The window: where the panels meet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget

from reader.errors import ReaderError
from reader.settings import Sort
from reader.store.glance import Glance
from reader.text import Span
from reader.ui.actions import Actions, variant_name
from reader.ui.appearance import Appearance
from reader.ui.finding import Finding
from reader.ui.first_paint import FirstPaint
from reader.ui.geometry import Geometry
from reader.ui.language import Translations
from reader.ui.letter_desk import LetterDesk
from reader.ui.library_panel import LibraryPanel
from reader.ui.menus import Menus
from reader.ui.note_list import NoteList
from reader.ui.notes_panel import NotesPanel
from reader.ui.outline_panel import OutlinePanel
from reader.ui.sentences import sentence
from reader.ui.status import StatusBar
from reader.ui.workspace import Workspace

_EYE = 0.25


class MainWindow(QMainWindow):
    """Puts the panels together and connects them; what they wish goes to the workspace."""

    finished = Signal()

    def __init__(self, workspace: Workspace, translations: Translations, base_font: QFont) -> None:
        super().__init__()
        self.workspace = workspace
        self.actions_ = Actions(self)
        self.appearance = Appearance(workspace, self.actions_, translations, base_font, self)
        theme = self.appearance.theme
        self.library_panel = LibraryPanel(theme)
        self.outline_panel = OutlinePanel(theme)
        self.desk = LetterDesk(workspace)
        self.notes_panel = NotesPanel(theme, self.desk.note_row)
        self.finding = Finding(workspace, self)
        self.note_list = NoteList(workspace, self.notes_panel, self)
        self.side = QTabWidget(documentMode=True)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.status = StatusBar()
        self.menus = Menus(self)
        self.geometry_ = Geometry(workspace.places.config / "window.ini", self, self.panes)
        self._arrange()
        self._connect_workspace()
        self._connect_panels()
        self.apply_settings()
        self.retranslate()
        FirstPaint(self.panes).painted.connect(self._finish)

    def _finish(self) -> None:
        """Build what is not seen before it is asked for, now that the letter has been painted."""
        from reader.ui.drop_target import DropTarget
        from reader.ui.errands import Errands

        self.desk.finish(self.actions_, self.appearance.theme)
        self.errands = Errands(self, self.workspace, self.desk.messages)
        self.drop_target = DropTarget(self)
        self.menus.fill(self.actions_)
        self._connect_errands()
        self._connect_actions()
        self.appearance.draw_icons()
        self._show_around()
        self.finished.emit()

    def show_glance(self, glance: Glance) -> None:
        """Show what the first paint needs."""
        self.workspace.show_glance(glance)

    def apply_settings(self) -> None:
        """Put theme, typeface, zoom and language as the settings say."""
        panels = (self.library_panel, self.outline_panel, self.notes_panel, self.desk)
        self.appearance.apply(self.desk.view, panels)

    def say_failure(self, error: ReaderError) -> None:
        """Say what failed, in one sentence that stays until it is put away."""
        self.desk.messages.say(sentence(error), stay=True)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.actions_.retranslate()
        self.menus.retranslate()
        self.side.setTabText(0, self.tr("Outline"))
        self.side.setTabText(1, self.tr("Notes"))
        self._show_titles()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.workspace.notice()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: nothing typed is lost."""
        self.desk.put_away()
        self.geometry_.keep()
        super().closeEvent(event)

    def _arrange(self) -> None:
        self.side.addTab(self.outline_panel, "")
        self.side.addTab(self.notes_panel, "")
        for pane in (self.library_panel, self.desk, self.side):
            self.panes.addWidget(pane)
        self.panes.setHandleWidth(1)
        self.panes.setStretchFactor(1, 1)
        self.panes.setChildrenCollapsible(False)
        self.library_panel.setMinimumWidth(200)
        self.side.setMinimumWidth(200)
        self.desk.setMinimumWidth(320)
        self.setCentralWidget(self.panes)
        self.setStatusBar(self.status)
        self.geometry_.restore()
        for name in ("library_pane", "notes_pane"):
            self.actions_[name].setChecked(True)

    def _connect_workspace(self) -> None:
        workspace, reading, annotating = self.workspace, self.workspace.reading, self.workspace.annotating
        workspace.library_changed.connect(self.finding.refresh)
        workspace.settings_changed.connect(self.apply_settings)
        workspace.failed.connect(self.say_failure)
        reading.letter_opened.connect(lambda _: self._show_letter())
        reading.page_changed.connect(self._show_page)
        reading.letter_closed.connect(self._show_nothing)
        annotating.annotations_changed.connect(lambda _: self.desk.refresh())
        annotating.annotations_loaded.connect(self.desk.refresh)
        annotating.annotations_changed.connect(lambda _: self._count_notes())
        self.finding.rows_found.connect(lambda rows: self.library_panel.show_rows(rows, workspace.settings.sort))

    def _connect_panels(self) -> None:
        library, reading = self.library_panel, self.workspace.reading
        library.open_requested.connect(self.open_letter)
        library.search_requested.connect(self.finding.search)
        library.order_requested.connect(self._sort)
        library.bin_requested.connect(self._show_bin)
        self.desk.view.place_changed.connect(self._follow)
        self.desk.view.zoom_requested.connect(self.appearance.zoom)
        self.outline_panel.section_requested.connect(lambda offset: self.desk.view.go_to(offset, where=0.1))
        self.notes_panel.jump_requested.connect(self.desk.jump)
        self.notes_panel.edit_requested.connect(lambda key: self.desk.jump(key, edit=True))
        self.notes_panel.erase_requested.connect(self.desk.erase)
        reading.letter_opened.connect(self.library_panel.select)

    def _connect_errands(self) -> None:
        errands, library = self.errands, self.library_panel
        library.import_requested.connect(errands.ask_for_files)
        library.restore_requested.connect(errands.restore)
        library.delete_requested.connect(errands.delete_for_good)
        self.desk.import_requested.connect(errands.ask_for_files)
        errands.letter_added.connect(self.open_letter)
        self.drop_target.dropped.connect(errands.import_paths)

    def _connect_actions(self) -> None:
        for name, act in self._plain_actions().items():
            self.actions_[name].triggered.connect(lambda _=False, act=act: act())
        self._connect_switches()
        self.appearance.connect_choices()

    def _plain_actions(self) -> dict[str, Callable[[], object]]:
        desk, errands, workspace = self.desk, self.errands, self.workspace
        return {
            "import": errands.ask_for_files,
            "import_folder": errands.ask_for_folder,
            "paste_letter": errands.paste,
            "export": errands.export,
            "backup": errands.back_up,
            "restore": errands.restore_backup,
            "bin_letter": lambda: errands.bin(self.library_panel.selected_ids()),
            "quit": self.close,
            "undo": workspace.undo_stack.undo,
            "redo": workspace.undo_stack.redo,
            "copy": desk.view.copy,
            "copy_original": desk.view.copy_original,
            "find": self._find,
            "highlight": desk.highlight,
            "underline": desk.underline,
            "note": desk.write_note,
            "erase": desk.erase,
            "toggle_original": workspace.reading.toggle_original,
            "zoom_in": lambda: self.appearance.zoom(1),
            "zoom_out": lambda: self.appearance.zoom(-1),
            "zoom_reset": lambda: self.appearance.zoom(0),
            "next_theme": self.appearance.next_theme,
            "palette": self._show_palette,
            "help": self._show_help,
            "about": self._show_about,
        }

    def _connect_switches(self) -> None:
        a, desk, workspace = self.actions_, self.desk, self.workspace
        a["show_bin"].toggled.connect(self._show_bin)
        a["cruft"].toggled.connect(desk.view.show_cruft)
        a["library_pane"].toggled.connect(self.library_panel.setVisible)
        a["notes_pane"].toggled.connect(self.side.setVisible)
        a["full_screen"].toggled.connect(self._only_text)
        for variant, action in a.variants.items():
            action.triggered.connect(lambda _=False, variant=variant: workspace.reading.show_variant(variant))
        for color, action in a.colors.items():
            action.triggered.connect(lambda _=False, color=color: desk.highlight(color))
        self.library_panel.list.addAction(a["bin_letter"])
        a["bin_letter"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def open_letter(self, letter_id: str, hit: Span | None = None) -> None:
        """Open a letter, at a hit where one is given."""
        reading = self.workspace.reading
        try:
            if reading.letter_id != letter_id:
                reading.open(letter_id, offset=hit.start if hit else None)
        except ReaderError as error:
            self.say_failure(error)
            return
        if hit is not None:
            self.desk.view.go_to(hit.start, where=_EYE, flash=hit)

    def _show_letter(self) -> None:
        self.desk.show_letter()
        self._show_around()

    def _show_page(self) -> None:
        self.desk.show_page()
        self._show_around()

    def _show_nothing(self) -> None:
        self.desk.show_nothing()
        self._show_around()
        self.library_panel.select(None)

    def _count_notes(self) -> None:
        if self.workspace.reading.letter_id is not None:
            self.workspace.reload_one(self.workspace.reading.letter_id)

    def _show_around(self) -> None:
        """Show the page in outline, status bar and title."""
        reading = self.workspace.reading
        page = reading.page
        self.outline_panel.show_page(page)
        summary = self.workspace.summary(reading.letter_id) if reading.letter_id else None
        self.status.show_page(page, summary.chars if summary else page.end if page else 0)
        self.actions_.variants[reading.variant].setChecked(True)
        for name in ("export", "copy_original", "highlight", "underline", "note", "toggle_original"):
            self.actions_[name].setEnabled(page is not None)
        self._follow(reading.offset)
        self._show_titles()

    def _show_titles(self) -> None:
        reading = self.workspace.reading
        page = reading.page
        self.menus.script.setText(variant_name(reading.variant))
        title = page.shown_text(page.letter.title or reading.name) if page else ""
        self.setWindowTitle(f"{title} — 尺牘" if title else "尺牘 Chidu")

    def _follow(self, offset: int) -> None:
        self.outline_panel.follow(offset)
        self.status.follow(offset)

    def _sort(self, order: Sort) -> None:
        self.workspace.set(sort=order)
        self.finding.refresh()

    def _show_bin(self, on: bool) -> None:
        self.actions_["show_bin"].setChecked(on)
        self.library_panel.show_bin(on)
        self.finding.show_bin(on)

    def _find(self) -> None:
        self.actions_["library_pane"].setChecked(True)
        self.library_panel.focus_search()

    def _only_text(self, on: bool) -> None:
        for part in (self.library_panel, self.side, self.menus.toolbar, self.menuBar(), self.status):
            part.setVisible(not on)
        self.showFullScreen() if on else self.showNormal()
        if not on:
            self.library_panel.setVisible(self.actions_["library_pane"].isChecked())
            self.side.setVisible(self.actions_["notes_pane"].isChecked())

    def _show_palette(self) -> None:
        from reader.ui.command_palette import CommandPalette

        CommandPalette(self.actions_, self).exec()

    def _show_help(self) -> None:
        from reader.ui.help import HelpDialog

        HelpDialog(self.actions_, self).exec()

    def _show_about(self) -> None:
        from reader.ui.help import show_about

        show_about(self)
