r"""The text type of records: a string with something in it, of any characters that Python has.

pydantic's own strings with a least length refuse lone surrogates, which texts cut by careless
tools do hold; a span must be able to quote its document whatever that is.

>>> from pydantic import TypeAdapter
>>> phrase = TypeAdapter(Phrase)
>>> phrase.validate_python("Togo"), phrase.validate_python("\ud800")
('Togo', '\ud800')
>>> phrase.validate_python("")  # doctest: +ELLIPSIS
Traceback (most recent call last):
pydantic_core._pydantic_core.ValidationError: 1 validation error for ...
  must be text, and not empty ...
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["Phrase"]


class _AnyCharacters:
    """Tells pydantic how a phrase is read and written."""

    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.union_schema(
            [
                core_schema.str_schema(min_length=1, strict=True),
                # Reached only by what the first refuses, so its call of Python costs nothing mostly.
                core_schema.no_info_after_validator_function(_filled, core_schema.is_instance_schema(str)),
            ],
            mode="left_to_right",
            custom_error_type="phrase",
            custom_error_message="must be text, and not empty",
            serialization=core_schema.simple_ser_schema("str"),
        )

    @staticmethod
    def __get_pydantic_json_schema__(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"minLength": 1, "type": "string"}


def _filled(text: str) -> str:
    """The text itself; refuses the empty one."""
    if not text:
        raise ValueError("empty")
    return text


Phrase = Annotated[str, _AnyCharacters]
