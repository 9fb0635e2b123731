r"""Front matter of Markdown: the lines between two `---` at its very beginning.

Only plain `key: value` lines are understood; whatever else YAML can say is left alone.

>>> text = '---\ntitle: "Un accord"\nlang: fr-FR\ndate: 2021-12-07T09:00:00Z\n---\nLe texte.'
>>> matter = front_matter(text)
>>> matter.title, matter.lang, matter.date, text[matter.end :]
('Un accord', 'fr', '2021-12-07', 'Le texte.')
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

__all__ = ["FrontMatter", "front_matter"]

_FENCE = re.compile(r"---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LINE = re.compile(r"^([A-Za-z_-]{1,40})[ \t]*:[ \t]+(\S[^\r\n]*)", re.MULTILINE)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9])")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]+)?")


class FrontMatter(NamedTuple):
    """What front matter says of its document; `end` is the offset behind it, 0 where there is none."""

    end: int = 0
    lang: str | None = None
    date: str | None = None
    title: str | None = None


def front_matter(text: str) -> FrontMatter:
    """Read the front matter of a Markdown text.

    >>> front_matter("No front matter here.")
    FrontMatter(end=0, lang=None, date=None, title=None)
    """
    fence = _FENCE.match(text)
    end = _END.search(text, fence.end()) if fence else None
    if not fence or not end:
        return FrontMatter()
    lines = _LINE.finditer(text, fence.end(), end.start())
    said = {line[1].lower(): _unquoted(line[2]) for line in lines}
    language = _LANGUAGE.fullmatch(said.get("lang") or said.get("language") or "")
    return FrontMatter(
        end=end.end(),
        lang=language[1].lower() if language else None,
        date=_date(said.get("date") or said.get("published") or ""),
        title=said.get("title") or None,
    )


def _unquoted(value: str) -> str:
    """A value without the quotes around it."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _date(value: str) -> str | None:
    """The date at the head of a value, None where it is no date: a draft may say "date: TBD"."""
    match = _DATE.match(value)
    if not match:
        return None
    year, month, day = match.groups("01")
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return None
    return match[0]
