"""What a text says without the marks of its layout, and where each character stands in the text itself.

Emphasis and links of Markdown, tags of HTML, notes in brackets, characters without width, accents written
apart, the ends of wrapped lines and spaces lost behind a full stop stand between words that belong together
or apart. The rules read the words without them; every span still counts the characters of the text as given.

>>> plain = Plain("Sales rose **12%**[3] to\\u200b $5m.Costs fell.")
>>> plain.text
'Sales rose 12% to $5m. Costs fell.'
>>> start, end = plain.span(11, 14)
>>> plain.source[start:end]
'12%'
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from itertools import chain
from typing import Any
from unicodedata import combining, normalize

from factkit.text.wrapping import line_ends

__all__ = ["Plain"]

_MARKED = re.compile(r"[*_`\[!&<>#\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff¹²³⁰⁴-⁹]")
"""What may begin a mark of layout: only there it is looked for."""
_NOTE = r"\[(?:\d{1,3}(?:[ ]?[,;–-][ ]?\d{1,3}){0,3}|\^[\w-]{1,20})\]"
_NOTES = rf"{_NOTE}(?:,?[ ]?{_NOTE}){{0,9}}(?!\()"
_MARKS = re.compile(
    rf"""
    (?P<none>
        [\u00ad\u200b-\u200d\u2060\ufeff]
      | (?<=[\w.,;:!?»”"'’)\]%*]){_NOTES}
      | (?:(?<=[.,;!?»”)])|(?<=[^\W\d_]{{4}}))(?:[¹²³⁰⁴-⁹]{{1,3}}(?!\w)|<sup>[ ]?\d{{1,3}}[ ]?</sup>)
      | ^\#{{1,6}}[ ]+(?=\S)
      | ^(?:>[ ]?){{1,5}}(?=[^\W\d_]|["“«*_\[(-])
      | \*{{2,3}}(?=[^\s*])|(?<=[^\s*])\*{{2,3}}
      | (?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)
    )
  | (?P<apart>(?<=[\w.!?»”"’)%*][ ]){_NOTES}(?=[.,;:!?\s]|$))
  | (?P<emphasis>
        (?<![\w*])\*(?=[^\s*])[^*\n]{{1,300}}(?<=\S)\*(?![\w*])
      | (?<!\w)_(?=[^\s_])[^_\n]{{1,300}}(?<=\S)_(?!\w)
      | (?<!`)`[^`\n]{{1,200}}`(?!`)
    )
  | !?\[(?P<link>[^\[\]\n]{{1,300}})\]
      \((?:https?://|www\.|mailto:|[/\#])[^\s()]{{0,500}}(?:[ ]"[^"\n]{{0,200}}")?\)
  | (?P<tag></?(?P<name>[a-zA-Z]{{1,10}}[1-6]?)(?:\s[^<>]{{0,1000}})?/?>)
  | (?P<accent>(?<=[^\W\d_])[\u0300-\u036f]{{1,8}})
  | (?P<entity>&(?:\#\d{{1,6}}|\#[xX][\da-fA-F]{{1,5}}|[a-zA-Z]{{2,8}}\d{{0,2}});)
    """,
    re.VERBOSE | re.MULTILINE,
)
_INLINE = "a abbr b cite code del em font i ins mark q s small span strong sub sup time u"
_BLOCKS = "article blockquote div figcaption figure footer h1 h2 h3 h4 h5 h6 header ol p section table ul"
_TAGS = {
    **dict.fromkeys(_INLINE.split(" "), ""),
    **dict.fromkeys(_BLOCKS.split(" "), "\n"),
    **dict.fromkeys(("td", "th"), " | "),
    "br": "\n",
    "li": "\n- ",
    "tr": "",
}
"""What tags of HTML leave where they open; others stay as they are."""
_STOP = re.compile(r"[.!?…][»”]?(?=[^\W\d_])")
_ENDED = frozenset("0123456789%)»”")
_ADDRESS = re.compile(r"(?:Com|Net|Org|Info|Fr|Uk|Io|Ai)\b")
"""What stands behind the point of an address on the web."""
_SPANNED = ("value", "subject", "metric", "when", "attribution")
"""The parts of a record that have a span."""
_Edit = tuple[int, int, str]


class Plain:
    """The words of a text without the marks of its layout; `text` is `source` itself where it has none."""

    def __init__(self, source: str) -> None:
        self.source = self.text = source
        edits = sorted(chain(_marks(source), _glued(source), line_ends(source)))
        self._starts: list[int] = []
        """Where each stretch of the plain text begins: one of the source, or one that stands for another."""
        self._places: list[tuple[int, int]] = []
        """Where each stretch begins in the source, and ends if it stands for another; else -1."""
        if edits:
            self.text = "".join(self._pieces(edits))

    def _pieces(self, edits: list[_Edit]) -> Iterator[str]:
        at = length = 0
        for start, end, instead in chain(edits, [(len(self.source), len(self.source), "")]):
            if start < at:
                continue
            for piece, place in ((self.source[at:start], (at, -1)), (instead, (start, end))):
                if piece:
                    self._starts.append(length)
                    self._places.append(place)
                    length += len(piece)
                    yield piece
            at = end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters from `start` to `end` of the plain text stand in the source."""
        if not self._starts:
            return start, end
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        """Return from where to where a character of the plain text stands in the source."""
        stretch = bisect_right(self._starts, at) - 1
        start, end = self._places[stretch]
        if end >= 0:
            return start, end
        start += at - self._starts[stretch]
        return start, start + 1

    def placed(self, row: dict[str, Any]) -> None:
        """Put the spans of a record of the plain text where they stand in the source, with its letters."""
        row["evidence"] = self._placed(row["evidence"])
        row["spans"] = {name: self._placed(span) for name, span in row["spans"].items()}
        for name in _SPANNED:
            part = row[name]
            if part and part["span"]:
                row[name] = {**part, "span": self._placed(part["span"])}

    def _placed(self, span: dict[str, Any]) -> dict[str, Any]:
        start, end = self.span(span["start"], span["end"])
        return {"start": start, "end": end, "text": self.source[start:end]}


def _marks(source: str) -> Iterator[_Edit]:
    """Yield the marks of layout, with what they leave."""
    for place in _MARKED.finditer(source):
        mark = _MARKS.match(source, place.start())
        if mark is None:
            continue
        start, end = mark.span()
        kind = mark.lastgroup
        if kind == "emphasis":
            yield start, start + 1, ""
            yield end - 1, end, ""
        elif kind == "link":
            yield start, mark.start("link"), ""
            yield mark.end("link"), end, ""
        elif kind == "accent":
            yield start - 1, end, _composed(source[start - 1 : end])
        elif kind == "tag":
            yield start, end, _left(source, mark)
        elif kind == "entity":
            yield start, end, unescape(mark[0])
        else:
            yield start - (kind == "apart"), end, ""


def _left(source: str, tag: re.Match[str]) -> str:
    """Return what a tag leaves: nothing, or the end of a line where none stands beside it."""
    start, end = tag.span()
    name = tag["name"].lower()
    left = _TAGS.get(name)
    if left is None:
        return tag[0]
    if tag[0][1] == "/":
        if name == "tr":
            return " |\n"
        return "\n" if left == "\n" and source[end : end + 1] not in ("\r", "\n", "<") else ""
    return left.lstrip("\n") if start == 0 or source[start - 1] == "\n" else left


def _composed(letter: str) -> str:
    """Return a letter with its accents in one; a mark of stress, with which no letter is written, goes."""
    return "".join(char for char in normalize("NFC", letter) if not combining(char))


def _glued(source: str) -> Iterator[_Edit]:
    """Yield the places where a sentence begins right behind the full stop of another."""
    for stop in _STOP.finditer(source):
        at, next_two = stop.end(), source[stop.end() : stop.end() + 2]
        before = source[max(stop.start() - 2, 0) : stop.start()]
        ended = (before[:1].isalnum() and before[1:].islower()) or before[-1:] in _ENDED
        begins = next_two[:1].isupper() and (next_two[1:].islower() or next_two[1:] in ("'", "’"))
        if ended and begins and not _ADDRESS.match(source, at):
            yield at, at, " "
