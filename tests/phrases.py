"""Random phrases that the rules of a pack are made to find: what a text about nothing would say."""

from __future__ import annotations

import random
from collections import defaultdict

from factkit.match.pattern import _PIECE
from factkit.packs.pack import load

FORMS = {
    "int": ["0", "1", "5", "29", "193", "4500", "12 000", "3,000", "99999999999999999999", "٣", "１２"],
    "dec": ["4.5", "0,7", "1.234", "-3,5", "1e5"],
    "n12": ["1", "05", "12", "0"],
    "n31": ["1", "03", "31", "30"],
    "year": ["2021", "1999", "2050", "0000", "9999", "1789"],
    "Capital": ["Alpha", "Élan"],
    "UPPER": ["ABC", "XIV", "M"],
    "lower": ["blue", "maison"],
    "lower_finite": ["rises"],
    "elided": ["l'", "d’"],
}
MARKS = [
    ". ",
    ", ",
    " ",
    " ",
    " ",
    "\n",
    "; ",
    ": ",
    " (",
    ") ",
    " – ",
    " « ",
    " » ",
    "\n\n",
    "\n- ",
    " | ",
    "-",
    "/",
]
DEEPEST = 6


class Phrases:
    """Draws phrases from the patterns and words of a language; the same for the same seed."""

    def __init__(self, lang: str, seed: int) -> None:
        self.random = random.Random(f"{lang}{seed}")
        self.pack = load(lang)
        self.words: dict[str, list[str]] = defaultdict(list)
        for token, entry in sorted(self.pack.lexicon.words.items()):
            for name in entry.values:
                self.words[name].append(token)
        self.every = sorted(self.pack.lexicon.words)
        self.patterns = [row["pattern"] for row in self.pack.rules]

    def text(self, most: int = 12) -> str:
        """A text of some phrases, loose words and marks."""
        out = []
        for _ in range(self.random.randint(1, most)):
            if self.random.random() < 0.6:
                out.append(self.phrase(self.random.choice(self.patterns)))
            else:
                some = self.random.choice([self.every, *FORMS.values()])
                out.append(self.random.choice(some))
            out.append(self.random.choice(MARKS))
        text = "".join(out)
        return text[:1].upper() + text[1:]

    def phrase(self, pattern: str, depth: int = 0) -> str:
        """A phrase that the pattern finds, or nearly: what may not stand beside it is not heeded."""
        pieces = list(_PIECE.finditer(pattern))
        said, _ = self._choices(pieces, 0, depth)
        return " ".join(said.split())

    def _choices(self, pieces: list, at: int, depth: int) -> tuple[str, int]:
        """One of the branches that begin at a place, and the place behind the last of them."""
        branches = [""]
        while at < len(pieces) and pieces[at][0] not in (")", ">"):
            if pieces[at][0] == "|":
                branches.append("")
                at += 1
                continue
            before = at
            said, at = self._one(pieces, at, depth)
            least, most, at = self._times(pieces, at)
            for more in range(self.random.randint(least, most)):
                branches[-1] += said if not more else self._one(pieces, before, depth)[0]
        return self.random.choice(branches), at + 1

    def _times(self, pieces: list, at: int) -> tuple[int, int, int]:
        if at < len(pieces) and pieces[at].lastgroup == "repeat":
            least, _, most = pieces[at]["repeat"].partition(",")
            return (
                int(least or 0),
                int(most or (least or 0) if "," not in pieces[at][0] else most or 3),
                at + 1,
            )
        if at < len(pieces) and pieces[at][0] in ("?", "*", "+"):
            return {"?": (0, 1, at + 1), "*": (0, 2, at + 1), "+": (1, 2, at + 1)}[pieces[at][0]]
        return 1, 1, at

    def _one(self, pieces: list, at: int, depth: int) -> tuple[str, int]:
        piece = pieces[at]
        kind = piece.lastgroup
        if kind in ("open", "field", "look") or piece[0].startswith("("):
            said, at = self._choices(pieces, at + 1, depth)
            return ("" if kind == "look" else said), at
        if kind in ("blank", "maybe"):
            return " " if kind == "blank" else self.random.choice(["", " "]), at + 1
        if kind in ("quoted", "word"):
            return piece[kind], at + 1
        if kind == "name":
            return self._named(piece["name"], depth), at + 1
        return "", at + 1

    def _named(self, name: str, depth: int) -> str:
        if name.startswith("^"):
            # Any item but some: what is repeated so are words with spaces between.
            return f" {self.random.choice(self.every)} "
        name = self.random.choice(name.split("|")).split("-")[0]
        if name in self.pack.macros:
            return self.phrase(self.pack.macros[name], depth + 1) if depth < DEEPEST else "5"
        found = self.words.get(name) or FORMS.get(name) or FORMS["int"]
        return self.random.choice(found)
