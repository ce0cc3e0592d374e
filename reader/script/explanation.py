"""Why a word is shown as it is: what is stored, what decided, what else it could be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from reader.script.choice import Choice
from reader.script.conversion import View, converted
from reader.script.converter import Stage, converter
from reader.script.detection import source_of
from reader.script.dictionaries import choices
from reader.script.doubt import Doubt, Row, Rule, doubts
from reader.script.lexicon import Claim
from reader.script.routes import route
from reader.script.trace import dictionary_of
from reader.script.variants import Variant
from reader.text import Span
from reader.text.fold import fold

_FORMS_OF_SIMPLIFIED: Final = "STCharacters.txt"
_FORMS_OF_TRADITIONAL: Final = "TSCharacters.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One word; `span` lies on the view's stored text.

    `candidates` are what else it could be shown as, the likeliest first; `rows` decided, step by step; `rule` says
    why it is doubtful, None where it is not; `choice` is what was decided against the converter.
    """

    span: Span
    stored: str
    shown: str
    candidates: tuple[str, ...]
    rows: tuple[Row, ...]
    rule: Rule | None
    choice: Choice | None


def explain(view: View, offset: int, *, names: Iterable[Span] = ()) -> Explanation | None:
    """The word at an offset of the stored text; None where it could not be shown otherwise.

    `names` are the stretches of the stored text where people are named.
    """
    source = _source(view, offset) if 0 <= offset < len(view.stored) else None
    if source is None:
        return None
    way = _Way(view, source)
    words = way.words_at(offset)
    # A correction may decide one character of a word that the dictionaries hold as a whole.
    about = [Span(offset, offset + 1), *(word.span for word in words)]
    choice = next((choice for choice in view.choices if any(map(choice.span.overlaps, about))), None)
    doubt = next((doubt for doubt in doubts(view, names=names) if offset in doubt.span), None)
    span = _span(view, offset, choice, doubt, words)
    shown = view.map.to_target(span).of(view.text)
    rows = way.rows(span, words) or tuple(way.rows_of_origin(span))
    if doubt is not None and doubt.row is not None and doubt.row not in rows:
        rows = (doubt.row, *rows)
    found = _candidates(way, span, choice, doubt, words)
    candidates = tuple(form for form in dict.fromkeys(found) if form != shown)
    stays = shown == span.of(view.stored) or not rows
    if stays and not candidates and choice is None:
        return None
    return Explanation(
        span=span,
        stored=span.of(view.stored),
        shown=shown,
        candidates=candidates,
        rows=rows,
        rule=doubt.rule if doubt else None,
        choice=choice,
    )


def _source(view: View, offset: int) -> Variant | None:
    """The script of the line at an offset, as doubts are told by lines, too."""
    if "\n" not in view.stored:
        return view.source
    start = view.stored.rfind("\n", 0, offset) + 1
    return source_of(view.stored[start:].partition("\n")[0], view.source)


class _Word(NamedTuple):
    """A word of a dictionary that won its place in step `number`; `span` lies on the stored text."""

    number: int
    claim: Claim
    span: Span


class _Way:
    """The steps that the stored text of a view took."""

    def __init__(self, view: View, source: Variant) -> None:
        self._view, self._source = view, source
        conversion = converter(route(source, view.target, view.edition), view.edition)
        self._stages = list(conversion.stages(view.stored))

    def words_at(self, offset: int) -> list[_Word]:
        """What words of the dictionaries decided at an offset, in the order of the steps."""
        return [
            _Word(number, claim, span)
            for number, stage in enumerate(self._stages)
            for claim in stage.claims()
            if offset in (span := stage.before.to_source(Span(claim.start, claim.end)))
        ]

    def rows(self, span: Span, words: Iterable[_Word]) -> tuple[Row, ...]:
        """The rows that decided, step by step: of the words, else of the characters that change or could."""
        decided = {word.number: word.claim.word for word in words}
        found: list[Row] = []
        for number, stage in enumerate(self._stages):
            if number in decided:
                found.append(self._row(stage, decided[number]))
            else:
                found += self._rows_of(stage, stage.before.to_target(span).of(stage.text))
        return tuple(found)

    def rows_of_origin(self, span: Span) -> Iterator[Row]:
        """Where nothing was converted, the rows of what the characters come from in the other script."""
        return (row for row in self._forms(span) if row is not None)

    def own(self, span: Span) -> str:
        """What the edition itself shows."""
        last = self._stages[-1] if self._stages else None
        return last.after.to_target(span).of(last.shown) if last else span.of(self._view.stored)

    def others(self, word: _Word) -> Iterator[str]:
        """What a word could become besides: its characters one by one, other forms of the dictionary."""
        stage = self._stages[word.number]
        yield self._onward(stage.step.plain(word.claim.word), word.number)
        for form in self._row(stage, word.claim.word).forms:
            yield self._onward(form, word.number)

    def alone(self, span: Span) -> str:
        """The stored word by itself, without vocabulary."""
        target, edition = self._view.target.standard, self._view.edition
        return converted(span.of(self._view.stored), target, source=self._source, edition=edition).text

    def respelled(self, span: Span, shown: str) -> Iterator[str]:
        """What is shown with another form of one of its characters; nothing for vocabulary."""
        stored = span.of(self._view.stored)
        if len(shown) != len(stored) or fold(shown) != fold(stored):
            return
        for index, row in enumerate(self._forms(span)):
            for form in row.forms if row else ():
                yield shown[:index] + self._in_standard(form) + shown[index + 1 :]

    def _onward(self, form: str, number: int) -> str:
        for stage in self._stages[number + 1 :]:
            form = stage.step.run(form)[0]
        return form

    def _row(self, stage: Stage, word: str) -> Row:
        name = dictionary_of(word, stage.group, self._view.edition)
        return Row(dictionary=name, word=word, forms=choices(name, self._view.edition)[word])

    def _rows_of(self, stage: Stage, characters: str) -> Iterator[Row]:
        """The rows of characters that change in a step, or could."""
        for character in dict.fromkeys(characters):
            try:
                row = self._row(stage, character)
            except KeyError:
                continue
            if row.forms != (character,):
                yield row

    def _forms(self, span: Span) -> Iterator[Row | None]:
        """For each character the row that tells its forms in the script that is shown."""
        source, target = self._source, self._view.target
        if Variant.JA_SHINJITAI in (source, target):
            return
        simplified = source.simplified if target is Variant.ORIGINAL else target.simplified
        stored = span.of(self._view.stored)
        origin = stored
        if simplified == source.simplified:
            # Where the script stays, the forms are those that its other side has for the character's counterpart.
            other = Variant.HANT if simplified else Variant.HANS
            origin = converted(stored, other, source=source, edition=self._view.edition).text
        name = _FORMS_OF_TRADITIONAL if simplified else _FORMS_OF_SIMPLIFIED
        known = choices(name, self._view.edition)
        for character in origin if len(origin) == len(stored) else ():
            forms = known.get(character, (character,))
            yield Row(dictionary=name, word=character, forms=forms) if forms != (character,) else None

    def _in_standard(self, form: str) -> str:
        """A form of the dictionary as the standard that is shown writes it."""
        target = self._source if self._view.target is Variant.ORIGINAL else self._view.target
        if not target.traditional:
            return form
        return converted(form, target.standard, source=Variant.HANT, edition=self._view.edition).text


def _span(view: View, offset: int, choice: Choice | None, doubt: Doubt | None, words: list[_Word]) -> Span:
    """The choice or the doubt at the offset, else what the last word that decided covers, else one character."""
    places = [found.span for found in (choice, doubt, *reversed(words)) if found is not None]
    place = places[0] if places else Span(offset, offset + 1)
    for word in words if choice is not None else ():
        if word.span.overlaps(place):
            place = Span(min(place.start, word.span.start), max(place.end, word.span.end))
    return view.map.to_source(view.map.to_target(place))


def _candidates(
    way: _Way, span: Span, choice: Choice | None, doubt: Doubt | None, words: list[_Word]
) -> Iterator[str]:
    own = way.own(span)
    if choice is not None:
        yield own
    if doubt is not None and doubt.span == span:
        yield from doubt.candidates
    for word in reversed(words):
        if word.span == span:
            yield from way.others(word)
            yield way.alone(span)
    yield from way.respelled(span, own)
