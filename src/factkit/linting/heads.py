"""Nouns of several words that hide what their head is: `repo rate`, listed as a share, is no `rate` any more.

A phrase of the lexicon is one item of the tape, and of the classes under which the phrase is listed;
what its words are by themselves is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factkit.linting.files import PackFile
from factkit.linting.findings import Finding
from factkit.linting.words import file_of
from factkit.match.charset import CharSet
from factkit.match.lexicon import PHRASE, Entry, Tree
from factkit.packs import Pack

__all__ = ["hidden"]

_TWO = 2
"""Words that a phrase has at least."""


def hidden(files: Sequence[PackFile], pack: Pack) -> Iterator[Finding]:
    """Yield the phrases listed as nouns whose head is of a class that they are not of, or that end in a verb.

    Which classes matter is told by `heads` in `common/grammar.toml`. A pack lists as `other_heads` of
    its settings the phrases that are meant to be something else, each with the reason.
    """
    meant: Mapping[str, str] = pack.settings.get("other_heads", {})
    unused = set(meant)
    known, seen = Heads(pack), set[int]()
    for tokens, entry in _phrases(pack.lexicon.phrases):
        # A phrase without its accents comes after the one that is listed, and shares what that is.
        if id(entry.values) in seen:
            continue
        seen.add(id(entry.values))
        phrase = "".join(tokens)
        for reason, mend in known.lost(tokens, entry):
            if phrase in meant:
                unused.discard(phrase)
                continue
            listed = sorted(name for name in entry.values if name[0] != "=")
            file = file_of(files, listed, phrase)
            yield file.finding(
                listed[0],
                f"{phrase!r} is {' and '.join(listed)}, and {reason}",
                f"{mend}, or say in settings.other_heads why it is meant",
            )
    lexicon = next(file for file in files if file.name == "lexicon.toml")
    for phrase in sorted(unused):
        yield lexicon.finding(phrase, f"{phrase!r} hides nothing", "leave it out of settings.other_heads")


class Heads:
    """What the heads of a language's noun phrases are, by the table `heads` of the grammar."""

    def __init__(self, pack: Pack) -> None:
        def chars(*names: str) -> CharSet:
            return CharSet(pack.chars("|".join(names)))

        rules = pack.grammar["heads"]
        self._words = pack.lexicon.words
        self._last = pack.settings["head"] == "last"
        self._nouns = frozenset(rules["nouns"])
        self._kept = [(names, chars(*names)) for names in rules["kept"]]
        self._function = chars(*rules["function"])
        # `rose` is a noun as well, but behind another noun it is the past of a verb.
        past = (chars("move_verb") & chars("past")) - chars(*rules["kept"][0], "move_noun")
        self._verbs = (chars(*rules["verbs"]) - chars(*rules["no_verb"])) | past
        self._verbal = chars(*rules["verbal"])

    def lost(self, tokens: Sequence[str], entry: Entry) -> Iterator[tuple[str, str]]:
        """Yield what is lost of the words of a phrase that is listed as a noun, and how it is kept.

        Its head may be of a class that the phrase is not of, or the phrase may end in a verb.
        """
        if self._nouns.isdisjoint(entry.values):
            return
        words = [self._char(token) for token in tokens if token[0].isalpha()]
        # A phrase that a function word opens or ends is no noun: `in total`, "financement de".
        if len(words) < _TWO or words[0] in self._function or words[-1] in self._function:
            return
        end = next((i for i, char in enumerate(words) if char in self._function), len(words))
        head = words[end - 1 if self._last else 0]
        for names, kept in self._kept:
            if head in kept and entry.char not in kept:
                name = " or ".join(names)
                yield f"its head by itself is {name}", f"list it as {name} as well"
        if words[-1] in self._verbs and entry.char not in self._verbal:
            yield "hides the verb that it ends in", "leave the verb out"

    def _char(self, token: str) -> str:
        entry = self._words.get(token) or self._words.get(token.lower())
        return entry.char if entry else ""


def _phrases(tree: Tree, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Entry]]:
    """Yield the phrases of a lexicon, each by its tokens, with what it is."""
    for token, below in tree.items():
        if token == PHRASE:
            yield before, below
        else:
            yield from _phrases(below, (*before, token))
