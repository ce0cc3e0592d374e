"""How characters are read in their words, in both scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Variant, convert
from reader.script.pronouncing import can_pronounce, prepare_readings, pronounced, toneless
from reader.text import Span

# In Traditional characters; each is also asked for in Simplified ones.
PHRASES = {
    "重慶銀行": "chóng qìng yín háng",
    "銀行行長": "yín háng háng zhǎng",
    "行政": "xíng zhèng",
    "同行": "tóng háng",
    "旅行": "lǚ xíng",
    "長大了": "zhǎng dà le",
    "很長": "hěn cháng",
    "長得很高": "zhǎng de hěn gāo",
    "縣長": "xiàn zhǎng",
    "署長來信": "shǔ zhǎng lái xìn",
    "長子": "zhǎng zǐ",
    "快樂": "kuài lè",
    "音樂": "yīn yuè",
    "樂曲": "yuè qǔ",
    "看著他": "kàn zhe tā",
    "著急": "zháo jí",
    "著手": "zhuó shǒu",
    "著名作家": "zhù míng zuò jiā",
    "名著": "míng zhù",
    "覺得": "jué de",
    "睡覺": "shuì jiào",
    "得到": "dé dào",
    "跑得快": "pǎo de kuài",
    "說得對": "shuō de duì",
    "我得走了": "wǒ děi zǒu le",
    "得書甚慰": "dé shū shèn wèi",
    "還有": "hái yǒu",
    "還鄉": "huán xiāng",
    "還錢": "huán qián",
    "了解": "liǎo jiě",
    "為了了解": "wèi le liǎo jiě",
    "受不了": "shòu bù liǎo",
    "為人民服務": "wèi rén mín fú wù",
    "以他為師": "yǐ tā wéi shī",
    "認為": "rèn wéi",
    "因為": "yīn wèi",
    "請查照為荷": "qǐng chá zhào wéi hè",
    "參差不齊": "cēn cī bù qí",
    "參加": "cān jiā",
    "人參": "rén shēn",
    "頭髮": "tóu fa",
    "發現": "fā xiàn",
    "理髮": "lǐ fà",
    "乾淨": "gān jìng",
    "乾坤": "qián kūn",
    "幹部": "gàn bù",
    "干涉": "gān shè",
    "朝陽": "zhāo yáng",
    "朝鮮": "cháo xiǎn",
    "數學": "shù xué",
    "屈指可數": "qū zhǐ kě shǔ",
    "調查": "diào chá",
    "調和": "tiáo hé",
    "供給": "gōng jǐ",
    "給你": "gěi nǐ",
    "處理": "chǔ lǐ",
    "到處": "dào chù",
    "都城都是": "dū chéng dōu shì",
    "便宜方便": "pián yi fāng biàn",
    "降落": "jiàng luò",
    "投降": "tóu xiáng",
    "校對": "jiào duì",
    "學校": "xué xiào",
    "相信": "xiāng xìn",
    "丞相": "chéng xiàng",
    "的確": "dí què",
    "目的": "mù dì",
    "他的": "tā de",
    "上了他的當": "shàng le tā de dāng",
    "他們的確認為": "tā men dí què rèn wéi",
    "慢慢地走": "màn màn de zǒu",
    "此地甚好": "cǐ dì shèn hǎo",
    "種了三畝地": "zhòng le sān mǔ dì",
    "各種": "gè zhǒng",
    "曾經": "céng jīng",
    "曾先生": "zēng xiān sheng",
    "單先生": "shàn xiān sheng",
    "一隻貓": "yī zhī māo",
    "只是": "zhǐ shì",
    "舍弟": "shè dì",
    "敬頌時綏": "jìng sòng shí suí",
    "媽媽": "mā ma",
    "桌子": "zhuō zi",
    "弟子": "dì zǐ",
    "石頭": "shí tou",
    "什麼": "shén me",
    "我們": "wǒ men",
    "一定": "yī dìng",
    "不對": "bù duì",
    "一個": "yī gè",
    "不要": "bù yào",
    "對不起": "duì bù qǐ",
    "二〇二一年": "èr líng èr yī nián",
    "綠女": "lǜ nǚ",
    "侵略": "qīn lüè",
}


@pytest.mark.parametrize(("phrase", "reading"), PHRASES.items())
def test_a_character_is_read_as_its_phrase_has_it_in_both_scripts(phrase: str, reading: str) -> None:
    simplified = convert(phrase, Variant.HANS, source=Variant.HANT_TW).text
    assert pronounced(phrase) == reading.split()
    assert pronounced(simplified) == reading.split()


def test_what_is_no_han_character_has_no_reading() -> None:
    assert pronounced("A漢，𠮷\n。1") == [None, "hàn", None, "jí", None, None, None]


def test_a_variation_selector_parts_no_word() -> None:
    assert pronounced("銀\U000e0100行") == ["yín", None, "háng"]


def test_a_rare_character_has_the_reading_of_its_usual_form_where_it_has_none_itself() -> None:
    assert pronounced("𢧐") == ["zhàn"]


def test_the_words_of_a_clause_tell_its_readings_and_no_other_clause_is_read() -> None:
    text = "銀行來信，旅行"
    assert pronounced(text, [Span(1, 2)]) == ["yín", "háng", "lái", "xìn", None, None, None]


def test_what_was_loaded_is_known_to_be_there() -> None:
    prepare_readings()
    assert can_pronounce()


@pytest.mark.parametrize(("syllable", "bare"), [("lǜ", "lü"), ("zhōng", "zhong"), ("de", "de"), ("ń", "n")])
def test_a_syllable_without_its_tone_keeps_its_letters(syllable: str, bare: str) -> None:
    assert toneless(syllable) == bare


@given(st.text(alphabet="一丁的了得著還長樂行，。A 1𠮷龘々〇", max_size=30))
def test_every_code_point_has_its_own_place(text: str) -> None:
    found = pronounced(text)
    assert len(found) == len(text)
    assert all((reading is None) == (character in "，。A 1々") for character, reading in zip(text, found, strict=True))
