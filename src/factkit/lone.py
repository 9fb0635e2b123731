r"""Lone surrogates, which texts cut by careless programs hold and which no UTF-8 can say.

What is written has the replacement character instead, one for one, so that every span still fits;
JSON could say them escaped, but most other readers refuse such a file.
"""

from __future__ import annotations

import codecs

__all__ = ["REPLACED", "encodable"]

REPLACED = "factkit.lone"
"""The name by which a text file is told to write them so: `errors=REPLACED`."""


def _replaced(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "\ufffd".encode() * (error.end - error.start), error.end


codecs.register_error(REPLACED, _replaced)


def encodable(text: str) -> str:
    r"""Return a text with U+FFFD for each lone surrogate.

    >>> encodable("5 \ud800 boats")
    '5 � boats'
    """
    return text.encode("utf-8", REPLACED).decode("utf-8")
