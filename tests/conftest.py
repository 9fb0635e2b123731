"""Beside this file, `factories.py` makes records for all tests."""

import os
import sys

import pytest
from hypothesis import HealthCheck, settings

MUTANT = bool(os.environ.get("MUTANT_UNDER_TEST"))
"""Whether mutmut runs the tests, with a mutant or to see which tests call what."""

# The same examples for every mutant, and none refused for the time that tracing takes.
settings.register_profile("mutants", derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
if MUTANT:
    settings.load_profile("mutants")


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
