"""The reigns of Ming and Qing by which years were counted, in simplified characters."""

from __future__ import annotations

_REIGNS = {
    # 永樂 counted the years of 建文 as years of 洪武, 1402 was his 35th.
    "洪武": (1368, 35), "建文": (1399, 4), "永乐": (1403, 22), "洪熙": (1425, 1), "宣德": (1426, 10),
    "正统": (1436, 14), "景泰": (1450, 8), "天顺": (1457, 8), "成化": (1465, 23), "弘治": (1488, 18),
    "正德": (1506, 16), "嘉靖": (1522, 45), "隆庆": (1567, 6), "万历": (1573, 48), "泰昌": (1620, 1),
    "天启": (1621, 7), "崇祯": (1628, 17),
    "天命": (1616, 11), "天聪": (1627, 10), "崇德": (1636, 8), "顺治": (1644, 18), "康熙": (1662, 61),
    "雍正": (1723, 13), "乾隆": (1736, 60), "嘉庆": (1796, 25), "道光": (1821, 30), "咸丰": (1851, 11),
    "同治": (1862, 13), "光绪": (1875, 34), "宣统": (1909, 3),
}  # fmt: skip
_OTHER_CALENDARS = ("弘光", "隆武", "绍武", "永历", "太平天国")
"""Courts that had a calendar of their own while the table of the lunar calendar is that of Qing."""

NAMES = (*_REIGNS, *_OTHER_CALENDARS)


def reign_year(reign: str, year: int) -> int | None:
    """The Gregorian year in which a year of a reign begins, None beyond the reign's last."""
    first, count = _REIGNS.get(reign, (0, 0))
    return first + year - 1 if 1 <= year <= count else None


def year_called(reign: str, remainder: int) -> int | None:
    """The year of a reign that leaves `remainder` by 60, None where it has none or (康熙壬寅) two of them."""
    first, count = _REIGNS.get(reign, (0, 0))
    years = [year for year in range(first, first + count) if year % 60 == remainder]
    return years[0] if len(years) == 1 else None
