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
