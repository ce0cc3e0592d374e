"""Names of a package that are loaded when they are first used (PEP 562), so that its first import stays cheap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def deferred(package: str, places: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of a package; `places` gives for each name the module of the package that defines it."""

    def get(name: str) -> object:
        if name not in places:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        return getattr(import_module(f"{package}.{places[name]}"), name)

    return get
