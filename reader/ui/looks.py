"""What the settings mean for the eye: the look of the letter, the fonts of the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QFont, QFontDatabase

from reader.annotations import Color
from reader.page import SignKind
from reader.settings import Face, Language, Motion, Settings
from reader.ui.letter_view.look import Faces, Hue, Look, Palette
from reader.ui.themes import Theme

_SERIF, _SANS, _KAI = "Noto Serif CJK {region}", "Noto Sans CJK {region}", "LXGW WenKai"
_FILES = MappingProxyType(
    {
        "Noto Serif CJK TC": "NotoSerifCJK-Regular.ttc",
        "Noto Sans CJK TC": "NotoSansCJK-Regular.ttc",
        "LXGW WenKai": "LXGWWenKai-Regular.ttf",
    }
)
_FANGSONG = (
    "FangSong",
    "STFangsong",
    "FZFangSong-Z02",
    "FZFangSong-Z02S",
    "Adobe Fangsong Std",
    "cwTeX Q FangSong",
    "cwTeXFangSong",
    "Zhuque Fangsong (technical preview)",
    "FandolFang R",
    "FandolFang",
    "FangSong_GB2312",
)
"""The families of 仿宋 that systems and font packages bring."""

_FACES = MappingProxyType(
    {
        Face.SONG: Faces(body=(_SERIF, _KAI), heading=(_SANS, _SERIF), kai=(_KAI, _SERIF)),
        Face.KAI: Faces(body=(_KAI, _SERIF), heading=(_SANS, _SERIF), kai=(_KAI, _SERIF)),
        Face.HEI: Faces(body=(_SANS, _SERIF), heading=(_SANS, _SERIF), kai=(_KAI, _SERIF)),
    }
)
_WINDOW_FACE = MappingProxyType(
    {
        Language.TRADITIONAL: "Noto Sans CJK TC",
        Language.SIMPLIFIED: "Noto Sans CJK SC",
        Language.ENGLISH: "Noto Sans CJK TC",
    }
)


def look(settings: Settings, theme: Theme) -> Look:
    """How letters look with these settings in this theme."""
    hues = {color: Hue(theme.highlights[color], theme.strokes[color]) for color in Color}
    colors = Palette(
        paper=theme.paper,
        ink=theme.ink,
        faint=theme.faint,
        link=theme.accent,
        accent=theme.accent,
        selection=theme.selection,
        flash=theme.flash,
        sign=theme.sign,
        difference=theme.difference,
        rule=theme.rule,
        hit=theme.hit,
        hit_current=theme.hit_current,
        hit_line=theme.hit_line,
        hues=MappingProxyType(hues),
    )
    return Look(
        palette=colors,
        faces=faces(settings.face, settings.family),
        zoom=settings.zoom,
        measure=settings.measure,
        line_height=settings.line_height,
        vertical=settings.vertical,
        margin=settings.margin,
        indent=settings.indent,
        kinsoku=settings.kinsoku,
        squeeze=settings.squeeze,
        hanging=settings.hanging,
        corner_quotes=settings.corner_quotes,
        ruby=settings.ruby,
        ruby_scope=settings.ruby_scope,
        moves=settings.motion is Motion.SYSTEM,
        # Differences are signed while two views stand side by side, and on no other page.
        signs=frozenset(SignKind) if settings.doubts else frozenset(SignKind) - {SignKind.DOUBT},
    )


def faces(face: Face, family: str = "") -> Faces:
    """The families of a typeface, where the system has it, else those of Song; `family` is the reader's own."""
    usual = _FACES.get(face, _FACES[Face.SONG])
    if face is Face.FANGSONG:
        family = fangsong() or ""
    elif face is not Face.OWN or not QFontDatabase.hasFamily(family):
        family = ""
    if not family:
        return usual
    # Braces would be taken for the place of the region.
    return replace(usual, body=(family.replace("{", "{{").replace("}", "}}"), *usual.body))


def fangsong() -> str | None:
    """The family of 仿宋 on this system, None where there is none."""
    return next((family for family in _FANGSONG if QFontDatabase.hasFamily(family)), None)


def han_families() -> list[str]:
    """The installed families that have Han characters, by name."""
    systems = QFontDatabase.WritingSystem
    both = (systems.TraditionalChinese, systems.SimplifiedChinese)
    return sorted({family for system in both for family in QFontDatabase.families(system)}, key=str.casefold)


def load_fonts(folder: Path) -> None:
    """Make the shipped faces known where the system does not have them."""
    for family, file in _FILES.items():
        if not QFontDatabase.hasFamily(family):
            QFontDatabase.addApplicationFont(str(folder / file))


def window_font(base: QFont, language: Language) -> QFont:
    """The window's font: the system's, then a shipped face with the glyphs of the language's region."""
    font = QFont(base)
    families = [family for family in base.families() if family not in _WINDOW_FACE.values()]
    font.setFamilies([*families, _WINDOW_FACE[language]])
    return font
