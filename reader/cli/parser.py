"""The arguments of the verbs, and what --help says of them."""

from __future__ import annotations

from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

from reader.annotations import Color, Style
from reader.cli.values import count, path, position
from reader.export import Format
from reader.script import Edition, Variant

_Verbs: TypeAlias = "_SubParsersAction[ArgumentParser]"

_FILE = "a text, Markdown, HTML, Word, ODT, RTF, EPUB or PDF file"
_VARIANTS = ", ".join(Variant)
_SCRIPTS = [str(variant) for variant in Variant if variant is not Variant.ORIGINAL]
_ENCODING = "the file's encoding, e.g. gb18030 or big5hkscs (default: it is found out)"


def build_parser() -> ArgumentParser:
    """The parser of everything after the program's name."""
    parser = ArgumentParser(
        prog="chidu",
        description="Read, convert, annotate and search stored Chinese letters without a window.",
        epilog="Exit status: 0 done, 1 failed with a message on stderr, 2 wrong use. Positions count the characters "
        "(code points) of the stored text from 0; an end is the position after the last character.",
        allow_abbrev=False,
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", title="verbs (each has --help)")
    _add_files(verbs)
    _add_library(verbs)
    _add_notes(verbs)
    _add_overrides(verbs)
    _add_copies(verbs)
    return parser


def _add_files(verbs: _Verbs) -> None:
    """The verbs on files that need not be in a library."""
    outline = _verb(verbs, "outline", "show title, people, date and sections of a file")
    outline.add_argument("file", type=path, metavar="FILE", help=_FILE)
    outline.add_argument("--encoding", metavar="E", help=_ENCODING)
    convert = _verb(verbs, "convert", "show a file in another script, with the places where lengths differ")
    convert.add_argument("file", type=path, metavar="FILE", help=_FILE)
    convert.add_argument("--to", required=True, choices=_words(Variant), metavar="VARIANT", help=f"one of {_VARIANTS}")
    convert.add_argument(
        "--from",
        dest="source",
        choices=_SCRIPTS,
        metavar="VARIANT",
        help="the script of the file (default: it is found out)",
    )
    convert.add_argument(
        "--edition",
        choices=_words(Edition),
        metavar="E",
        help=f"exactly what the dictionaries and rules of this edition give: one of {', '.join(Edition)} "
        "(default: the usual one, with its known errors corrected)",
    )
    convert.add_argument("--encoding", metavar="E", help=_ENCODING)


def _add_library(verbs: _Verbs) -> None:
    """The verbs on the letters of a library."""
    add = _verb(verbs, "import", "add files, and those in folders and zip archives, to the library")
    add.add_argument("paths", type=path, nargs="+", metavar="PATH", help=f"{_FILE}, or a folder or zip of them")
    add.add_argument("--encoding", metavar="E", help=_ENCODING)
    add.add_argument(
        "--chapters", action="store_true", help="make a letter of each chapter of an EPUB (default: of the whole book)"
    )
    _verb(verbs, "list", "list the letters, the newest first")
    search = _verb(verbs, "search", "find words in letters and notes, in either script")
    search.add_argument("query", metavar="QUERY", help="the words, in either script")
    search.add_argument("--limit", type=count, default=50, metavar="N", help="show at most N places (default: 50)")
    search.add_argument(
        "--scope", choices=["letters", "notes", "all"], default="all", help="where to look (default: all)"
    )
    _add_export(verbs)


def _add_export(verbs: _Verbs) -> None:
    """The verbs that write letters with their notes."""
    export = _verb(verbs, "export", "write letters with their highlights and notes to files")
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", default=[], metavar="ID", help="the letters, as list shows them")
    which.add_argument("--all", action="store_true", help="all letters of the library")
    together = ", ".join(form for form in Format if form.holds_many)
    export.add_argument(
        "--format",
        required=True,
        choices=_words(Format),
        help=f"the kind of file; one file of {together} holds all the letters, of the others each letter has its own",
    )
    _add_out(export, several="; for several letters the folder for their files")
    _add_variant(export)
    export.add_argument("--vertical", action="store_true", help="html, docx, pdf: set the lines vertically")
    export.add_argument("--front-matter", action="store_true", help="markdown: begin with properties, as for Obsidian")
    export.add_argument("--template", type=path, metavar="FILE", help="markdown: follow this template of your own")
    add = _verb(verbs, "import-annotations", "take in notes of Chidu, Hypothesis, Recogito, Readest or Readwise")
    add.add_argument("file", type=path, metavar="FILE", help="W3C Web Annotations in JSON-LD, or an export of these")
    add.add_argument("--letter", metavar="ID", help="the letter they are about (default: the one that the file tells)")
    template = _verb(verbs, "markdown-template", "write the template of Markdown exports, to begin your own from")
    _add_out(template)


def _add_notes(verbs: _Verbs) -> None:
    """The verbs on highlights and notes."""
    annotate = _verb(verbs, "annotate", "highlight a passage of a letter, with a note if you like")
    annotate.add_argument("id", metavar="ID", help="the letter, as list shows it")
    annotate.add_argument(
        "--start", type=position, required=True, metavar="N", help="the position of the first character"
    )
    annotate.add_argument(
        "--end", type=position, required=True, metavar="N", help="the position after the last character"
    )
    annotate.add_argument(
        "--color", choices=_words(Color), default=Color.YELLOW, help="the colour of the highlight (default: yellow)"
    )
    annotate.add_argument(
        "--style", choices=_words(Style), default=Style.HIGHLIGHT, help="how it is marked (default: highlight)"
    )
    annotate.add_argument("--note", default="", metavar="TEXT", help="a note in Markdown")
    annotate.add_argument(
        "--tag", dest="tags", action="append", default=[], metavar="T", help="a tag; may be given several times"
    )
    annotations = _verb(verbs, "annotations", "list the highlights and notes of a letter in the order of its text")
    annotations.add_argument("id", metavar="ID", help="the letter, as list shows it")
    _add_variant(annotations)


def _add_overrides(verbs: _Verbs) -> None:
    """The verbs on what was decided about words."""
    overrides = _verb(verbs, "overrides", "list what was decided about words: conversions, protections, emendations")
    overrides.add_argument(
        "id", nargs="?", metavar="ID", help="only what holds in this letter, as list shows it (default: all)"
    )
    export = _verb(verbs, "export-overrides", "write decisions about words as an OpenCC user dictionary")
    _add_target(export)
    _add_out(export)
    add = _verb(verbs, "import-overrides", "take in an OpenCC user dictionary, all of it or nothing")
    add.add_argument("file", type=path, metavar="FILE", help="a .txt file: on each line a word, a tab, its form")
    _add_target(add)
    add.add_argument("--encoding", metavar="E", help=_ENCODING)


def _add_copies(verbs: _Verbs) -> None:
    """The verbs that keep a library safe."""
    _verb(verbs, "verify", "check that every letter and note of the library is whole")
    backup = _verb(verbs, "backup", "write a checked copy of the library to one file")
    backup.add_argument("out", type=path, metavar="OUT", help="the file to write")
    restore = _verb(verbs, "restore", "put a backup in the place of the library")
    restore.add_argument("file", type=path, metavar="FILE", help="a file that backup wrote")


def _verb(verbs: _Verbs, name: str, about: str) -> ArgumentParser:
    parser = verbs.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.", allow_abbrev=False)
    parser.add_argument(
        "--library", type=path, metavar="PATH", help="the library (default: the one in your data folder)"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    return parser


def _add_target(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        required=True,
        choices=_SCRIPTS,
        metavar="VARIANT",
        help=f"the script that the forms are in: one of {', '.join(_SCRIPTS)}",
    )


def _add_out(parser: ArgumentParser, *, several: str = "") -> None:
    parser.add_argument(
        "-o",
        "--out",
        type=path,
        required=True,
        metavar="OUT",
        help=f"the file to write, one that is there is replaced{several}; - writes to the standard output",
    )


def _add_variant(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--variant",
        choices=_words(Variant),
        default=Variant.ORIGINAL,
        metavar="VARIANT",
        help=f"show the words in this script: one of {_VARIANTS} (default: original)",
    )


def _words(kind: Iterable[StrEnum]) -> list[str]:
    """The values as plain words, which argparse shows where another was given."""
    return [str(value) for value in kind]
