"""What is odd about the numbers of an outline is said quietly, with the number that was expected."""

import pytest

from reader.letters import parse, to_json

Row = tuple[str, str, str, str]


def remarks(*lines: str) -> list[Row]:
    text = "\n".join(["各位同事：", *lines])
    return [(str(r.kind), r.span.of(text), r.expected, r.after) for r in parse(text).remarks]


def headed(*labels: str) -> list[str]:
    return [f"{label}甲\n乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥。" for label in labels]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("一、", "二、", "四、"), [("gap", "四、", "三、", "二、")]),
        (("一、", "二、", "二、", "三、"), [("repeat", "二、", "三、", "二、")]),
        (("（一）", "（三）"), [("gap", "（三）", "（二）", "（一）")]),
        (("１．", "３．"), [("gap", "３．", "２．", "１．")]),
        (("①", "③"), [("gap", "③", "②", "①")]),
        (("甲、", "丙、"), [("gap", "丙、", "乙、", "甲、")]),
        (("壹、", "參、"), [("gap", "參、", "貳、", "壹、")]),
        (
            tuple("一、二、三、四、五、六、七、八、九、十、十二、".replace("、", "、 ").split()),
            [("gap", "十二、", "十一、", "十、")],
        ),
        (("二、", "三、"), [("gap", "二、", "一、", "")]),
        (("01 ", "02 ", "04 "), []),
        (("一、", "二、", "三、"), []),
        (("一、", "一、", "一、"), []),
        (("第三條　", "第四條　"), []),
    ],
)
def test_gaps_and_repeats_are_remarked_with_what_was_expected(labels: tuple[str, ...], expected: list[Row]) -> None:
    assert remarks(*headed(*labels)) == expected


def test_a_list_may_begin_anew_under_each_heading() -> None:
    assert remarks(*headed("一、", "（一）", "（二）", "二、", "（一）", "（二）")) == []


def test_a_list_may_run_through_the_headings_above_it() -> None:
    assert remarks(*headed("一、", "（一）", "（二）", "二、", "（三）", "（四）")) == []


def test_a_gap_in_a_list_inside_is_its_own() -> None:
    found = remarks(*headed("一、", "（一）", "（三）", "二、", "（一）"))
    assert found == [("gap", "（三）", "（二）", "（一）")]


def test_remarks_are_told_as_json() -> None:
    text = "\n".join(["各位同事：", *headed("一、", "三、")])
    start = text.index("三、")
    assert to_json(parse(text))["remarks"] == [
        {"kind": "gap", "start": start, "end": start + 2, "expected": "二、", "after": "一、"}
    ]
