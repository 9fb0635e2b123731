"""Beside this file, `factories.py` makes records for all tests."""

import gc
import os
import re
import sys

import pytest
from hypothesis import HealthCheck, settings

MUTANT = bool(os.environ.get("MUTANT_UNDER_TEST"))
"""Whether mutmut runs the tests, with a mutant or to see which tests call what."""

# How long an example takes tells of the load of the machine alone; every mutant is shown the same ones.
settings.register_profile("any load", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("mutants", settings.get_profile("any load"), derandomize=True)
settings.load_profile("mutants" if MUTANT else "any load")

# Packs are read anew by many tests, and copies of packs; their thousands of patterns are compiled once in a
# process: this is how many `re` keeps, by their text, and a number that is not there does no harm.
re._MAXCACHE = 20_000  # type: ignore[attr-defined]


def pytest_collection_finish() -> None:
    """Put what stays to the end, as all the cases, out of sight of the garbage collector: it visits it often."""
    gc.collect()
    gc.freeze()


def forget() -> None:
    """Empty every cache of what was read or made so far; the language packs are data, and stay."""
    for name, module in list(sys.modules.items()):
        if name.startswith("factkit.") and not name.startswith("factkit.packs"):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


@pytest.fixture(scope="session", autouse=True)
def made_anew() -> None:
    """Read all anew in a run for a mutant: mutmut forks when the first texts have been read already."""
    if MUTANT:
        forget()


@pytest.fixture
def nothing_read() -> None:
    """For a test of what is done once, with the first text."""
    forget()
