"""How a letter is to be set, as the reader has chosen: values that settings, surface and print share."""

from __future__ import annotations

from enum import StrEnum


class Kinsoku(StrEnum):
    """How strictly marks are kept from the ends of lines (CLREQ §6.1.3); each level holds the ones before it."""

    NONE = "none"
    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


class Squeeze(StrEnum):
    """Where the blank of punctuation is taken away (CLREQ §6.2): as the region does, everywhere, nowhere."""

    REGION = "region"
    ALWAYS = "always"
    NEVER = "never"


class Ruby(StrEnum):
    """The script of readings beside the characters."""

    PINYIN = "pinyin"
    ZHUYIN = "zhuyin"


class RubyScope(StrEnum):
    """Which characters have their readings: those that the reader marked, rare ones besides, all."""

    MARKED = "marked"
    RARE = "rare"
    ALL = "all"
