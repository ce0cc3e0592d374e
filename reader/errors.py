"""The failures that a person can be told about, each one clear sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar


class ReaderError(Exception):
    """A failure with a sentence that the user can act on; nothing has been changed when it is raised.

    `template` is the English sentence with named fields; `values` fills them. A window shows the template in
    the user's language, the command line shows `str(error)`.
    """

    template: ClassVar[str] = "The operation failed."

    def __init__(self, **values: object) -> None:
        super().__init__()
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        """How it passes from one process to another."""
        return _anew, (type(self), self.values)

    def __str__(self) -> str:
        shown = {name: ", ".join(map(str, v)) if isinstance(v, list) else v for name, v in self.values.items()}
        return self.template.format(**shown)

    @classmethod
    def kinds(cls) -> Iterator[type[ReaderError]]:
        """Every kind below this one that is loaded, in order of definition."""
        for kind in cls.__subclasses__():
            yield kind
            yield from kind.kinds()


def _anew(kind: type[ReaderError], values: dict[str, object]) -> ReaderError:
    return kind(**values)


class FileMissing(ReaderError):
    template = "“{path}” is not there."


class FileUnreadable(ReaderError):
    template = "“{path}” cannot be read: {reason}."


class FileUnwritable(ReaderError):
    template = "“{path}” cannot be written: {reason}."


class FileEmpty(ReaderError):
    template = "“{path}” is empty."


class FileTooLarge(ReaderError):
    template = "“{path}” is too large: a letter may hold at most {limit} MB of text."


class NotText(ReaderError):
    template = "“{path}” is not a text file."


class UnknownFormat(ReaderError):
    template = "“{path}” is not in a format that can be read: choose a text, web page, Word, EPUB, PDF or zip file."


class FileDamaged(ReaderError):
    template = "“{path}” is damaged, or not what its name says: nothing was taken from it."


class FileLocked(ReaderError):
    template = "“{path}” is locked with a password: save it without one first."


class FileTooDemanding(ReaderError):
    template = "“{path}” takes more time or memory than any letter needs: it is damaged or made to do harm."


class ArchiveTooLarge(ReaderError):
    template = "“{path}” unpacks to far more than a collection of letters may hold: it was not opened."


class TextMissing(ReaderError):
    template = "“{path}” holds no text: a scan needs text recognition first."


class LineTooLong(ReaderError):
    template = "“{path}” has a line of more than {limit} characters: it is not a letter."


class ArchiveTooDeep(ReaderError):
    template = "“{path}” is an archive in an archive in an archive: unpack it first."


class ArchiveNotRead(ReaderError):
    template = "“{path}” holds several files: import it, then look at one of its letters."


class BookUndecided(ReaderError):
    template = "“{path}” is a book: say whether it is one letter, or one in each chapter."


class UnknownEncoding(ReaderError):
    template = "“{encoding}” is not an encoding that is known here."


class EncodingMismatch(ReaderError):
    template = "“{path}” is not valid {encoding}."


class EncodingDisputed(ReaderError):
    """`candidates` holds the encodings, best first."""

    template = "The encoding of “{path}” is uncertain: choose one of {candidates}."


class EncodingFixed(ReaderError):
    template = "“{path}” says its own encoding: there is nothing to choose."


class PrinterRefused(ReaderError):
    template = "The printer “{name}” does not take the letter: see whether it is on, or choose another."


class PdfUnavailable(ReaderError):
    template = "A PDF is set by the whole program: export it with “chidu export”, or from the window."


class NothingToRead(ReaderError):
    template = "There is no text to add."


class LetterMissing(ReaderError):
    template = "There is no letter “{id}” in this library."


class AnnotationMissing(ReaderError):
    template = "There is no note “{id}” in this library."


class SpanOutside(ReaderError):
    template = "The passage {start}–{end} does not lie within the letter, which has {chars} characters."


class LoneSurrogate(ReaderError):
    template = "The text holds half of a character (a lone surrogate) and cannot be stored."


class LibraryMissing(ReaderError):
    template = "There is no library at “{path}”."


class LibraryUnreadable(ReaderError):
    template = "The library “{path}” is damaged or not a library; restore a backup or choose another."


class LibraryReadOnly(ReaderError):
    template = "The library “{path}” cannot be written: copy it to a place where you may write."


class LibraryTooNew(ReaderError):
    template = "The library “{path}” was made by a newer version of this program (format {found}, known here {known})."


class LibraryBusy(ReaderError):
    template = "The library “{path}” is being written by another program: try again in a moment."


class DiskFull(ReaderError):
    template = "The disk that holds “{path}” is full: nothing was saved."


class InternalError(ReaderError):
    template = "Something unforeseen went wrong ({reason}); nothing that was saved before is lost."


class PassageEmpty(ReaderError):
    template = "The passage at {start} holds no characters: let it end after it starts."


class SettingsDamaged(ReaderError):
    template = "The settings in “{path}” were damaged: the usual ones are used, and the file is kept as “{aside}”."


class FolderWithoutLetters(ReaderError):
    template = "“{path}” holds no file that can be read as a letter."


class DictionariesMissing(ReaderError):
    template = "The conversion dictionaries are missing: run “pip install {name}=={known}”."


class DictionariesOverwritten(ReaderError):
    template = (
        "The package OpenCC has overwritten the conversion dictionaries: run “pip uninstall OpenCC {name}”, "
        "then “pip install {name}=={known}”."
    )


class DictionariesUnknown(ReaderError):
    template = "The conversion dictionaries have version {found}, not {known}: run “pip install {name}=={known}”."


class VariantMissing(ReaderError):
    template = "The dictionaries “{edition}” do not lead from {source} to {variant}: choose other dictionaries."


class LetterNotInBin(ReaderError):
    template = "The letter “{id}” is not in the bin: move it there before it is deleted for good."


class OverrideMissing(ReaderError):
    template = "There is no override “{id}” in this library."


class AmendmentMissing(ReaderError):
    template = "There is no amendment “{id}” in this library."


class WordElsewhere(ReaderError):
    template = "The letter does not have “{word}” at {start}–{end}."


class WordUnusable(ReaderError):
    template = "“{word}” cannot stand for a word: give at least one character, all on one line."


class EntryWithoutTab(ReaderError):
    template = "Line {line} of the dictionary does not have one tab, between a word and its form."


class EntryIncomplete(ReaderError):
    template = "Line {line} of the dictionary lacks the word or its form."


class EntryTooLong(ReaderError):
    template = "Line {line} of the dictionary has a word or form of more than {limit} characters."


class EntryUnreadable(ReaderError):
    template = "Line {line} of the dictionary holds characters that no text has: save it as plain UTF-8."


class EntryRepeated(ReaderError):
    template = "The dictionary gives “{word}” two forms, in lines {first} and {line}: keep one of them."


class TemplateNameUnknown(ReaderError):
    template = "Line {line} of the template says {{{{{name}}}}}, which is not known there: choose one of {names}."


class TemplateSectionOpen(ReaderError):
    template = "Line {line} of the template opens {{{{#{name}}}}} and never closes it: add {{{{/{name}}}}}."


class TemplateSectionStray(ReaderError):
    template = "Line {line} of the template closes {{{{/{name}}}}}, which is not what was opened last."


class FolderNeeded(ReaderError):
    template = "“{path}” is a file: name a folder for several letters, or one of the formats that hold many."


class FormatNotText(ReaderError):
    template = "A file of the format “{format}” does not go into JSON: name a file."


class OptionElsewhere(ReaderError):
    template = "“{option}” is for the format {format} only."


class AnnotationRefused(ReaderError):
    template = "Annotation {number}: {reason}."


class AnnotationsUnreadable(ReaderError):
    template = "“{path}” holds no annotations that can be read: {reason}."
