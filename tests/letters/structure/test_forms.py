"""The forms of words in which letters address, take leave and are signed, each in an otherwise plain letter."""

import pytest

from reader.letters import parse

BODY = (
    "前奉大函，敬悉一切，所詢各節，容即查明奉覆，請勿念。近日天氣漸寒，尚祈珍攝，餘容後敘，並候起居，匆匆不盡所言也。"
)
READERS: dict[str, str | None] = {
    "母親大人膝下：": "母親大人",
    "父親大人尊前：": "父親大人",
    "祖父大人萬福金安：": "祖父大人",
    "吾兒知悉：": "吾兒",
    "吾妻如晤：": "吾妻",
    "三弟如握：": "三弟",
    "某某賢弟青覽：": "某某賢弟",
    "適之先生史席：": "適之先生",
    "夫子大人函丈：": "夫子大人",
    "子民校長鈞鑒：": "子民校長",
    "諸位理事先生公鑒：": "諸位理事先生",
    "某公司執事先生台鑒：": "某公司執事先生",
    "景明吾兄足下：": "景明吾兄",
    "慧珠女士妝次：": "慧珠女士",
    "伯父大人尊鑒：": "伯父大人",
    "編輯先生：": "編輯先生",
    "總統先生：": "總統先生",
    "局長鈞鑒": "局長",
    "各位鄉親父老：": "各位鄉親父老",
    "全國同胞公鑒：": "全國同胞",
    "親愛的爸爸媽媽：": "爸爸媽媽",
    "嗨，小明：": "小明",
    "Dear 小明：": "小明",
    "Hi 小美，": "小美",
    "老師您好：": "老師",
    "陳教授道鑒：": "陳教授",
    "主任大鑒：": "主任",
    "尊敬的各位领导、各位来宾：": "各位领导、各位来宾",
    "尊敬的王总：": "王总",
    "李总，您好！": "李总",
    "王先生/女士：": "王先生/女士",
    "致全体员工：": "全体员工",
    "致：全体员工": "全体员工",
    "敬启者：": None,
    "敬启者": None,
    "尊敬的读者朋友们!": "读者朋友们",
    "亲爱的宝贝女儿：": "宝贝女儿",
    "老李：": "老李",
    "张三、李四同志：": "张三、李四同志",
    "市人民政府：": "市人民政府",
    "各区、县（市）人民政府，市政府各部门：": "各区、县（市）人民政府，市政府各部门",
    "各科室、各班主任:": "各科室、各班主任",
    "小朋友们，大家好！": "小朋友们",
    "爷爷、奶奶：": "爷爷、奶奶",
    "阿爸阿媽：": "阿爸阿媽",
    "我親愛的小妹：": "小妹",
    "最可爱的人：": "最可爱的人",
    "你好，陌生人：": "陌生人",
    "同学们、老师们：": "同学们、老师们",
    "貴校校長鈞鑒：": "貴校校長",
    "某某縣縣長勛鑒：": "某某縣縣長",
    "沅弟季弟左右：": "沅弟季弟",
    "字諭紀澤、紀鴻兒：": "紀澤、紀鴻兒",
    "賢侄如面：": "賢侄",
    "鳳兒覽：": "鳳兒",
    "吾友：": "吾友",
    "二哥：": "二哥",
    "妈妈！": "妈妈",
    "先生：": "先生",
}
WRITERS = {
    "沈廷煦": "沈廷煦",
    "弟沈廷煦頓首": "沈廷煦",
    "弟　沈廷煦　拜上": "沈廷煦",
    "愚兄沈廷煦手啟": "沈廷煦",
    "學生沈廷煦敬上": "沈廷煦",
    "職沈廷煦謹呈": "沈廷煦",
    "兒廷煦叩稟": "廷煦",
    "不孝男廷煦泣叩": "廷煦",
    "女兒　小蘭上": "小蘭",
    "你的朋友：小明": "小明",
    "你的爸爸": "你的爸爸",
    "妹 淑華 手書": "淑華",
    "某某大學校長　王大同": "某某大學",
    "某某公司總經理　王大同　謹啟": "某某公司",
    "某某縣政府": "某某縣政府",
    "签名：王芳": "王芳",
    "王芳（签字）": "王芳",
    "王芳 敬上": "王芳",
    "王芳敬啟": "王芳",
    "晚輩王芳謹上": "王芳",
    "受業王芳再拜": "王芳",
    "立书人：王芳": "王芳",
    "全体业主": "全体业主",
    "三年二班全体同学": "三年二班全体同学",
    "校长：王芳": "王芳",
    "王芳、李平": "王芳、李平",
    "父　手諭": "父",
    "母示": "母",
    "外婆": "外婆",
    "兄　國華": "國華",
    "國華　百拜": "國華",
    "後學國華頓首再拜": "國華",
    "王芳 2班": "王芳 2班",
    "○○書局　謹啟": "○○書局",
    "北京市某某区某某街道办事处": "北京市某某区某某街道办事处",
    "XX有限公司（盖章）": "XX有限公司",
}
CLOSINGS = (
    "敬請\n崇安",
    "敬請\n台安",
    "敬請\n鈞安",
    "敬請　道安",
    "敬請撰安",
    "專此，敬請\n撰安",
    "肅此敬達，恭請\n崇安",
    "肅此，敬請\n金安",
    "草此不盡，即頌\n日祉",
    "順頌\n時祺",
    "順頌商祺",
    "順頌秋祺",
    "即頌\n近佳",
    "並頌\n闔府安吉",
    "此頌\n文祺",
    "專此奉覆，順頌\n籌祺",
    "耑此布達，並候\n起居",
    "手此，即問\n近好",
    "匆此，即請\n刻安",
    "敬祝\n教安",
    "祝\n學安",
    "祝您\n萬事如意！",
    "此致\n敬禮！",
    "此致\n敬禮",
    "此致敬禮",
    "謹此奉聞，伏維\n亮察",
    "伏乞\n鑒核",
    "此上\n某某先生",
    "此致\n某某學校",
    "謹致\n崇高的敬意",
    "順祝\n編安",
    "即候\n回音",
    "臨穎神馳，不盡依依。",
    "餘不一一。",
    "不宣。",
    "專此奉達。",
    "特此函達，請查照為荷。",
    "請惠予協助為荷。",
    "是所至禱。",
    "恭候\n光臨",
    "敬候\n佳音",
    "祝好！",
    "祝安好",
    "安好！",
    "Best wishes,",
    "謹頌\n勛綏",
    "敬頌\n鈞綏",
    "叩請\n福安",
    "恭請\n誨安",
    "虔請\n大安",
    "此布，即頌\n春祺",
    "肅此敬頌\n崇祺",
    "盼覆",
    "匆匆不盡所言。",
    "祝你\n天天開心",
    "祝\n一切順利",
    "願主祝福你",
    "保重！",
    "珍重",
    "晚安。",
    "多謝。",
    "謝謝您！",
    "敬希\n賜覆",
    "敬祈\n俯允",
    "統希\n亮鑒",
    "諸維\n珍重",
    "幸甚幸甚。",
    "不勝感激。",
    "無任感荷。",
    "特此證明",
    "特此公告。",
    "此布",
    "此令",
    "此致，敬禮！",
    "以上妥否，請批示。",
    "當否，請示。",
    "如無不妥，請批轉各地執行。",
    "請予支持。",
    "感謝您的來信！",
    "再次向您表示歉意。",
    "再次感謝！",
    "祝商祺",
    "致禮！",
    "致以\n革命的敬禮！",
    "致以崇高的敬禮！",
    "此致\n革命敬禮！",
    "順致\n誠摯的問候",
    "謹致問候",
    "顺颂\n台祺",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(("salutation", "reader"), READERS.items())
def test_a_salutation_is_known_with_its_reader(salutation: str, reader: str | None, gap: str) -> None:
    letter = parse(f"{salutation}{gap}{BODY}\n{BODY}\n\n沈廷煦\n二〇二〇年一月一日")
    assert (letter.salutation, letter.recipient) == (salutation, reader)


@pytest.mark.parametrize(("signature", "writer"), WRITERS.items())
def test_a_signature_is_known_with_its_writer(signature: str, writer: str) -> None:
    letter = parse(f"伯庸先生：\n{BODY}\n\n順頌\n時祺\n\n{signature}\n二〇二〇年一月一日")
    assert (letter.signature, letter.sender) == (signature, writer)


@pytest.mark.parametrize("dated", ["\n二〇二〇年一月一日", ""])
@pytest.mark.parametrize("closing", CLOSINGS)
def test_a_closing_is_known_and_ends_before_the_signature(closing: str, dated: str) -> None:
    letter = parse(f"伯庸先生：\n{BODY}\n\n{closing}\n\n沈廷煦{dated}")
    assert (letter.closing, letter.signature) == (closing, "沈廷煦")


POSTSCRIPTS = (
    "又及：毛衣已經寄出。",
    "又：照片下次寄。",
    "再者，舍弟求職一事，萬望留意。",
    "再及：小兒附筆問安。",
    "附記：此信託人帶去。",
    "附言：勿忘關窗。",
    "附白：賤軀粗安，勿念。",
    "補充：會議改在三樓。",
    "P.S. 別忘了帶傘。",
    "PS：別忘了帶傘。",
    "對了，你的毛衣寄出去了，記得去收發室取。",
)


@pytest.mark.parametrize("postscript", POSTSCRIPTS)
def test_what_is_said_under_the_signature_is_a_postscript(postscript: str) -> None:
    text = f"小舟：\n{BODY}\n\n祝好！\n\n爸爸\n二〇二〇年一月一日\n\n{postscript}"
    letter = parse(text)
    assert [part.span.of(text) for part in letter.parts if part.role == "postscript"] == [postscript]
    assert letter.signature == "爸爸"


NOTES = (
    "（此件公開發布）",
    "（聯繫人：周敏）",
    "抄送：市人大辦公室",
    "副本送：會計部",
    "抄報：省教育廳",
    "cc: 王主任",
)


@pytest.mark.parametrize("note", NOTES)
def test_who_has_copies_and_what_is_remarked_under_a_letter_is_a_note(note: str) -> None:
    text = f"市教育局：\n{BODY}\n特此函達。\n\n某某縣教育局\n二〇二〇年一月一日\n\n{note}"
    letter = parse(text)
    assert [part.span.of(text) for part in letter.parts if part.role == "note"] == [note]
    assert letter.signature == "某某縣教育局"
