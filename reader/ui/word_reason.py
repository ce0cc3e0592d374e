"""Why a word is shown as it is, in one sentence of the window's language."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.script.choice import Authority
from reader.script.override import Scope
from reader.ui.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.script import Explanation, Row
    from reader.script.override import Override

SCOPE_NAMES = {
    Scope.PLACE: QT_TRANSLATE_NOOP("Words", "only here"),
    Scope.LETTER: QT_TRANSLATE_NOOP("Words", "in this letter"),
    Scope.SENDER: QT_TRANSLATE_NOOP("Words", "in letters of this sender"),
    Scope.EVERYWHERE: QT_TRANSLATE_NOOP("Words", "everywhere"),
}
_RULES = {
    "name": QT_TRANSLATE_NOOP("Words", "Uncertain: a name can be written with either form."),
    "word-edge": QT_TRANSLATE_NOOP("Words", "Uncertain: a phrase of the dictionary runs across two words."),
    "overlapping-phrases": QT_TRANSLATE_NOOP("Words", "Uncertain: another phrase overlaps and says otherwise."),
    "editions-disagree": QT_TRANSLATE_NOOP("Words", "Uncertain: the two editions of the dictionaries disagree."),
    "phrase-overrules-character": QT_TRANSLATE_NOOP(
        "Words", "Uncertain: a phrase overruled the usual form of the character."
    ),
}
_DECIDED = {
    Authority.CONVERSION: QT_TRANSLATE_NOOP("Words", "Your decision, {scope}."),
    Authority.PROTECTION: QT_TRANSLATE_NOOP("Words", "Protected from conversion, {scope}."),
    Authority.EMENDATION: QT_TRANSLATE_NOOP("Words", "Your emendation of the stored text, {scope}."),
}


def reason(explanation: Explanation | None, override: Override | None) -> str:
    """What decided: the reader, a shipped correction, a doubtful rule, a row of a dictionary; '' where nothing did."""
    choice = explanation.choice if explanation else None
    if choice is not None and choice.authority is Authority.CORRECTION:
        return _translated("Corrected, as the dictionaries are wrong here: {reason}").format(reason=choice.reason)
    if choice is not None and override is not None:
        return _translated(_DECIDED[choice.authority]).format(scope=scope_name(override.scope))
    if explanation is None:
        return ""
    if explanation.rule is not None:
        return _translated(_RULES[explanation.rule])
    return _translated("The usual form in the dictionary.") if explanation.rows else ""


def scope_name(scope: Scope) -> str:
    """Where a decision holds, as part of a sentence."""
    return _translated(SCOPE_NAMES[scope])


def row_text(row: Row) -> str:
    """A row of a dictionary on one line, its name without the file's ending."""
    return f"{row.dictionary.removesuffix('.txt')}：{row.word} → {'、'.join(row.forms)}"


def hint(explanation: Explanation, override: Override | None) -> str:
    """A few lines of rich text: the stored form, why, what else it could be, what decided."""
    lines = [f"<b>{escape(_headline(explanation.stored, explanation.shown))}</b>"]
    if said := reason(explanation, override):
        lines.append(escape(said))
    if explanation.candidates:
        others = "、".join(explanation.candidates)
        lines.append(escape(_translated("Could also be: {forms}").format(forms=others)))
    lines += (f"<small>{escape(row_text(row))}</small>" for row in explanation.rows)
    return "<br>".join(lines)


def _headline(stored: str, shown: str) -> str:
    """The stored word, and what is shown for it where that is another."""
    return stored if stored == shown else f"{stored} → {shown}"


def _translated(text: str) -> str:
    return QCoreApplication.translate("Words", text)


# Found by the catalogues' tool, which reads literals only.
QT_TRANSLATE_NOOP("Words", "Corrected, as the dictionaries are wrong here: {reason}")
QT_TRANSLATE_NOOP("Words", "The usual form in the dictionary.")
QT_TRANSLATE_NOOP("Words", "Could also be: {forms}")
