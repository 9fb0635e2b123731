"""How large what is read may be: sane bounds, and the environment variables that set others.

They are read once, when factkit is imported, so that every thread and worker has the same.
"""

from __future__ import annotations

import os

from factkit.errors import InvalidSettingError

__all__ = ["DOCUMENT", "RECORD", "RULES", "SENTENCE", "setting", "size"]

_MB = 2**20


def setting(name: str, default: int) -> int:
    """Return the whole number that an environment variable gives, or the default where it is not set.

    Raises InvalidSettingError, naming the variable, on what is no whole number above 0.

    >>> setting("FACTKIT_MAX_NOTHING", 7)
    7
    """
    told = os.environ.get(name)
    if told is None:
        return default
    if not (told.isascii() and told.isdigit() and len(told) <= 15 and int(told)):
        raise InvalidSettingError(f"{name} is {told!r}: a whole number above 0 is wanted")
    return int(told)


def size(count: int) -> str:
    """Return a number of bytes as a message tells it.

    >>> size(64 * 2**20), size(1500)
    ('64 MB', '1,500 bytes')
    """
    return f"{count // _MB} MB" if count >= _MB and count % _MB == 0 else f"{count:,} bytes"


DOCUMENT = setting("FACTKIT_MAX_DOCUMENT", 64 * _MB)
"""Bytes of a document, unpacked, above which it is not read."""
RECORD = setting("FACTKIT_MAX_RECORD", 16 * _MB)
"""Characters of a record above which its file is not read on."""
RULES = setting("FACTKIT_MAX_RULES", 1_000_000)
"""Bytes that a rule file may have."""
SENTENCE = setting("FACTKIT_MAX_SENTENCE", 600)
"""Words and spaces after which a sentence is read in pieces, whatever it says: fields are looked for all
over a sentence, so that without a bound the time would grow with the square of its length."""
