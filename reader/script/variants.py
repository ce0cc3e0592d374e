"""The forms of script a letter can be shown in."""

from __future__ import annotations

from enum import StrEnum


class Variant(StrEnum):
    """A script with its standard, as a BCP 47 tag; `ORIGINAL` is the text as stored.

    `x-idiom` also replaces regional vocabulary (信息 → 資訊).
    """

    ORIGINAL = "original"
    HANS = "zh-Hans"
    HANT = "zh-Hant"
    HANT_TW = "zh-Hant-TW"
    HANT_TW_IDIOM = "zh-Hant-TW-x-idiom"
    HANT_HK = "zh-Hant-HK"
    HANT_HK_IDIOM = "zh-Hant-HK-x-idiom"
    HANS_IDIOM = "zh-Hans-x-idiom"
    JA_SHINJITAI = "ja-x-shinjitai"

    @property
    def simplified(self) -> bool:
        """Whether the variant shows Simplified characters."""
        return self in {Variant.HANS, Variant.HANS_IDIOM}

    @property
    def traditional(self) -> bool:
        """Whether the variant shows Traditional characters of any standard."""
        return self.startswith("zh-Hant")

    @property
    def standard(self) -> Variant:
        """The variant without its regional vocabulary."""
        return Variant(self.removesuffix("-x-idiom"))
