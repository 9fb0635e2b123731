"""Which values of a sentence make a claim, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from factkit.match.cascade import Found, Rule
from factkit.match.charset import CharSet
from factkit.match.finder import Finder
from factkit.match.tokens import Node, Tape
from factkit.packs import Pack
from factkit.rules.sentences import Sentence
from factkit.values.decimals import plain_product

FALLBACK = {
    "percent": "share",
    "money": "amount",
    "quantity": "measurement",
    "number": "count",
    "multiple": "change",
}
"""The kind that a value takes where no rule decides."""
NO_CLAIM = "none"
"""The kind of rules that tell what is no claim."""
_SHARES = frozenset({"change", "share", "hash_rate_share"})
_LASTING = {"Y": "year", "M": "month", "W": "week", "D": "day", "h": "hour", "m": "minute", "s": "second"}
"""The unit that a letter of an ISO 8601 duration stands for."""
_ONE_UNIT = re.compile(r"P(T?)([0-9]+(?:\.[0-9]+)?)([YMWDHS])")
"""A duration of one unit."""
_ALIKE = 20
"""How many times as large as another one end of a change can be."""
_DECIMAL = re.compile(r"\d[.,]\d")
_PATTERNED = frozenset({"stage", "name", "kind", "level", "pattern", "set", "fills", "kinds", "examples"})
"""The keys of a rule that asks nothing of its value."""
_NUMBERS = ("out_of", "previous", "from")
_LEVELS = frozenset({"money", "quantity"})
_STATIC = frozenset({"quantity", "money"})


@dataclass(slots=True)
class Candidate:
    """A value that may be a claim: where it stands on the tape, what decided its kind, its fields."""

    at: int
    node: Node
    sentence: Sentence
    kind: str
    rule: str
    start: int
    end: int
    level: int = 9
    fields: dict[str, Any] = field(default_factory=dict)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The items that filled each field of `fields`."""

    @property
    def by_rule(self) -> bool:
        """Whether a rule found it, rather than the fall-back of its type."""
        return self.level < 9

    @property
    def describes(self) -> bool:
        """Whether in parentheses it describes the noun before it, whatever the sentence's time."""
        return self.node.type in _STATIC or (self.node.type == "number" and "noun" in self.ranges)


class Deciding:
    """Decides kinds by the claim rules of a language; compiled once."""

    def __init__(self, pack: Pack) -> None:
        rows = [row for row in pack.rules if row["stage"] == "claim"]
        rules = [Rule(r["name"], r["pattern"], r["kind"], r) for r in rows]
        self._finder = Finder(rules, pack.chars, pack.macros, pack.alphabet)
        self._asking = frozenset(row["name"] for row in rows if _asks(row))
        """The rules that ask something of their value."""
        self._values = CharSet(pack.chars("value"))
        self._nodes = CharSet(pack.node_chars)
        self._ratios = frozenset(pack.chars("ratio"))

    def anything(self, tape: Tape) -> bool:
        """Tell whether a text holds any value or date at all."""
        return self._nodes.search(tape.shape) is not None

    def __call__(self, tape: Tape, sentence: Sentence) -> list[Candidate]:
        """Return the candidates of a sentence in order, one a value, consumed values left out."""
        if not self._nodes.search(tape.shape, sentence.start, sentence.end):
            return []
        best: dict[int, tuple[tuple[int, int, int], Found]] = {}
        fills: list[Found] = []
        for rank, found in self._finder.find(tape, sentence.start, sentence.end):
            if found.rule.args.get("fills"):
                fills.append(found)
                continue
            at = _value_at(tape, found)
            asks = found.rule.name in self._asking
            if at is None or (asks and not _lawful(tape, found, at, sentence)):
                continue
            key = (found.rule.args.get("level", 5), _distance(found), rank)
            if at not in best or key < best[at][0]:
                best[at] = (key, found)
        values = self._values.finditer(tape.shape, sentence.start, sentence.end)
        made: dict[int, Candidate] = {}
        for at in sorted({*best, *[value.start() for value in values]}):
            found_at = best.get(at)
            candidate = self._candidate(tape, sentence, at, found_at[1] if found_at else None)
            made[at] = self.of_ratio(candidate)
        for found in fills:
            at = _value_at(tape, found)
            if at in made and made[at].kind in found.rule.args.get("kinds", (found.rule.build,)):
                _fill(made[at], found)
        used = _used(made)
        return [c for at, c in made.items() if at not in used and c.kind != NO_CLAIM]

    def of_ratio(self, made: Candidate) -> Candidate:
        """Read a fraction as a percentage: of a whole, or of a change."""
        if made.node.char in self._ratios and made.kind != NO_CLAIM:
            if made.kind not in _SHARES:
                made.kind, made.rule = "share", "fallback.share"
            made.node = Node(made.node.char, "ratio", made.node.values)
        return made

    @staticmethod
    def _candidate(tape: Tape, sentence: Sentence, at: int, found: Found | None) -> Candidate:
        node = tape.items[at]
        assert isinstance(node, Node)
        spans = found is not None and node.type == "date"
        node = _lasting(node) if spans or node.type == "duration" else node
        if found is None and "kind" in node.values:
            return Candidate(at, node, sentence, node.values["kind"], "value.kind", at, at + 1, 8)
        if found is None:
            kind = FALLBACK.get(node.type, "")
            kind = "change" if node.values.get("unit") == "percentage_point" else kind
            return Candidate(at, node, sentence, kind, f"fallback.{kind}", at, at + 1)
        start, end = found.range("value")
        level = found.rule.args.get("level", 5)
        if found.has("spell"):
            node = _counted(node, found.item("spell"))
        # A duration of several units has no one amount: "an hour and ten minutes".
        kind = NO_CLAIM if node.type in ("duration", "date") else found.rule.build
        made = Candidate(at, node, sentence, kind, found.rule.name, start, end, level)
        made.fields |= found.rule.args.get("set", {})
        _fill(made, found)
        return made


def _used(made: Mapping[int, Candidate]) -> set[int]:
    """Return the items that only fill a field of a value beside them."""
    used = set[int]()
    for candidate in made.values():
        for name, place in candidate.ranges.items():
            if name in _NUMBERS:
                used.add(place[0])
        if candidate.fields.get("top"):
            # "les dix premières places": what stands inside a top is no rank of its own.
            used.update(range(candidate.at + 1, candidate.end))
    return used


def _value_at(tape: Tape, found: Found) -> int | None:
    start, end = found.range("value")
    for i in range(start, end):
        if isinstance(tape.items[i], Node):
            return i
    return None


def _asks(row: Mapping[str, Any]) -> bool:
    """Tell whether a rule may ask something of its value, beyond its pattern."""
    return not _PATTERNED.issuperset(row.keys()) or bool(row.get("set", {}).get("ends"))


def _lawful(tape: Tape, found: Found, at: int, sentence: Sentence) -> bool:
    """Tell whether a value is what its rule asks for: large enough, of one unit with where it began."""
    args, values = found.rule.args, tape.items[at].values
    if (tails := args.get("ends")) and not tape.words(at, at + 1).endswith(tuple(tails)):
        return False
    if (where := args.get("capital")) and not _capital(tape, at, sentence, where):
        return False
    if (least := args.get("least")) and not (values.get("amount") or values.get("low") or 0) >= least:
        return False
    if args.get("broken") and not (_broken(values) and _DECIMAL.search(tape.words(at, at + 1))):
        return False
    if (most := args.get("most")) and not (values.get("amount") or values.get("low") or 0) <= most:
        return False
    whole = values.get("low") is not None and values.get("high") is not None
    if (ranged := args.get("range")) is not None and ranged != whole:
        return False
    start = found.item("from")
    if args.get("set", {}).get("ends") and isinstance(start, Node) and start.type != "number":
        return start.values.get("unit") == values.get("unit") and not _backwards(found, start, values)
    return True


def _backwards(found: Found, start: Node, end: Mapping[str, Any]) -> bool:
    """Tell whether a fall would end above its start: `fell by 2 dollars to 80 dollars` is one of 2."""
    a, b = start.values.get("amount"), end.get("amount")
    if start.type not in _LEVELS or a is None or b is None or not found.has("direction"):
        return False
    return bool(a < b) and _read(found, "direction") == "down"


def _capital(tape: Tape, at: int, sentence: Sentence, where: object) -> bool:
    """Tell whether a value and the word behind it are written with capitals: `the Ten Degree Channel`.

    `before` asks for the word before the value alone, `after` for the one behind it: `Day two`, `3 Stir`.
    """
    text, starts = tape.text, tape.starts
    if where == "before":
        return at >= 2 and text[starts[at - 2]].isupper()
    behind = at + 2 < len(starts) and text[starts[at + 2]].isupper()
    return behind and not sentence.heading and (where == "after" or text[starts[at]].isupper())


def _broken(values: Mapping[str, Any]) -> bool:
    """Tell whether a span of time is given in one unit and a part of it: "2.4 days"."""
    parts = values.get("parts", ())
    return len(parts) == 1 and parts[0][1] != parts[0][1].to_integral_value()


def _lasting(node: Node) -> Node:
    """Return a duration as a quantity of time, in its largest unit."""
    parts = node.values.get("parts") or _told_parts(str(node.values.get("duration", "")))
    if len(parts) != 1:
        # `8 minutes 45 seconds`: told in the smallest unit where that is exact.
        parts = _told_parts(str(node.values.get("duration", "")))
    if len(parts) != 1:
        return node
    letter, amount = parts[0]
    name = _LASTING.get(letter)
    if name is None:
        return node
    values: dict[str, Any] = {"unit": name, "bound": node.values.get("bound", "exact")}
    least = node.values.get("least")
    if least is None:
        return Node(node.char, "quantity", values | {"amount": amount})
    return Node(node.char, "quantity", values | {"low": least, "high": amount, "bound": "between"})


def _counted(node: Node, spell: Any) -> Node:
    """Return a number of units told apart as their quantity: "15 - Average number of minutes"."""
    told = spell.values
    name = told["unit"].rstrip("?") if "unit" in told else _LASTING.get(told["period"])
    return node if name is None else Node(node.char, "quantity", {**node.values, "unit": name})


def _told_parts(duration: str) -> list[tuple[str, Decimal]]:
    """Return the one unit that a written duration is of, and how many of it; nothing for several."""
    found = _ONE_UNIT.fullmatch(duration)
    if found is None:
        return []
    return [(found[3].lower() if found[1] else found[3], Decimal(found[2]))]


def _distance(found: Found) -> int:
    """Return how many items lie between the value and the cue of a rule."""
    start, end = found.range("value")
    return (start - found.match.start()) + (found.match.end() - end)


def _fill(made: Candidate, found: Found) -> None:
    for name in found.fields:
        if name in ("value", "spell") or not found.has(name) or name in made.ranges:
            continue
        made.fields[name] = _scaled(made, found) if name == "from" else _read(found, name)
        made.ranges[name] = found.range(name)


def _scaled(made: Candidate, found: Found) -> Any:
    """Return where a change began, in the scale of its end: "from 25 to 17.9 million"."""
    start, item = _read(found, "from"), found.item("from")
    scale, end = made.node.values.get("scale"), made.node.values.get("amount")
    bare = isinstance(item, Node) and item.type == "number" and "scale" not in item.values
    if not (bare and scale and end and isinstance(start, Decimal)):
        return start
    return (
        plain_product(start, scale)
        if abs(end) < abs(start) * scale * _ALIKE < abs(end) * _ALIKE**2
        else start
    )


def _read(found: Found, name: str) -> Any:
    item = found.item(name)
    if isinstance(item, Node):
        return item.values.get("amount", item.values.get("low"))
    if item is not None:
        for kind in _CLASSES.get(name, ()):
            if kind in item.values:
                return item.values[kind]
    return found.text(name)


_CLASSES = {
    "direction": (
        "move_by",
        "move_verb",
        "move_percent",
        "move_noun",
        "move_to",
        "move_back",
        "more",
        "than",
        "lose",
    ),
    "flow": ("invest",),
    "action": ("train", "train_aim"),
}


def values(tape: Tape, sentence: Sentence) -> Iterator[tuple[int, Node]]:
    """Yield the nodes of a sentence with their places."""
    for i in range(sentence.start, sentence.end):
        item = tape.items[i]
        if isinstance(item, Node):
            yield i, item
