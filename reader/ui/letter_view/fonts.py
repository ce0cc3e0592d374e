"""The fonts of one look and region, made once each."""

from __future__ import annotations

from PySide6.QtGui import QFont

from reader.ui.letter_view.look import Faces, Region
from reader.ui.letter_view.shaping import Metric, Turn
from reader.ui.letter_view.styles import Face

_COMBINED_STRETCH = {1: 100, 2: 86, 3: 58}


class Fonts:
    """Fonts by face, size in pixels, weight and turn."""

    def __init__(self, faces: Faces, region: Region) -> None:
        self._families = {face: _families(getattr(faces, face.value), region) for face in Face}
        self._fonts: dict[tuple[object, ...], QFont] = {}
        self._metrics: dict[tuple[object, ...], Metric] = {}

    def font(self, face: Face, pixels: int, *, bold: bool = False, turn: Turn = Turn.ALONG, digits: int = 1) -> QFont:
        """The font; `digits` is how many stand abreast where they are combined."""
        key = (face, pixels, bold, turn, digits)
        if key not in self._fonts:
            self._fonts[key] = self._make(face, pixels, bold=bold)
            if turn is Turn.UPRIGHT:
                self._fonts[key].setFeature(QFont.Tag("vert"), 1)
            elif turn is Turn.COMBINED:
                self._fonts[key].setStretch(_COMBINED_STRETCH.get(digits, 100))
        return self._fonts[key]

    def narrow(self, face: Face, pixels: int, *, bold: bool = False) -> QFont:
        """The font with quotes as wide as those of Western text."""
        key = (face, pixels, bold, "narrow")
        if key not in self._fonts:
            self._fonts[key] = self._make(face, pixels, bold=bold)
            self._fonts[key].setFeature(QFont.Tag("pwid"), 1)
        return self._fonts[key]

    def metric(self, face: Face, pixels: int, *, bold: bool = False) -> Metric:
        """The metric of a font."""
        key = (face, pixels, bold)
        if key not in self._metrics:
            self._metrics[key] = Metric.of(self.font(face, pixels, bold=bold))
        return self._metrics[key]

    def _make(self, face: Face, pixels: int, *, bold: bool) -> QFont:
        font = QFont()
        font.setFamilies(self._families[face])
        font.setPixelSize(pixels)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setBold(bold)
        return font


def _families(families: tuple[str, ...], region: Region) -> list[str]:
    return [family.format(region=region.glyphs) for family in families]
