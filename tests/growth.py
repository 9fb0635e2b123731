"""Whether time grows with the length of a text alone, as many tests ask of the texts that they make."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

BEST_OF = 9
"""How often a machine that is busy with other things is given a chance."""


def repeated(piece: str, size: int) -> str:
    """A text of a size, made of one piece again and again."""
    return (piece * (size // len(piece) + 1))[:size]


def seconds(read: Callable[[str], object], text: str) -> float:
    """Processor time of reading a text. The collector of garbage rests: its time is that of all tests so far."""
    collects = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        read(text)
        return time.process_time() - start
    finally:
        if collects:
            gc.enable()


def too_steep(
    read: Callable[[str], object],
    texts: tuple[str, str],
    *,
    sizes: tuple[int, int] | None = None,
    times: float = 1.5,
    slack: float = 2.5e-7,
) -> str:
    """What is wrong with the time of a longer text beside a shorter one, or nothing.

    In: what reads, the shorter and the longer text, their `sizes` where these are not their lengths,
    how many times as much a piece of the longer may cost, and how many seconds beside. The least of
    several runs counts; as soon as it is good there are no more: what is slow is slow each time.
    """
    small, large = sizes or (len(texts[0]), len(texts[1]))
    short = long = float("inf")
    for _ in range(BEST_OF):
        # The shorter text costs little: twice, so that it is not slow by chance, which would hide much.
        short = min(short, *(seconds(read, texts[0]) / small for _ in range(2)))
        long = min(long, seconds(read, texts[1]) / large)
        if long < times * short + slack:
            return ""
    return f"{short * 1e6:.2f} and {long * 1e6:.2f} µs each"
