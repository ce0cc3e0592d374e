"""Which conversion leads from one form of script to another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from reader.script.dictionaries import Chain, Edition, chain
from reader.script.variants import Variant

_VOCABULARY: Final[Chain] = (("TWPhrases.txt",), ("TWVariants.txt",))

# A pair that is not named here shares its script, or the edition holds no dictionary for it: the text stays.
_ROUTES: Final[Mapping[tuple[Variant, Variant], str | Chain]] = {
    (Variant.HANS, Variant.HANT): "s2t",
    (Variant.HANS, Variant.HANT_TW): "s2tw",
    (Variant.HANS, Variant.HANT_TW_IDIOM): "s2twp",
    (Variant.HANS, Variant.HANT_HK): "s2hk",
    (Variant.HANT, Variant.HANS): "t2s",
    (Variant.HANT, Variant.HANT_TW): "t2tw",
    (Variant.HANT, Variant.HANT_TW_IDIOM): _VOCABULARY,
    (Variant.HANT, Variant.HANT_HK): "t2hk",
    (Variant.HANT, Variant.HANS_IDIOM): "tw2sp",
    (Variant.HANT_TW, Variant.HANS): "tw2s",
    (Variant.HANT_TW, Variant.HANT_TW_IDIOM): _VOCABULARY,
    (Variant.HANT_TW, Variant.HANT_HK): "t2hk",
    (Variant.HANT_TW, Variant.HANS_IDIOM): "tw2sp",
    (Variant.HANT_HK, Variant.HANS): "hk2s",
    (Variant.HANT_HK, Variant.HANT_TW): "t2tw",
    (Variant.HANT_HK, Variant.HANT_TW_IDIOM): _VOCABULARY,
    (Variant.HANT_HK, Variant.HANS_IDIOM): "hk2s",
}

# What a text in a regional vocabulary is converted as.
_WRITTEN_AS: Final[Mapping[Variant, Variant]] = {
    Variant.HANS_IDIOM: Variant.HANS,
    Variant.HANT_TW_IDIOM: Variant.HANT_TW,
}


@cache
def route(source: Variant, target: Variant, edition: Edition) -> Chain:
    """The steps from `source` to `target`, none where the text stays as it is."""
    found = _ROUTES.get((_WRITTEN_AS.get(source, source), target), ())
    return chain(found, edition) if isinstance(found, str) else found
