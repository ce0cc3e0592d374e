"""The reigns by which years were counted, in simplified characters: Ming and Qing, modern Japan, and older ones."""

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

_JAPANESE = {"明治": (1868, 45), "大正": (1912, 15), "昭和": (1926, 64)}
_JAPAN_SOLAR = 1873
"""The year from which Japan has counted in Gregorian months."""

SOLAR = tuple(_JAPANESE)
NAMES = (*_REIGNS, *_JAPANESE, *_OTHER_CALENDARS)

_OLDER = (
    "建元 元光 元朔 元狩 元鼎 元封 太初 天汉 太始 征和 始元 本始 地节 元康 神爵 五凤 甘露 黄龙 初元 永光 建昭 竟宁 "
    "建始 河平 阳朔 鸿嘉 永始 元延 建平 元始 居摄 建武 永平 建初 章和 永元 永初 元初 永宁 建光 延光 永建 阳嘉 永和 "
    "汉安 建和 永兴 永寿 延熹 永康 建宁 熹平 光和 中平 初平 建安 黄初 太和 青龙 景初 正始 嘉平 正元 景元 咸熙 章武 "
    "建兴 延熙 黄武 嘉禾 赤乌 泰始 咸宁 太康 永嘉 太兴 咸和 咸康 升平 太元 隆安 义熙 元嘉 大明 永明 天监 普通 大通 "
    "太清 天嘉 太建 祯明 登国 天兴 太延 太平真君 太安 皇兴 延兴 景明 延昌 熙平 正光 孝昌 武定 天保 武平 建德 开皇 "
    "仁寿 大业 武德 贞观 永徽 显庆 龙朔 麟德 乾封 总章 咸亨 上元 仪凤 调露 永隆 弘道 光宅 垂拱 天授 长寿 延载 "
    "万岁通天 神功 圣历 久视 长安 神龙 景龙 景云 先天 开元 天宝 至德 乾元 宝应 广德 永泰 大历 建中 兴元 贞元 永贞 "
    "元和 长庆 宝历 开成 会昌 大中 咸通 乾符 广明 中和 光启 文德 龙纪 大顺 景福 乾宁 光化 天复 天祐 开平 同光 天成 "
    "长兴 清泰 天福 开运 乾祐 广顺 显德 保大 建隆 乾德 开宝 太平兴国 雍熙 端拱 淳化 至道 咸平 景德 大中祥符 天禧 "
    "乾兴 天圣 明道 景祐 宝元 庆历 皇祐 至和 嘉祐 治平 熙宁 元丰 元祐 绍圣 元符 建中靖国 崇宁 大观 政和 重和 宣和 "
    "靖康 建炎 绍兴 隆兴 乾道 淳熙 绍熙 庆元 嘉泰 开禧 嘉定 宝庆 绍定 端平 嘉熙 淳祐 宝祐 开庆 景定 咸淳 德祐 景炎 "
    "祥兴 统和 太平 重熙 清宁 咸雍 大康 天眷 皇统 正隆 大定 明昌 承安 泰和 贞祐 正大 中统 至元 元贞 大德 至大 皇庆 "
    "延祐 至治 泰定 天历 至顺 元统 至正 宽永 正保 庆安 宽文 延宝 天和 贞享 元禄 正德 享保 元文 宽保 延享 宽延 明和 "
    "安永 天明 宽政 享和 文化 文政 弘化 嘉永 安政 万延 文久 元治 庆应 平成 令和 建阳 光武 隆熙 嘉隆 明命 绍治 嗣德 "
    "成泰 启定 康德 大同"
)
OLDER = tuple(_OLDER.split())
"""Reigns of other times and countries: a year of theirs is a date, but none that is reckoned here."""


def reign_year(reign: str, year: int) -> int | None:
    """The Gregorian year in which a year of a reign begins, None beyond the reign's last."""
    first, count = _spanned(reign)
    counted = first + year - 1
    return counted if 1 <= year <= count and (reign not in SOLAR or counted >= _JAPAN_SOLAR) else None


def year_called(reign: str, remainder: int) -> int | None:
    """The year of a reign that leaves `remainder` by 60, None where it has none or (康熙壬寅) two of them."""
    first, count = _spanned(reign)
    years = [year for year in range(first, first + count) if year % 60 == remainder]
    return years[0] if len(years) == 1 else None


def _spanned(reign: str) -> tuple[int, int]:
    """The first year and the count of years of a reign, a count of 0 for one that is not reckoned."""
    return _REIGNS.get(reign) or _JAPANESE.get(reign) or (0, 0)
