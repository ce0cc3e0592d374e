"""Which conversion leads from one form of script to another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from reader.errors import VariantMissing
from reader.script.dictionaries import Chain, chain, configs
from reader.script.edition import Edition
from reader.script.variants import Variant

_Way = tuple[str, ...]
"""Configs one after the other; a name with an asterisk is that config without its first step."""

# Each pair with the ways to it, best first: the first of which an edition has all configs is taken.
# A pair that is not named here shares its script: the text stays.
_ROUTES: Final[Mapping[tuple[Variant, Variant], tuple[_Way, ...]]] = {
    (Variant.HANS, Variant.HANT): (("s2t",),),
    (Variant.HANS, Variant.HANT_TW): (("s2tw",),),
    (Variant.HANS, Variant.HANT_TW_IDIOM): (("s2twp",),),
    (Variant.HANS, Variant.HANT_HK): (("s2hk",),),
    (Variant.HANS, Variant.HANT_HK_IDIOM): (("s2hkp",), ("s2hk",)),
    (Variant.HANS, Variant.JA_SHINJITAI): (("s2t", "t2jp"),),
    (Variant.HANT, Variant.HANS): (("t2s",),),
    (Variant.HANT, Variant.HANT_TW): (("t2tw",),),
    (Variant.HANT, Variant.HANT_TW_IDIOM): (("*s2twp",),),
    (Variant.HANT, Variant.HANT_HK): (("t2hk",),),
    (Variant.HANT, Variant.HANT_HK_IDIOM): (("*s2hkp",), ("t2hk",)),
    (Variant.HANT, Variant.HANS_IDIOM): (("tw2sp",),),
    (Variant.HANT, Variant.JA_SHINJITAI): (("t2jp",),),
    (Variant.HANT_TW, Variant.HANS): (("tw2s",),),
    (Variant.HANT_TW, Variant.HANT): (("tw2t",), ()),
    (Variant.HANT_TW, Variant.HANT_TW_IDIOM): (("*s2twp",),),
    (Variant.HANT_TW, Variant.HANT_HK): (("tw2t", "t2hk"), ("t2hk",)),
    (Variant.HANT_TW, Variant.HANT_HK_IDIOM): (("tw2t", "*s2hkp"), ("t2hk",)),
    (Variant.HANT_TW, Variant.HANS_IDIOM): (("tw2sp",),),
    (Variant.HANT_TW, Variant.JA_SHINJITAI): (("tw2t", "t2jp"),),
    (Variant.HANT_HK, Variant.HANS): (("hk2s",),),
    (Variant.HANT_HK, Variant.HANT): (("hk2t",), ()),
    (Variant.HANT_HK, Variant.HANT_TW): (("hk2t", "t2tw"), ("t2tw",)),
    (Variant.HANT_HK, Variant.HANT_TW_IDIOM): (("hk2t", "*s2twp"), ("*s2twp",)),
    (Variant.HANT_HK, Variant.HANT_HK_IDIOM): (("*s2hkp",), ()),
    (Variant.HANT_HK, Variant.HANS_IDIOM): (("hk2sp",), ("hk2s",)),
    (Variant.HANT_HK, Variant.JA_SHINJITAI): (("hk2t", "t2jp"),),
    (Variant.JA_SHINJITAI, Variant.HANT): (("jp2t",),),
    (Variant.JA_SHINJITAI, Variant.HANT_TW): (("jp2t", "t2tw"),),
    (Variant.JA_SHINJITAI, Variant.HANT_TW_IDIOM): (("jp2t", "*s2twp"),),
    (Variant.JA_SHINJITAI, Variant.HANT_HK): (("jp2t", "t2hk"),),
    (Variant.JA_SHINJITAI, Variant.HANT_HK_IDIOM): (("jp2t", "*s2hkp"),),
    (Variant.JA_SHINJITAI, Variant.HANS): (("jp2t", "t2s"),),
    (Variant.JA_SHINJITAI, Variant.HANS_IDIOM): (("jp2t", "tw2sp"),),
}


@cache
def route(source: Variant, target: Variant, edition: Edition) -> tuple[Chain, ...]:
    """The conversions from `source` to `target`, one after the other, none where the text stays as it is.

    Raises VariantMissing where the edition has no dictionaries for the target.
    """
    # A text in a regional vocabulary is converted as its script.
    ways = _ROUTES.get((source.standard, target), ((),))
    for way in ways:
        if all(has(config, edition) for config in way):
            return tuple(_chain(config, edition) for config in way)
    raise VariantMissing(variant=target, source=source, edition=edition)


def _chain(config: str, edition: Edition) -> Chain:
    """A config's chain; with an asterisk without its first step, Simplified to Traditional, and what belongs to it."""
    if not config.startswith("*"):
        return chain(config, edition)
    return Chain(steps=chain(config[1:], edition).steps[1:])


def has(config: str, edition: Edition) -> bool:
    """Whether an edition has a config, or the one behind an asterisk."""
    return config.removeprefix("*") in configs(edition)
