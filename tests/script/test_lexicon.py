"""Which words win where: held against the rule spelled out slowly."""

from hypothesis import given
from hypothesis import strategies as st

from reader.script.lexicon import Claim, Lexicon

WORDS = st.text(st.sampled_from("甲乙丙"), min_size=1, max_size=5)
RANKS = st.dictionaries(WORDS, st.integers(0, 2), max_size=12)
TEXTS = st.text(st.sampled_from("甲乙丙丁"), max_size=20)


def slowly(text: str, ranks: dict[str, int]) -> list[Claim]:
    """Rank by rank, longest first, left to right, whatever is still free."""
    free = [True] * len(text)
    claims = []
    for _, _, word in sorted((rank, -len(word), word) for word, rank in ranks.items()):
        claims += [Claim(at, word) for at in range(len(text) - len(word) + 1) if text.startswith(word, at)]
    claims.sort(key=lambda claim: (ranks[claim.word], -len(claim.word), claim.start))
    won = []
    for claim in claims:
        if all(free[claim.start : claim.end]):
            free[claim.start : claim.end] = [False] * len(claim.word)
            won.append(claim)
    return sorted(won)


@given(RANKS, TEXTS, st.data())
def test_the_words_that_win_are_those_of_the_rule(ranks: dict[str, int], text: str, data: st.DataObject) -> None:
    sought = {word: data.draw(st.integers(0, len(word) - 1)) for word in ranks if data.draw(st.booleans())}
    expected = [claim for claim in slowly(text, ranks) if claim.word in sought]
    assert [*Lexicon(ranks, sought).claims(text)] == expected


def read(text: str, ranks: dict[str, int], edges: set[int]) -> list[Claim]:
    """From the start of the text and from each edge: the lowest rank, then the longest word, and on behind it."""
    won, at = [], 0
    while at < len(text):
        end = min((edge for edge in edges if edge > at), default=len(text))
        words = [word for word in ranks if text.startswith(word, at, end)]
        word = min(words, key=lambda word: (ranks[word], -len(word)), default="")
        won += [Claim(at, word)] if word else []
        at += len(word) or 1
    return won


@given(RANKS, TEXTS, st.sets(st.integers(1, 20)), st.data())
def test_read_from_the_left_the_first_word_wins_and_none_crosses_an_edge(
    ranks: dict[str, int], text: str, edges: set[int], data: st.DataObject
) -> None:
    sought = {word: data.draw(st.integers(0, len(word) - 1)) for word in ranks if data.draw(st.booleans())}
    edges = {edge for edge in edges if edge < len(text)}
    lexicon = Lexicon(ranks, sought, leftmost=True)

    def expected(edges: set[int]) -> list[Claim]:
        return [claim for claim in read(text, ranks, edges) if claim.word in sought]

    assert [*lexicon.claims(text)] == expected(set())
    assert [*lexicon.claims(text, lambda start, end: sorted(filter(range(start + 1, end).__contains__, edges)))] == (
        expected(edges)
    )


@given(RANKS, TEXTS)
def test_a_cluster_holds_all_words_that_reach_into_it(ranks: dict[str, int], text: str) -> None:
    lexicon = Lexicon(ranks, {}, leftmost=True)
    stands = [(at, at + len(word)) for word in ranks for at in range(len(text)) if text.startswith(word, at)]
    for place in range(len(text)):
        start, end = lexicon.cluster(text, place, place + 1, 0)
        assert start <= place < end
        assert all(start <= one and other <= end for one, other in stands if one < end and start < other)


def test_a_longer_word_wins_over_one_that_begins_before_it() -> None:
    lexicon = Lexicon({"甲乙": 0, "乙丙丁": 0}, {"甲乙": 0, "乙丙丁": 1})
    assert [*lexicon.claims("甲乙丙丁")] == [Claim(1, "乙丙丁")]


def test_of_equal_words_the_one_further_left_wins() -> None:
    lexicon = Lexicon({"甲乙": 0, "乙丙": 0}, {"甲乙": 0, "乙丙": 0})
    assert [*lexicon.claims("甲乙丙")] == [Claim(0, "甲乙")]


def test_a_lower_rank_wins_over_a_longer_word() -> None:
    lexicon = Lexicon({"乙": 0, "甲乙丙": 1}, {"乙": 0, "甲乙丙": 2})
    assert [*lexicon.claims("甲乙丙")] == [Claim(1, "乙")]


def test_a_word_that_is_not_sought_still_takes_its_place() -> None:
    lexicon = Lexicon({"甲乙": 0, "乙丙丁": 0}, {"甲乙": 1})
    assert [*lexicon.claims("甲乙丙丁")] == []


def test_a_word_cut_short_by_the_end_of_the_text_is_not_taken_for_a_longer_one() -> None:
    # At the end, a slice of the length of 丙丁丁丁 is 丙丁; taken to be that long it would beat 甲乙丙.
    lexicon = Lexicon({"甲乙丙": 0, "丙丁": 0, "丙丁丁丁": 0}, {"丙丁丁丁": 0, "丙丁": 0})
    assert [*lexicon.claims("甲乙丙丁")] == []
    assert [*lexicon.claims("甲乙丙丁丁丁")] == [Claim(2, "丙丁丁丁")]


def test_a_word_cut_short_by_the_start_of_the_text_is_not_taken_for_a_longer_one() -> None:
    lexicon = Lexicon({"丁丁丁甲乙": 0, "甲乙": 0, "乙丙丙": 0}, {"丁丁丁甲乙": 3, "甲乙": 0})
    assert [*lexicon.claims("丁甲乙丙丙")] == []
    assert [*lexicon.claims("丁甲乙")] == [Claim(1, "甲乙")]


def test_without_words_nothing_wins() -> None:
    assert [*Lexicon({}, {}).claims("甲乙")] == []


def test_a_long_text_of_one_repeated_word_is_settled_at_once() -> None:
    lexicon = Lexicon({"甲甲": 0}, {"甲甲": 0})
    assert len([*lexicon.claims("甲" * 100_001)]) == 50_000
