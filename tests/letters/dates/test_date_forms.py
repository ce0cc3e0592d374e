"""Every day is read back whatever form it is written in."""

import datetime

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.letters.dates.edtf import parse_edtf
from reader.letters.dates.finding import date_line, find
from reader.letters.dates.lunar import BRANCHES, STEMS, gregorian

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
REIGNS = (
    ("永樂", "永乐", 1403, 22), ("嘉靖", "嘉靖", 1522, 45), ("萬曆", "万历", 1573, 48), ("崇禎", "崇祯", 1628, 17),
    ("順治", "顺治", 1644, 18), ("康熙", "康熙", 1662, 61), ("乾隆", "乾隆", 1736, 60), ("咸豐", "咸丰", 1851, 11),
    ("光緒", "光绪", 1875, 34), ("宣統", "宣统", 1909, 3),
)  # fmt: skip


@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 12, 31)))
def test_every_day_is_read_back_in_every_gregorian_form(day: datetime.date) -> None:
    for text in _gregorian_forms(day):
        found = date_line(text)
        assert found is not None
        assert (text, found.date) == (text, day)
        assert parse_edtf(text) == found.span


@given(st.sampled_from(REIGNS), st.integers(1, 61), st.integers(1, 12), st.integers(1, 30), st.booleans())
def test_every_lunar_day_is_read_back_in_every_form(
    reign: tuple[str, str, int, int], count: int, month: int, number_: int, leap: bool
) -> None:
    *names, first, years = reign
    assume(count <= years)
    day = gregorian(first + count - 1, month, number_, leap=leap)
    assume(day is not None)
    for name in names:
        for printed in _lunar_days(number_):
            for printed_month in _lunar_months(month):
                text = f"{name}{_count(count)}年{'閏' * leap}{printed_month}{printed}"
                found = date_line(text)
                assert found is not None
                assert (text, found.date) == (text, day)
        named = STEMS[(first + count - 5) % 10] + BRANCHES[(first + count - 5) % 12]
        found = find(f"{name}{_count(count)}年{named}{'閏' * leap}{_count(month)}月{_below_hundred(number_)}日")
        assert found is not None
        assert found.date == day


def _gregorian_forms(day: datetime.date) -> list[str]:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    month, number_ = _below_hundred(day.month), _below_hundred(day.day)
    short = number_.replace("二十", "廿").replace("三十", "卅")
    english = MONTHS[day.month - 1]
    forms = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month:02d}月{day.day:02d}日".translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        day.isoformat(),
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month}/{day.day}",
        f"{year}年{month}月{number_}日",
        f"{year.replace('〇', '零')}年{month}月{short}日",
        f"西元{year.replace('〇', '○')}年{month}月{number_}號",
        f"{english} {day.day}, {day.year}",
        f"{day.day} {english} {day.year}",
        f"{english[:3]} {day.day}, {day.year}",
    ]
    republic = day.year - 1911
    if republic >= 1:
        forms += [f"民國{republic}年{day.month}月{day.day}日", f"中华民国{_count(republic)}年{month}月{short}日"]
    if republic >= 100:
        forms += [f"{republic}年{day.month}月{day.day}日", f"{republic}.{day.month}.{day.day}"]
    return forms


def _lunar_months(month: int) -> list[str]:
    others = {1: ["正月"], 11: ["冬月"], 12: ["臘月", "腊月"]}
    return [f"{_below_hundred(month)}月", *others.get(month, [])]


def _lunar_days(day: int) -> list[str]:
    long = _below_hundred(day)
    short = long.replace("二十", "廿") if day > 20 else long
    initial = [f"初{long}", f"初{long}日"] if day <= 10 else []
    moons = {1: ["朔", "朔日"], 15: ["望"], 16: ["既望"]}
    return [long, f"{long}日", short, f"{short}日", *initial, *moons.get(day, [])]


def _count(year: int) -> str:
    if year == 1:
        return "元"
    hundreds, rest = divmod(year, 100)
    if not hundreds:
        return _below_hundred(year)
    between = "零" if rest < 10 else ""
    return f"{'一二'[hundreds - 1]}百{between}{'一' * (10 <= rest < 20)}{_below_hundred(rest)}"


def _below_hundred(value: int) -> str:
    tens, ones = divmod(value, 10)
    digits = "〇一二三四五六七八九"
    return ("" if not tens else "十" if tens == 1 else f"{digits[tens]}十") + (digits[ones] if ones else "")
