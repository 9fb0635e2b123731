"""Beside this file, `factories.py` makes records for all tests."""

import os

import pytest

from factkit.scan.scanner import scanner


@pytest.fixture(scope="session", autouse=True)
def made_anew() -> None:
    """Make scanners again in a run for a mutant: mutmut forks when the first ones are made already."""
    if os.environ.get("MUTANT_UNDER_TEST"):
        scanner.cache_clear()
