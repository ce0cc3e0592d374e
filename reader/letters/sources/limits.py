"""How much a file may ask for: sizes that letters never reach and harmful files do."""

from __future__ import annotations

from typing import Final

LIMIT_MB: Final = 100
"""The largest file, paste or unpacked archive member that is taken, in MB of 2**20 bytes."""

UNPACKED_MB: Final = 400
"""What all members of one archive may come to when unpacked, in MB; an archive of letters is read one by one."""

RATIO: Final = 200
"""How many times larger than packed a member of more than 1 MB may be; text seldom passes 20."""

MEMBERS: Final = 20_000
"""How many members an archive may have."""

DEPTH: Final = 256
"""How deep elements of a page or document may be nested."""

LINE_CHARS: Final = 12_000_000
"""The longest line in code points; a book of ten million characters on one line is still taken."""

SECONDS: Final = 5.0
"""How long one file may be worked on in the reading process."""

MEMORY_MB: Final = 220
"""What the reading process may take beyond what it holds when idle, in MB, where the system can limit it."""

REOPENED: Final = 20_000
"""How many elements may be opened again to cut one page of a book into letters; a page that needs more is not cut."""

PDF_PAGES: Final = 3_000
"""How many pages a PDF may have."""

PDF_CHARACTERS: Final = 400_000
"""How many characters all pages of a PDF may hold: a book of some 500 pages, read within the time."""

PDF_OBJECTS: Final = 200_000
"""How many pieces of text, lines and pictures one page of a PDF may be drawn with."""

PDF_UNPACKED_MB: Final = 64
"""What the instructions that draw a PDF may come to when unpacked, in MB; pictures and fonts are not looked at."""
