"""Saved web pages and pasted rich text: their text as printed, and what the markup says of it."""

import json
import random
import re
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import EncodingDisputed, FileEmpty, FileTooDemanding, ReaderError
from reader.letters.evidence import Evidence, EvidenceKind
from reader.letters.sources import counting
from reader.letters.sources.html.page import blocks_of, extract, from_fragment
from reader.letters.sources.source import Extract
from tests.data_folder import needs

PAGES = Path(__file__).parents[2] / "data" / "pages"
NAMES = sorted(page.stem for page in PAGES.glob("*.html"))


def page(name: str) -> str:
    return (PAGES / f"{name}.html").read_text(encoding="utf-8")


def printed(name: str) -> str:
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")


def told(extract: Extract, kind: EvidenceKind) -> list[str]:
    return [item.span.of(extract.text) for item in extract.evidence if item.kind is kind]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_its_title_and_main_text_and_nothing_else(name: str) -> None:
    assert extract(page(name).encode(), None).text == printed(name)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>甲<p>乙", "甲\n乙"),
        ("<div>甲<div>乙</div>丙</div>", "甲\n乙\n丙"),
        ("甲<br>乙<br>", "甲\n乙"),
        ("<p>甲</p><p>&nbsp;</p><p><br></p><p>乙</p>", "甲\n\n乙"),
        ("<p>甲<br><br>乙</p><div></div><p></p><p>丙</p>", "甲\n\n乙\n丙"),
        ("<p>见字\n   如面，<b>一\n切</b>安好</p>", "见字如面，一切安好"),
        ("<p>他说\n“好”</p><p>a\nb</p><p>用 C++\n写</p>", "他说“好”\na b\n用 C++ 写"),
        ("<p>\n  <span> 张 </span> <span>三</span> </p>", "张 三"),
        ("<p>　　缩进</p><p>&nbsp; &nbsp;缩进</p><p>&#8195;缩进</p>", "　　缩进\n   缩进\n\u2003缩进"),
        ("<p>吾　兄&nbsp;&nbsp;鈞鑒</p>", "吾　兄  鈞鑒"),
        ("<p>张三&nbsp;&nbsp;&nbsp; </p><p>李四　　</p>", "张三\n李四"),
        ("<pre>\n  一\n\n   二  三\n</pre>", "  一\n\n   二  三"),
        ("<p style='white-space: pre-wrap'>一  二\n三</p>", "一  二\n三"),
        ("<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp></ruby>字", "漢字"),
        ("<p>甲<span style='display:none'>无</span>乙</p><p hidden>无</p>", "甲乙"),
        ("<p>甲</p><script>无</script><style>无</style><!-- 无 --><template><p>无</p></template>", "甲"),
        ("<p>罕<img src='http://x/y.gif' alt='𠮷'>字<img alt='一张图片'></p>", "罕𠮷字"),
        ("<p>零\u200b宽\ufeff与\u202e方向\u2066&shy;&#8;</p>", "零宽与方向"),
        ("<p>&lt;b&gt; &amp;amp; &#x20BB7;</p>", "<b> &amp; 𠮷"),
        ("<select><option>一</select><button>二</button><textarea>三</textarea>四", "四"),
        ("<p><a href='javascript:window.print()'>打印</a><a href='/1'>链接</a></p>", "链接"),
        ("<dl><dt>名</dt><dd>义</dd></dl>", "名\n义"),
        ("", ""),
        ("只有文字", "只有文字"),
    ],
)
def test_blocks_are_lines_and_white_space_is_as_printed(markup: str, text: str) -> None:
    assert from_fragment(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙"),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "3. 甲\n7. 乙\n8. 丙"),
        ("<ol reversed><li>甲<li>乙</ol>", "2. 甲\n1. 乙"),
        ("<ol type=a><li>甲</ol><ol type=I start=4><li>乙</ol>", "a. 甲\nIV. 乙"),
        ("<ol style='list-style-type: cjk-ideographic' start=10><li>甲<li>乙</ol>", "十、甲\n十一、乙"),
        ("<ol style='list-style: none'><li>甲</ol><ul><li>乙</ul>", "甲\n乙"),
        ("<ol><li>一、甲<li>（二）乙</ol>", "一、甲\n（二）乙"),
        ("<ol><li><p>甲</p><p>续</p></li><li>乙<ol><li>丙</ol></ol>", "1. 甲\n续\n2. 乙\n1. 丙"),
        ("<ul><li>甲<ol><li>乙</ol><li>丙</ul>", "甲\n1. 乙\n丙"),
        ("<ol start=99999999999><li>甲</ol><ol start=-3><li>乙</ol>", "1. 甲\n乙"),
    ],
)
def test_the_numbers_of_lists_are_written_out(markup: str, text: str) -> None:
    assert from_fragment(markup).text == text


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (10, "十"), (19, "十九"), (20, "二十"), (103, "一百零三"), (110, "一百一十"), (1004, "一千零四"),
     (9999, "九千九百九十九")],
)  # fmt: skip
def test_chinese_numbers_are_written_as_they_are_read(number: int, written: str) -> None:
    assert counting.written(number, "chineseCountingThousand") == written


@pytest.mark.parametrize(
    ("markup", "text", "table"),
    [
        ("<table><tr><th>名<th>数<tr><td>甲<td>1</table>", "名\t数\n甲\t1", "名\t数\n甲\t1"),
        ("<p>前</p><table><tr><td>甲<td><p>乙</p><p>丙</p><tr><td><td>丁<td>戊<br>己</table>后",
         "前\n甲\t乙 丙\n\t丁\t戊 己\n后", "甲\t乙 丙\n\t丁\t戊 己"),
        ("<table><tr><td>一行</td></tr><tr><td>两行</td></tr></table>", "一行\n两行", None),
        ("<table><tr><td>左栏<td><table><tr><td>正文</table></table>", "左栏\n正文", None),
        (f"<table><tr><td>栏目<td>{'文' * 400}</table>", f"栏目\n{'文' * 400}", None),
        (f"<table border=1><tr><td>任务<td>{'文' * 400}</table>", f"任务\t{'文' * 400}", f"任务\t{'文' * 400}"),
        ("<table><tr><td>左<td>右</table>", "左\t右", "左\t右"),
        ("<table role=presentation><tr><td>甲<td>乙</table>", "甲\n乙", None),
    ],
)  # fmt: skip
def test_tables_of_data_are_rows_and_tables_for_layout_are_blocks(markup: str, text: str, table: str | None) -> None:
    fragment = from_fragment(markup)
    assert fragment.text == text
    assert told(fragment, EvidenceKind.TABLE) == ([table] if table else [])


def test_a_bold_cell_that_heads_several_rows_is_a_line_of_its_own() -> None:
    fragment = from_fragment(
        "<table border=1><tr><td colspan=2><b>一、质量</b><tr><td rowspan=2><b>二、效率</b><td>甲<td>一<tr><td>乙"
        "<td>二<tr><td><b>三</b><td>丙<tr><td colspan=2>合计</table>"
    )
    assert fragment.text == "一、质量\n二、效率\n甲\t一\n乙\t二\n三\t丙\n合计"
    assert told(fragment, EvidenceKind.TABLE) == ["甲\t一\n乙\t二\n三\t丙\n合计"]


@pytest.mark.parametrize(
    ("markup", "kind", "spans"),
    [
        ("<p>前<b>粗</b><strong>体</strong>后</p>", EvidenceKind.BOLD, ["粗体"]),
        ("<p><b>　　一、总则 </b>正文</p>", EvidenceKind.BOLD, ["一、总则"]),
        ("<p><b>甲</b> <b>乙</b></p><p style='font-weight:700'>丙</p>", EvidenceKind.BOLD, ["甲 乙", "丙"]),
        ("<b style='font-weight:normal'>甲<span style='font-weight:bold'>乙</span></b>", EvidenceKind.BOLD, ["乙"]),
        ("<p class='text bold'>甲</p><p class=boldly>乙</p>", EvidenceKind.BOLD, ["甲"]),
        ("<center>甲<br>乙</center><p align=center>丙<p align=left>丁", EvidenceKind.CENTERED, ["甲", "乙", "丙"]),
        ("<div align=center><p style='text-align:left'>甲</p><p>乙</p></div>", EvidenceKind.CENTERED, ["乙"]),
        ("<div align=center><table><tr><td>甲</table></div>", EvidenceKind.CENTERED, []),
        ("<p class=has-text-align-center>甲<p class=ql-align-right>乙", EvidenceKind.CENTERED, ["甲"]),
        ("<p style='text-align:right'>甲&nbsp;&nbsp;</p><p align=right>乙", EvidenceKind.RIGHT, ["甲", "乙"]),
        ("<div class=right>甲</div>", EvidenceKind.RIGHT, []),
        ("<blockquote><p>甲<p>乙</blockquote><p>丙<blockquote>丁</blockquote>", EvidenceKind.QUOTATION,
         ["甲\n乙", "丁"]),
    ],
)  # fmt: skip
def test_the_setting_of_a_stretch_is_evidence(markup: str, kind: EvidenceKind, spans: list[str]) -> None:
    assert told(from_fragment(markup), kind) == spans


def test_headings_are_evidence_with_their_level() -> None:
    fragment = from_fragment("<h1>题</h1><p>文</p><h3>一、<b>节</b></h3><h6>注</h6>")
    headings = [item for item in fragment.evidence if item.kind is EvidenceKind.HEADING]
    assert [(item.level, item.span.of(fragment.text)) for item in headings] == [(1, "题"), (3, "一、节"), (6, "注")]


LETTER = (
    "<p>各位读者：</p><p>本刊自下月起停刊，感谢各位多年的陪伴与来信，旧刊仍可来编辑部自取。</p>"
    "<p>投稿照旧退回，请在信封上写清地址，邮票由我们来贴，不必另寄。</p>"
)
READ = re.sub(r"</?p>", "", LETTER.replace("</p><p>", "\n"))
COMMENT = "<p>读了几十年，忽然停刊，很舍不得，愿编辑们都好。</p>"
MENU = "<ul><li><a href=/1>首页</a><li><a href=/2>要闻</a><li><a href=/3>专栏</a></ul>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"{MENU}<div>{LETTER}</div>{MENU}", READ),
        (f"<div class=comment-box>{LETTER}</div>", READ),
        (f"{MENU}<div class='elementor-widget'>{LETTER}</div>", READ),
        (f"<div class=body style='display:none'>{LETTER}</div>", READ),
        (f"<div>{LETTER}<p><a href=/f.doc>附件：停刊启事.doc</a></p></div>{MENU}", f"{READ}\n附件：停刊启事.doc"),
        (f"<div><div>{LETTER}</div><p align=right>编辑部</p><p align=right>十月一日</p>{MENU}</div>",
         f"{READ}\n编辑部\n十月一日"),
        (f"<div><h1>致读者</h1><p>2009-10-01 来源：本刊</p><p>字号：大 中 小</p><div>{LETTER}</div></div>",
         f"致读者\n2009-10-01 来源：本刊\n{READ}"),
        (f"<div class=header><h1>某刊</h1></div><div class=t>致读者</div><div>{LETTER}</div>", f"致读者\n{READ}"),
        (f"<article>{LETTER}</article><div>{COMMENT * 2}</div>", READ),
        (f"<div>{LETTER}</div><div class=comments>{COMMENT * 9}</div>", READ),
        (f"<div>{LETTER}<div class=photo><img src=1.jpg><p>本刊编辑部旧址</p></div></div>", READ),
        (f"<table><tr><td width=160>{MENU}<td>{LETTER}</table><p>版权所有　未经许可，不得转载。</p>", READ),
    ],
)  # fmt: skip
def test_what_stands_around_a_text_is_left_out_and_what_belongs_to_it_kept(body: str, text: str) -> None:
    markup = f"<html><head><title>致读者_某刊</title></head><body>{body}</body></html>"
    assert extract(markup.encode(), None).text == text


def test_evidence_of_whole_pages() -> None:
    office = extract(page("office").encode(), None)
    assert told(office, EvidenceKind.TITLE) == ["关于举办读书会的通知"]
    assert told(office, EvidenceKind.BOLD) == ["关于举办读书会的通知", "二、报名", "电话报名。"]
    assert told(office, EvidenceKind.HEADING) == ["一、时间"]
    assert told(office, EvidenceKind.RIGHT) == ["文澜图书馆", "2018年4月2日"]
    assert told(office, EvidenceKind.QUOTATION) == ["附来信一则：“读书是一件安静的事。”"]
    bureau = extract(page("bureau").encode(), None)
    assert told(bureau, EvidenceKind.TABLE) == [
        "值勤分組\n組別\t組長\t地點\n第一組\t陳以柔\t北堤\n第二組\t吳 敏\t沙洲 木棧道"
    ]


def test_a_wrapped_title_is_one() -> None:
    catalogue = extract(page("catalogue").encode(), None)
    assert told(catalogue, EvidenceKind.TITLE) == ["关于修缮古桥\n的复函"]


def test_what_the_head_and_the_catalogue_card_say_is_told_beside_the_text() -> None:
    account, catalogue = (extract(page(name).encode(), None).particulars for name in ("account", "catalogue"))
    assert (account.title, account.sender) == ("写给巷口理发店的一封信", "林晚舟")
    assert (catalogue.title, catalogue.sender, catalogue.date) == (
        "关于修缮古桥的复函",
        "某市文物局",
        "2019年02月14日",
    )


@pytest.mark.parametrize(
    ("title", "told_title"),
    [
        ("致读者_新闻频道_某某网", "致读者"),
        ("致读者 - 某某新闻网", "致读者"),
        ("某某市人民政府-致读者的一封公开信", "致读者的一封公开信"),
        ("致读者——写在停刊之际", "致读者——写在停刊之际"),
        ("无标题文档", None),
    ],
)
def test_the_name_of_a_site_is_cut_from_a_title(title: str, told_title: str | None) -> None:
    markup = f"<title>{title}</title><p>各位读者：</p><p>本刊自下月起停刊，感谢各位多年的陪伴与来信。</p>"
    assert extract(markup.encode(), None).particulars.title == told_title


@pytest.mark.parametrize(
    ("name", "encoding", "named"),
    [
        ("board", "gb18030", "gb18030"),
        ("bureau", "big5hkscs", "big5hkscs"),
        ("office", "gb2312", "gb18030"),
        ("account", "utf-8-sig", "utf-8"),
        ("catalogue", "utf-16", "utf-16-le"),
        ("log", "gb18030", "gb18030"),
    ],
)
def test_the_bytes_decide_of_the_encoding_whatever_the_page_says(name: str, encoding: str, named: str) -> None:
    markup = page(name).replace("gb2312", "utf-8") if encoding != "utf-8-sig" else page(name)
    found = extract(markup.encode(encoding), None)
    assert (found.text, found.encoding) == (printed(name), named)


@pytest.mark.parametrize(("text", "encoding", "named"), [("您好", "gbk", "gb2312"), ("信", "big5", "big5")])
def test_what_the_page_says_of_its_encoding_settles_a_dispute(text: str, encoding: str, named: str) -> None:
    markup = f'<html><head><meta charset="{named}"></head><body><p>{text}</p></body></html>'.encode(encoding)
    assert extract(markup, None).text == text
    try:
        found = extract(markup.replace(b"charset", b"content"), None).text
    except EncodingDisputed:
        found = text
    assert found == text


def test_an_encoding_that_is_chosen_wins() -> None:
    markup = '<meta charset="utf-8"><p>見字如面</p>'.encode("big5")
    assert extract(markup, "big5").text == "見字如面"


def test_xhtml_of_books_is_read_whole() -> None:
    chapter = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY x "展开">]>'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>卷一</title><script src="a.js"/></head>'
        '<body><div class="comment"><h2>與弟書</h2><a id="p1"/><p>信&nbsp;一</p><p/><nav>&x;</nav></div></body></html>'
    )
    found = blocks_of(chapter.encode(), None)
    assert found.text == "與弟書\n信 一\n&x;"
    assert told(found, EvidenceKind.HEADING) == ["與弟書"]
    assert found.particulars.title == "卷一"


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>\r\n<!--StartFragment--><p>小滿：</p><p>見字如面。</p><!--EndFragment-->\r\n</body></html>",
        "Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:http://x/\r\n<html><body><p>小滿：</p><p>見字如面。</p></body></html>",
        "<meta charset='utf-8'><style>p { color: red }</style><p>小滿：</p><p>見字如面。</p>",
        "<p>小滿：</p>\n<p>見字<script>1</script>如面。</p>",
    ],
)
def test_a_pasted_piece_is_text_as_a_whole(markup: str) -> None:
    assert from_fragment(markup).text == "小滿：\n見字如面。"


@pytest.mark.parametrize("markup", ["<html></html>", "<p>&nbsp;</p>", "<script>1</script>", "<frameset><frame src=a>"])
def test_a_page_without_text_is_empty(markup: str) -> None:
    with pytest.raises(FileEmpty):
        extract(markup.encode(), None)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 50_000 + "信" + "</div>" * 50_000,
        "<table><tr><td>" * 50_000 + "信",
        "<ol><li>" * 50_000 + "信",
        "<p " + " ".join(f"a{number}" for number in range(100_000)) + ">信</p>",
    ],
)
def test_what_no_page_needs_is_refused(markup: str) -> None:
    for read in (extract, blocks_of):
        with pytest.raises(FileTooDemanding):
            read(markup.encode(), None)


@pytest.mark.parametrize("markup", ["<p><font>信" * 3_000, "<b>" * 3_000 + "信" * 3_000])
def test_formatting_that_is_never_closed_does_no_harm(markup: str) -> None:
    assert squeezed(extract(markup.encode(), None).text) == "信" * 3_000


@pytest.mark.parametrize(
    "markup",
    [
        "<!--" * 100_000 + "信" * 3_000,
        "<script" * 100_000 + ">" + "</script>" + "信" * 3_000,
        "<!DOCTYPE x [" * 50_000 + "]>" + "信" * 3_000,
        "<a " * 100_000 + "<p>" + "信" * 3_000,
        "<div " * 1_000 + "<p>" + "信" * 3_000,
    ],
)
def test_broken_markup_without_end_is_answered(markup: str) -> None:
    with suppress(FileEmpty, FileTooDemanding):
        assert "信" * 100 in squeezed(extract(markup.encode(), None).text)


def test_nothing_is_loaded_from_anywhere() -> None:
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)

        def wait() -> None:
            try:
                calls.append(server.accept())
            except TimeoutError:
                return

        waiting = threading.Thread(target=wait)
        waiting.start()
        at = f"http://127.0.0.1:{server.getsockname()[1]}"
        markup = (
            f'<!DOCTYPE html SYSTEM "{at}/x.dtd" [<!ENTITY e SYSTEM "{at}/e">]><base href="{at}/">'
            f'<link rel="stylesheet" href="{at}/s.css"><script src="{at}/a.js"></script>'
            f'<p>信&e;<img src="{at}/i.png"></p><iframe src="{at}/f"></iframe><object data="{at}/o"></object>'
        )
        assert extract(markup.encode(), None).text.startswith("信")
        waiting.join()
    assert not calls


def likeness(found: str, expected: str) -> float:
    """F1 of characters in common, in order, white space left out."""
    found, expected = squeezed(found), squeezed(expected)
    blocks = SequenceMatcher(None, found, expected, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / (len(found) + len(expected))


@pytest.mark.parametrize("name", ["chinese_article", "chinese_article_001", "chinese_article_002"])
def test_news_pages_give_their_main_text(name: str) -> None:
    folder = needs("html/newspaper4k")
    found = extract((folder / f"tests_data_html_{name}.html").read_bytes(), None)
    expected = (folder / f"tests_data_txt_{name}.txt").read_text(encoding="utf-8")
    assert likeness(found.text, expected) >= 0.95


@pytest.mark.parametrize("name", ["qq", "youth"])
def test_portal_pages_give_their_main_text(name: str) -> None:
    folder = needs(f"html/readability/{name}")
    found = extract((folder / "source.html").read_bytes(), None)
    expected = from_fragment((folder / "expected.html").read_text(encoding="utf-8"))
    assert likeness(found.text, expected.text) >= 0.95


def test_long_pages_hold_what_they_must_and_lack_what_they_must_not_hold() -> None:
    folder = needs("html/trafilatura")
    pages = json.loads((folder / "evaldata-zh.json").read_text(encoding="utf-8")).values()
    there = [item for item in pages if (folder / item["file"]).exists()]
    assert there
    for item in there:
        text = extract((folder / item["file"]).read_bytes(), None).text
        assert all(piece in text for piece in item["with"])
        assert not any(piece in text for piece in item["without"])


PIECES = (
    "<p>", "</p>", "<div>", "</div>", "<div class='share'>", "<table>", "<table border=1>", "<tr>", "<td>", "</td>",
    "</tr>", "</table>", "<br>", "<b>", "</b>", "<h1>", "</h1>", "<h3 align=right>", "<ol>", "<ol type=i start=9>",
    "<li>", "</ol>", "<ul>", "</ul>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<a href='/'>", "</a>",
    "<a href='javascript:x'>", "<title>", "</title>", "<head>", "<body>", "</body>", "<html>", "<!--", "-->",
    "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "</style>", "<?xml version='1.0'?>", "<!DOCTYPE x [",
    "]>", "<!ENTITY a 'b'>", "&a;", "&nbsp;", "&#0;", "&#xD800;", "&#x10FFFF;", "&amp", "<p style='display:none'>",
    "<p style='text-align:center'>", "<meta charset=big5>", "<meta name=author content=甲>", "<svg>", "<img alt=信>",
    "<footer>", "</footer>", "<b style='font-size:0'>", "<i style='font-size:9px'>", "<div id=post_2>", "</article>",
    "<center>", "<main>", "<article>", "<nav>", "<p", "class='", "'", '"', ">", "<", "/", "=", "信", "一、", "　　",
    "見字如面，", "各位同事：", "索 引 号：", "成文日期：", "此致\n敬礼", "\n", "\t", "\x00", "\ufeff", "𠮷", "é",
    "\U000f0000",
)  # fmt: skip
pages = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=60).map("".join)


def check(found: Extract) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e]", found.text)
    assert "\n\n\n" not in found.text
    assert found.text == found.text.rstrip("\n")
    starts = [item.span.start for item in found.evidence]
    assert starts == sorted(starts)
    assert all(is_told(item, found.text) for item in found.evidence)


def is_told(item: Evidence, text: str) -> bool:
    piece = item.span.of(text)
    return bool(piece.strip()) and item.span.end <= len(text) and piece == piece.rstrip()


def attempt(read: Callable[[], Extract]) -> None:
    try:
        check(read())
    except ReaderError:
        return


@settings(max_examples=300)
@given(pages)
def test_any_markup_gives_a_text_or_a_sentence(markup: str) -> None:
    data = markup.encode("utf-8", "replace")
    attempt(lambda: extract(data, None))
    attempt(lambda: blocks_of(data, None))
    attempt(lambda: from_fragment(markup))


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_sentence(data: bytes) -> None:
    attempt(lambda: extract(data, None))
    attempt(lambda: extract(b"<p>" + data, "gb18030"))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A page with a few bytes changed, left out, doubled or moved."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(changed) + 1)
        end = min(len(changed), start + chance.choice((1, 2, 8, 64, 400)))
        piece = bytes(changed[start:end])
        change = chance.randrange(4)
        if change == 0:
            changed[start:end] = chance.randbytes(end - start)
        elif change == 1:
            del changed[start:end]
        elif change == 2:
            changed[start:start] = piece * chance.choice((1, 1, 3))
        else:
            del changed[start:end]
            place = chance.randrange(len(changed) + 1)
            changed[place:place] = piece
    return bytes(changed)


def mutate(count: int) -> None:
    chance = random.Random(4)  # noqa: S311
    seeds = [page(name).encode(encoding) for name in NAMES for encoding in ("utf-8", "gb18030", "utf-16")]
    for _ in range(count):
        data = mutated(chance.choice(seeds), chance)
        attempt(lambda data=data: extract(data, None))  # type: ignore[misc]


def test_damaged_pages_give_a_text_or_a_sentence() -> None:
    mutate(200)


@pytest.mark.long
def test_many_damaged_pages_give_a_text_or_a_sentence() -> None:
    mutate(5_000)
