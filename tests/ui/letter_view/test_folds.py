"""Blank lines and leftovers of web pages."""

from reader.letters import Cruft, Letter
from reader.page import Page
from reader.text import Span
from reader.ui.letter_view.folds import Folds

TEXT = "分享到:\n\n打印本頁\n\n信的正文在這裡。\n\n相關文章:\n下一篇"


def folds() -> Folds:
    spans = [
        Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in ("分享到:", "打印本頁", "相關文章:", "下一篇")
    ]
    return Folds(Page(Letter(text=TEXT, cruft=tuple(Cruft("share", span) for span in spans))))


def test_leftovers_with_blank_lines_between_are_one_fold() -> None:
    fold = folds().at(2)
    assert fold is not None
    assert (fold.first, fold.end, fold.lines, fold.is_open) == (0, 3, 2, False)
    assert folds().at(4) is None


def test_only_the_first_line_of_a_closed_fold_takes_room() -> None:
    found = folds()
    assert [index for index in range(8) if found.count(index, index + 1)] == [0, 4, 6]
    assert [index for index in range(8) if found.readable(index)] == [4]
    assert (found.following(1), found.preceding(6), found.following(7)) == (4, 4, None)


def test_an_open_fold_can_be_read() -> None:
    found = folds()
    fold = found.at(6)
    assert fold is not None
    found.set_open(fold, is_open=True)
    assert [index for index in range(8) if found.readable(index)] == [4, 6, 7]
    found.set_all_open(is_open=True)
    assert [index for index in range(8) if found.readable(index)] == [0, 2, 4, 6, 7]
    found.set_all_open(is_open=False)
    assert [index for index in range(8) if found.readable(index)] == [4]
