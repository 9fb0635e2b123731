"""The bound of the ways to try a pattern: right where it is simple, large where matching explodes."""

import time

import pytest
import regex

from factkit.match.effort import MOST, ways


@pytest.mark.parametrize(
    ("expression", "bound"),
    [
        ("abc", 1),
        ("[a-c]?", 2),
        ("[ab]{0,12}c", 13),
        ("(?:a|b)", 1),
        ("(?:a|ab)", 2),
        ("(?:a?|b)", 3),
        ("(?:ab|ac){0,2}", 7),
        ("a{3}", 1),
        ("a{2,}", 599),
        ("a*+b", 1),
        ("(?>a*b*)c", 601 * 601),
        ("(?=a*)b", 601),
        ("(?P<value>[ab]{1,3})[^a]{0,1}", 6),
        (r"[\]a]{0,2}\)", 3),
        ("(?:a{0,9}b){0,3}", 1111),
    ],
)
def test_ways(expression: str, bound: int) -> None:
    assert ways(expression) == bound


@pytest.mark.parametrize("expression", ["(?:a+)+b", "(?:a|aa)*b", "(?:a*b?)*c", "(?:(?:a{0,9}){0,9}){0,9}b"])
def test_what_explodes_is_beyond_counting(expression: str) -> None:
    assert ways(expression) == MOST


@pytest.mark.parametrize("expression", ["[ab]{0,40}[ab]{0,40}c", "(?:a{0,20}b?){0,2}c", "(?:a|ab|b){0,6}c"])
def test_what_is_within_the_bound_is_quick(expression: str) -> None:
    assert ways(expression) <= 20_000
    compiled = regex.compile(expression)
    began = time.perf_counter()
    assert compiled.search("ab" * 300) is None
    assert time.perf_counter() - began < 1
