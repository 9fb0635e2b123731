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
