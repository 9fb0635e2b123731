"""Data frames of pandas and polars, made from Arrow: decimals stay decimals, dates dates."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from factkit.errors import MissingPackageError

__all__ = ["to_frame"]


def to_frame(table: Any, library: str) -> Any:
    """An Arrow table of claims as a data frame of the library of this name.

    Raises ValueError for another name, and MissingPackageError where the library is not installed.
    """
    if library == "pandas":
        pandas = _imported("pandas")
        return table.to_pandas(types_mapper=pandas.ArrowDtype)
    if library == "polars":
        return _imported("polars").from_arrow(table)
    raise ValueError(f"data frames are made for pandas and polars, not for {library!r}")


def _imported(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingPackageError(f"{name} is not installed: pip install 'factkit[{name}]'") from error
