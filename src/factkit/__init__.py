"""Dated, quantified claims from news-like text, each tied to the characters it came from.

    import factkit

    sheet = factkit.extract("Le Togo est 126e sur 193 pays en 2020.")
    sheet.to_csv("facts.csv")

Everything named here is loaded when it is first asked for: `import factkit` costs next to nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from factkit._version import __version__

if TYPE_CHECKING:
    from factkit.checking import check
    from factkit.claims import BaseClaim, Claim, Span
    from factkit.errors import FactkitError
    from factkit.extractor import Extractor, extract, scan
    from factkit.scan.mention import Mention
    from factkit.sheet import FactSheet
    from factkit.text.document import Document
    from factkit.text.reading import read
    from factkit.validation import Report, validate

__all__ = [
    "BaseClaim",
    "Claim",
    "Document",
    "Extractor",
    "FactSheet",
    "FactkitError",
    "Mention",
    "Report",
    "Span",
    "__version__",
    "check",
    "extract",
    "read",
    "scan",
    "validate",
]

_HOMES = {
    "BaseClaim": "factkit.claims",
    "Claim": "factkit.claims",
    "Document": "factkit.text.document",
    "Extractor": "factkit.extractor",
    "FactSheet": "factkit.sheet",
    "FactkitError": "factkit.errors",
    "Mention": "factkit.scan.mention",
    "Report": "factkit.validation",
    "Span": "factkit.claims",
    "check": "factkit.checking",
    "extract": "factkit.extractor",
    "read": "factkit.text.reading",
    "scan": "factkit.extractor",
    "validate": "factkit.validation",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its home, once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factkit' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted({*globals(), *__all__})


class _FrontDoor(ModuleType):
    """This module, whose `scan` stays the function.

    Python would set `factkit.scan` to the subpackage of that name as soon as anything imports it.
    The subpackage's own names are reached by `from factkit.scan import …`.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name != "scan" or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor
