"""How a record is refused: by the field and the reason.

>>> refuse("value.amount", "a rank is at least 1, not 0")  # doctest: +ELLIPSIS
Traceback (most recent call last):
pydantic_core._pydantic_core.ValidationError: 1 validation error for claim
value.amount
  a rank is at least 1, not 0 ...
"""

from __future__ import annotations

from typing import NoReturn

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

__all__ = ["refuse"]


def refuse(field: str, reason: str) -> NoReturn:
    """Refuse a record because of one field, a dotted path; pydantic adds what lies above it."""
    # The reason goes in as a parameter: braces in it, quoted from the record, are no template.
    error = PydanticCustomError("refused", "{reason}", {"reason": reason})
    details = InitErrorDetails(type=error, loc=tuple(field.split(".")), input=None)
    raise ValidationError.from_exception_data("claim", [details])
