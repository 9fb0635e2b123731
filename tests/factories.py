"""Records for the tests: one real one by hand, and valid ones of every kind by hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from factkit.claims import BaseClaim, build, claim_id, model_of

SENTENCE = "En 2021, le Kazakhstan est 29e sur 193 pays au classement de l'ONU."

UNITS = {
    "ranking": ["rank"],
    "training_target": ["count"],
    "target": ["count", "percent", "EUR", "gigawatt"],
    "investment": ["USD", "MAD", "XXX"],
    "amount": ["EUR", "BTC"],
    "hash_rate_share": ["percent"],
    "share": ["percent"],
    "change": ["percent", "percentage_point", "multiple", "rank", "count", "USD"],
    "count": ["count"],
    "measurement": ["degC", "exahash/second", "score"],
    "event": ["edition"],
}
WHOLE = {"ranking", "event"}


def span(words: str, text: str = SENTENCE) -> dict[str, Any]:
    """The span of words in a text."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def ranking(**changes: Any) -> dict[str, Any]:
    """A full ranking as a plain dict, with changes to its top-level fields."""
    record = {
        "id": claim_id("article-7", 27, 30, "ranking"),
        "kind": "ranking",
        "subject": {"name": "Kazakhstan", "code": "KAZ", "inferred": False, "span": span("Kazakhstan")},
        "metric": None,
        "value": {
            "amount": "29",
            "low": None,
            "high": None,
            "unit": "rank",
            "bound": "exact",
            "assumed": False,
            "span": span("29e"),
        },
        "when": {
            "edtf": "2021",
            "start": "2021-01-01",
            "end": "2021-12-31",
            "relation": "in",
            "inferred": False,
            "duration": None,
            "span": span("2021"),
        },
        "status": "observed",
        "negated": False,
        "attribution": {"name": "ONU", "span": span("ONU")},
        "evidence": span(SENTENCE),
        "doc": "article-7",
        "page": None,
        "lang": "fr",
        "rule": "fr.ranking.place",
        "schema_version": "1",
        "spans": {"out_of": span("193 pays")},
        "out_of": "193",
        "index": None,
        "previous": None,
        "scope": None,
    }
    return record | changes


def claim(**changes: Any) -> BaseClaim:
    """The same as a validated claim."""
    return build(ranking(**changes))


# Everything that a text can hold, with what breaks careless writers made likely.
NASTY = st.sampled_from(
    ["=1+1", "@x", "+", "-1", "'", '"', "\r\n", "\n", ",", ";", "\t", "\x00", "é", "🇹🇬", "ا"]
)
WORDS = st.lists(
    st.one_of(NASTY, st.text(st.characters(exclude_categories=["Cs"]), max_size=6)), min_size=1
).map("".join)
PHRASES = WORDS.filter(bool)
NUMBERS = st.decimals(min_value=0, max_value=100, places=2).map(lambda number: format(number, "f"))
WHOLES = st.integers(1, 100).map(str)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What the strategy makes, or null."""
    return st.none() | strategy


@st.composite
def spans_of(draw: st.DrawFn, text: str) -> dict[str, Any]:
    """A span somewhere in a text that has at least one character."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return {"start": start, "end": end, "text": text[start:end]}


@st.composite
def values(draw: st.DrawFn, kind: str, text: str) -> dict[str, Any]:
    """A value that a kind takes."""
    number = WHOLES if kind in WHOLE else NUMBERS
    value: dict[str, Any] = {
        "amount": None,
        "low": None,
        "high": None,
        "unit": draw(st.sampled_from(UNITS[kind])),
    }
    shape = draw(st.sampled_from(["amount", "range", "vague", *(["none"] if kind == "event" else [])]))
    if shape == "amount":
        value |= {"amount": draw(number), "bound": draw(st.sampled_from(["exact", "about", "at_least"]))}
    elif shape == "range":
        low, high = sorted([draw(number), draw(number)], key=float)
        value |= {"low": low, "high": high, "bound": "between"}
    elif shape == "vague":
        value |= {"low": draw(number), "bound": "vague"}
    else:
        value |= {"unit": None, "bound": "exact"}
    return value | {"assumed": draw(st.booleans()), "span": draw(maybe(spans_of(text)))}


PERIODS = st.sampled_from(
    [
        {"edtf": "2021", "start": "2021-01-01", "end": "2021-12-31", "relation": "in", "duration": None},
        {"edtf": "2010/..", "start": "2010-01-01", "end": None, "relation": "since", "duration": None},
        {"edtf": "199X", "start": "1990-01-01", "end": "1999-12-31", "relation": "over", "duration": None},
        {"edtf": None, "start": None, "end": None, "relation": None, "duration": "P4Y"},
    ]
)


def own_fields(kind: str) -> dict[str, st.SearchStrategy[Any]]:
    """Strategies for the own fields of a kind."""
    by_name = {
        "flow": st.sampled_from(["attracted", "committed", "spent", "raised", "needed"]),
        "direction": st.sampled_from(["up", "down"]),
        "out_of": st.just("100"),
        **dict.fromkeys(("previous", "baseline", "from", "to"), WHOLES),
    }
    own = {name: by_name.get(name, PHRASES) for name in model_of(kind).own_fields if name != "edition"}
    return {name: maybe(strategy) for name, strategy in own.items()}


@st.composite
def records(draw: st.DrawFn, kind: str | None = None) -> dict[str, Any]:
    """A valid record, as `model_dump(mode="json")` would write it."""
    kind = kind or draw(st.sampled_from(sorted(UNITS)))
    text = draw(PHRASES)
    place = maybe(spans_of(text))
    value = draw(values(kind, text))
    own = draw(st.fixed_dictionaries(own_fields(kind)))
    if kind == "event":
        own["edition"] = draw(st.sampled_from([None, value["amount"]]))
    filled = [name for name in own if own[name] is not None]
    record = {
        "kind": kind,
        "subject": draw(
            maybe(
                st.fixed_dictionaries(
                    {"name": PHRASES, "code": maybe(st.just("TGO")), "inferred": st.booleans(), "span": place}
                )
            )
        ),
        "metric": draw(
            maybe(st.fixed_dictionaries({"text": PHRASES, "topic": maybe(PHRASES), "span": place}))
        ),
        "value": value,
        "when": draw(
            maybe(
                PERIODS.flatmap(
                    lambda period: st.fixed_dictionaries({"inferred": st.booleans(), "span": place}).map(
                        lambda rest: period | rest
                    )
                )
            )
        ),
        "status": draw(st.sampled_from(["observed", "target", "planned", "forecast", "hypothetical"])),
        "negated": draw(st.booleans()),
        "attribution": draw(maybe(st.fixed_dictionaries({"name": PHRASES, "span": place}))),
        "evidence": {"start": 0, "end": len(text), "text": text},
        "doc": draw(PHRASES),
        "page": draw(st.none() | st.integers(1, 9999)),
        "lang": draw(maybe(st.sampled_from(["fr", "en"]))),
        "rule": draw(maybe(PHRASES)),
        "schema_version": "1",
        "spans": {name: draw(spans_of(text)) for name in filled if draw(st.booleans())},
        **own,
    }
    where = value["span"] or record["evidence"]
    return record | {"id": claim_id(record["doc"], where["start"], where["end"], kind)}
