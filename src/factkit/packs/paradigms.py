"""Words that name their paradigm, `экспорт@m`, and every form that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factkit.errors import PackError

_INFLECTED = re.compile(r"@(\w+)")


class Paradigms:
    """The endings of a language by paradigm.

    >>> Paradigms("xx", {"m": ["", "s"]}).forms(["ship@m at sea"])
    ['ship at sea', 'ships at sea']
    """

    def __init__(self, lang: str, endings: Mapping[str, Sequence[str]]) -> None:
        self._lang, self._endings = lang, endings

    def forms(self, words: Sequence[str]) -> list[str]:
        """Return every form of words that may name a paradigm."""
        return [form for word in words for form in self.inflected(word)]

    def inflected(self, word: str) -> Iterator[str]:
        """Yield the forms of `stem@ending`, or the word itself; words of a phrase agree, form by form.

        Raises PackError for endings that are not listed, or of different numbers in one phrase.
        """
        if "@" not in word:
            yield word
            return
        plain, *inflected = _INFLECTED.split(word)
        try:
            endings = [self._endings[name] for name in inflected[::2]]
            for forms in zip(*endings, strict=True):
                yield plain + "".join(map("".join, zip(forms, inflected[1::2], strict=True)))
        except KeyError as name:
            raise PackError(f"{self._lang}: {word!r} asks for endings that are not listed: {name}") from None
        except ValueError:
            raise PackError(f"{self._lang}: the words of {word!r} have different numbers of forms") from None
