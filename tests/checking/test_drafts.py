"""Drafts of our own, half of them in another language than their sources, with planted errors.

`python tests/checking/marked.py` prints the rates by kind of error.
"""

from marked import DRAFTS, marked, measured, sources


def test_errors_are_caught_and_true_figures_are_not_flagged():
    rates = measured()
    assert rates.caught.total() >= 0.92 * rates.errors.total(), "\n".join(rates.lines())
    assert rates.flagged <= 0.04 * rates.true, "\n".join(rates.lines())
    assert rates.unread <= 0.06 * rates.true


def test_half_of_the_drafts_are_in_another_language_than_their_sources():
    crossing = 0
    for path in DRAFTS:
        _, names, _ = marked(path)
        crossing += all(name.split("/")[0] != path.stem[-2:] for name in names)
    assert crossing >= len(DRAFTS) / 2


def test_the_sources_of_every_draft_are_there():
    for path in DRAFTS:
        assert sources(marked(path)[1])
