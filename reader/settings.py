"""The user's preferences, and where data and resources lie."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from reader.annotations import Color, Style
from reader.errors import FileUnreadable, FileUnwritable, ReaderError, SettingsDamaged
from reader.export.file import replace_file
from reader.page.printed import Paper, PrintedNotes
from reader.page.typography import Kinsoku, Ruby, RubyScope, Squeeze
from reader.script import Variant
from reader.script.edition import DEFAULT_EDITION, Edition
from reader.script.punctuation import PunctuationStyle

HOME_VARIABLE = "CHIDU_HOME"
"""The environment variable that names one folder for everything, for portable use."""


class Language(StrEnum):
    """The languages of the window; `SYSTEM` follows the desktop."""

    SYSTEM = ""
    TRADITIONAL = "zh-Hant"
    SIMPLIFIED = "zh-Hans"
    ENGLISH = "en"


class Theme(StrEnum):
    """The palettes; `SYSTEM` follows the desktop, `LETTER` is letter paper with red rules (八行箋)."""

    SYSTEM = "system"
    PAPER = "paper"
    LETTER = "letter"
    SEPIA = "sepia"
    NIGHT = "night"
    CONTRAST = "contrast"


class Face(StrEnum):
    """The typefaces of the letter: 宋, 楷, 黑, 仿宋, or a family of the reader's own choice."""

    SONG = "song"
    KAI = "kai"
    HEI = "hei"
    FANGSONG = "fangsong"
    OWN = "own"


class Motion(StrEnum):
    """Whether things move on the screen: as the desktop says, or not."""

    SYSTEM = ""
    REDUCED = "reduced"


class Sort(StrEnum):
    """The orders of the list of letters."""

    DATE = "date"
    TITLE = "title"
    READ = "read"


RANGES = MappingProxyType(
    {
        "zoom": (0.5, 3.0),
        "measure": (16, 48),
        "line_height": (1.2, 3.0),
        "margin": (0.5, 6.0),
        "indent": (0, 2),
        "print_size": (7.0, 24.0),
    }
)
"""The least and the greatest value of every setting that is a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user prefers; numbers outside their range are brought to its edge.

    `family` is the font that `Face.OWN` stands for. `measure` counts Han characters in a line, `line_height` is a
    multiple of the type size, `margin` is the least blank beside the text and `indent` that before a paragraph, both
    in em. `color` and `style` are those used last. `variant` is shown where a letter has none of its own yet.
    `corrected` and `emended` put the shipped corrections and the reader's emendations on, `doubts` marks what is
    uncertain in a conversion. `look_first` lists files before they are added; `watched_folder` feeds the library, ''
    for none. `print_size` is that of type on paper, in points.
    """

    language: Language = Language.SYSTEM
    theme: Theme = Theme.PAPER
    face: Face = Face.SONG
    family: str = ""
    zoom: float = 1.0
    measure: int = 36
    line_height: float = 1.75
    margin: float = 1.6
    indent: int = 2
    kinsoku: Kinsoku = Kinsoku.STRICT
    squeeze: Squeeze = Squeeze.REGION
    hanging: bool = False
    corner_quotes: bool = True
    ruby: Ruby = Ruby.PINYIN
    ruby_scope: RubyScope = RubyScope.MARKED
    motion: Motion = Motion.SYSTEM
    paper: Paper = Paper.A4
    print_size: float = 11.5
    print_notes: PrintedNotes = PrintedNotes.END
    color: Color = Color.YELLOW
    style: Style = Style.HIGHLIGHT
    variant: Variant = Variant.ORIGINAL
    edition: Edition = DEFAULT_EDITION
    punctuation: PunctuationStyle = PunctuationStyle.STORED
    corrected: bool = True
    emended: bool = True
    doubts: bool = True
    sort: Sort = Sort.DATE
    vertical: bool = False
    look_first: bool = False
    watched_folder: str = ""

    def __post_init__(self) -> None:
        for name, (low, high) in RANGES.items():
            object.__setattr__(self, name, min(max(getattr(self, name), low), high))

    @classmethod
    def load(cls, path: Path) -> Loaded:
        """The settings kept in a file, the usual ones where there is none; never raises.

        A damaged file is kept aside as NAME.damaged and told of in the warning. Unknown names and values are passed
        over, so that a file of another version is read as far as it is understood.
        """
        try:
            content = json.loads(path.read_bytes())
        except FileNotFoundError:
            return Loaded(cls(), None)
        except OSError as error:
            return Loaded(cls(), FileUnreadable(path=path, reason=_reason(error)))
        except (ValueError, RecursionError):
            content = None
        if not isinstance(content, dict):
            return Loaded(cls(), _put_aside(path))
        return Loaded(cls._from(content), None)

    def save(self, path: Path) -> None:
        """Keep the settings in a file, replaced as a whole. Raises FileUnwritable."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileUnwritable(path=path, reason=_reason(error)) from error
        replace_file(path, json.dumps(asdict(self), ensure_ascii=False, indent=2).encode() + b"\n")

    @classmethod
    def _from(cls, content: dict[str, Any]) -> Self:
        known: dict[str, Any] = {}
        for field in fields(cls):
            value = _understood(content.get(field.name), field.default)
            if value is not None:
                known[field.name] = value
        return cls(**known)


class Loaded(NamedTuple):
    """Settings with a warning where their file could not be read."""

    settings: Settings
    warning: ReaderError | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The folders of the program: the user's data and preferences, and what is shipped with it."""

    data: Path
    config: Path
    resources: Path

    @property
    def library(self) -> Path:
        """The library that opens where no other is named."""
        return self.data / "library.db"

    @property
    def backups(self) -> Path:
        """Where backups of that library are kept."""
        return self.data / "backups"

    @property
    def markdown_template(self) -> Path:
        """The reader's own template of Markdown exports, which need not be there."""
        return self.config / "export-template.md"

    @property
    def settings(self) -> Path:
        """The file of the preferences."""
        return self.config / "settings.json"


def places() -> Places:
    """The folders for this user, as the desktop has them or below $CHIDU_HOME; none is made here."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        folder = Path(home).absolute()
        return Places(data=folder, config=folder, resources=_resources())
    from platformdirs import user_config_path, user_data_path  # 18 ms that a named home saves

    return Places(
        data=user_data_path("chidu", appauthor=False),
        config=user_config_path("chidu", appauthor=False),
        resources=_resources(),
    )


_LARGEST = 1_000_000


def _understood(value: Any, usual: Any) -> Any:
    """A value of the file as the kind that `usual` is; None where it is not one."""
    if isinstance(usual, StrEnum):
        kind = type(usual)
        return kind(value) if value in list(kind) else None
    if isinstance(usual, bool | str):
        return value if isinstance(value, type(usual)) else None
    number = isinstance(value, int | float) and not isinstance(value, bool)
    # Neither NaN nor the infinities pass the comparison, and no integer is too large for it.
    return type(usual)(value) if number and abs(value) < _LARGEST else None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _put_aside(path: Path) -> ReaderError:
    aside = path.with_name(path.name + ".damaged")
    try:
        path.replace(aside)
    except OSError as error:
        return FileUnreadable(path=path, reason=_reason(error))
    return SettingsDamaged(path=path, aside=aside)


def _resources() -> Path:
    """Inside an installed package, else beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
