"""Bring the catalogues up to date with the window's strings: python resources/i18n/update.py [--check].

Traditional is translated by hand in chidu_zh_TW.ts. Simplified is derived from it by our own conversion (tw2sp);
an entry of chidu_zh_CN.ts with the comment “by hand” is left as it is. With --check nothing is written, and the
exit code is 1 where a catalogue is stale or unfinished.
"""

from __future__ import annotations

import importlib.resources
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree  # our own files

FOLDER = Path(__file__).parent
CHECKOUT = FOLDER.parents[1]
CODE = CHECKOUT / "reader"
sys.path.insert(0, str(CHECKOUT))

from reader.errors import ReaderError  # noqa: E402 - found in the checkout
from reader.script import Variant, convert  # noqa: E402

TRADITIONAL, SIMPLIFIED = "chidu_zh_TW", "chidu_zh_CN"
BY_HAND = "by hand"
Key = tuple[str, str]


def main(words: list[str]) -> int:
    """Update the catalogues, or check them."""
    with tempfile.TemporaryDirectory() as name:
        folder = FOLDER if "--check" not in words else _copied(Path(name))
        _collect(folder)
        _derive(folder)
        unfinished = [f"{file}: {text}" for file in (TRADITIONAL, SIMPLIFIED) for text in _unfinished(folder, file)]
        for file in (TRADITIONAL, SIMPLIFIED):
            _tool("lrelease", "-silent", str(folder / f"{file}.ts"), "-qm", str(folder / f"{file}.qm"))
        stale = [
            file.name for file in sorted(folder.iterdir()) if file.read_bytes() != (FOLDER / file.name).read_bytes()
        ]
    problems = [f"not translated: {text}" for text in unfinished] + [f"stale: {file}" for file in stale]
    print("\n".join(problems) or "The catalogues are complete.")
    return 1 if problems else 0


def _copied(folder: Path) -> Path:
    for file in FOLDER.glob("*.ts"):
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def _tool(name: str, *arguments: str) -> None:
    program = importlib.resources.files("PySide6") / name
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


def _collect(folder: Path) -> None:
    """Let Qt's tool find the strings in the code, and the sentences of errors in a file made for it."""
    import reader.ui.main_window  # noqa: F401 - defines every kind of error that the window can show

    with tempfile.TemporaryDirectory() as name:
        sentences = Path(name, "errors.py")
        lines = [f'QT_TRANSLATE_NOOP("Errors", {kind.template!r})\n' for kind in ReaderError.kinds()]
        sentences.write_text("".join(lines), encoding="utf-8")
        code = sorted(str(file) for file in CODE.rglob("*.py"))
        target = str(folder / f"{TRADITIONAL}.ts")
        options = (
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            "zh_TW",
        )
        _tool("lupdate", *code, str(sentences), *options, "-ts", target)


def _derive(folder: Path) -> None:
    """Write the Simplified catalogue: hand-made entries as they are, the others converted."""
    target = folder / f"{SIMPLIFIED}.ts"
    kept = {key: message for key, message in _messages(target) if message.findtext("translatorcomment") == BY_HAND}
    tree = ElementTree.parse(folder / f"{TRADITIONAL}.ts")
    tree.getroot().set("language", "zh_CN")
    for context in tree.iter("context"):
        for number, message in enumerate(list(context)):
            if message.tag != "message":
                continue
            own = kept.get(_key(context, message))
            if own is not None:
                context.remove(message)
                context.insert(number, own)
            else:
                _convert(message.find("translation"))
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _convert(translation: ElementTree.Element | None) -> None:
    if translation is not None and translation.text:
        view = convert(translation.text, Variant.HANS_IDIOM, source=Variant.HANT_TW)
        translation.text = view.text


def _unfinished(folder: Path, name: str) -> list[str]:
    return [
        key[1]
        for key, message in _messages(folder / f"{name}.ts")
        if (found := message.find("translation")) is None or found.get("type") or not found.text
    ]


def _messages(file: Path) -> list[tuple[Key, ElementTree.Element]]:
    if not file.exists():
        return []
    contexts = ElementTree.parse(file).iter("context")
    return [(_key(context, message), message) for context in contexts for message in context.findall("message")]


def _key(context: ElementTree.Element, message: ElementTree.Element) -> Key:
    return context.findtext("name", ""), message.findtext("source", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
