"""A letter as plain text: to the last character as it is shown, its notes after it."""

from reader.export import Format, Manner, Wording, write
from reader.script import Variant
from tests.export.sample import GOLDEN, MARKED, NOTES, TEXT, transcript


def test_text_and_notes_are_written_as_in_the_golden_file() -> None:
    assert write([transcript(Variant.HANT_TW_IDIOM, MARKED)], into=Format.TEXT) == (GOLDEN / "letter.txt").read_bytes()


def test_a_letter_without_notes_is_its_text_and_nothing_else() -> None:
    assert write([transcript(notes=())], into=Format.TEXT).decode() == TEXT


def test_no_sign_is_put_into_the_text() -> None:
    assert write([transcript(notes=MARKED)], into=Format.TEXT).decode().startswith(TEXT.rstrip("\n") + "\n\n-----")


def test_the_words_around_the_notes_may_be_in_another_language() -> None:
    manner = Manner(wording=Wording(notes="札記", orphans="失去原文的札記"))
    written = write([transcript(notes=NOTES)], into=Format.TEXT, manner=manner).decode()
    assert "\n札記\n" in written
    assert "\n失去原文的札記\n" in written
