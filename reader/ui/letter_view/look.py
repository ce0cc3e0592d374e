"""How a letter looks: faces, sizes and colours, as values that the window hands to the view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from reader.annotations import Color
from reader.page import Kinsoku, Ruby, RubyScope, SignKind, Squeeze
from reader.script import Variant


class Region(StrEnum):
    """Whose glyphs and rules of punctuation are used; `TW` differs from `TC` in the rules alone."""

    TC = "TC"
    SC = "SC"
    HK = "HK"
    TW = "TW"

    @classmethod
    def of(cls, variant: Variant, source: Variant | None = None) -> Region:
        """The region of a variant; `source` is the script of the stored text, for `ORIGINAL`."""
        script = (source or Variant.HANT) if variant is Variant.ORIGINAL else variant
        if script.simplified:
            return cls.SC
        return _REGIONS.get(script.standard, cls.TC)

    @property
    def glyphs(self) -> str:
        """Whose glyphs, as the names of font families have it."""
        return "TC" if self is Region.TW else self.value


_REGIONS = {Variant.HANT_HK: Region.HK, Variant.HANT_TW: Region.TW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Font families by use, best first; `{region}` stands for TC, SC or HK."""

    body: tuple[str, ...] = ("Noto Serif CJK {region}", "LXGW WenKai")
    heading: tuple[str, ...] = ("Noto Sans CJK {region}", "Noto Serif CJK {region}")
    kai: tuple[str, ...] = ("LXGW WenKai", "Noto Serif CJK {region}")


@dataclass(frozen=True, slots=True)
class Hue:
    """One named colour of marks: `wash` as it lies on the paper, `line` for underlines and signs; both `#rrggbb`."""

    wash: str
    line: str


_PAPER_HUES: Mapping[Color, Hue] = MappingProxyType(
    {
        Color.YELLOW: Hue("#fbe9a0", "#b58a00"),
        Color.RED: Hue("#f9d3cc", "#c0453a"),
        Color.GREEN: Hue("#d3ebc4", "#4c8a34"),
        Color.BLUE: Hue("#cfe2f6", "#2f6fb0"),
        Color.VIOLET: Hue("#e4d6f3", "#7d52b0"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours of the page, as Qt reads them: `#rrggbb`, or `#aarrggbb` for what lies over other colours.

    That are `selection`, `flash` and `difference`. `hit` and `hit_current` are the grounds of hits, `hit_line` goes
    around them. `rule` is the colour of the rules between lines, '' on paper without them.
    """

    paper: str = "#fdfbf5"
    ink: str = "#23211d"
    faint: str = "#77716a"
    link: str = "#5b6f8a"
    accent: str = "#3f6ea5"
    selection: str = "#553f7fc8"
    flash: str = "#70f0a020"
    sign: str = "#79736a"
    difference: str = "#262a8c86"
    hit: str = "#ffe2b8"
    hit_current: str = "#ffbf66"
    hit_line: str = "#a85a00"
    rule: str = ""
    hues: Mapping[Color, Hue] = field(default_factory=lambda: _PAPER_HUES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Everything that decides how a page is set and painted.

    `size` is the body's em in pixels at `zoom` 1; `measure` is the longest line in Han; `line_height`, `margin` (the
    least blank beside the lines) and `indent` count in em. `signs` are the kinds that are drawn. `corner_quotes` are
    for vertical text alone; `moves` is whether things may move.
    """

    palette: Palette = field(default_factory=Palette)
    faces: Faces = field(default_factory=Faces)
    size: int = 20
    zoom: float = 1.0
    measure: int = 36
    line_height: float = 1.8
    vertical: bool = False
    margin: float = 1.6
    indent: int = 2
    kinsoku: Kinsoku = Kinsoku.STRICT
    squeeze: Squeeze = Squeeze.REGION
    hanging: bool = False
    corner_quotes: bool = True
    ruby: Ruby = Ruby.PINYIN
    ruby_scope: RubyScope = RubyScope.MARKED
    moves: bool = True
    signs: frozenset[SignKind] = frozenset(SignKind) - {SignKind.DIFFERENT}

    @property
    def em(self) -> int:
        """The body's type size in pixels."""
        return max(6, round(self.size * self.zoom))

    @property
    def ruled(self) -> bool:
        """Whether there are rules between the lines, which all stand at one pitch then."""
        return bool(self.palette.rule)

    def sets_as(self, other: Look) -> bool:
        """Whether both set the same lines, so that only colours differ."""
        return self._setting() == other._setting()

    def _setting(self) -> tuple[object, ...]:
        return (
            *(self.faces, self.em, self.measure, self.line_height, self.vertical, self.margin, self.indent),
            *(self.kinsoku, self.squeeze, self.hanging, self.corner_quotes, self.ruby, self.ruby_scope),
            self.ruled,
        )
