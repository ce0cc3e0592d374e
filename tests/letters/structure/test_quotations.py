"""The words of an earlier letter inside another."""

import pytest

from reader.letters import parse

BODY = "來信收到，讀了又讀，知道你在外面一切都好，我和你母親也就放心了。"
QUOTED = {
    f"小舟：\n> 爸爸：\n> 我很好。\n{BODY}\n爸爸": ["> 爸爸：\n> 我很好。"],
    f"小舟：\n{BODY}\n爸爸\n\n-----原始邮件-----\n爸爸：\n我很好。\n小舟": [
        "-----原始邮件-----\n爸爸：\n我很好。\n小舟"
    ],
    f"小舟：\n{BODY}\n爸爸\n2020-01-02 10:00，小舟 <x@example.org> 写道：\n我很好。": [
        "2020-01-02 10:00，小舟 <x@example.org> 写道：\n我很好。"
    ],
    f"小舟：\n{BODY}\n爸爸\n\n发件人：小舟\n发送时间：2020年1月1日\n收件人：爸爸\n我很好。": [
        "发件人：小舟\n发送时间：2020年1月1日\n收件人：爸爸\n我很好。"
    ],
    f"小舟：\n你信裡說：「食堂的菜很好吃，不用擔心。」{BODY}\n爸爸": ["食堂的菜很好吃，不用擔心。"],
    "某某吾兄：\n來書云：「近時學者，務外遺內，博而寡要。」此言是也，願與吾兄共勉之。\n弟某": [
        "近時學者，務外遺內，博而寡要。"
    ],
    "逕覆者：\n接准貴校來函內開：「擬派員抄錄方志，是否可行」等由，准此，自當照辦。\n某館": [
        "擬派員抄錄方志，是否可行"
    ],
    "各局：\n案據該縣呈稱查本年水災奇重，民食維艱等情，據此，除批示外，合行令仰遵照。\n某廳": [
        "查本年水災奇重，民食維艱"
    ],
    f"小舟：\n你在上封來信裡說：\n「食堂的菜很好吃，不用擔心。」\n{BODY}\n爸爸": ["「食堂的菜很好吃，不用擔心。」"],
}


@pytest.mark.parametrize(("text", "quoted"), QUOTED.items())
def test_what_an_earlier_letter_said_is_a_quotation(text: str, quoted: list[str]) -> None:
    assert [part.span.of(text) for part in parse(text).parts if part.role == "quotation"] == quoted


@pytest.mark.parametrize(
    "text",
    [
        f"小舟：\n他在日記裡寫道：\n{BODY}\n{BODY}\n爸爸",
        f"小舟：\n老師說：「要好好讀書，不要貪玩。」{BODY}\n爸爸",
        f"小舟：\n{BODY}這等因循苟且的事，以後再也不要做了。\n爸爸",
    ],
)
def test_what_others_say_is_none(text: str) -> None:
    assert [part for part in parse(text).parts if part.role == "quotation"] == []


def test_who_signed_the_letter_answered_does_not_sign_the_answer() -> None:
    letter = parse(f"李老師：\n一、{BODY}\n祝好！\n張華\n\n> 小張：\n> 一、請回覆。\n> 李明\n> 2020年1月1日")
    assert letter.signature == "張華"
    assert letter.date is None
    assert len(letter.sections) == 1
