"""Rules that mark items of a sentence: what they ask of the words that they mark."""

from __future__ import annotations

import pytest

from factkit.packs import load
from factkit.rules.roles import Roles


def marked(text: str, starts: list[str]) -> bool:
    """Tell whether a rule that asks for a beginning marks a word of a text."""
    rule = {
        "stage": "role",
        "name": "test.starts",
        "role": "tested",
        "pattern": "<at={word}>",
        "starts": starts,
    }
    pack = load("en").with_rules([{"rule": [rule]}])
    tape = pack.tokenizer(text)
    return bool(Roles(pack, "role")(tape, 0, len(tape.shape)).get("tested"))


@pytest.mark.parametrize("said", ["since", "Since", "SINCE"])
@pytest.mark.parametrize("written", ["since", "Since"])
def test_a_beginning_is_found_however_it_is_written(said: str, written: str) -> None:
    assert marked(f"{said} May", [written])


def test_another_word_is_not() -> None:
    assert not marked("until May", ["Since"])


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        # The marked item opens the match, and is looked at before it.
        ("<at={word}>", "they waited long", ["waited"]),
        ("<at={word}>(?= {adverb})", "they waited now and rested", ["waited"]),
        ("(?<=they )<at={word}>", "they waited and rested", ["waited"]),
        # It does not: what stands at the beginning need not end so.
        ("(they|we) <at={word}>", "they waited and rested", ["waited"]),
        ("<at={word}> and|they <at={word}>", "they waited and we rested", ["waited"]),
        ("(<at={word}> ){2}", "they waited and rested", ["waited"]),
        # Nothing that ends so, or nothing in its place.
        ("<at={word}>", "they wait", []),
        ("<at={word}>(?= {adverb})", "they waited", []),
    ],
)
def test_an_ending_is_asked_of_the_marked_item_wherever_it_stands(
    pattern: str, text: str, found: list[str]
) -> None:
    rule = {"stage": "role", "name": "test.ends", "role": "tested", "pattern": pattern, "ends": ["ed"]}
    pack = load("en").with_rules([{"rule": [rule]}])
    tape = pack.tokenizer(text)
    marks = Roles(pack, "role")(tape, 0, len(tape.shape)).get("tested", set())
    assert [tape.words(at, at + 1) for at in sorted(marks)] == found
