"""How a library comes to the newest layout of its tables: made new, or brought up step by step after a backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from reader.store.backup import backup, stamp
from reader.store.connection import APPLICATION_ID, VERSION, patiently, version
from reader.store.moments import now
from reader.store.schema import TRIGGERS, Base

Step = Callable[[sqlite3.Connection], None]

STEPS: Final[tuple[Step, ...]] = ()
"""The first leads from version 1 to version 2, and so on; each runs in a transaction of its own."""


def create(engine: Engine, path: object) -> None:
    """Make the tables in an empty file; does nothing where another program was faster."""
    with engine.begin() as connection:
        driver = connection.connection.driver_connection
        if isinstance(driver, sqlite3.Connection) and not version(driver, path):
            Base.metadata.create_all(connection, checkfirst=False)
            for trigger in TRIGGERS:
                driver.execute(trigger)
            driver.execute(f"PRAGMA application_id={APPLICATION_ID}")
            driver.execute(f"PRAGMA user_version={VERSION}")


def upgrade(driver: sqlite3.Connection, path: Path, found: int, steps: Sequence[Step] = STEPS) -> Path | None:
    """Bring a file of version `found` up by `steps`; gives the backup made before, None where nothing was to do."""
    if found > len(steps):
        return None
    kept = path.with_name(f"{path.stem}-version-{found}-{stamp(now())}{path.suffix}")
    backup(path, kept)
    for number, step in enumerate(steps[found - 1 :], found):
        with _transaction(driver):
            if version(driver, path, known=1 + len(steps)) == number:
                step(driver)
                driver.execute(f"PRAGMA user_version={number + 1}")
    return kept


@contextmanager
def _transaction(driver: sqlite3.Connection) -> Iterator[None]:
    patiently(lambda: driver.execute("BEGIN IMMEDIATE"))
    try:
        yield
    except BaseException:
        driver.execute("ROLLBACK")
        raise
    driver.execute("COMMIT")
