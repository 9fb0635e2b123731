"""What is wrong with a record, in plain words: the field, the reason, and the mend where there is one.

>>> from factkit.claims import model_of
>>> from factkit.claims.sample import sample
>>> record = sample("ranking", amount="29", unit="rank", out_of=193.0, scop="au monde")
>>> for problem in found(model_of("ranking"), record):
...     print(problem.field, "|", problem.reason, "|", problem.mend)
out_of | write the number as a string of digits, "17.9", at most a hundred | "193.0"
scop | there is no such field | scope
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

__all__ = ["Problem", "field_names", "found", "problems"]

_JSON_NAMES = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number"}
_WANTED = {
    "string": "text",
    "int": "a whole number",
    "bool": "true or false",
    "date": "a date such as 2024-02-19",
    "model": "an object",
    "model_attributes": "an object",
    "dict": "an object",
    "list": "a list",
}


_GAPS = re.compile(r"[\s'’\u00a0\u202f\u2009]+")
_GROUPED = re.compile(r"-?[0-9]{1,100}(?:[.,][0-9]{1,100}){0,30}")
_GROUP = 4
"""A mark and three digits behind it."""


class Problem(NamedTuple):
    """One thing wrong: a dotted field, the reason, and what to write instead where that is known."""

    field: str
    reason: str
    mend: str | None = None


def found(
    schema: type[BaseModel] | TypeAdapter[Any], record: Any, *, tags: Iterable[str] = ()
) -> list[Problem]:
    """What is wrong with a record in the eyes of a pydantic model or adapter; nothing where it is valid."""
    try:
        if isinstance(schema, TypeAdapter):
            schema.validate_python(record)
        else:
            schema.model_validate(record)
    except ValidationError as error:
        fields = () if isinstance(schema, TypeAdapter) else field_names(schema)
        return problems(error, fields=fields, tags=tags)
    return []


def problems(
    error: ValidationError, *, fields: Iterable[str] = (), tags: Iterable[str] = ()
) -> list[Problem]:
    """What pydantic found, in plain words.

    In: its error; the names of the fields that there are, for what is misspelt; the tags of the
    union, which pydantic puts before the field.
    """
    known, kinds = list(fields), set(tags)
    listed = []
    for detail in error.errors(include_url=False):
        path = [str(step) for step in detail["loc"]]
        if path and path[0] in kinds:
            path = path[1:]
        reason, mend = _said(detail, known)
        field = "kind" if detail["type"].startswith("union_tag") else ".".join(path)
        listed.append(Problem(field or "record", reason, mend))
    return listed


def _said(detail: ErrorDetails, fields: list[str]) -> tuple[str, str | None]:
    """The reason and the mend of one finding of pydantic."""
    type_, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    match type_:
        case "missing" | "union_tag_not_found":
            return "missing", None
        case "extra_forbidden":
            return "there is no such field", _closest(str(detail["loc"][-1]), fields)
        case "number":
            if isinstance(given, str):
                return f"must be a plain number such as 17.9, not {_shown(given)}", _plain_number(given)
            return detail["msg"], f'"{given}"' if isinstance(given, float) else None
        case "literal_error" | "union_tag_invalid":
            choices = str(context.get("expected") or context.get("expected_tags"))
            value = (
                given.get("kind") if type_ == "union_tag_invalid" and isinstance(given, Mapping) else given
            )
            names = [word.strip(" '\"") for word in choices.replace(" or ", ", ").split(",")]
            return f"must be one of {', '.join(names)}, not {value!r}", _closest(str(value), names)
        case "phrase" if given == "":
            return "must not be empty; write null where the text says nothing", None
        case "phrase":
            return f"must be text, not {_shown(given)}", None
        case "string_pattern_mismatch":
            return f"{given!r} has not the form {context.get('pattern')}", None
    wanted = _WANTED.get(type_.removesuffix("_type").removesuffix("_parsing").removesuffix("_from_datetime"))
    if wanted and type_ != "refused":
        return f"must be {wanted}, not {_shown(given)}", None
    return detail["msg"], None


def _plain_number(given: str) -> str | None:
    """The plain number that one with groups or a decimal comma stands for; None where it could be two.

    >>> [_plain_number(text) for text in ("1 234,5", "1,234.5", "17,9", "1,234", "-3 %", "1.234.567")]
    ['1234.5', '1234.5', '17.9', None, '-3', '1234567']
    """
    digits = _GAPS.sub("", given).removesuffix("%").removeprefix("+").replace("\u2212", "-")
    if not _GROUPED.fullmatch(digits):
        return None
    last = max(digits.rfind(","), digits.rfind("."))
    mark = digits[last : last + 1]
    other = digits.replace(mark, "") if mark else digits
    if digits.count(mark) > 1 and mark:
        return other if other.lstrip("-").isdigit() else None
    if mark and len(digits) - last == _GROUP and digits.lstrip("-")[0] != "0" and other.lstrip("-").isdigit():
        return None  # "1,234" may be a thousand and more, or one and a bit
    whole, part = (digits[:last], digits[last + 1 :]) if mark else (digits, "")
    whole = whole.replace(",", "").replace(".", "")
    return f"{whole}.{part}" if part else whole


def _shown(given: Any) -> str:
    """A value as an error names it: what it is where it is long, itself where it is short."""
    if given is None:
        return "null"
    shown = repr(given)
    return shown if len(shown) <= 40 else _JSON_NAMES.get(type(given), type(given).__name__)


def _closest(word: str, names: list[str]) -> str | None:
    """The name that a misspelt one most likely means."""
    return next(iter(get_close_matches(word, names, 1, 0.7)), None)


@cache
def field_names(model: type[BaseModel]) -> frozenset[str]:
    """All names of fields in a model and in the models of its parts, as records write them.

    >>> from factkit.claims.parts import Metric
    >>> sorted(field_names(Metric))
    ['end', 'span', 'start', 'text', 'topic']
    """
    names: set[str] = set()
    for name, field in model.model_fields.items():
        names.add(field.alias or name)
        names.update(*map(field_names, _models(field.annotation)))
    return frozenset(names)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models named in a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
