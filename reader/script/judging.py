"""The rules by which a conversion is doubted; tests/bench/bench_doubts.py tells how often they are right."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final, NamedTuple
from unicodedata import normalize

from reader.script.conversion import converted
from reader.script.converter import Stage, converter
from reader.script.dictionaries import choices
from reader.script.doubt import Doubt, Row, Rule
from reader.script.edition import Edition
from reader.script.lexicon import Claim
from reader.script.naming import uncertain_in_names
from reader.script.rates import is_doubtful
from reader.script.routes import route
from reader.script.trace import dictionary_of
from reader.script.variants import Variant
from reader.text import Span
from reader.text.fold import fold

_PAIR: Final = 2
_RANKS: Final = {rule: rank for rank, rule in enumerate(Rule)}


class Finding(NamedTuple):
    """What a rule found: the doubt, with the characters that it is about and their forms."""

    doubt: Doubt
    characters: tuple[tuple[str, str], ...]


class Judge:
    """Judges conversions from one form of script to another by the dictionaries of an edition."""

    __slots__ = ("_converter", "_edition", "_source", "_target")

    def __init__(self, source: Variant, target: Variant, edition: Edition) -> None:
        self._source, self._target, self._edition = source, target, edition
        self._converter = converter(route(source, target, edition), edition)

    def doubts(self, text: str, names: Iterable[Span]) -> list[Doubt]:
        """The doubtful places of converting `text`, in order and apart; of several that meet the most telling."""
        found = [finding.doubt for finding in self.findings(text, names) if self._is_doubtful(finding)]
        return _apart(sorted(found, key=lambda doubt: (_RANKS[doubt.rule], doubt.span)))

    def findings(self, text: str, names: Iterable[Span] = ()) -> Iterator[Finding]:
        """Whatever any rule finds, doubtful or not."""
        stages = list(self._converter.stages(text))
        if not stages:
            return
        ways = _Ways(text, stages, self._edition)
        found = chain(
            self._in_names(ways, names),
            self._between_editions(ways),
            *(_of_stage(ways, number) for number in range(len(stages))),
        )
        yield from (finding for finding in found if finding.doubt.candidates)

    def _is_doubtful(self, finding: Finding) -> bool:
        """How often people write otherwise was counted for what is made of Simplified text only."""
        rule = finding.doubt.rule
        if rule is Rule.NAME or not self._source.simplified:
            return True
        return any(is_doubtful(rule, stored, shown) for stored, shown in finding.characters)

    def _in_names(self, ways: _Ways, names: Iterable[Span]) -> Iterator[Finding]:
        table = "STCharacters.txt" if self._source.simplified else "TSCharacters.txt"
        forms = choices(table, self._edition)
        for at in uncertain_in_names(ways.stored, names):
            character = ways.stored[at]
            if len(forms.get(character, ())) > 1:
                row = Row(dictionary=table, word=character, forms=forms[character])
                yield ways.finding(Span(at, at + 1), forms[character], Rule.NAME, row)

    def _between_editions(self, ways: _Ways) -> Iterator[Finding]:
        """Where the other edition writes another word, not only in another standard."""
        target = self._target.standard
        if Variant.JA_SHINJITAI in {target, self._source}:
            return
        text = ways.stored
        (other,) = (edition for edition in Edition if edition is not self._edition)
        ours = converted(text, target, source=self._source, edition=self._edition).text
        theirs = converted(text, target, source=self._source, edition=other).text
        if ours == theirs or not len(ours) == len(theirs) == len(text):
            return
        for at, (our, their) in enumerate(zip(ours, theirs, strict=True)):
            if our != their and usual(our) != usual(their) and not _is_same_glyph(our, their):
                yield ways.finding(Span(at, at + 1), [their], Rule.EDITIONS_DISAGREE, None)


class _Ways:
    """The steps that a text took, and how a place of one of them is stored and shown."""

    def __init__(self, text: str, stages: list[Stage], edition: Edition) -> None:
        self.stored, self.stages, self.edition = text, stages, edition
        self._shown, self._offsets = stages[-1].shown, stages[-1].after

    def finding(self, place: Span, others: Iterable[str], rule: Rule, row: Row | None) -> Finding:
        """What a rule says of a place of the stored text."""
        stored, shown = place.of(self.stored), self._offsets.to_target(place).of(self._shown)
        # Where a later step put other words there, this one's characters are not to be seen.
        forms = dict.fromkeys(others) if fold(shown) == fold(stored) else ()
        candidates = tuple(form for form in forms if form != shown and len(form) == len(shown))
        doubt = Doubt(span=place, shown=shown, candidates=candidates, rule=rule, row=row)
        told = {
            (was, usual(now))
            for form in candidates[:1]
            for was, now, other in zip(stored, shown, form, strict=False)
            if now != other
        }
        return Finding(doubt, tuple(sorted(told)))

    def row(self, stage: Stage, word: str) -> Row:
        """The row of a dictionary that holds a word of a step."""
        name = dictionary_of(word, stage.group, self.edition)
        return Row(dictionary=name, word=word, forms=choices(name, self.edition)[word])

    def onward(self, form: str, number: int) -> str:
        """A form after the steps that follow step `number`."""
        for stage in self.stages[number + 1 :]:
            form = stage.step.run(form)[0]
        return form


def _of_stage(ways: _Ways, number: int) -> Iterator[Finding]:
    """What the words of one step decided, and what words that lost their place would have said."""
    stage = ways.stages[number]
    claims = [claim for claim in stage.claims() if stage.step.respells(claim.word)]
    lost = list(_lost(stage, claims))
    if not claims and not lost:
        return
    edges = _Edges(stage.text)
    for claim in claims:
        place = stage.before.to_source(Span(claim.start, claim.end))
        others = [ways.onward(form, number) for form in _forms(stage, claim.word, ways.edition)]
        rule = Rule.WORD_EDGE if edges.cut(claim) else Rule.PHRASE_OVERRULES_CHARACTER
        yield ways.finding(place, others, rule, ways.row(stage, claim.word))
    for claim, part, form in lost:
        if not edges.cut(claim):
            place = stage.before.to_source(part)
            yield ways.finding(
                place, [ways.onward(form, number)], Rule.OVERLAPPING_PHRASES, ways.row(stage, claim.word)
            )


class _Edges:
    """Where words begin in a text, told by a dictionary of words that is loaded when it is needed."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: frozenset[int] | None = None

    def cut(self, claim: Claim) -> bool:
        """Whether a phrase cuts a word in two, or is made of two words of one character."""
        if self._starts is None:
            self._starts = _starts(self._text)
        whole = claim.start in self._starts and claim.end in self._starts
        return not whole or (len(claim.word) == _PAIR and claim.start + 1 in self._starts)


def _starts(text: str) -> frozenset[int]:
    import rjieba  # a tenth of a second, which most texts do without

    at, starts = 0, {len(text)}
    for word in rjieba.cut(text, hmm=False):
        starts.add(at)
        at += len(word)
    return frozenset(starts)


def _apart(found: Iterable[Doubt]) -> list[Doubt]:
    """The first of any that overlap, in the order of the text."""
    taken: list[Doubt] = []
    starts: list[int] = []
    for doubt in found:
        index = bisect_left(starts, doubt.span.end)
        # The nearest that begins before its end reaches furthest, as those taken are apart.
        if index == 0 or not taken[index - 1].span.overlaps(doubt.span):
            taken.insert(index, doubt)
            starts.insert(index, doubt.span.start)
    return taken


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


@cache
def usual(character: str) -> str:
    """The form that stands for all that Taiwan and Hong Kong write for the same character (臺 and 台, 裏 and 裡)."""
    for name in ("TWVariants.txt", "HKVariants.txt"):
        for form, others in choices(name, Edition.OFFICIAL).items():
            if character in others and form != character:
                character = form
    return character


def _is_same_glyph(one: str, other: str) -> bool:
    """Whether two characters are one with its compatibility ideograph."""
    return normalize("NFC", one) == normalize("NFC", other)
