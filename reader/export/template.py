"""Templates of plain text: {{name}} stands for a value, {{#name}}…{{/name}} is kept where there is one.

The signs are those of Mustache: {{^name}}…{{/name}} is kept where there is no value, and {{#notes}}…{{/notes}} is
repeated for each note. A line that holds only such a sign leaves no line behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final, TypeAlias

from reader.errors import TemplateNameUnknown, TemplateSectionOpen, TemplateSectionStray

Values: TypeAlias = "Mapping[str, str | Sequence[Values]]"
"""What the names of a template stand for: words, or values of their own for each time a section is repeated."""

_SIGN: Final = re.compile(
    # A sign of a section alone on its line takes the line with it.
    r"^[ \t]*\{\{(?P<alone>[#^/]) *(?P<line>[\w-]+) *\}\}[ \t]*(?:\r?\n|\Z)"
    r"|\{\{(?P<sign>[#^/]?) *(?P<name>[\w-]+) *\}\}",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Value:
    name: str


@dataclass(frozen=True, slots=True)
class _Section:
    name: str
    kept_without: bool
    inner: tuple[_Node, ...]


_Node: TypeAlias = str | _Value | _Section


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was read: `render` fills it."""

    nodes: tuple[_Node, ...]

    def render(self, values: Values) -> str:
        """The text with `values`; a name that a repeated section lacks is looked up around it."""
        return "".join(_rendered(self.nodes, (values,)))


def read_template(
    text: str, *, names: AbstractSet[str], repeated: AbstractSet[str], inner: AbstractSet[str]
) -> Template:
    """The template in `text`. Raises TemplateNameUnknown, TemplateSectionOpen, TemplateSectionStray.

    `names` may stand everywhere, `repeated` are sections for each of many, and `inner` may stand in those alone.
    """
    reader = _Reader(text, names=names, repeated=repeated, inner=inner)
    nodes = reader.nodes(None, 0)
    return Template(nodes)


class _Reader:
    def __init__(
        self, text: str, *, names: AbstractSet[str], repeated: AbstractSet[str], inner: AbstractSet[str]
    ) -> None:
        self._text = text
        self._names, self._repeated, self._inner = names, repeated, inner
        self._at = 0
        self._depth = 0

    def nodes(self, section: str | None, opened: int) -> tuple[_Node, ...]:
        """What follows up to the end of `section`, which line `opened` opens; of the text for None."""
        found: list[_Node] = []
        while match := _SIGN.search(self._text, self._at):
            found.append(self._text[self._at : match.start()])
            self._at = match.end()
            sign, name = match["alone"] or match["sign"], match["line"] or match["name"]
            line = self._text.count("\n", 0, match.start("line" if match["line"] else "name")) + 1
            if sign == "/":
                if name != section:
                    raise TemplateSectionStray(line=line, name=name)
                return tuple(node for node in found if node)
            found.append(self._node(sign, name, line))
        if section is not None:
            raise TemplateSectionOpen(line=opened, name=section)
        found.append(self._text[self._at :])
        return tuple(node for node in found if node)

    def _node(self, sign: str, name: str, line: int) -> _Node:
        known = self._names | (self._inner if self._depth else set()) | (self._repeated if sign else set())
        if name not in known:
            raise TemplateNameUnknown(line=line, name=name, names=sorted(known))
        if not sign:
            return _Value(name)
        repeats = sign == "#" and name in self._repeated
        self._depth += repeats
        inner = self.nodes(name, line)
        self._depth -= repeats
        return _Section(name, sign == "^", inner)


def _rendered(nodes: Sequence[_Node], scopes: tuple[Values, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, _Value):
            yield str(_looked_up(node.name, scopes))
        else:
            yield from _section(node, scopes)


def _section(section: _Section, scopes: tuple[Values, ...]) -> Iterator[str]:
    value = _looked_up(section.name, scopes)
    if section.kept_without:
        if not value:
            yield from _rendered(section.inner, scopes)
    elif isinstance(value, str):
        if value:
            yield from _rendered(section.inner, scopes)
    else:
        for item in value:
            yield from _rendered(section.inner, (item, *scopes))


def _looked_up(name: str, scopes: tuple[Values, ...]) -> str | Sequence[Values]:
    return next((scope[name] for scope in scopes if name in scope), "")
