"""Lists that are numbered or marked in less usual ways, and lines that look like them."""

import pytest

from reader.letters import parse

Sections = list[tuple[str, str | None]]


def sections(items: str) -> Sections:
    """Label and heading of each section of an appeal with these items."""
    letter = parse(f"关于爱护图书的倡议书\n同学们：\n为此我们倡议：\n{items}\n图书馆\n2014年10月15日\n")
    return [(section.label, section.heading) for section in letter.sections]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("●轻拿轻放：不折页。\n●按时归还：不超期。\n●保持安静：不喧哗。",
         [("●", "轻拿轻放"), ("●", "按时归还"), ("●", "保持安静")]),
        ("- 爱护图书，不折页。\n- 按期归还，不拖延。\n- 保持安静，不喧哗。", [("-", None), ("-", None), ("-", None)]),
        ("● 轻拿轻放\n不折页。\n● 按时归还\n不超期。\n● 保持安静\n不喧哗。",
         [("", "轻拿轻放"), ("", "按时归还"), ("", "保持安静")]),
        ("1,停水范围: 一至五号楼.\n2,恢复时间: 以实际为准.", [("1,", "停水范围"), ("2,", "恢复时间")]),
        ("1,轻拿轻放。\n2,按时归还。\n3,保持安静。", [("1,", None), ("2,", None), ("3,", None)]),
        ("一，轻拿轻放。不折页。\n二，按时归还。不超期。", [("一，", "轻拿轻放"), ("二，", "按时归还")]),
        ("一：轻拿轻放\n不折页。\n二：按时归还\n不超期。", [("一：", "轻拿轻放"), ("二：", "按时归还")]),
        ("倡议一：轻拿轻放。不折页。\n倡议二：按时归还。不超期。",
         [("倡议一：", "轻拿轻放"), ("倡议二：", "按时归还")]),
        ("【轻拿轻放】不折页。\n【按时归还】不超期。", [("", "轻拿轻放"), ("", "按时归还")]),
        ("01\n轻拿轻放\n不折页。\n02\n按时归还\n不超期。", [("01", "轻拿轻放"), ("02", "按时归还")]),
    ],
)  # fmt: skip
def test_items_are_found_behind_their_marks(items: str, expected: Sections) -> None:
    assert sections(items) == expected


@pytest.mark.parametrize(
    "items",
    [
        "一是轻拿轻放。不折页。\n二是按时归还。不超期。",
        "●轻拿轻放，不折页。\n请大家遵守。",
        "1,200元由学校承担。\n2,300元由学生承担。",
        "【编者按】来信很多。",
        "一，轻拿轻放。",
        "——书是朋友。",
        "1\n13289.85\n2\n13062.19\n3\n12984.66",
    ],
)
def test_lines_that_only_look_like_items_are_none(items: str) -> None:
    assert sections(items) == []


def test_the_last_item_of_sentences_is_a_sentence_as_well() -> None:
    letter = parse(
        "各学院：\n现将安排通知如下：\n一、4月4日至6日放假调休，共3天。\n二、各单位要安排好值班。\n三、注意安全。\n"
        "放假期间请大家保持联系。\n特此通知。\n校长办公室\n2020年3月27日\n"
    )
    assert [section.heading for section in letter.sections] == [None, None, None]
    assert letter.sections[-1].span.of(letter.text) == "三、注意安全。"


def test_the_last_heading_with_a_stop_stays_one_over_its_own_text() -> None:
    letter = parse(
        "各学院：\n现通知如下：\n一、工作目标。\n到年底前完成。\n二、坚持统一领导，压实各方面责任，确保不出问题。\n各单位要落实。\n"
        "三、工作要求。\n各单位要加强领导。\n校长办公室\n2020年3月27日\n"
    )
    assert [section.heading for section in letter.sections] == ["工作目标", None, "工作要求"]


def test_short_lines_that_take_turns_with_sentences_are_headings() -> None:
    letter = parse(
        "给新同事的一封信\n新同事：\n欢迎加入我们！以下是第一周的事。\n上班时间\n早上九点到下午六点，午休一小时。\n办公设备\n"
        "电脑和门禁卡请到三楼前台领取。\n请假制度\n请假须提前一天在系统中申请。\n有任何问题，随时来找我们。\n人力资源部\n"
        "2020年8月3日\n"
    )
    assert [section.heading for section in letter.sections] == ["上班时间", "办公设备", "请假制度"]


@pytest.mark.parametrize(
    ("attached", "heading"),
    [
        ("报名表\n姓名 性别 单位 项目", "报名表"),
        ("绩效考核指标\n一级指标\t二级指标\t三级指标", "绩效考核指标"),
        ("首都国际机场\n组 建 方 案", "首都国际机场组 建 方 案"),
    ],
)
def test_the_title_of_an_attachment_ends_over_the_first_row_of_its_table(attached: str, heading: str) -> None:
    letter = parse(f"关于报名的通知\n各分公司：\n请报名。\n某公司\n2015年9月1日\n附件2\n{attached}\n")
    assert [section.heading for section in letter.sections] == [heading]
