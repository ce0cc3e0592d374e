"""The letter as an assistive client reads it, over Qt's own interfaces: words, caret, selection, bounds, marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.annotations import Color, Style
from reader.page import Mark, SignKind
from reader.script import Variant
from reader.text import Span
from reader.ui.assistive import attend
from reader.ui.letter_view import LetterView, Look
from reader.ui.letter_view.flow import Hit
from reader.ui.letter_view.mirror import Mirror
from reader.ui.letter_view.selection import Selection
from tests.ui.letter_view.conftest import RARE, TEXT, Show, book, page_of, signed

LETTER = f"一封信\n\n各位鄉親：\n\n一、修路\n\n{TEXT * 4}\n\n{RARE}\n\n此致\n敬禮\n\n村辦\n2020年1月27日"
DIRECTIONS = pytest.mark.parametrize("look", [Look(), Look(vertical=True)], ids=["horizontal", "vertical"])
Read = Callable[[LetterView], tuple[QAccessibleInterface, QAccessibleTextInterface]]


@pytest.fixture
def read(qapp: QApplication) -> Read:
    """The interface of a view and that of its text, as Qt hands them to a client."""
    assert qapp

    def asked(view: LetterView) -> tuple[QAccessibleInterface, QAccessibleTextInterface]:
        attend(view)
        interface = QAccessible.queryAccessibleInterface(view)
        return interface, interface.textInterface()

    return asked


def now(view: LetterView) -> QAccessibleTextInterface:
    """What a client reads at this moment: each question is asked of Qt anew."""
    return QAccessible.queryAccessibleInterface(view).textInterface()


def words(view: LetterView) -> str:
    text = now(view)
    return text.text(0, text.characterCount())


def mirrors(qapp: QApplication) -> Iterator[Mirror]:
    return (widget for widget in qapp.allWidgets() if isinstance(widget, Mirror))


@DIRECTIONS
def test_the_letter_is_a_document_with_its_title_and_words(show: Show, read: Read, look: Look) -> None:
    view = show(LETTER, look)
    interface, text = read(view)
    assert interface.role() is QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "一封信"
    state = interface.state()
    assert (state.readOnly, state.multiLine, state.selectableText, state.focusable) == (1, 1, 1, 1)
    assert interface.childCount() == 0
    assert words(view).split("\n") == [line for line in LETTER.split("\n") if line]
    assert text.cursorPosition() == 0


@DIRECTIONS
def test_the_caret_is_where_the_keys_have_put_it(show: Show, read: Read, look: Look) -> None:
    view = show(LETTER, look)
    read(view)
    forward = Qt.Key.Key_Down if look.vertical else Qt.Key.Key_Right
    for step in range(1, 12):
        QTest.keyClick(view, forward)
        assert now(view).cursorPosition() == step
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert now(view).cursorPosition() == now(view).characterCount()


@DIRECTIONS
def test_what_is_selected_in_the_letter_is_selected_for_the_client_and_the_other_way_round(
    show: Show, read: Read, look: Look
) -> None:
    view = show(LETTER, look)
    read(view)
    assert now(view).selectionCount() == 0
    rare = LETTER.index(RARE)
    view.select(Span(rare + 1, rare + 5))
    assert now(view).selectionCount() == 1
    begin = words(view).encode("utf-16-le").index(RARE.encode("utf-16-le")) // 2
    assert now(view).cursorPosition() == begin + 7  # 甲𠮷乙𠀋丙: two of five take two units
    now(view).setSelection(0, begin, begin + 4)
    assert view.selection == Span(rare, rare + 3)
    assert view.selected_shown_text() == "甲𠮷乙"
    now(view).removeSelection(0)
    assert view.ends == Selection(rare + 3, rare + 3)


@DIRECTIONS
def test_a_caret_that_a_client_sets_is_brought_into_the_window(show: Show, read: Read, look: Look) -> None:
    view = show(book(12_000), look, width=500, height=400)
    _, text = read(view)
    text.setCursorPosition(9_000)
    assert view.caret == 9_000
    hit = view.surface.place_of(9_000)
    assert hit is not None
    assert not view.surface.caret_rect(hit).isEmpty()


@DIRECTIONS
def test_what_a_client_wants_to_be_seen_is_brought_into_the_window(show: Show, read: Read, look: Look) -> None:
    view = show(book(12_000), look, width=500, height=400)
    _, text = read(view)
    text.scrollToSubstring(9_050, 9_060)
    assert not view.rect_of(Span(9_050, 9_051)).isEmpty()
    assert view.caret == 0


@DIRECTIONS
@pytest.mark.parametrize("text", [LETTER, RARE, f"{TEXT * 3}——……“{TEXT}”and Latin words 2024", "\n".join([TEXT] * 60)])
def test_every_seen_character_has_its_own_bounds_and_is_found_in_their_middle(
    show: Show, read: Read, look: Look, text: str
) -> None:
    view = show(text, look, width=420, height=400)
    read(view)
    corner = view.viewport().mapToGlobal(QPoint(0, 0))
    window = view.viewport().rect().adjusted(1, 1, -1, -1)
    flow, mirror = view.surface.flow, next(mirrors(QApplication.instance()))  # type: ignore[arg-type]  # it is one
    assert flow is not None
    seen = 0
    for placed, line in list(flow.visible_lines()):
        for offset in range(line.start, line.end):
            hit = Hit(placed.set.paragraph.index, offset)
            box = view.surface.rect_of(placed.set.paragraph.stored(Span(offset, offset + 1)))
            if line.edge(offset) == line.edge(offset + 1) or not window.contains(box):
                continue
            units = mirror.excerpt.units(hit)
            assert now(view).offsetAtPoint(corner + box.center()) == units
            bounds = now(view).characterRect(units).translated(-corner)
            if look.vertical:
                assert abs(bounds.top() - box.top()) <= 2
                assert abs(bounds.left() + line.em / 2 - box.center().x()) <= 2
            else:
                assert abs(bounds.left() - box.left()) <= 2
                assert abs(bounds.center().y() - box.center().y()) <= 2
            seen += 1
    assert seen > 20


@DIRECTIONS
def test_bounds_follow_the_page_and_what_is_not_seen_is_outside(show: Show, read: Read, look: Look) -> None:
    view = show(book(4_000), look, width=500, height=400)
    read(view)
    window = view.viewport().rect().translated(view.viewport().mapToGlobal(QPoint(0, 0)))
    assert window.contains(now(view).characterRect(2))
    assert not window.intersects(now(view).characterRect(3_500))
    view.go_to(3_500)
    assert not window.intersects(now(view).characterRect(2))
    assert window.contains(now(view).characterRect(3_500))


@DIRECTIONS
def test_lines_are_those_of_the_page(show: Show, read: Read, look: Look) -> None:
    view = show(f"{TEXT * 6}\n{RARE}\n{TEXT}", look, width=420, height=420)
    read(view)
    mirror = next(mirrors(QApplication.instance()))  # type: ignore[arg-type]  # it is one
    flow = view.surface.flow
    assert flow is not None
    for placed, line in list(flow.visible_lines()):
        cursor = mirror.textCursor()
        cursor.setPosition(mirror.excerpt.units(Hit(placed.set.paragraph.index, line.start)))
        cursor.movePosition(cursor.MoveOperation.EndOfLine, cursor.MoveMode.KeepAnchor)
        last = line is placed.set.lines[-1]
        whole = placed.set.paragraph.text[line.start : line.end]
        assert cursor.selectedText() in ({whole} if last else {whole, whole[:-1]})


def test_another_variant_is_read_in_its_own_words_and_language(show: Show, read: Read) -> None:
    view = show("資訊\n\n各位鄉親：請上網際網路。", variant=Variant.ORIGINAL)
    interface, _ = read(view)
    language = interface.attributesInterface()
    assert language.attributeValue(QAccessible.Attribute.Locale).bcp47Name() == "zh-TW"
    assert view.page is not None
    view.set_page(view.page.in_variant(Variant.HANS_IDIOM))
    assert words(view) == "信息\n各位乡亲：请上互联网。"
    assert language.attributeValue(QAccessible.Attribute.Locale).bcp47Name() == "zh"
    start = words(view).index("互联网")
    now(view).setSelection(0, start + 1, start + 2)
    assert view.selected_stored_text() == "網際網路"
    assert now(view).cursorPosition() == start + 3


def test_what_is_at_the_caret_is_described(show: Show, read: Read) -> None:
    view = show(LETTER)
    interface, _ = read(view)
    page = view.page
    assert page is not None
    page.marks.add(Mark("a", Span(LETTER.index("天地"), LETTER.index("天地") + 2), Color.RED, Style.WAVE, noted=True))
    view.refresh_marks()
    view.note_of = {"a": "千字文的首句"}.__getitem__

    def at(words: str) -> str:
        view.select(Span(LETTER.index(words), LETTER.index(words)))
        return interface.text(QAccessible.Text.Description)

    assert at("一封信") == "Title"
    assert at("各位") == "Salutation"
    assert at("修路") == "Heading of level 1"
    assert at("地玄") == "Wavy underline: Red. Note: 千字文的首句"
    assert at("玄黃") == ""
    assert at("村辦") == "Signature"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (SignKind.DOUBT, "Uncertain"),
        (SignKind.REPLACED, "Vocabulary of another region"),
        (SignKind.CHOSEN, "Decided"),
        (SignKind.EMENDED, "Emended"),
    ],
)
def test_signs_at_the_caret_are_described(show: Show, read: Read, kind: SignKind, said: str) -> None:
    view = show(TEXT)
    view.set_page(signed(kind))
    interface, _ = read(view)
    page = view.page
    assert page is not None
    sign = next(sign for sign in page.signs(0) if sign.kind is kind)
    view.select(Span(*[page.paragraph(0).stored(sign.span).start] * 2))
    assert said in interface.text(QAccessible.Text.Description)


def test_marks_are_attributes_of_the_words(show: Show, read: Read) -> None:
    view = show(LETTER)
    read(view)
    page, start = view.page, LETTER.index("天地")
    assert page is not None
    page.marks.add(Mark("a", Span(start, start + 2), Color.RED, Style.HIGHLIGHT, noted=False))
    page.marks.add(Mark("b", Span(start + 1, start + 4), Color.BLUE, Style.UNDERLINE, noted=False))
    view.refresh_marks()
    begin = words(view).index("天地")
    mirror = next(mirrors(QApplication.instance()))  # type: ignore[arg-type]  # it is one
    seen = []
    for place in range(begin, begin + 5):
        cursor = mirror.textCursor()
        cursor.setPosition(place + 1)
        made = cursor.charFormat()
        seen.append((made.background().color().name(), made.fontUnderline()))
    wash = view.look.palette.hues[Color.RED].wash
    assert seen == [(wash, False), (wash, True), ("#000000", True), ("#000000", True), ("#000000", False)]


def test_a_page_that_is_turned_takes_the_caret_along_for_those_who_hear_it(
    show: Show, read: Read, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(book(12_000), width=500, height=400)
    read(view)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: view.caret > 0)
    assert view.caret == view.place() == now(view).cursorPosition()


def test_the_excerpt_moves_with_the_reader_of_a_long_letter(show: Show, read: Read) -> None:
    view = show(book(1_000_000))
    read(view)
    first = words(view)
    assert len(first) < 40_000
    view.go_to(500_000)
    assert len(words(view)) < 40_000
    assert now(view).text(now(view).cursorPosition(), now(view).cursorPosition() + 5) == view.page.stored(  # type: ignore[union-attr]  # there is a page
        Span(view.place(), view.place() + 5)
    )
    view.select(Span(0, 1_000_000 - 1_000))
    assert now(view).selectionCount() == 1


def test_folded_leftovers_are_read_when_they_are_opened(show: Show, read: Read) -> None:
    view = show("甘肅先鋒網\n分享到：微信 微博\n打印 關閉\n\n一封信\n\n各位鄉親：\n\n請修路。")
    read(view)
    folded = words(view)
    view.show_cruft(is_shown=True)
    opened = words(view)
    assert len(opened) >= len(folded)
    view.show_cruft(is_shown=False)
    assert words(view) == folded


def test_without_a_letter_there_is_nothing_to_read(show: Show, read: Read) -> None:
    view = show(TEXT)
    read(view)
    view.set_page(None)
    assert (words(view), now(view).cursorPosition(), now(view).selectionCount()) == ("", 0, 0)
    assert QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description) == ""
    view.set_page(page_of(TEXT))
    assert words(view) == TEXT


def test_nothing_is_made_before_a_client_asks(show: Show, qapp: QApplication) -> None:
    view = show(TEXT)
    attend(view)
    assert list(mirrors(qapp)) == []
    assert view.findChildren(Mirror) == []


def test_the_mirror_goes_with_the_view(read: Read, qapp: QApplication) -> None:
    view = LetterView()
    read(view)
    mirror = next(mirrors(qapp))
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(mirror)
    assert list(mirrors(qapp)) == []
