"""The rules by which a conversion is doubted; tests/bench/bench_doubts.py tells how often they are right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from reader.script.conversion import converted
from reader.script.converter import Stage, converter
from reader.script.dictionaries import Edition, choices
from reader.script.doubt import Doubt, Row, Rule
from reader.script.lexicon import Claim
from reader.script.routes import route
from reader.script.trace import dictionary_of
from reader.script.variants import Variant
from reader.text import OffsetMap, Span

_PAIR: Final = 2
_PERSON: Final = re.compile(r"[^\W\d_]+")
_LONGEST_NAME: Final = 8
_BODY: Final = re.compile("[各全]|同志|[局部院司處处會会館馆委廳厅社校組组黨党縣县市們们等]")
_RANKS: Final = {rule: rank for rank, rule in enumerate(Rule)}
# Family and given names that are written with either form: 余 and 餘, 范 and 範, 后 and 後 …
_IN_NAMES: Final = frozenset(
    "余范于后里沈肖叶干钟种郁姜云曲谷丑台岳松万朱征志杰升胜游周采表布党冲涂向仇郗佣朴卜系秋灵才适团"
    "余範於後裡瀋蕭葉乾鐘鍾種鬱薑雲麯穀醜臺嶽鬆萬徵誌傑昇勝遊採錶佈黨衝塗嚮讎傭樸蔔繫鞦靈纔適團"
)


class Judge:
    """Judges conversions from one form of script to another by the dictionaries of an edition."""

    __slots__ = ("_converter", "_edition", "_source", "_target")

    def __init__(self, source: Variant, target: Variant, edition: Edition) -> None:
        self._source, self._target, self._edition = source, target, edition
        self._converter = converter(route(source, target, edition), edition)

    def __bool__(self) -> bool:
        return bool(self._converter)

    def doubts(self, text: str, names: Iterable[Span]) -> list[Doubt]:
        """The doubtful places of converting `text`, in order and apart; of several that meet the most telling."""
        shown, offsets = self._converter.run(text)
        stages = list(self._converter.stages(text))
        found = [*self._in_names(text, shown, offsets, names), *self._between_editions(text, shown, offsets)]
        for number in range(len(stages)):
            found += self._of_stage(stages, number, shown, offsets)
        found.sort(key=lambda doubt: (_RANKS[doubt.rule], doubt.span))
        apart: list[Doubt] = []
        for doubt in found:
            if doubt.candidates and not any(doubt.span.overlaps(other.span) for other in apart):
                apart.append(doubt)
        return sorted(apart, key=lambda doubt: doubt.span)

    def _of_stage(self, stages: list[Stage], number: int, shown: str, offsets: OffsetMap) -> Iterator[Doubt]:
        """What the words of one step decided, and what words that lost their place would have said."""
        stage = stages[number]
        claims = [claim for claim in stage.claims() if stage.step.respells(claim.word)]
        lost = list(_lost(stage, claims))
        if not claims and not lost:
            return
        edges = _Edges(stage.text)
        for claim in claims:
            cut = edges.cut(claim)
            if cut or stage.step.overrules(claim.word):
                place = stage.before.to_source(Span(claim.start, claim.end))
                others = [_onward(form, stages, number) for form in _forms(stage, claim.word, self._edition)]
                rule = Rule.WORD_EDGE if cut else Rule.PHRASE_OVERRULES_CHARACTER
                yield self._doubt(place, shown, offsets, others, rule, self._row(stage, claim.word))
        for claim, part, form in lost:
            if not edges.cut(claim):
                place = stage.before.to_source(part)
                other = _onward(form, stages, number)
                yield self._doubt(
                    place, shown, offsets, [other], Rule.OVERLAPPING_PHRASES, self._row(stage, claim.word)
                )

    def _between_editions(self, text: str, shown: str, offsets: OffsetMap) -> Iterator[Doubt]:
        """Where the other edition writes another word, not only in another standard."""
        if self._target is Variant.JA_SHINJITAI or Variant.JA_SHINJITAI is self._source:
            return
        (other,) = (edition for edition in Edition if edition is not self._edition)
        view = converted(text, self._target, source=self._source, edition=other)
        if view.text == shown or view.map or offsets:
            return
        for at, (ours, theirs) in enumerate(zip(shown, view.text, strict=True)):
            if ours != theirs and usual(ours) != usual(theirs):
                yield self._doubt(Span(at, at + 1), shown, offsets, [theirs], Rule.EDITIONS_DISAGREE, None)

    def _in_names(self, text: str, shown: str, offsets: OffsetMap, names: Iterable[Span]) -> Iterator[Doubt]:
        forms = _characters(self._source, self._edition)
        for span in names:
            for at in _of_persons(text, span):
                character = text[at]
                if character in _IN_NAMES and len(forms.get(character, ())) > 1:
                    row = Row(dictionary=_TABLE[self._source.simplified], word=character, forms=forms[character])
                    yield self._doubt(Span(at, at + 1), shown, offsets, forms[character], Rule.NAME, row)

    def _doubt(
        self, place: Span, shown: str, offsets: OffsetMap, others: Iterable[str], rule: Rule, row: Row | None
    ) -> Doubt:
        seen = offsets.to_target(place).of(shown)
        candidates = tuple(form for form in dict.fromkeys(others) if form != seen and len(form) == len(seen))
        return Doubt(span=place, shown=seen, candidates=candidates, rule=rule, row=row)

    def _row(self, stage: Stage, word: str) -> Row:
        name = dictionary_of(word, stage.group, self._edition)
        return Row(dictionary=name, word=word, forms=choices(name, self._edition)[word])


class _Edges:
    """Where words begin in a text, told by a dictionary of words that is loaded when it is needed."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: frozenset[int] | None = None

    def cut(self, claim: Claim) -> bool:
        """Whether a phrase cuts a word in two, or is made of two words of one character."""
        if self._starts is None:
            import rjieba  # a tenth of a second, which most texts do without

            at, starts = 0, {len(self._text)}
            for word in rjieba.cut(self._text, hmm=True):
                starts.add(at)
                at += len(word)
            self._starts = frozenset(starts)
        whole = claim.start in self._starts and claim.end in self._starts
        return not whole or (len(claim.word) == _PAIR and claim.start + 1 in self._starts)


def _of_persons(text: str, span: Span) -> Iterator[int]:
    """The offsets of what may be a person's name with a title; offices and addressees in a body are something else."""
    for found in _PERSON.finditer(text, span.start, min(span.end, len(text))):
        if len(found[0]) <= _LONGEST_NAME and not _BODY.search(found[0]):
            yield from range(found.start(), found.end())


def _lost(stage: Stage, claims: Iterable[Claim]) -> Iterator[tuple[Claim, Span, str]]:
    """Words that do not have their place and would have written a character otherwise, with that one's form."""
    won = set(claims)
    written = ""
    for claim in stage.step.occurrences(stage.text):
        if claim in won or not stage.step.respells(claim.word):
            continue
        written = written or _respelled(stage, won)
        form = stage.step.changes[claim.word]
        for index, (ours, theirs) in enumerate(zip(written[claim.start : claim.end], form, strict=True)):
            if ours != theirs:
                at = claim.start + index
                yield claim, Span(at, at + 1), theirs
                break


def _respelled(stage: Stage, claims: Iterable[Claim]) -> str:
    """What a step writes without vocabulary, character by character."""
    written = list(stage.step.plain(stage.text))
    for claim in claims:
        written[claim.start : claim.end] = stage.step.changes[claim.word]
    return "".join(written)


def _forms(stage: Stage, word: str, edition: Edition) -> Iterator[str]:
    """What the word could become: its characters one by one, then each other form of a character it changes."""
    plain, value = stage.step.plain(word), stage.step.changes[word]
    yield plain
    known = choices(stage.group[-1], edition)
    for index, character in enumerate(word):
        if plain[index] != value[index]:
            for form in known.get(character, ()):
                yield value[:index] + form + value[index + 1 :]


def _onward(form: str, stages: list[Stage], number: int) -> str:
    """A form after the steps that follow."""
    for stage in stages[number + 1 :]:
        form = stage.step.run(form)[0]
    return form


_TABLE: Final = {True: "STCharacters.txt", False: "TSCharacters.txt"}


def _characters(source: Variant, edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """All forms of each character in the other script."""
    return choices(_TABLE[source.simplified], edition)


@cache
def usual(character: str) -> str:
    """The form that stands for all that Taiwan and Hong Kong write for the same character (臺 and 台, 裏 and 裡)."""
    for name in ("TWVariants.txt", "HKVariants.txt"):
        for form, others in choices(name, Edition.OFFICIAL).items():
            if character in others and form != character:
                character = form
    return character
