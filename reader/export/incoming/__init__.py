"""Notes that other programs have written, as they tell them: where they belong is found out by `reader.tasks`."""

from reader.export.incoming.offered import Clues, Offered, Refused
from reader.export.incoming.reading import read_annotations

__all__ = ["Clues", "Offered", "Refused", "read_annotations"]
