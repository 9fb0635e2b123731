"""Line ends that only wrap a paragraph, as in mails, releases and pages printed as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["line_ends"]

_LEAST, _WIDE = 40, 60
"""How long a line is at least that wraps, and the longest of them at least."""
_SLACK = 8
"""By how much a line may be longer than the longest whose sentence plainly goes on."""
_SURE = 2
"""How many sentences must plainly go on in the next line, for other lines to wrap by their width alone."""
_NEXT = re.compile(r"\n[ ]{0,8}(?=[^\s|•*▪◦‣·►<>#=+-])(?!(?:\d{1,3}|[a-zA-Z])[.)]\s)(\S{1,100})")
"""The end of a line before one that is no item of a list, and the first word of that."""
_APART = re.compile(r"[ ]{2}|[\t|]")
"""What sets the cells of a table apart."""
_OPEN = re.compile(r"[^\W_]|[,%)’'\"”»-]")
"""What a line ends with whose sentence goes on."""


def line_ends(text: str) -> Iterator[tuple[int, int, str]]:
    r"""Yield from where to where each line end stands that only wraps, with the space that it stands for.

    A text is wrapped where lines end within a sentence, for the next one goes on in small letters; the
    longest of them tells how wide it is. Where there are several, other lines wrap as well if the next word
    had no room on them.

    >>> text = (
    ...     "The harbour handled more freight last year than in any of the\n"
    ...     "ten years before, as trade with the countries that lie along the\n"
    ...     "North Sea grew. It had been closed for a week in spring, when its\n"
    ...     "cranes were painted.\nFerries carry cars."
    ... )
    >>> [text[start - 3 : start] for start, _, _ in line_ends(text)]
    ['the', 'the', 'its']
    """
    lines = []
    for mark in _NEXT.finditer(text):
        end = mark.start() - (text[mark.start() - 1 : mark.start()] == "\r")
        end -= text[end - 1 : end] == " "
        start = text.rfind("\n", 0, end) + 1
        if end - start >= _LEAST and not _APART.search(text, start, end):
            first = mark.start(1)
            goes_on = text[first].islower() and _OPEN.match(text, end - 1) is not None
            lines.append((start, end, first, mark.end(), goes_on))
    going = [end - start for start, end, _, _, goes_on in lines if goes_on]
    width = max(going, default=0)
    if width < _WIDE:
        return
    sure = len(going) >= _SURE
    for start, end, first, after, goes_on in lines:
        if goes_on or (sure and end - start + 1 + after - first > width > end - start - _SLACK):
            yield end, first, "" if text[end - 1] == "-" else " "
