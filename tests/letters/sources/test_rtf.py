"""Rich Text Format: what is printed is read, in any encoding, with numbers, styles and tables."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import EncodingDisputed, FileDamaged, TextMissing, UnknownEncoding
from reader.letters.sources.rtf.document import extract
from reader.letters.sources.source import Extract
from tests.letters.sources.mutation import check, damaged
from tests.letters.sources.word_file import told

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134{\*\panose 02}\'cb\'ce\'cc\'e5;}"
    r"{\f2\froman\fcharset136 PMingLiU{\*\falt MingLiU};}{\f3\ftech\fcharset2 Wingdings;}}"
)


def hexed(text: str, encoding: str) -> str:
    r"""Text as `\'xx`."""
    return "".join(f"\\'{byte:02x}" for byte in text.encode(encoding))


def trailing(text: str, encoding: str) -> str:
    r"""Text as some programs have it: a second byte that is ASCII stands as it is."""
    return "".join(
        ("\\" * (byte in b"\\{}") + chr(byte)) if byte < 0x80 else f"\\'{byte:02x}" for byte in text.encode(encoding)
    )


def raw(text: str, encoding: str) -> str:
    """Text as bytes, one character for each; those that RTF itself uses are written so that it does not."""
    return "".join(
        f"\\'{byte:02x}" if byte in b"\\{}" else bytes([byte]).decode("latin-1") for byte in text.encode(encoding)
    )


def unicode(text: str, fallback: str = "?") -> str:
    r"""Text as `\uN`."""
    units = text.encode("utf-16-le")
    pairs = zip(units[::2], units[1::2], strict=True)
    return "".join(f"\\u{int.from_bytes(pair, 'little', signed=True)}{fallback}" for pair in pairs)


def read(body: str, *, head: str = r"\ansi\ansicpg936\deff0" + FONTS, encoding: str | None = None) -> Extract:
    """What is read of a file with this body, a byte for each of its characters."""
    return extract(f"{{\\rtf1{head}\\pard {body}}}".encode("latin-1"), encoding)


SIMPLIFIED, TRADITIONAL = "见字如面，一切安好，请勿挂念。", "見字如面，成功許諾，請勿掛念。淚珠"


@pytest.mark.parametrize("write", [hexed, trailing, raw])
@pytest.mark.parametrize(
    ("text", "encoding", "head", "font"),
    [
        (SIMPLIFIED, "gbk", r"\ansi\ansicpg936" + FONTS, r"\f1 "),
        (SIMPLIFIED, "gbk", r"\ansi\ansicpg1252" + FONTS, r"\f1 "),
        (SIMPLIFIED, "gbk", r"\ansi\ansicpg936", ""),
        (SIMPLIFIED, "gbk", r"\ansi\ansicpg936" + FONTS, r"\f0 "),
        (TRADITIONAL, "big5", r"\ansi\ansicpg950" + FONTS, r"\f2 "),
        (TRADITIONAL, "big5", r"\ansi\ansicpg1252" + FONTS, r"\f2 "),
        (TRADITIONAL, "big5", r"\ansi\ansicpg950", ""),
        (SIMPLIFIED + TRADITIONAL, "utf-8", r"\ansi\ansicpg65001", ""),
    ],
)
def test_bytes_are_read_in_the_encoding_of_their_font_or_file(
    write: Callable[[str, str], str], text: str, encoding: str, head: str, font: str
) -> None:
    assert read(font + write(text, encoding), head=head).text == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (unicode(SIMPLIFIED + TRADITIONAL + "𠮷"), SIMPLIFIED + TRADITIONAL + "𠮷"),
        (r"\uc0 " + unicode("见字", " "), "见字"),
        (
            r"\uc2 " + unicode("见", hexed("见", "gbk")) + r"{\uc1" + unicode("字") + "}" + unicode("面", "??"),
            "见字面",
        ),
        (r"\f1 " + hexed("见", "gbk") + unicode("字") + hexed("如面", "gbk"), "见字如面"),
        (unicode("字", r"\par ") + "a", "字\na"),
        (r"\u-10174?a", "a"),
        (r"caf\'e9 \f0 na\'efve", "café naïve"),
        (r"\f3 \'a8l\f0 a\u-3913?", "a"),
    ],
)
def test_unicode_and_bytes_stand_side_by_side(body: str, text: str) -> None:
    assert read(body).text == text


@pytest.mark.parametrize(("text", "encoding"), [(SIMPLIFIED, "gbk"), (TRADITIONAL, "big5")])
def test_an_undeclared_encoding_is_found_and_a_chosen_one_counts(text: str, encoding: str) -> None:
    for write in (hexed, raw):
        found = read(write(text * 3, encoding), head=r"\ansi")
        assert (found.text, found.encoding) == (text * 3, {"gbk": "gb18030", "big5": "big5hkscs"}[encoding])
        assert read(write(text, encoding), head=r"\ansi\ansicpg1252", encoding=encoding).text == text


def test_an_encoding_that_could_be_several_is_asked_for_and_an_unknown_one_refused() -> None:
    doubtful = "".join(f"\\'{lead:02x}\\'{lead - 3:02x}" for lead in range(0xCA, 0xF0, 3))
    with pytest.raises(EncodingDisputed):
        read(doubtful, head=r"\ansi")
    with pytest.raises(UnknownEncoding):
        read("a", encoding="nonsense")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a\\par b\\par\n\\par c\\par}", "a\nb\n\nc"),
        ("a\\\nb\\line c\\tab d\\page\\par\\page e", "a\nb\nc\td\ne"),
        (r"a\{b\}\\c\~d\_e\-f\emdash g\ldblquote h\rdblquote", "a{b}\\c d-ef—g“h”"),
        (r"{\header h\par}{\footerl f}{\*\unknown x{\b y}}{\pict 0102}{\info{\title t}}a{\*\bkmkstart b}", "a"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt a}}{\object{\*\objdata 01}{\result b}}", "ab"),
        (r"a{\v b}{\deleted c}\v d\v0 e{\*\annotation f}", "ae"),
        (r"{\pict\bin5 }}}}}a}b", "b"),
        ("a\\bin99999999 b", "a"),
        ("{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt\\pard b\\par}}a\\par c", "a\nb\nc"),
        (r"{\shp{\*\shpinst{\shptxt b\par}}{\shprslt{\*\do{\dptxbxtext b\par}}}}\par c", "b\nc"),
        (r"a{\super\chftn}{\footnote{\super\chftn} b\par c}d\par", "a[1]d\n[1] b\nc"),
        (r"a\chftn{\*\footnote\chftn b}\chftn{\footnote c}", "a[1][2]\n[1] b\n[2] c"),
        (r"a{\footnote * b}", "a[1]\n[1] * b"),
    ],
)  # fmt: skip
def test_what_is_printed_is_read(body: str, text: str) -> None:
    assert read(body).text == text


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (hexed("一、", "gbk") + r"\tab", "一、"),
        (hexed("（一）", "gbk"), "（一）"),
        (r"\pard\plain 1.\tab", "1. "),
        (r"\f3 l\tab", ""),
        (r"\'b7\tab", ""),
    ],
)
def test_the_number_of_an_item_is_taken_as_the_file_has_it(number: str, written: str) -> None:
    for word in ("listtext", "pntext"):
        assert read(f"{{\\{word} {number}}}a\\par", head=r"\ansi\ansicpg936\deff1" + FONTS).text == f"{written}a"


def test_styles_give_title_headings_bold_and_alignment() -> None:
    styles = r"{\stylesheet{\snext0 Normal;}{\s1\b heading 2;}{\s2 Title;}{\*\cs3 \b Strong;}}"
    body = (
        styles + r"\pard\s2 a\par\pard\s1\b b\b0\par\pard\outlinelevel0 c\par\pard{\qc\b d}e\par"
        r"\qr f\par\pard\plain\s0 g {\b h} i\par\pard\outlinelevel9\b  \b0 j"
    )
    found = read(body)
    assert found.text == "a\nb\nc\nde\nf\ng h i\n j"
    assert told(found) == [
        ("title", "a", 0), ("bold", "b", 0), ("heading", "b", 2), ("heading", "c", 1), ("bold", "d", 0),
        ("right", "f", 0), ("bold", "h", 0),
    ]  # fmt: skip


def test_a_table_has_a_line_for_each_row_with_tabs_between_its_cells() -> None:
    row = r"\trowd\cellx100\cellx200\pard\intbl {0}\cell {1}\cell\row"
    body = r"a\par" + row.format("b", r"c\par d") + row.format("e", "") + r"\pard f\par" + row.format("g", "h")
    found = read(body)
    assert found.text == "a\nb\tc d\ne\nf\ng\th"
    assert told(found) == [("table", "b\tc d\ne", 0), ("table", "g\th", 0)]
    assert told(read(r"\trowd\pard\intbl a\par b\cell\row\pard c")) == []
    assert told(read("a\\cell \x01\x0bb\\cell\\row")) == [("table", "a\t b", 0)]


def test_a_file_that_breaks_off_gives_what_is_there() -> None:
    for body in (
        r"a\par{\b b",
        r"a\par\trowd\intbl b",
        r"a{\footnote b",
        r"a{\shptxt b",
        r"a\par b\u",
        "a\\par b\\'8",
    ):
        assert extract(f"{{\\rtf1 {body}".encode(), None).text.startswith("a")


def test_properties_that_a_person_has_filled_in_are_told() -> None:
    info = (
        r"{\info{\title " + hexed("致林校长书", "gbk") + r"}{\author " + unicode("陈大文") + r"}{\operator x}"
        r"{\creatim\yr2024\mo3\dy5\hr8}{\revtim\yr2024\mo3\dy6}}"
    )
    found = read(info + r"\title a").particulars
    assert (found.title, found.sender, found.date) == ("致林校长书", "陈大文", "2024-03-05")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileDamaged),
        (b"PK\x03\x04", FileDamaged),
        ("{\\rtf1 a}".encode("utf-16"), FileDamaged),
        (b"{\\rtf1 " + b"{" * 50_000 + b"a" + b"}" * 50_000, FileDamaged),
        (b"{\\rtf1 {\\pict 00}\\par}", TextMissing),
    ],
)
def test_what_is_no_rtf_is_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        extract(data, None)


TOKENS = tuple(
    token.encode("latin-1")
    for token in (
        "{", "}", "\\", "\\*", "\\'", "\\'d6", "\\u", "\\u20013?", "\\u-10174?", "\\uc9", "\\par ", "\\cell ",
        "\\row ", "\\intbl ", "\\bin3 ", "\\bin-3 ", "\\f1 ", "\\f99 ", "\\b ", "\\v ", "{\\footnote ", "{\\shptxt ",
        "\\chftn ", "{\\listtext ", "{\\fonttbl ", "\\fcharset134 ", "{\\stylesheet{", "\\s1 ", "{\\info{\\title ",
        "\\yr99999 ", "\\outlinelevel2 ", "\\page ", "\xd6\xd0", "\xa5\\", "a", "\r\n", "\\deff2", "\\pard ",
        "\\plain ", "\\nestcell ",
    )
)  # fmt: skip
SAMPLE = (
    r"{\rtf1\ansi\ansicpg936" + FONTS + r"{\stylesheet{\s1\b heading 2;}}{\info{\title a}{\creatim\yr2024}}\f1 "
    + hexed(SIMPLIFIED, "gbk") + r"\par\pard\s1\qc{\listtext 1.\tab}\b " + unicode(TRADITIONAL) + r"\par"
    r"\trowd\pard\intbl b\cell c\cell\row\pard{\shptxt d\par}e{\super\chftn}{\footnote f}\par}"
).encode()  # fmt: skip


def fuzz(count: int, seed: int) -> int:
    """How many of so many damaged files are still read."""
    chance = random.Random(seed)  # noqa: S311
    return sum(check(extract, damaged(SAMPLE, chance, TOKENS)) for _ in range(count))


def test_a_damaged_file_is_read_or_refused() -> None:
    assert 20 < fuzz(100, 1) <= 100


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 6))
def test_damaged_files_at_length(seed: int) -> None:
    assert fuzz(2_500, seed) > 500


bodies = st.lists(st.sampled_from(TOKENS) | st.binary(max_size=6), max_size=40).map(b"".join)


@settings(max_examples=100)
@given(bodies)
def test_any_words_in_any_order_are_read_or_refused(body: bytes) -> None:
    check(extract, b"{\\rtf1\\ansi " + body + b"}")


@pytest.mark.long
@settings(max_examples=5_000)
@given(bodies)
def test_any_words_at_length(body: bytes) -> None:
    check(extract, b"{\\rtf1\\ansi " + body + b"}")
