"""What lies around the letter: where the panels, the menus and the workspace meet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QTabWidget

from reader.settings import Sort
from reader.text import Span
from reader.ui.actions import STYLES, Actions
from reader.ui.appearance import Appearance
from reader.ui.drop_target import DropTarget
from reader.ui.errands import Errands
from reader.ui.find_desk import FindDesk
from reader.ui.finding import Finding
from reader.ui.geometry import LEFT, RIGHT
from reader.ui.go_desk import GoDesk
from reader.ui.letter_desk import LetterDesk
from reader.ui.library_panel import LibraryPanel
from reader.ui.list_script import ListScript
from reader.ui.names import variant_name
from reader.ui.note_list import NoteList
from reader.ui.notes_panel import NotesPanel
from reader.ui.only_text import OnlyText
from reader.ui.outline_panel import OutlinePanel
from reader.ui.printing_desk import PrintingDesk
from reader.ui.pronouncing import Pronouncing
from reader.ui.room import Room
from reader.ui.script_desk import ScriptDesk
from reader.ui.steps import Steps
from reader.ui.structure_desk import StructureDesk
from reader.ui.tab_order import order_stops
from reader.ui.text_side import TextSide
from reader.ui.workspace import Workspace

_LEAST_PANE = 200


class Panels(QObject):
    """Makes the panels and connects them; what they wish goes to the workspace."""

    def __init__(self, window: QMainWindow, workspace: Workspace, desk: LetterDesk, room: Room) -> None:
        super().__init__(window)
        self._window, self._workspace, self._desk = window, workspace, desk
        self._panes, self._frame, self._open_letter = room.panes, room.frame, room.open_letter
        self.actions = Actions(window)
        self.appearance = Appearance(workspace, self.actions, room.translations, room.font, self)
        theme = self.appearance.theme
        self.library = LibraryPanel(theme)
        self.outline = OutlinePanel(theme)
        self.notes = NotesPanel(theme, self._desk.note_row)
        self.side = QTabWidget(documentMode=True)
        self._desk.finish(self.actions, theme)
        self.script = ScriptDesk(workspace, desk, room.frame, self.actions, theme, self)
        self.structure = StructureDesk(workspace, desk, room.frame, self.actions, self)
        self.find = FindDesk(workspace, desk, self.side, self.actions, theme, self)
        self.go = GoDesk(workspace, desk, self.actions, theme, self)
        self.printing = PrintingDesk(workspace, desk, self.actions, self)
        self.list_script = ListScript(workspace.reading, workspace.doubts, self)
        self.finding = Finding(self._workspace, self)
        self.note_list = NoteList(self._workspace, self.notes, self)
        self.errands = Errands(window, workspace, desk.messages, self.actions)
        self.drop_target = DropTarget(window)
        self.steps = Steps(workspace, self.actions, self)
        around = (room.frame.toolbar, room.frame.bar, room.frame.status)
        self.only_text = OnlyText(window, self.actions, around, self)
        self.text = TextSide(workspace, desk, self.side, self)
        self.pronouncing = Pronouncing(workspace, desk, self)
        self._arrange()
        self._connect_workspace()
        self._connect_panels()
        self._connect_errands()
        self._connect_actions()
        self._apply_settings()
        self._show_all()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: follow the language of the window."""
        if watched is self._window and event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.actions.retranslate()
        self.steps.retranslate()
        self._frame.retranslate()
        self.side.setAccessibleName(self.tr("Outline and notes"))
        self.side.setTabText(0, self.tr("Outline"))
        self.side.setTabText(1, self.tr("Notes"))
        self._frame.show_script(variant_name(self._workspace.reading.variant))

    def _arrange(self) -> None:
        self.side.addTab(self.outline, "")
        self.side.addTab(self.notes, "")
        sizes = self._panes.sizes()
        for place, pane in ((LEFT, self.library), (RIGHT, self.side)):
            pane.setMinimumWidth(_LEAST_PANE)
            placeholder = self._panes.replaceWidget(place, pane)
            if placeholder is not None:
                placeholder.deleteLater()
            pane.show()
        self._panes.setSizes(sizes)
        self._frame.fill(self.actions)
        for name in ("library_pane", "notes_pane"):
            self.actions[name].setChecked(True)
        order_stops(self, self._desk)

    def _apply_settings(self) -> None:
        panels = (self.library, self.outline, self.notes, self._desk, self.script, self.find, self.go)
        self.appearance.apply(self._desk.view, panels)
        self._frame.status.show_size(self._workspace.settings.zoom)

    def _show_all(self) -> None:
        """Show what the window has shown without the panels."""
        self.appearance.draw_icons()
        self.retranslate()
        self.finding.refresh()
        self.note_list.show_all()
        self.library.select(self._workspace.reading.letter_id)
        self._show_page()

    def _connect_workspace(self) -> None:
        workspace, reading, annotating = self._workspace, self._workspace.reading, self._workspace.annotating
        workspace.library_changed.connect(self.finding.update)
        workspace.letter_gone.connect(self._say_gone)
        workspace.settings_changed.connect(self._apply_settings)
        self.appearance.wish_changed.connect(self._apply_settings)
        reading.letter_opened.connect(self.library.select)
        reading.letter_opened.connect(self._show_page)
        reading.letter_opened.connect(lambda _: QTimer.singleShot(0, self, self._count_reading))
        reading.page_changed.connect(self._show_page)
        reading.letter_closed.connect(self._show_page)
        reading.letter_closed.connect(lambda: self.library.select(None))
        annotating.annotations_changed.connect(self._desk.refresh)
        annotating.annotations_loaded.connect(self._desk.refresh)
        annotating.annotations_changed.connect(self._count_notes)
        self.pronouncing.ready.connect(self.script.refresh_beside)
        self.finding.rows_found.connect(lambda rows: self.library.show_rows(rows, workspace.settings.sort))

    def _connect_panels(self) -> None:
        view, library = self._desk.view, self.library
        library.open_requested.connect(self._open_letter)
        library.model.write_with(self.list_script.shown)
        self.list_script.changed.connect(library.model.show_anew)
        self.script.words.letter_requested.connect(self._open_at)
        library.search_requested.connect(self.finding.search)
        library.order_requested.connect(self._sort)
        library.bin_requested.connect(self._show_bin)
        view.place_changed.connect(self._follow)
        view.zoom_requested.connect(self.appearance.zoom)
        self.outline.section_requested.connect(lambda offset: view.go_to(offset, where=0.1))
        self.notes.jump_requested.connect(self._desk.jump)
        self.notes.edit_requested.connect(lambda key: self._desk.jump(key, edit=True))
        self.notes.erase_requested.connect(self._desk.erase)

    def _connect_errands(self) -> None:
        errands, library = self.errands, self.library
        library.import_requested.connect(errands.ask_for_files)
        library.restore_requested.connect(errands.restore)
        library.delete_requested.connect(errands.delete_for_good)
        self._desk.import_requested.connect(errands.ask_for_files)
        errands.letter_added.connect(self._show_added)
        errands.edited.connect(self.structure.take)
        self.structure.encoding_requested.connect(errands.reread)
        self.drop_target.dropped.connect(errands.import_paths)

    def _connect_actions(self) -> None:
        for name, act in self._plain_actions().items():
            self.actions[name].triggered.connect(lambda _=False, act=act: act())
        self._connect_switches()
        self.appearance.connect_choices()

    def _plain_actions(self) -> dict[str, Callable[[], object]]:
        desk, errands, workspace = self._desk, self.errands, self._workspace
        return {
            "import": errands.ask_for_files,
            "import_folder": errands.ask_for_folder,
            "paste_letter": errands.paste,
            "watch": errands.watch,
            "export": errands.export,
            "export_source": errands.export_source,
            "backup": errands.back_up,
            "restore": errands.restore_backup,
            "bin_letter": self._bin_or_delete,
            "quit": self._window.close,
            "copy": self.script.copy,
            "copy_original": desk.view.copy_original,
            "find": self._find,
            "highlight": desk.highlight,
            **{name: partial(desk.highlight, style=style) for name, style in STYLES.items()},
            "ruby": self.pronouncing.mark,
            "note": desk.write_note,
            "erase": desk.erase,
            "toggle_original": workspace.reading.toggle_original,
            "text_settings": self.text.toggle,
            "zoom_in": lambda: self.appearance.zoom(1),
            "zoom_out": lambda: self.appearance.zoom(-1),
            "zoom_reset": lambda: self.appearance.zoom(0),
            "next_theme": self.appearance.next_theme,
            "palette": errands.show_palette,
            "help": errands.show_help,
            "about": errands.show_about,
        }

    def _connect_switches(self) -> None:
        a, desk, reading = self.actions, self._desk, self._workspace.reading
        a["show_bin"].toggled.connect(self._show_bin)
        a["cruft"].toggled.connect(desk.view.show_cruft)
        a["library_pane"].toggled.connect(self.library.setVisible)
        a["notes_pane"].toggled.connect(self.side.setVisible)
        a["full_screen"].toggled.connect(lambda on: self.only_text.turn(on, moves=self.appearance.moves))
        a["beside"].toggled.connect(lambda _: order_stops(self, desk))  # the view is in another frame now
        for variant, action in a.variants.items():
            action.triggered.connect(lambda _=False, variant=variant: reading.show_variant(variant))
        for color, action in a.colors.items():
            action.triggered.connect(lambda _=False, color=color: desk.highlight(color))
        a["bin_letter"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.library.list.addAction(a["bin_letter"])
        # On the window itself, so that every key works while the menus are hidden.
        self._window.addActions([action for action in a.all() if action is not a["bin_letter"]])

    def _bin_or_delete(self) -> None:
        ids = self.library.selected_ids()
        if self.library.in_bin:
            self.errands.delete_for_good(ids)
        else:
            self.errands.bin(ids)

    def _show_added(self, letter_id: str) -> None:
        if self.library.in_bin:
            self._show_bin(False)
        self._open_letter(letter_id)

    def _say_gone(self, title: str) -> None:
        said = self.tr("“{title}” was taken out of the library by another window.")
        self._desk.messages.say(said.format(title=title), stay=True)

    def _count_reading(self) -> None:
        """Let the list know that a letter was read just now, where it is ordered by that."""
        reading = self._workspace.reading
        if self._workspace.settings.sort is Sort.READ and reading.letter_id is not None and self._workspace.ready:
            reading.remember_now()
            self._workspace.reload_one(reading.letter_id)

    def _show_page(self) -> None:
        """Show the page in outline, status bar and menus."""
        reading = self._workspace.reading
        page = reading.page
        self.outline.show_page(page)
        summary = self._workspace.summary(reading.letter_id) if reading.letter_id else None
        self._frame.status.show_page(page, summary.chars if summary else page.end if page else 0)
        self._frame.show_script(variant_name(reading.variant))
        self.actions.variants[reading.variant].setChecked(True)
        for name in ("export", "copy_original", "highlight", *STYLES, "ruby", "note", "toggle_original"):
            self.actions[name].setEnabled(page is not None)
        self._follow(reading.offset)

    def _follow(self, offset: int) -> None:
        page = self._workspace.reading.page
        section = page.section_at(offset) if page else None
        self._desk.view.show_section(section.span if section else None)
        self.outline.follow(offset)
        self._frame.status.follow(offset)

    def _count_notes(self) -> None:
        if self._workspace.reading.letter_id is not None:
            self._workspace.reload_one(self._workspace.reading.letter_id)

    def _sort(self, order: Sort) -> None:
        self._workspace.set(sort=order)
        self.finding.refresh()

    def _open_at(self, letter_id: str, offset: int) -> None:
        self._open_letter(letter_id, Span(offset, offset + 1) if offset >= 0 else None)

    def _show_bin(self, on: bool) -> None:
        self.actions["show_bin"].setChecked(on)
        self.library.show_bin(on)
        self.finding.show_bin(on)

    def _find(self) -> None:
        self.actions["library_pane"].setChecked(True)
        self.library.focus_search()
