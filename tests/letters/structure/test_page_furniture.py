"""What web pages print around a letter: it is set aside, and never the title of the letter with it."""

import pytest

from reader.letters import parse
from reader.letters.letter import PartRole

TITLE = "关于做好2021年暑期学生安全工作的通知"
BODY = (
    "各县（区）教育局：\n暑期将至，现将有关事项通知如下：\n一、提高思想认识\n各学校要重视。\n二、落实责任\n"
    "各单位要明确专人负责。\n特此通知。\n临江市教育局\n2021年7月2日\n"
)
FORUM = "老支书：\n过年回家没能去看您，心里过意不去。\n此致\n敬礼！\n周涛\n2013年2月16日\n"


def left_over(text: str) -> list[str]:
    """The lines that were set aside."""
    return [line for piece in parse(text).cruft for line in piece.span.of(text).split("\n")]


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n发布时间：2021-07-05 09:12　来源：临江市教育局\n临教函〔2021〕45号\n",
        f"首页 > 通知\n{TITLE}\n发布时间：2021-07-05\n临教函〔2021〕45号\n",
        f"{TITLE}\n发布时间：2021-07-05\n签发人：王磊\n",
        f"{TITLE}\n发布时间：2021-07-05\n（2021年7月2日）\n",
        f"{TITLE}\n发布时间：2021-07-05\n",
        f"明德大学校长办公室\n{TITLE}\n作者： 时间：2020-03-30 点击数：2211\n",
        f"明德大学\n{TITLE}\n作者：\n",
        f"{TITLE}\n楼主：周涛1975　发表于 2013-2-18 10:22　查看：356　回复：12\n",
        f"{TITLE}\n作者：周涛　发表于 2013-2-18 10:22\n",
        f"{TITLE}\n原创 学工小编 明德大学 2022-06-16 08:00 发表于湖北\n",
        f"{TITLE}\n分类：通知公告\n12条评论\n",
        f"{TITLE}\n2008年06月02日07:45　来源：晚报　记者：张三\n",
        f"https://www.example.cn/a/1.html\n{TITLE}\n",
        f"论坛首页 » 情感天地 » 书信\n{TITLE}\n",
    ],
)
def test_the_title_over_a_line_of_particulars_stays(head: str) -> None:
    letter = parse(head + BODY)
    assert (letter.title, letter.recipient) == (TITLE, "各县（区）教育局")
    assert TITLE not in left_over(head + BODY)


@pytest.mark.parametrize(
    "line",
    [
        "回复　　举报　　收藏",
        "沙发：写得真好！",
        "板凳：顶楼主",
        "1 2 3 下一页",
        "喜欢此内容的人还喜欢",
        "阅读 1.2万　赞 88　在看 32",
        "热点推荐",
        "广告",
    ],
)
def test_lines_of_forums_and_messengers_under_a_letter_are_set_aside(line: str) -> None:
    assert left_over(f"{FORUM}{line}\n") == [line]


def test_an_address_of_a_page_is_set_aside_among_other_leftovers_only() -> None:
    assert left_over("各位：\n请登录以下网址。\nhttp://example.cn/a\n特此通知。\n某局\n2020年1月1日\n") == []


def test_the_fields_over_an_electronic_letter_are_its_head_and_not_a_quotation() -> None:
    letter = parse(
        "周五例会改期\n发件人: 张伟\n发送时间: 2016年11月8日 14:33\n收件人: 市场部全体\n抄送: 李四\n"
        "主题: Re: 周五例会改期\n各位同事：\n例会改期。\n谢谢！\n张伟\n"
    )
    assert (letter.title, letter.sender, str(letter.date)) == ("Re: 周五例会改期", "张伟", "2016-11-08")
    assert {part.role for part in letter.parts} >= {PartRole.HEADER}
    assert PartRole.QUOTATION not in {part.role for part in letter.parts}


def test_the_subject_under_the_salutation_wins_over_a_numbered_circular() -> None:
    letter = parse(
        "聖雅各中學\n家長通告（第18號）\n敬啟者：\n有關二零一七至一八年度學校旅行事宜\n　　"
        "本校定於十一月三日舉行學校旅行，詳情如下，請各位家長留意，並填妥回條交回。\n此致\n貴家長\n聖雅各中學校長\n余慧明謹啟\n二零一七年十月十九日\n"
    )
    assert letter.title == "有關二零一七至一八年度學校旅行事宜"
