"""Writing an expression of `regex` so that `re` can read it.

`re` takes only look-behinds of one width, and no name twice. A look-behind is written out as
one for each width; a name that comes again gets a number behind it, which `group_name` drops.
"""

from __future__ import annotations

import re

PARTS = re.compile(r"\(\?P<\w+>|\(\?<?[=!:>]|\[(?:\\.|[^\]\\])*\]|\\.|[{]\d*,?\d*[}]|.", re.DOTALL)
_BEHIND = ("(?<=", "(?<!")
_REPEAT = re.compile(r"[{](\d*)(,?)(\d*)[}]")
_MOST = 64
"""Widths that one look-behind may be written out in."""
_MARK = "__"


class _Unbounded(Exception):  # noqa: N818
    """A look-behind that has no written-out form."""


def portable(expression: str) -> str | None:
    """Return `expression` for `re`; None where a look-behind has no longest width.

    >>> portable("(?<=a|bc?)d")
    '(?:(?<=a)|(?<=bc)|(?<=b))d'
    >>> portable("(?<!a|b{1,2})c(?P<n>d)|(?P<n>e)")
    '(?<!a)(?<!bb)(?<!b)c(?P<n>d)|(?P<n__2>e)'
    """
    parts = PARTS.findall(expression)
    try:
        written, _ = _plain(parts, 0)
    except _Unbounded:
        return None
    return _numbered(written)


def group_name(name: str) -> str:
    """Return the name of a group as it was before it was numbered.

    >>> group_name("n__2"), group_name("scale2")
    ('n', 'scale2')
    """
    return name.partition(_MARK)[0]


def _numbered(expression: str) -> str:
    seen: dict[str, int] = {}

    def named(found: re.Match[str]) -> str:
        count = seen[found[1]] = seen.get(found[1], 0) + 1
        return f"(?P<{found[1]}{_MARK}{count}>" if count > 1 else found[0]

    return re.sub(r"\(\?P<(\w+)>", named, expression)


def _plain(parts: list[str], at: int) -> tuple[str, int]:
    """Copy parts up to the end of their group, look-behinds written out."""
    out = []
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        if part in _BEHIND:
            behind, at = _widths(parts, at + 1)
            out.append(_behind(part, behind))
        elif part.startswith("("):
            inside, at = _plain(parts, at + 1)
            out.append(f"{part}{inside})")
        else:
            out.append(part)
        at += 1
    return "".join(out), at


def _behind(opening: str, widths: list[str]) -> str:
    each = [f"{opening}{body})" for body in dict.fromkeys(widths)]
    if opening == "(?<!" or len(each) == 1:
        return "".join(each)
    return f"(?:{'|'.join(each)})"


def _widths(parts: list[str], at: int) -> tuple[list[str], int]:
    """Return what the inside of a group can be, each of one width, and where the group ends."""
    branches: list[str] = []
    said = [""]
    while parts[at] != ")":
        part = parts[at]
        if part == "|":
            branches, said, at = branches + said, [""], at + 1
            continue
        if part == "(?:":
            choices, at = _widths(parts, at + 1)
        elif part in _BEHIND:
            behind, at = _widths(parts, at + 1)
            choices = [_behind(part, behind)]
        elif part in ("(?=", "(?!"):
            inside, at = _plain(parts, at + 1)
            choices = [f"{part}{inside})"]
        elif part.startswith("("):
            raise _Unbounded
        else:
            choices = [part]
        counts, at = _counts(parts, at + 1)
        repeated = [text for count in counts for text in _times(choices, count)]
        said = [before + text for before in said for text in repeated]
        if len(said) + len(branches) > _MOST:
            raise _Unbounded
    return branches + said, at


def _times(choices: list[str], count: int) -> list[str]:
    said = [""]
    for _ in range(count):
        said = [before + text for before in said for text in choices]
        if len(said) > _MOST:
            raise _Unbounded
    return said


def _counts(parts: list[str], at: int) -> tuple[list[int], int]:
    """Return how often what stands before `at` may come, most often first, and what follows."""
    part = parts[at]
    if part in "*+":
        raise _Unbounded
    if part == "?":
        counts = [1, 0]
    elif found := _REPEAT.fullmatch(part):
        least, most = int(found[1] or 0), int(found[3] or (-1 if found[2] else found[1]))
        if not 0 <= least <= most <= _MOST:
            raise _Unbounded
        counts = list(range(most, least - 1, -1))
    else:
        return [1], at
    # Whether the repeat is lazy makes no difference to what can stand before.
    return counts, at + 2 if parts[at + 1] in "?+" else at + 1
