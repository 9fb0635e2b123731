r"""The number type of records: `Decimal` in Python, a string in plain notation in JSON.

Decimals, whole numbers and strings are taken; floats are refused, for they have lost digits
already, and so are exponents, infinities and numbers of more than a hundred digits.

>>> from pydantic import TypeAdapter
>>> number = TypeAdapter(Number)
>>> number.validate_python("81.90"), number.dump_python(number.validate_python("81.90"), mode="json")
(Decimal('81.90'), '81.90')
>>> number.validate_python(0.1)  # doctest: +ELLIPSIS
Traceback (most recent call last):
pydantic_core._pydantic_core.ValidationError: 1 validation error for ...
  write the number as a string of digits, "17.9", at most a hundred ...
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from factkit.values.decimals import plain

__all__ = ["Number"]

_PLAIN = r"^-?[0-9]{1,100}(\.[0-9]{1,100})?$"
_LIMIT = Decimal("1e100")
_TO_DECIMAL = core_schema.decimal_schema()


def _first_of(*choices: CoreSchema) -> CoreSchema:
    """The first schema that fits, and one plain message where none does."""
    return core_schema.union_schema(
        list(choices),
        mode="left_to_right",
        custom_error_type="number",
        custom_error_message='write the number as a string of digits, "17.9", at most a hundred',
    )


class _PlainDecimal:
    """Tells pydantic how a `Decimal` is read and written."""

    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.chain_schema([core_schema.str_schema(pattern=_PLAIN, strict=True), _TO_DECIMAL])
        whole = core_schema.chain_schema(
            [core_schema.int_schema(strict=True, ge=-int(_LIMIT), le=int(_LIMIT)), _TO_DECIMAL]
        )
        decimal = core_schema.decimal_schema(strict=True, ge=-_LIMIT, le=_LIMIT)
        return core_schema.json_or_python_schema(
            json_schema=_first_of(text, whole),
            python_schema=_first_of(text, decimal, whole),
            serialization=core_schema.plain_serializer_function_ser_schema(
                plain, return_schema=core_schema.str_schema(), when_used="json"
            ),
        )

    @staticmethod
    def __get_pydantic_json_schema__(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["string", "integer"], "pattern": _PLAIN}


Number = Annotated[Decimal, _PlainDecimal]
