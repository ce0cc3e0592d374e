"""Word files that are damaged at random, or hold any elements in any order."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.letters.sources.word.document import extract
from tests.letters.sources.mutation import check, still_read
from tests.letters.sources.word_file import abstract, item, level, num, p, style, word_file

NUMBERING = (
    abstract([level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", "<w:isLgl/>")])
    + num(1)
    + num(2, more='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
)
TABLE = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
RUNS = (
    '<w:r><w:rPr><w:b/><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t><w:br/><w:tab/><w:sym w:font="Symbol" w:char="F0FE"/>'
    "</w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:del><w:r><w:t>丙</w:t></w:r></w:del>"
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/>'
    '<w:t>三月</w:t><w:fldChar w:fldCharType="end"/><w:ruby><w:rt/><w:rubyBase><w:r><w:t>丁</w:t></w:r></w:rubyBase>'
    "</w:ruby><w:pict><w:txbxContent><w:p><w:r><w:t>文件</w:t></w:r></w:p></w:txbxContent></w:pict>"
    '<w:footnoteReference w:id="2"/></w:r><w:sdt><w:sdtContent><w:r><w:t>戊</w:t></w:r></w:sdtContent></w:sdt>'
)


def sample() -> dict[str, bytes]:
    """The parts of a file that has something of everything."""
    styles = style("T", '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>')
    data = word_file(
        p("致林校長書", '<w:pStyle w:val="U"/>')
        + "".join(item("緣起", at, number) for at, number in ((0, 1), (1, 1), (0, 2), (1, 2)))
        + f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{RUNS}</w:p>"
        + TABLE.format(p("姓名"), TABLE.format(p("一"), p("二"), p("三")), p("附註")),
        styles=styles + style("U", '<w:basedOn w:val="T"/>'),
        numbering=NUMBERING,
        footnotes=f'<w:footnote w:id="2">{p("註")}</w:footnote>',
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_damaged_file_is_read_or_refused() -> None:
    assert 20 < still_read(extract, sample(), count=100, seed=1) < 100


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 6))
def test_damaged_files_at_length(seed: int) -> None:
    assert still_read(extract, sample(), count=2_500, seed=seed) > 500


NAMES = (
    "p", "r", "tab", "br", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "pPr", "rPr", "numPr", "numId",
    "ilvl", "b", "vanish", "fldChar", "ruby", "rubyBase", "drawing", "txbxContent", "footnoteReference", "hyperlink",
)  # fmt: skip
words = st.text(alphabet="信一、　 \n\u202e", max_size=4).map(lambda text: f"<w:t>{text}</w:t>")
trees = st.recursive(
    words,
    lambda inner: st.builds(
        lambda name, value, children: f'<w:{name} w:val="{value}" w:id="2">{"".join(children)}</w:{name}>',
        st.sampled_from(NAMES),
        st.sampled_from(("0", "1", "8", "center", "")),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


def check_body(body: list[str]) -> None:
    check(extract, word_file("".join(body) + p("完"), numbering=NUMBERING))


@settings(max_examples=100)
@given(st.lists(trees, max_size=5))
def test_any_elements_in_any_order_are_read_or_refused(body: list[str]) -> None:
    check_body(body)


@pytest.mark.long
@settings(max_examples=3_000)
@given(st.lists(trees, max_size=5))
def test_any_elements_at_length(body: list[str]) -> None:
    check_body(body)
