"""The package's own conversion, against which ours is held."""

from functools import cache

from opencc.opencc import OpenCC

from reader.script.dictionaries import Chain

CONFIGS = ("hk2s", "s2hk", "s2t", "s2tw", "s2twp", "t2hk", "t2s", "t2tw", "tw2s", "tw2sp")
KEEPING = tuple(config for config in CONFIGS if config not in {"s2twp", "tw2sp"})
VOCABULARY = Chain(steps=(("TWPhrases.txt",), ("TWVariants.txt",)))


def converted(text: str, through: str | Chain) -> str:
    """What the package makes of `text`, by one of its configs or by the vocabulary steps of one."""
    result: str = _converter(through).convert(text)
    return result


@cache
def _converter(through: str | Chain) -> OpenCC:
    if isinstance(through, str):
        return OpenCC(through)
    assert through == VOCABULARY
    converter = OpenCC("s2twp")
    converter.convert("")
    # Without its first step, Simplified to Traditional, the config is the chain that is asked for.
    del converter._dict_chain_data[0]
    return converter
