"""Headings: alone on the line, running into the paragraph, or none."""

import pytest

from reader.letters.letter import SectionKind
from reader.letters.structure.headings import heading
from reader.letters.structure.numbering import label
from reader.letters.structure.plain import plain

RUN_IN = {
    "一、提高站位,全力扛起防控責任。連日來,全縣上下深入貫徹。": "提高站位,全力扛起防控責任",
    "一、元旦：2018年12月30日至2019年1月1日放假調休。": "元旦",
    "一、主敬——整齊嚴肅、無時不俱。": "主敬",
    "一、關於大連新機場建設項目問題。（略）": "關於大連新機場建設項目問題",
    "其一、按時吃飯。食堂的菜再不好，也比外賣乾淨。": "按時吃飯",
    "（二）遇險敢說“不”字。任何人都有權拒絕違章指揮。": "遇險敢說“不”字",
    "第一条　适用对象。凡持有附件所列批次产品的消费者，均适用本办法。": "适用对象",
    "第一条 【适用范围】本市行政区域内的校外托管机构，适用本公告。": "适用范围",
    "4.　付款方法：首次交易請以支票繳付。": "付款方法",
    "一、活動時間　　十月一日上午": "活動時間",
    "二、地点:三楼会议室,请准时参加。": "地点",
    "二、活动内容  读书、讲座": "活动内容",
}
LINES = {
    "一、總體安排": "總體安排",
    "一、總體要求。": "總體要求",
    "（一）活动主题：与书同行，点亮人生": "活动主题：与书同行，点亮人生",
    "二、如果您受到住房歧視：": "如果您受到住房歧視",
    "一、事情的經過——": "事情的經過",
    "（三）居民车辆出入证": "居民车辆出入证",
    "第三章　總　　則": "總　　則",
    "三、請　貴校協助事項": "請　貴校協助事項",
}
ITEMS = (
    "（一）你省的电力发展应纳入东北电网统筹考虑，实现资源优化配置。根据国家电力发展规划，可以平衡。",
    "二、其它两问题已在修订后的司法解释中予以明确，请遵照执行。",
    "2．班组之间允许互查。查出别人的问题加分。",
    "二、旨揭活動說明如下：",
    "二、管制內容如下：",
    "(1)中频电炉的水冷电缆、炉衬厚度和漏炉报警装置；",
    "一、第一次由志工當面勸導；第二次起張貼於電梯公布欄。",
    "一、同意乌鲁木齐高新区享受国家级开发区政策。具体办法另行制定。",
    "第三条 有下列情形之一的，责令限期改正：",
    "〔2〕來書云：道固難見。",
    "一、我們將繼續改進。謝謝。",
    "一、" + "甲" * 60 + "。乙。",
    "一、好嗎？是的。請來。",
    "第一章",
    "一、",
)


def read(line: str) -> tuple[SectionKind, str]:
    number = label(line)
    assert number is not None
    found = heading(plain(line), number.end)
    return found.kind, line[found.start : found.end] if found.kind is not SectionKind.ITEM else ""


@pytest.mark.parametrize(("line", "words"), RUN_IN.items())
def test_a_phrase_that_names_its_paragraph_is_a_heading(line: str, words: str) -> None:
    assert read(line) == (SectionKind.RUN_IN, words)


@pytest.mark.parametrize(("line", "words"), LINES.items())
def test_a_phrase_alone_on_its_line_is_a_heading(line: str, words: str) -> None:
    assert read(line) == (SectionKind.LINE, words)


@pytest.mark.parametrize("line", ITEMS)
def test_a_clause_that_says_the_content_itself_is_none(line: str) -> None:
    assert read(line) == (SectionKind.ITEM, "")


def test_a_short_sentence_is_a_heading_only_over_text_of_its_own() -> None:
    assert heading("二、不該動手。", 2, heads=True).kind is SectionKind.LINE
    assert heading("二、不該動手。", 2, heads=False).kind is SectionKind.ITEM


def test_a_paragraph_that_goes_on_on_the_next_line_is_not_alone() -> None:
    assert heading("一、統一採摘標準。", 2, goes_on=True).kind is SectionKind.RUN_IN
    assert heading("一、統一採摘標準", 2, goes_on=True).kind is SectionKind.ITEM


@pytest.mark.parametrize(
    ("line", "kind", "doubtful"),
    [
        ("（一）查隱患。先看設備。", SectionKind.RUN_IN, False),
        ("（一）選舉採用無記名投票方式。代表可以棄權。", SectionKind.RUN_IN, True),
        ("（一）積極推進政府入口網站建設，構建政府網站服務體系。各地要落實。", SectionKind.ITEM, True),
        ("（一）各單位應於月底前報送名單。逾期不候。", SectionKind.ITEM, False),
        ("一、郵政劃撥，戶名：永安宮管理委員會。", SectionKind.RUN_IN, True),
        ("二、地點：大棠郊野公園", SectionKind.LINE, True),
        ("二、活動時間 10月1日至7日", SectionKind.LINE, True),
        ("一、防汛有備 守望相助", SectionKind.LINE, False),
        ("一、活動主題：與書為友，與智者同行", SectionKind.LINE, False),
    ],
)
def test_a_sentence_that_may_be_either_is_left_to_its_list(line: str, kind: SectionKind, *, doubtful: bool) -> None:
    number = label(line)
    assert number is not None
    found = heading(plain(line), number.end)
    assert (found.kind, found.doubtful) == (kind, doubtful)
