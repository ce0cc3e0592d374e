"""Starts the reader: `python3 main.py`; with `--check` runs every check and test.

Finds the environment that holds what the program needs, or has it made (`reader.launch`), and goes on in it.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the sentence is for those who have an older one
    sys.exit(f"Chidu needs Python 3.11 or newer; this is {sys.version_info[0]}.{sys.version_info[1]}.")

CHECKOUT = os.path.dirname(os.path.abspath(__file__))
CHOSEN = "chidu"
"""The interpreter's option (-X) by which a start in the environment that was chosen is known."""


def main() -> int:
    """Runs what the arguments ask for, here or in the environment that has what it needs; its exit code."""
    if CHECKOUT not in sys.path:  # left out under PYTHONSAFEPATH
        sys.path.insert(0, CHECKOUT)
    arguments = sys.argv[1:]
    if getattr(sys, "frozen", False) or CHOSEN in sys._xoptions:
        return run(arguments)
    python = ready() or prepared(arguments)
    if python is None and sys.getfilesystemencoding() != "utf-8":
        python = sys.executable  # once more, for words that are no ASCII
    return hand_over(python, arguments) if python else run(arguments)


def ready() -> str | None:
    """The interpreter of our environment if it is ready and the user is in no other."""
    from reader.launch.place import ready_python

    return ready_python(CHECKOUT) if sys.prefix == sys.base_prefix else None


def prepared(arguments: list[str]) -> str | None:
    """The interpreter that has what is needed, which is made now if it must be; `None` for this one."""
    from reader.launch.environment import prepare
    from reader.launch.failure import explained

    window = not arguments or arguments[0].startswith("-") or os.path.exists(arguments[0])
    with explained():
        return prepare(CHECKOUT, checks="--check" in arguments[:1], window=window)


def hand_over(python: str, arguments: list[str], *, again: bool = False) -> int:
    """Goes on in the environment of `python`, instead of here where the system can do that."""
    from reader.launch.place import places, python_of

    command = [python, "-X", f"{CHOSEN}={'again' if again else 'first'}", "-X", "utf8"]
    elsewhere = places(CHECKOUT)[1]
    if python == python_of(elsewhere):  # the checkout may be read-only: what is compiled goes there too
        command += ["-X", f"pycache_prefix={os.path.join(elsewhere, 'pycache')}"]
    command += [os.path.join(CHECKOUT, "main.py"), *arguments]
    if os.name != "nt":
        os.execv(python, command)
    import subprocess

    return subprocess.call(command)


def run(arguments: list[str]) -> int:
    """Runs the program, or the checks, in this interpreter."""
    try:
        if arguments[:1] == ["--check"]:
            from reader.launch.checks import run_checks

            return run_checks(CHECKOUT, arguments[1:])
        from reader.app import main as program

        return program()
    except ImportError as error:
        if sys._xoptions.get(CHOSEN) == "again" or not mended(error):
            sys.exit(f"Chidu cannot be loaded: {error}.")
    return hand_over(sys.executable, arguments, again=True)


def mended(error: ImportError) -> bool:
    """Whether what kept the program from loading could be put right."""
    from reader.launch.failure import explained
    from reader.launch.recovery import mend

    with explained():
        return mend(error, CHECKOUT)


if __name__ == "__main__":
    sys.exit(main())
