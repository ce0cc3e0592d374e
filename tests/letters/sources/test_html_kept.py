"""What of a letter must not be lost on its page, however the page is made, and what of the page goes."""

import pytest

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.html.page import extract, from_fragment

BODY = [
    "阿寧：",
    "搬來新屋已有半月，樓下是菜市，天不亮就聽見卸貨，倒也不覺得吵。",
    "你寄的兩包種子都收到了，絲瓜種在陽台，等發了芽再寫信告訴你。",
    "外婆的腿好了許多，能自己下樓買豆漿，只是不許人扶。",
]
ANSWER = ["阿姊：", "信收到，絲瓜要搭架子，記得留一根做種。", "我這裡連日下雨，書都潮了，等晴了再曬。"]
MORE = "冬天的被子都已彈過，收在樟木箱裡，不必再寄。"


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(body: str, *, title: str = "") -> list[str]:
    """The lines that are read of a page."""
    head = f"<title>{title}</title>" if title else ""
    return extract(f"<html><head>{head}</head><body>{body}</body></html>".encode(), None).text.split("\n")


LETTER = paragraphs(*BODY)
LONG = paragraphs(*BODY, *[MORE] * 12)
LONG_LINES = [*BODY, *[MORE] * 12]


@pytest.mark.parametrize("size", ["0.9em", "0.875rem", ".9em", "0.1px", "00.5em", "90%", "var(--small)"])
def test_words_of_any_size_are_printed(size: str) -> None:
    assert from_fragment(f"<p>甲</p><p style='font-size:{size}'>乙</p>").text == "甲\n乙"


@pytest.mark.parametrize("size", ["0", "0px", "0em", "0.0rem", ".0em", " 0 !important", "0%"])
def test_words_of_no_size_are_not_printed(size: str) -> None:
    assert from_fragment(f"<p>甲</p><p style='font-size:{size}'>无</p><p>乙</p>").text == "甲\n乙"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<div style='font-size:0'><span style='font-size:16px'>甲</span></div>", "甲"),
        ("<div style='font-size:0'>无<span style='font-size:1rem'>甲</span>无</div>", "甲"),
        ("<div style='font-size:0'><p style='font-size:2em'>无</p></div><p>甲</p>", "甲"),
        ("<p>甲<span style='font-size:0'>无</span>乙</p>", "甲乙"),
        ("<div style='display:none'><p style='display:block;font-size:16px'>无</p></div><p>甲</p>", "甲"),
        ("<p style='mso-bidi-font-size:0pt'>甲</p>", "甲"),
    ],
)
def test_a_size_further_in_undoes_one_of_nothing_and_nothing_undoes_hiding(markup: str, text: str) -> None:
    assert from_fragment(markup).text == text


STAMP = "<p>原創 巷口 2021-03-04 08:00</p>"


@pytest.mark.parametrize("letter", [LETTER, LONG])
@pytest.mark.parametrize(
    "hiding",
    [
        'id="js_content" style="visibility: hidden; opacity: 0;"', 'class="is-hidden"', 'style="opacity:0"',
        'class="content fade"', 'aria-hidden="true"', 'style="display:none"', 'style="overflow:hidden"',
        'class="comments-title"',
    ],
)  # fmt: skip
def test_a_letter_that_waits_for_a_script_is_read(hiding: str, letter: str) -> None:
    lines = BODY if letter == LETTER else LONG_LINES
    page = f"<div><h1>新屋來信</h1>{STAMP}<div {hiding}>{letter}</div></div><div class=qr_code>微信扫一扫</div>"
    assert read(page) == ["新屋來信", "原創 巷口 2021-03-04 08:00", *lines]


def test_what_is_hidden_beside_a_letter_stays_so() -> None:
    assert read(f"<div>{LETTER}</div><div style='display:none'>{paragraphs(*ANSWER)}</div>") == BODY


@pytest.mark.parametrize("name", ["overflow-hidden", "hide-scrollbar", "hidden-xs", "print:hidden"])
def test_names_that_do_not_hide_hide_nothing(name: str) -> None:
    assert read(f"<div>{LETTER}<div class='{name}'><p>{MORE}</p></div></div>") == [*BODY, MORE]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>往來書信</h1><article><h2>去信</h2>{0}</article><article><h2>回信</h2>{1}</article>",
        "<h1>往來書信</h1><main><article><h2>去信</h2>{0}</article><p>——</p><article><h2>回信</h2>{1}</article></main>",
        "<h1>往來書信</h1><div><article><h2>去信</h2>{0}</article></div><div><article><h2>回信</h2>{1}</article></div>",
        "<h1>往來書信</h1><div class=letter><h2>去信</h2>{0}</div><div class=letter><h2>回信</h2>{1}</div>",
    ],
)
def test_letters_side_by_side_are_all_read(body: str) -> None:
    for first, second in ((BODY, ANSWER), (LONG_LINES, ANSWER), (ANSWER, LONG_LINES)):
        found = read(body.format(paragraphs(*first), paragraphs(*second)))
        assert [line for line in found if line != "——"] == ["往來書信", "去信", *first, "回信", *second]


def test_cards_of_other_texts_are_not_read() -> None:
    card = f"<article><h3><a href=/2>菜市小記</a></h3><p>{MORE}</p></article>"
    assert read(f"<h1>新屋來信</h1><article>{LONG}</article>{card * 3}") == ["新屋來信", *LONG_LINES]


def test_paragraphs_in_elements_of_their_own_are_all_read() -> None:
    lines = ["阿寧：", "好。", MORE * 8, "姊"]
    sections = "".join(f"<section><p><span>{line}</span></p></section>" for line in lines)
    assert read(f"<h1>來信</h1><div>{sections}</div>") == ["來信", *lines]


@pytest.mark.parametrize(
    ("foot", "lines"),
    [
        ("<footer><p>姊 阿蘭</p><p>一九八七年三月四日</p></footer>", ["姊 阿蘭", "一九八七年三月四日"]),
        ("<footer>阿蘭</footer>", ["阿蘭"]),
        ("<div class=foot><p>阿蘭</p><p>1987年3月4日</p></div>", ["阿蘭", "1987年3月4日"]),
        ("<div class=footer><p>簽名：阿蘭</p></div><div class=related><p>又及：傘忘在你處。</p></div>",
         ["簽名：阿蘭", "又及：傘忘在你處。"]),
        ("<footer>標籤：家書, 舊信</footer>", []),
        ("<footer>返回頂部</footer>", []),
        ("<footer><p>某某网</p><p>版权所有</p></footer>", []),
        ("<footer><a href=/1>阿蘭</a> <a href=/2>1987年3月4日</a></footer>", []),
        ("<div class=related><p>絲瓜的種法</p><p>陽台種菜</p></div>", []),
        ("<footer>2021-03-04 08:00 发布</footer>", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["<article>{}{}</article>", "<h1>新屋來信</h1><div>{}{}</div>"])
def test_a_foot_is_kept_where_it_signs_or_dates_the_letter(around: str, foot: str, lines: list[str]) -> None:
    found = read(around.format(LETTER, foot))
    assert found == [*(["新屋來信"] if "h1" in around else []), *BODY, *lines]


@pytest.mark.parametrize("letter", [LETTER, LONG])
@pytest.mark.parametrize("note", ["編者按：這封信是從舊書裡找到的，特此刊出。", "按：此信未曾寄出。"])
def test_a_note_between_the_title_and_the_letter_is_kept(note: str, letter: str) -> None:
    lines = BODY if letter == LETTER else LONG_LINES
    assert read(f"<div><h1>新屋來信</h1><p>{note}</p><div class=x>{letter}</div></div>") == ["新屋來信", note, *lines]


@pytest.mark.parametrize("letter", [LETTER, LONG])
def test_what_stands_around_a_letter_without_a_box_around_both_is_kept_once(letter: str) -> None:
    lines = BODY if letter == LETTER else LONG_LINES
    page = (
        f"<header><h1>新屋來信</h1><p>阿寧吾妹：</p></header><div class=content>{letter}</div>"
        "<p>姊 阿蘭</p><p>三月四日</p><p>又及：傘忘在你處。</p><div>关于我们</div><div>版权所有</div>"
    )
    assert read(page) == ["新屋來信", "阿寧吾妹：", *lines, "姊 阿蘭", "三月四日", "又及：傘忘在你處。"]


def test_a_thread_gives_its_first_contribution() -> None:
    post = (
        '<div id="post_{0}"><table><tr><td class="pls">某人<p>主题 12 | 帖子 345 | 积分 6789</p></td>'
        '<td class="plc"><div class="pi">发表于 2021-7-5 10:22 只看该作者</div><div class="t_f">{1}</div>'
        "<div>回复 举报</div></td></tr></table></div>"
    )
    posts = post.format(1, LONG) + post.format(2, "寫得真好，看了很感動！") + post.format(3, "頂一下，謝謝。")
    head = "<table><tr><td>查看: 356|回复: 2</td><td><h1>新屋來信</h1></td></tr></table>"
    found = extract(f"<div>{head}{posts}</div>".encode(), None)
    assert found.text.split("\n") == ["新屋來信", *LONG_LINES]
    assert [item.span.of(found.text) for item in found.evidence if item.kind is EvidenceKind.TITLE] == ["新屋來信"]


@pytest.mark.parametrize(
    "line",
    ["阅读 1023 评论 3", "【打印】【关闭】", "字号：大 中 小", "扫一扫在手机打开当前页", "上一篇：賀年", "分享到：",
     "回复(12)", "点击：1023次"],
)  # fmt: skip
def test_counters_and_offers_go(line: str) -> None:
    assert read(f"<div>{LETTER}<p>{line}</p></div>") == BODY


@pytest.mark.parametrize(
    "line", ["扫一扫门前的雪", "上一篇寫得太短。", "評論家", "大", "打印好了再寄。", "點擊 3 次才開。"]
)
def test_words_of_a_letter_that_sound_like_them_stay(line: str) -> None:
    assert read(f"<div>{LETTER}<p>{line}</p></div>") == [*BODY, line]


@pytest.mark.parametrize(
    "text", ["阅读 1 " * 30 + "x", "【回复】 " * 30 + "x", "上一篇" * 30, "年月" * 30, "0" * 90 + "月"]
)
def test_lines_that_almost_are_such_cost_no_time(text: str) -> None:
    assert " ".join(text.split()) in read(f"<div>{LETTER}<p>{text}</p></div><footer>{text}</footer>")[-1]
