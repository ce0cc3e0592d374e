"""Where names hold characters that can be written with either form."""

import pytest

from reader.script.naming import uncertain_in_names
from reader.text import Span


def found(text: str, *names: Span) -> str:
    return "".join(text[at] for at in uncertain_in_names(text, names))


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("馆长　钟丽云", "钟云"),
        ("范仲达 谨启", "范"),
        ("愚弟 沈廷煦 顿首", "沈"),
        ("想你的\n志远", "志"),
        ("余先生台鉴：", "余"),
        ("父母亲大人万福金安。", ""),
        ("澄侯四弟左右：", ""),
        ("伯庸先生礼鉴：", ""),
        ("甘泉县委组织部", ""),
        ("全县各级党组织、广大党员同志们：", ""),
        ("沈阳市于洪区岳里社区志愿服务队", ""),
        ("", ""),
    ],
)
def test_in_a_signature_names_are_told_from_offices_and_courtesies(text: str, characters: str) -> None:
    assert found(text, Span(0, len(text))) == characters


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("余先生来函收悉。", "余"),
        ("昨日请范老师、于小姐吃饭", "范于"),
        ("姜云志主任：", "姜云志"),
        ("沈同學您好", "沈"),
        ("关于先生的信", ""),
        ("由于老师不在", ""),
        ("剩余教授名额", ""),
        ("万一下雨，云很多", ""),
    ],
)
def test_elsewhere_a_family_name_before_a_title_is_a_name(text: str, characters: str) -> None:
    assert found(text) == characters


def test_a_place_that_is_found_twice_is_told_once() -> None:
    assert list(uncertain_in_names("余先生：", [Span(0, 4), Span(0, 2)])) == [0]


def test_a_stretch_may_reach_beyond_the_text() -> None:
    assert list(uncertain_in_names("钟丽", [Span(0, 90), Span(50, 60)])) == [0]
