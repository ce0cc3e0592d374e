"""What takes a while, with progress and cancel: importing files and folders, exporting letters and dictionaries."""

from reader.tasks.dictionaries import (
    DictionaryResult,
    dictionary_changes,
    dictionary_of,
    export_dictionary,
    import_dictionary,
)
from reader.tasks.entries import BookMode, bytes_at
from reader.tasks.exporting import PdfWriter, export_letter, export_letters, exported, page_of, transcript_of
from reader.tasks.importing import import_files, look_through
from reader.tasks.incoming_notes import NotesFound, import_notes, look_for_notes
from reader.tasks.result import Chosen, ImportResult, ImportStatus, Recognised, held

__all__ = [
    "BookMode",
    "Chosen",
    "DictionaryResult",
    "ImportResult",
    "ImportStatus",
    "NotesFound",
    "PdfWriter",
    "Recognised",
    "bytes_at",
    "dictionary_changes",
    "dictionary_of",
    "export_dictionary",
    "export_letter",
    "export_letters",
    "exported",
    "held",
    "import_dictionary",
    "import_files",
    "import_notes",
    "look_for_notes",
    "look_through",
    "page_of",
    "transcript_of",
]
