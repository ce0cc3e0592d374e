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

_AMENDMENTS: Final = (
    "ALTER TABLE letter RENAME COLUMN date TO date_first",
    "ALTER TABLE letter ADD COLUMN date_last DATE",
    "UPDATE letter SET date_last = date_first",
    "DROP INDEX letter_by_date",
    "CREATE INDEX letter_by_date ON letter (binned, date_first)",
    """CREATE TABLE evidence (
        letter_id VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        PRIMARY KEY (letter_id),
        FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE amendment (
        number INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        letter_id VARCHAR NOT NULL,
        kind VARCHAR(32) NOT NULL,
        name VARCHAR NOT NULL,
        start INTEGER,
        "end" INTEGER,
        value VARCHAR,
        removed BIGINT,
        PRIMARY KEY (number),
        UNIQUE (id),
        FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_amendment_letter_id ON amendment (letter_id)",
    """CREATE TABLE amendment_revision (
        number INTEGER NOT NULL,
        amendment_id VARCHAR NOT NULL,
        "before" VARCHAR,
        "after" VARCHAR,
        made BIGINT NOT NULL,
        PRIMARY KEY (number),
        FOREIGN KEY(amendment_id) REFERENCES amendment (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_amendment_revision_amendment_id ON amendment_revision (amendment_id)",
)


def _add_overrides(driver: sqlite3.Connection) -> None:
    """Version 2 keeps what the reader has decided about words; tables that are there tell of a damaged number."""
    for statement in (
        """CREATE TABLE IF NOT EXISTS override (
            id VARCHAR NOT NULL,
            kind VARCHAR(32) NOT NULL,
            scope VARCHAR(32) NOT NULL,
            word VARCHAR NOT NULL,
            form VARCHAR NOT NULL,
            target VARCHAR(32),
            letter_id VARCHAR,
            start INTEGER,
            "end" INTEGER,
            sender VARCHAR,
            created BIGINT NOT NULL,
            removed BIGINT,
            PRIMARY KEY (id),
            FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
        )""",
        "CREATE INDEX IF NOT EXISTS override_concern ON override (letter_id, sender, removed, kind, word)",
        """CREATE TABLE IF NOT EXISTS override_revision (
            number INTEGER NOT NULL,
            override_id VARCHAR NOT NULL,
            "before" VARCHAR,
            "after" VARCHAR,
            made BIGINT NOT NULL,
            PRIMARY KEY (number),
            FOREIGN KEY(override_id) REFERENCES override (id) ON DELETE CASCADE
        )""",
        "CREATE INDEX IF NOT EXISTS ix_override_revision_override_id ON override_revision (override_id)",
    ):
        driver.execute(statement)


def _add_amendments(driver: sqlite3.Connection) -> None:
    """Version 3 keeps what a person has put right in a letter, what its file says, and between which days it lies."""
    for statement in _AMENDMENTS:
        driver.execute(statement)


def _add_styles(_driver: sqlite3.Connection) -> None:
    """Version 4 has more styles of marks, which an older program would take for damage; the tables stay."""


STEPS: Final[tuple[Step, ...]] = (_add_overrides, _add_amendments, _add_styles)
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
