"""Who is addressed and who signs; what is left over of the page."""

import subprocess
import sys

import pytest

from reader.letters import parse
from reader.letters.structure.people import recipient_of, sender
from reader.letters.structure.salutations import recipient

READERS = {
    "全縣各級黨組織、廣大黨員同志們:": "全縣各級黨組織、廣大黨員同志們",
    "尊敬的人力资源部刘经理：": "人力资源部刘经理",
    "親愛的若荷：": "若荷",
    "陳女士，": "陳女士",
    "各位山友，平安！": "各位山友",
    "翠堤社區全體住戶，大家好：": "翠堤社區全體住戶",
    "沅弟左右：": "沅弟",
    "伯庸先生禮鑒：": "伯庸先生",
    "梁慕貞校長尊鑒：": "梁慕貞校長",
    "男国藩跪禀\n父母亲大人福安，": "父母亲大人",
    "男国藩跪禀父母亲大人万福全安。": "父母亲大人",
    "字谕纪泽儿：": "纪泽儿",
    "鞏頓首再拜，舍人先生：": "舍人先生",
    "敬啟者：": None,
    "某顿首启：": None,
}
WRITERS = {
    "中共甘泉縣委組織部": "中共甘泉縣委組織部",
    "美國司法部\n\n民權司": "美國司法部民權司",
    "临江铸造有限公司\n临江铸造有限公司工会委员会": "临江铸造有限公司、临江铸造有限公司工会委员会",
    "临甬市暖阳家用电器有限公司\n总经理　贺知远": "临甬市暖阳家用电器有限公司",
    "南風登山會　會長　鍾麗雲": "南風登山會",
    "漁灣民俗館館長　呂嘉儀謹啟": "漁灣民俗館",
    "翠堤社區發展協會　敬上": "翠堤社區發展協會",
    "申请人：方晓棠": "方晓棠",
    "愚弟 沈廷煦 頓首": "沈廷煦",
    "永遠站在月臺這一頭的\n承翰": "承翰",
    "爸爸": "爸爸",
}


@pytest.mark.parametrize(("salutation", "reader"), READERS.items())
def test_a_salutation_names_its_reader_without_courtesies(salutation: str, reader: str | None) -> None:
    assert recipient(salutation) == reader


@pytest.mark.parametrize(("signature", "writer"), WRITERS.items())
def test_a_signature_names_its_writer_without_posts(signature: str, writer: str) -> None:
    assert sender(signature, title=None, byline=None, writer=None, closing=None) == writer


def test_without_a_signature_byline_salutation_closing_and_title_tell_the_writer() -> None:
    assert sender(None, title=None, byline="李白", writer="國藩", closing=None) == "李白"
    assert sender(None, title=None, byline=None, writer="國藩", closing=None) == "國藩"
    assert sender(None, title=None, byline=None, writer=None, closing="余俟续具，兄国藩手草。") == "国藩"
    assert (
        sender(None, title="最高人民法院关于适用范围问题的批复", byline=None, writer=None, closing=None)
        == "最高人民法院"
    )
    assert sender(None, title="與韓荊州書", byline=None, writer=None, closing=None) is None


def test_without_a_named_salutation_closing_address_and_title_tell_the_reader() -> None:
    closing = "此致\n海晴茶室採購部\nMs Karen Poon 台照"
    assert recipient_of(closing=closing, field=None, title=None, address=[], text="") == "海晴茶室採購部 Ms Karen Poon"
    assert (
        recipient_of(closing="此致\n敬禮", field=None, title=None, address=["甲校", "乙老師"], text="")
        == "甲校 乙老師"
    )
    assert recipient_of(closing=None, field=None, title="與韓荊州書", address=[], text="") == "韓荊州"
    assert recipient_of(closing=None, field=None, title="前出師表", address=[], text="以光陛下之德") == "陛下"
    assert recipient_of(closing="此致，", field=None, title="諫逐客書", address=[], text="") is None


CRUFT = {
    "您现在的位置：首页 > 通知公告\n关于放假的通知\n各位同事：\n放假三天。": [
        ("breadcrumb", "您现在的位置：首页 > 通知公告")
    ],
    "來源：本站　時間：2020-01-01\n致友人書\n小舟：\n見字如面。": [("meta-line", "來源：本站　時間：2020-01-01")],
    "小舟：\n見字如面，\n第 3 頁 共 9 頁\n安好。": [("page-number", "第 3 頁 共 9 頁")],
    "小舟：\n見字如面。<br/>\n安好。&nbsp;": [("markup", "<br/>"), ("markup", "&nbsp;")],
    "小舟：\n見字如面。\n爸爸\n（責任編輯：小荷）\n【打印本页】": [
        ("editor-note", "（責任編輯：小荷）"),
        ("nav", "【打印本页】"),
    ],
    "小舟：\n見字如面。\n爸爸\n最新評論\n好信": [("comments", "最新評論\n好信")],
    "小舟：\n見字如面。\n爸爸\n掃描二維碼加入讀者群": [("share", "掃描二維碼加入讀者群")],
}


@pytest.mark.parametrize(("text", "expected"), CRUFT.items())
def test_what_a_page_left_in_the_text_is_marked(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(piece.kind, piece.span.of(text)) for piece in parse(text).cruft] == expected


@pytest.mark.parametrize(
    "text",
    [
        "小舟：\n見字如面。\n我們分享到很晚，扫一扫院子，版權所有的事以後再說。\n爸爸",
        "小舟：\n「相關文章」四個字是什麼意思？\n爸爸",
        "小舟：\n來源：不明。\n見字如面。",
    ],
)
def test_the_words_of_a_letter_are_no_cruft(text: str) -> None:
    assert parse(text).cruft == ()


def test_the_values_are_there_without_the_parser() -> None:
    script = (
        "import sys, reader.letters.letter, reader.letters as letters\n"
        "assert not {'reader.letters.structure.parsing', 'chardet'} & sys.modules.keys()\n"
        "assert letters.parse('小舟：\\n安好。').recipient == '小舟'\n"
        "assert 'chardet' not in sys.modules\n"
        "assert not hasattr(letters, 'nothing')\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
