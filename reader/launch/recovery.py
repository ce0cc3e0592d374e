"""What to do when the program cannot be loaded."""

import re
import sys

from reader.launch import libraries
from reader.launch.environment import make
from reader.launch.failure import SetUpFailed
from reader.launch.place import displays, read_mark


def mend(error: ImportError, checkout: str) -> bool:
    """Whether what kept the program from loading is out of the way, so that a new start is worth trying.

    Raises `SetUpFailed` when the user has to act.
    """
    if library := re.match(r"(\S+\.so[.\d]*): cannot open shared object file", str(error)):
        supply(library[1])
        return True
    if isinstance(error, ModuleNotFoundError) and read_mark(sys.prefix) is not None:
        make(sys.prefix, checkout, window=False, afresh=True)
        return True
    return False


def supply(library: str) -> None:
    """Sees to `library`, and to the others that a window needs."""
    lacking = libraries.missing(displays())
    if not lacking:
        message = f"The window needs {library}, a library that this system lacks: install it."
        raise SetUpFailed(message)
    libraries.supply(lacking, needed=True, install=libraries.may_install())
