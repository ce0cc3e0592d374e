"""Letters on the real widget, with the shipped faces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from reader.letters import Letter, parse
from reader.page import Orthography, Page, SignKind
from reader.script import Variant, convert, detect, doubts
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import Overrides
from reader.text import Span
from reader.ui.letter_view import LetterView, Look

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
SEED = Path(__file__).parents[3] / "resources" / "letters" / "01-致全縣黨員的一封信.txt"
TEXT = "天地玄黃宇宙洪荒，日月盈昃，辰宿列張。"
RARE = "甲𠮷乙𠀋丙，丁𡈽戊。𠮷𠮷𠮷與𣘺子，" * 8


class Show(Protocol):
    """Puts a text on the screen."""

    def __call__(
        self, text: str, look: Look = ..., *, variant: Variant = ..., width: int = ..., height: int = ...
    ) -> LetterView: ...


@pytest.fixture(autouse=True, scope="session")
def shipped_faces(qapp: object) -> None:
    assert qapp
    for family, name in {
        "Noto Serif CJK TC": "NotoSerifCJK-Regular.ttc",
        "Noto Sans CJK TC": "NotoSansCJK-Regular.ttc",
        "LXGW WenKai": "LXGWWenKai-Regular.ttf",
    }.items():
        if not QFontDatabase.hasFamily(family):
            QFontDatabase.addApplicationFont(str(FONTS / name))


@pytest.fixture(scope="session")
def seed() -> str:
    return SEED.read_text(encoding="utf-8")


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., LetterView]:
    def shown(
        text: str,
        look: Look | None = None,
        *,
        variant: Variant = Variant.ORIGINAL,
        width: int = 760,
        height: int = 700,
    ) -> LetterView:
        view = LetterView(look or Look())
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        view.set_page(page_of(text, variant))
        view.setFocus()
        view.grab()
        return view

    return shown


def page_of(text: str, variant: Variant = Variant.ORIGINAL) -> Page:
    """The page of a text as the program would show it."""
    return Page(parse(text), variant=variant, source=detect(text))


def book(characters: int) -> str:
    """A long text in paragraphs of about a hundred characters."""
    sentence = "去年春天寄來的信已經收到，院子裡的桂花開了又謝，母親說今年的茶比往年香。"
    line = sentence * 3
    return "\n".join([line] * (characters // (len(line) + 1)))


def before(view: LetterView, offset: int) -> QPoint:
    """A pixel on the first half of the character at a stored offset."""
    rect = view.rect_of(Span(offset, offset + 1))
    assert not rect.isEmpty()
    return (
        QPoint(rect.center().x(), rect.top() + 2) if view.look.vertical else QPoint(rect.left() + 2, rect.center().y())
    )


def after(view: LetterView, offset: int) -> QPoint:
    """A pixel on the second half of the character at a stored offset."""
    rect: QRect = view.rect_of(Span(offset, offset + 1))
    assert not rect.isEmpty()
    if view.look.vertical:
        return QPoint(rect.center().x(), rect.bottom() - 2)
    return QPoint(rect.right() - 2, rect.center().y())


def doubtful(text: str, *spans: Span) -> Page:
    """A page on which places are known to be doubtful."""
    page = Page(Letter(text=text), source=Variant.HANT)
    put_doubts(page, *spans)
    return page


def put_doubts(page: Page, *spans: Span) -> None:
    """Let the places that are known to be doubtful be these."""
    sample = doubts(convert("併到", Variant.ORIGINAL, source=Variant.HANT))[0]
    for index in range(len(page)):
        line = page.span(index)
        here = [span.shifted(-line.start) for span in spans if span.overlaps(line)]
        page.put_doubts(index, [replace(sample, span=span) for span in here])


def signed(kind: SignKind) -> Page:
    """A page with one sign, of this kind, as the program would come to it."""
    if kind is SignKind.DOUBT:
        return doubtful(TEXT, Span(2, 4))
    if kind is SignKind.REPLACED:
        return Page(Letter(text="请上互联网，天地玄宇宙洪荒"), source=Variant.HANS).in_variant(Variant.HANT_TW_IDIOM)
    if kind is SignKind.DIFFERENT:
        page = Page(Letter(text="天地发大宇宙洪荒"), source=Variant.HANS).in_variant(Variant.HANT)
        page.compare(page.in_variant(Variant.ORIGINAL))
        return page
    if kind is SignKind.EMENDED:
        return decided(TEXT, OverrideKind.EMENDATION, Span(2, 4), "玄皇")
    return decided(TEXT, OverrideKind.CONVERSION, Span(2, 4), "玄皇", Variant.HANS).in_variant(Variant.HANS)


def decided(text: str, kind: OverrideKind, span: Span, form: str, target: Variant | None = None) -> Page:
    """A page on which the reader has decided what is shown at one place."""
    override = Override(
        id="o",
        kind=kind,
        scope=Scope.PLACE,
        word=span.of(text),
        form=form,
        target=target,
        letter_id="l",
        span=span,
        created=datetime(2024, 5, 1, tzinfo=UTC),
    )
    return Page(Letter(text=text), source=Variant.HANT, orthography=Orthography(overrides=Overrides([override])))


def signs_on(page: Page) -> list[Span]:
    """The stored places of the signs of the first paragraph."""
    return [page.paragraph(0).stored(sign.span) for sign in page.signs(0)]
