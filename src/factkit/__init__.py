"""Dated, quantified claims from news-like text, each tied to the characters it came from."""

from factkit._version import __version__

__all__ = ["__version__"]
