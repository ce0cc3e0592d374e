"""A letter is built alike however it was saved: in either script, broken into lines, spaced, wide or narrow."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.letters import parse, read, to_json
from reader.letters.structure.plain import plain
from reader.script import Variant, convert

LETTERS = sorted(
    path for path in (Path(__file__).parents[2] / "data" / "letters").iterdir() if path.suffix in {".txt", ".md"}
)
FIELDS = ("title", "sender", "recipient", "salutation", "closing", "signature", "doc_no")
NARROW = "0123456789():;,!?"
WIDE = "".join(chr(0xFEE0 + ord(sign)) for sign in NARROW)
HANGING = frozenset("，。；：、！？”’」』）,.;:!?)》")
OPENING = frozenset("（「『《“‘(")

Structure = dict[str, object]


def squeezed(text: object) -> str:
    return re.sub(r"\s", "", plain(str(text or "")))


def structure(text: str) -> Structure:
    """What must not change: the fields, and of each section its depth, number, heading and kind."""
    letter = to_json(parse(text))
    found: Structure = {field: squeezed(letter[field]) for field in FIELDS}
    sections = letter["sections"]
    assert isinstance(sections, list)
    found["sections"] = [
        (section["level"], squeezed(section["label"]), squeezed(section["heading"]), section["kind"])
        for section in sections
    ]
    return found


def wrapped(text: str, width: int) -> str:
    """The text with its paragraphs broken at `width` and their first lines indented."""
    rows: list[str] = []
    for line in text.split("\n"):
        if len(line.strip()) <= width - 2:
            rows.append(line)
            continue
        rest = line.rstrip() if line[:1].isspace() else f"　　{line.rstrip()}"
        while len(rest) > width:
            at = width
            while at < len(rest) and rest[at] in HANGING:
                at += 1
            while rest[at - 1] in OPENING:
                at -= 1
            rows.append(rest[:at])
            rest = rest[at:]
        rows.append(rest)
    return "\n".join(rows)


def in_other_script(text: str) -> str:
    simplified = convert(text, Variant.HANS, source=Variant.HANT).text
    return simplified if simplified != text else convert(text, Variant.HANT, source=Variant.HANS).text


CHANGES: dict[str, Callable[[str], str]] = {
    "script": in_other_script,
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "spaces at the ends": lambda text: text.replace("\n", " \t\n"),
    "double spaced": lambda text: text.replace("\n", "\n\n"),
    "margin": lambda text: re.sub(r"(?m)^(?=.)", "    ", text),
    "wide signs": lambda text: text.translate(str.maketrans(NARROW, WIDE)),
    "narrow signs": lambda text: text.translate(str.maketrans(WIDE, NARROW)),
    "corner brackets": lambda text: text.translate(str.maketrans("“”‘’", "「」『』")),
    "radicals": lambda text: text.translate(str.maketrans("一二人大日月", "⼀⼆⼈⼤⽇⽉")),
}
MORE = {
    "broken lines": lambda text: wrapped(text, 36),
    "no blank lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
}
"""Changes by which something is lost: which lines stand together is all that some headings and subjects have."""

SHARE_KEPT = 0.95


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_saved_otherwise_is_built_alike(path: Path, change: str) -> None:
    text = read(path).text
    changed = CHANGES[change](text)
    if "```" in text or (path.suffix == ".md" and change in {"wide signs", "narrow signs", "margin"}):
        pytest.skip("the signs of Markdown are narrow and at the head of their lines")
    assert structure(changed) == structure(text)


@pytest.mark.parametrize("change", MORE)
def test_nearly_all_letters_are_built_alike_with_less_to_go_by(change: str) -> None:
    texts = [read(path).text for path in LETTERS if path.suffix == ".txt"]
    alike = sum(structure(MORE[change](text)) == structure(text) for text in texts)
    assert alike >= SHARE_KEPT * len(texts)
