"""Why a word is shown as it is."""

import pytest

from reader.script import Edition, Explanation, Row, Rule, Variant, View, explain, rendered
from reader.script.choice import Authority
from reader.script.conversion import converted
from reader.script.override import OverrideKind
from reader.script.overrides import Overrides
from reader.script.punctuation import PunctuationStyle
from reader.script.rendering import rendered_lines
from reader.text import Span
from tests.data_folder import needs
from tests.store.samples import override

EDITIONS = pytest.mark.parametrize("edition", list(Edition))
HANS, HANT, TW = Variant.HANS, Variant.HANT, Variant.HANT_TW
TW_IDIOM, HANS_IDIOM = Variant.HANT_TW_IDIOM, Variant.HANS_IDIOM


def view(text: str, target: Variant, source: Variant = HANS, edition: Edition = Edition.OFFICIAL) -> View:
    return converted(text, target, source=source, edition=edition)


def explained(shown: View, character: str) -> Explanation:
    found = explain(shown, shown.stored.index(character))
    assert found is not None
    return found


def rows(found: Explanation) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(row.dictionary, row.word, row.forms) for row in found.rows]


@EDITIONS
def test_a_replaced_word_is_explained_as_a_whole_from_each_of_its_characters(edition: Edition) -> None:
    shown = view("新的信息来了", TW_IDIOM, edition=edition)
    found = explained(shown, "信")
    assert found == explained(shown, "息")
    assert (found.span, found.stored, found.shown) == (Span(2, 4), "信息", "資訊")
    assert found.candidates == ("信息",)
    assert rows(found) == [("TWPhrases.txt", "信息", ("資訊",))]
    assert (found.rule, found.choice) == (None, None)


def test_every_step_that_changed_something_has_its_row() -> None:
    assert rows(explained(view("打印机坏了", TW_IDIOM), "打")) == [
        ("STCharacters.txt", "机", ("機",)),
        ("TWPhrases.txt", "打印機", ("印表機",)),
    ]
    assert rows(explained(view("那里", TW), "里")) == [
        ("STCharacters.txt", "里", ("裏", "里", "哩")),
        ("TWVariants.txt", "裏", ("裡",)),
    ]


@pytest.mark.parametrize(
    ("text", "target", "source", "at", "candidates"),
    [
        ("茶干了", HANT, HANS, "干", ("乾", "干", "榦")),
        ("茶干了", HANT, HANS, "了", ("瞭",)),
        ("那里", TW, HANS, "里", ("里", "哩")),
        ("头发", HANT, HANS, "头", ("頭發",)),
        ("資訊", HANS_IDIOM, TW, "資", ("资讯",)),
        ("軟體", HANS_IDIOM, TW, "體", ("软体",)),
        ("那裡", Variant.ORIGINAL, TW, "裡", ("里", "哩")),
        ("来了", HANT, HANS, "来", ()),
    ],
)
def test_candidates_are_what_else_could_be_shown_in_this_script(
    text: str, target: Variant, source: Variant, at: str, candidates: tuple[str, ...]
) -> None:
    assert explained(view(text, target, source), at).candidates == candidates


@pytest.mark.parametrize(
    ("text", "target", "source"),
    [
        ("大小", HANT, HANS),
        ("大小", TW_IDIOM, HANS),
        ("大小", Variant.ORIGINAL, HANT),
        ("AB，1😀", HANT, HANS),
        ("𠀀", TW, HANS),
    ],
)
def test_what_could_not_be_otherwise_is_not_explained(text: str, target: Variant, source: Variant) -> None:
    shown = view(text, target, source)
    assert [explain(shown, at) for at in range(len(text))] == [None] * len(text)


def test_outside_the_text_and_without_a_script_there_is_nothing_to_explain() -> None:
    shown = view("头发", HANT)
    assert (explain(shown, -1), explain(shown, 2)) == (None, None)
    unknown = converted("头发", HANT, source=None, edition=Edition.OFFICIAL)
    assert explain(unknown, 0) is None


@EDITIONS
def test_a_doubt_is_explained_with_its_rule_and_the_row_that_decided(edition: Edition) -> None:
    found = explained(view("隔离并到指定地点", HANT, edition=edition), "到")
    assert (found.span, found.shown, found.rule) == (Span(2, 4), "併到", Rule.WORD_EDGE)
    assert found.candidates[0] == "並到"
    assert Row(dictionary="STPhrases.txt", word="并到", forms=("併到",)) in found.rows


def test_a_word_that_stays_only_because_a_phrase_says_so_is_explained_by_the_phrase() -> None:
    found = explained(view("皇后", HANT), "皇")
    assert (found.shown, found.candidates) == ("皇后", ("皇後",))
    assert rows(found) == [("STPhrases.txt", "皇后", ("皇后",))]


def test_a_letter_that_is_shown_as_stored_is_explained_by_what_a_conversion_would_have_done() -> None:
    found = explained(view("隔離併到指定地點", Variant.ORIGINAL, TW), "併")
    assert (found.stored, found.shown, found.rule) == ("併到", "併到", Rule.WORD_EDGE)
    assert ("STPhrases.txt", "并到", ("併到",)) in rows(found)


def test_between_standards_the_row_of_the_standard_is_told() -> None:
    assert rows(explained(view("那裡", HANT, TW), "裡")) == [("TWVariantsRev.txt", "裡", ("裏",))]
    assert rows(explained(view("看著", HANS_IDIOM, TW), "著")) == [("TWVariantsRev.txt", "著", ("着",))]


def test_a_shipped_correction_is_told_with_what_the_edition_itself_has() -> None:
    shown = rendered("分片包干", HANT, source=HANS)
    found = explained(shown, "干")
    assert (found.stored, found.shown) == ("包干", "包幹")
    assert explained(shown, "包") == found
    assert found.choice is not None
    assert found.choice.authority is Authority.CORRECTION
    assert found.candidates[0] == "包乾"
    assert found.rule is None


def test_a_decision_of_the_reader_is_told_with_what_the_converter_would_show() -> None:
    decided = override("头发", "頭發", target=HANT)
    shown = rendered("他的头发干了", HANT, source=HANS, overrides=Overrides([decided]))
    found = explained(shown, "发")
    assert (found.stored, found.shown, found.candidates, found.rule) == ("头发", "頭發", ("頭髮",), None)
    assert found.choice is not None
    assert (found.choice.authority, found.choice.override) == (Authority.CONVERSION, decided.id)
    assert explained(shown, "干").choice is None


def test_a_name_that_is_kept_from_conversion_can_be_given_back_to_it() -> None:
    kept = override("范", "范", kind=OverrideKind.PROTECTION)
    found = explained(rendered("范先生", HANT, source=HANS, overrides=Overrides([kept])), "范")
    assert (found.stored, found.shown, found.candidates) == ("范", "范", ("範",))
    assert found.choice is not None
    assert found.choice.authority is Authority.PROTECTION


@pytest.mark.parametrize("target", [Variant.ORIGINAL, HANT, TW])
def test_an_emendation_is_told_with_what_the_stored_word_would_show(target: Variant) -> None:
    slip = override("包乾", "包幹", kind=OverrideKind.EMENDATION)
    found = explained(rendered("分片包乾", target, source=TW, overrides=Overrides([slip])), "乾")
    assert (found.span, found.stored, found.shown) == (Span(2, 4), "包乾", "包幹")
    assert found.candidates[0] == "包乾"
    assert found.choice is not None
    assert found.choice.override == slip.id


# A letter from Taiwan that quotes a notice from Shanghai.
MIXED = "你寄來的通知收到了，裡面說：\n“各位邻居：头发放在柜里。”\n這裡的頭髮"


def test_a_line_in_another_script_is_explained_by_its_own() -> None:
    shown = rendered_lines(MIXED, HANT)
    assert shown.text == "你寄來的通知收到了，裏面說：\n“各位鄰居：頭髮放在櫃裏。”\n這裏的頭髮"
    found = explained(shown, "头")
    assert (found.stored, found.shown, found.candidates) == ("头发", "頭髮", ("頭發",))
    assert rows(found) == [("STPhrases.txt", "头发", ("頭髮",))]
    assert rows(explained(shown, "裡")) == [("TWVariantsRev.txt", "裡", ("裏",))]


def test_a_line_in_the_script_that_is_shown_could_not_be_otherwise() -> None:
    shown = rendered_lines(MIXED, HANS)
    assert explain(shown, MIXED.index("头")) is None
    assert explained(shown, "髮").shown == "发"


@pytest.mark.parametrize(
    ("text", "source", "target", "at", "form", "words"),
    [
        ("图书馆与铁", HANS, Variant.JA_SHINJITAI, "铁", "鉄", ["铁", "鐵"]),
        ("圖書館與鐵", HANT, Variant.JA_SHINJITAI, "與", "与", ["與"]),
        ("図書館の鉄", Variant.JA_SHINJITAI, HANT, "図", "圖", ["図"]),
        ("図書館の鉄", Variant.JA_SHINJITAI, HANS, "鉄", "铁", ["鉄", "鐵"]),
    ],
)
def test_between_chinese_and_japanese_the_rows_are_told_without_other_forms(
    text: str, source: Variant, target: Variant, at: str, form: str, words: list[str]
) -> None:
    found = explained(view(text, target, source), at)
    assert (found.shown, found.candidates, found.rule) == (form, (), None)
    assert [row.word for row in found.rows] == words


def test_a_japanese_text_that_is_shown_as_stored_is_not_explained() -> None:
    shown = view("図書館の鉄", Variant.ORIGINAL, Variant.JA_SHINJITAI)
    assert [explain(shown, at) for at in range(5)] == [None] * 5


def test_marks_that_the_punctuation_style_changes_are_no_words() -> None:
    shown = rendered("“里”", TW, source=HANS, punctuation=PunctuationStyle.CORNER)
    assert shown.text == "「裡」"
    assert [explain(shown, at) is not None for at in range(3)] == [False, True, False]


def test_a_name_is_explained_where_the_caller_says_that_it_is_one() -> None:
    shown = view("范启", HANT)
    found = explain(shown, 0, names=[Span(0, 2)])
    assert found is not None
    assert (found.rule, found.shown, found.candidates) == (Rule.NAME, "範", ("范",))
    assert explained(shown, "范").rule is None


@EDITIONS
@pytest.mark.parametrize("target", [Variant.ORIGINAL, HANS, HANT, TW, TW_IDIOM, HANS_IDIOM])
def test_whatever_is_explained_in_a_letter_agrees_with_the_view(target: Variant, edition: Edition) -> None:
    text = next(needs("letters").glob("seed-*.txt")).read_text("utf-8-sig")
    paragraph = max(text.splitlines(), key=len)
    shown = view(paragraph, target, TW, edition)
    for at in range(0, len(paragraph), 7):
        found = explain(shown, at)
        if found is not None:
            assert at in found.span
            assert found.stored == found.span.of(paragraph)
            assert found.shown == shown.map.to_target(found.span).of(shown.text)
            assert found.shown not in found.candidates
            assert len(set(found.candidates)) == len(found.candidates)
