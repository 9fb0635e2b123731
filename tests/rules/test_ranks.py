"""Ranks that cannot be are no reason to fail: a text may say anything."""

import pytest

import factkit


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Chad ranks 93rd out of 16 countries.", "en"), ("Le Tchad est 93e sur 16 pays au classement.", "fr")],
)
def test_a_rank_beyond_the_last_has_no_last(text, lang):
    [claim] = factkit.extract(text, lang=lang).by(kind="ranking")
    assert (claim.value.amount, claim.out_of) == (93, None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Leeds is the second largest port by tonnage of the north, and ranks third."),
        ("fr", "Le Kenya est le deuxième plus grand port par la superficie, et se classe troisième."),
    ],
)
def test_a_rank_may_be_cut_anywhere(lang, text):
    """A text that ends with a space behind what is ranked was no text to look one item further in."""
    for end in range(len(text)):
        assert all(c.evidence.text in text for c in factkit.extract(text[:end], lang=lang))
