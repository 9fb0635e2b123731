"""Claims as records: frozen pydantic models, one a kind, a union told apart by `kind`.

>>> from factkit.claims.sample import sample
>>> claim = build(sample("ranking", amount="29", unit="rank"))
>>> type(claim).__name__, isinstance(claim, Claim)
('Ranking', True)
>>> build(sample("ranking", amount="0", unit="rank"))
Traceback (most recent call last):
factkit.errors.InvalidClaimError: value.amount: a rank is at least 1, not 0
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from factkit.claims.amount import Amount
from factkit.claims.base import SCHEMA_VERSION, BaseClaim, claim_id, expected_id
from factkit.claims.change import Change
from factkit.claims.count import Count
from factkit.claims.event import Event
from factkit.claims.hash_rate_share import HashRateShare
from factkit.claims.investment import Investment
from factkit.claims.measurement import Measurement
from factkit.claims.parts import Attribution, Merged, Metric, Span, Status, Subject, Value, When
from factkit.claims.problems import problems
from factkit.claims.ranking import Ranking
from factkit.claims.share import Share
from factkit.claims.target import Target
from factkit.claims.training_target import TrainingTarget
from factkit.errors import InvalidClaimError, UnknownKindError

__all__ = [
    "CLAIM",
    "KINDS",
    "SCHEMA_VERSION",
    "Attribution",
    "BaseClaim",
    "Claim",
    "Merged",
    "Metric",
    "Span",
    "Status",
    "Subject",
    "Value",
    "When",
    "build",
    "built",
    "claim_id",
    "expected_id",
    "model_of",
]

Claim = (
    Ranking
    | TrainingTarget
    | Target
    | Investment
    | Amount
    | HashRateShare
    | Share
    | Change
    | Count
    | Measurement
    | Event
)
"""Any claim. A plain union, so that `isinstance(x, Claim)` works."""

CLAIM: TypeAdapter[Claim] = TypeAdapter(Annotated[Claim, Field(discriminator="kind")])
"""The validator of the union, which looks at `kind` first."""

KINDS: dict[str, type[BaseClaim]] = {model.model_fields["kind"].default: model for model in Claim.__args__}
"""The model of every kind, by its name, in the order of the guide."""

_validate = CLAIM.validator.validate_python

Model = TypeVar("Model", bound=BaseClaim)


def build(record: Mapping[str, Any]) -> Claim:
    """One plain nested record as a validated claim.

    In: the record as in the contract; an absent `id` is filled in. Out: the claim of its kind.
    Refuses with InvalidClaimError, which names the field and the reason.
    """
    if "id" not in record and (id_ := expected_id(record)):
        record = {"id": id_, **record}
    try:
        claim: Claim = _validate(record)
    except ValidationError as error:
        raise _refused(error) from error
    return claim


def built(model: type[Model], record: Mapping[str, Any]) -> Model:
    """One plain nested record as a claim of a given model, such as a kind of a user's own.

    Refuses as `build` does.
    """
    try:
        return model.model_validate(record)
    except ValidationError as error:
        raise _refused(error) from error


def _refused(error: ValidationError) -> InvalidClaimError:
    found = problems(error, tags=KINDS)
    reasons = "; ".join(f"{problem.field}: {problem.reason}" for problem in found)
    return InvalidClaimError(reasons, tuple(problem.field for problem in found))


def model_of(kind: str) -> type[BaseClaim]:
    """The model of a kind.

    >>> model_of("ranking").own_fields
    ('out_of', 'index', 'previous', 'scope')
    >>> model_of("rank")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    factkit.errors.UnknownKindError: there is no kind 'rank'; the kinds are ranking, training_target, ...
    """
    if kind not in KINDS:
        raise UnknownKindError(f"there is no kind {kind!r}; the kinds are {', '.join(KINDS)}")
    return KINDS[kind]
