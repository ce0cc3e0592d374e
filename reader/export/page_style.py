"""How an exported web page looks: on a screen, light or dark, in lines across or down, and on paper."""

from __future__ import annotations

from typing import Final

STYLE_SHEET: Final = """
:root { color-scheme: light dark; --paper: #fdfcf8; --ink: #1d1b18; --faint: #6b665e; --rule: #d8d2c6; --link: #7a3b1d;
  --yellow: #fff0a6; --red: #ffd0cc; --green: #cdeccd; --blue: #cfe3fb; --violet: #e6d6f7 }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #e8e3d9; --faint: #a19a8d; --rule: #44403a;
  --link: #e0a07e; --yellow: #5c5018; --red: #652f2b; --green: #28502b; --blue: #28466a; --violet: #4b3466 } }
html { background: var(--paper); color: var(--ink); line-height: 1.9;
  font-family: "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU, serif }
html:lang(zh-Hans) { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif }
body { margin-block: 2.5rem; margin-inline: auto; padding-inline: 1.25rem; max-inline-size: 38em }
h1, h2, h3, h4, h5, h6, p, li, blockquote { overflow-wrap: anywhere }
h1 { font-size: 1.5em; line-height: 1.5; text-align: center; margin-block: 0 1.2em }
h2, h3, h4, h5, h6, .heading { font-size: 1em; font-weight: 700; margin-block: 1.2em 0.4em }
.letter :is(h1, h2, h3, h4, h5, h6, p) { white-space: pre-wrap }
.letter p { margin-block: 0.5em }
.salutation { font-weight: 700 }
.signature, .date { text-align: end }
.header, .note, .cruft { color: var(--faint) }
.cruft { font-size: 0.85em }
mark { background: none; color: inherit }
mark.highlight.yellow, .swatch.yellow { background: var(--yellow) }
mark.highlight.red, .swatch.red { background: var(--red) }
mark.highlight.green, .swatch.green { background: var(--green) }
mark.highlight.blue, .swatch.blue { background: var(--blue) }
mark.highlight.violet, .swatch.violet { background: var(--violet) }
mark.underline, mark.proper-name { text-decoration: underline; text-underline-offset: 0.25em }
mark.wave, mark.book-title { text-decoration: underline wavy; text-underline-offset: 0.25em }
mark.strike { text-decoration: line-through }
mark.emphasis { text-emphasis: filled dot; text-emphasis-position: under right }
mark.yellow { text-decoration-color: #b89400 } mark.red { text-decoration-color: #c0392b }
mark.green { text-decoration-color: #2e7d32 } mark.blue { text-decoration-color: #1f6fc4 }
mark.violet { text-decoration-color: #7b3fb5 }
:target { outline: 2px solid var(--link); outline-offset: 2px }
a { color: var(--link) }
.reference { font-size: 0.65em; line-height: 1; vertical-align: super; user-select: none }
.reference a { text-decoration: none; text-combine-upright: all }
.notes { border-block-start: 1px solid var(--rule); margin-block-start: 3em; padding-block-start: 1em }
.notes ol { padding-inline-start: 2em }
.notes li { margin-block: 1.2em }
.notes blockquote { margin: 0; padding-inline-start: 0.8em; border-inline-start: 3px solid var(--rule);
  white-space: pre-wrap }
.shown, .place, footer { color: var(--faint); font-size: 0.9em }
.swatch { padding-inline: 0.4em }
.body > :first-child { margin-block-start: 0.4em }
.tag::before { content: "#" }
.tag { margin-inline-start: 0.6em }
.turn { position: fixed; inset-block-start: 0.5rem; inset-inline-end: 0.75rem; font-size: 0.8rem;
  font-family: sans-serif; writing-mode: horizontal-tb }
footer { overflow-wrap: anywhere; margin-block-start: 3em }
@media screen {
  :root:has(#vertical:checked) body { max-inline-size: none }
  :root:has(#vertical:checked) .sheet { writing-mode: vertical-rl; block-size: 100%; inline-size: calc(100vh - 7rem);
    inline-size: calc(100dvh - 7rem); overflow-x: auto; box-sizing: border-box } }
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #444 }
  :root:has(#vertical:checked) { writing-mode: vertical-rl }
  .turn { display: none }
  body { max-inline-size: none; margin: 0 }
  mark { print-color-adjust: exact }
  h1, h2, h3 { break-after: avoid }
  .notes li { break-inside: avoid } }
"""
