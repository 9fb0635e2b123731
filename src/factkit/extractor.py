"""The way of the data, end to end: text or document in, fact sheet out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points
from os import PathLike
from typing import Any

from factkit.claims import KINDS, BaseClaim, claim_id
from factkit.claims.sparing import spared
from factkit.collector import paused
from factkit.errors import InvalidPeriodError, InvalidRuleError, UnknownKindError, UnknownLanguageError
from factkit.match.tokens import Tape
from factkit.packs.detection import detect, parts_by_language
from factkit.packs.pack import all_languages, available, load
from factkit.packs.recasing import recased
from factkit.rules.engine import Engine, engine
from factkit.rules.own import OwnRules, read_rules, read_topics
from factkit.scan.dateline import publication_date, published
from factkit.scan.mention import Mention
from factkit.scan.scanner import scanner
from factkit.sheet import FactSheet
from factkit.text.document import Document
from factkit.text.plain import Plain
from factkit.values.period import Period

__all__ = ["Extractor", "default", "extract", "scan"]

Rules = tuple[type[BaseClaim], str | PathLike[str]] | PathLike[str] | str
"""A kind of a user's own: its model and its rule file, or the name of an entry point that gives both.

A path alone is a file of topics, which adds no kind.
"""
GROUP = "factkit.rules"
"""The group of entry points under which packages offer kinds of claims."""
DOC = "text"
"""The id of a document that was given without one."""


class Extractor:
    """Reads claims and mentions from texts; immutable, and safe to share between threads.

    `langs` are the languages to tell apart where a text's language is not given, the
    first of them the one taken where nothing speaks for another; a line that plainly is
    in another of them is read in that language. `kinds` keeps only claims of these kinds.
    `rules` adds kinds of your own: pairs of a model, a subclass of `factkit.BaseClaim`, and the
    path of its rule file, or names under which packages offer such pairs (entry points of the
    group `factkit.rules`). A `pathlib.Path` alone is a file of topics: `[topic.NAME]` with the
    words of metrics by language. Raises UnknownLanguageError, UnknownKindError and
    InvalidRuleError.

    >>> sheet = Extractor(kinds=["share"]).extract("Le taux atteint 7 % en 2020.", lang="fr")
    >>> [(claim.kind, str(claim.value.amount), claim.when.edtf) for claim in sheet]
    [('share', '7', '2020')]
    """

    def __init__(
        self,
        langs: Iterable[str] = ("fr", "en"),
        kinds: Iterable[str] | None = None,
        rules: Iterable[Rules] = (),
    ) -> None:
        models = dict(_model_and_rules(given) for given in rules)
        self._models = {own.kind: model for own, model in models.values() if model is not None}
        self._own = tuple(own for own, _ in models.values())
        self.langs = (langs,) if isinstance(langs, str) else tuple(langs)
        self.kinds = None if kinds is None else frozenset([kinds] if isinstance(kinds, str) else kinds)
        for lang in self.langs or ("",):
            if lang not in available():
                raise UnknownLanguageError(f"no pack for {lang!r}; there are {', '.join(available())}")
        for kind in self.kinds or ():
            if kind not in KINDS and kind not in self._models:
                known = ", ".join((*KINDS, *self._models))
                raise UnknownKindError(f"no kind of claim is called {kind!r}; there are {known}")
        self._engines = {lang: Engine(lang, self._own) for lang in self.langs} if self._own else {}

    def extract(
        self,
        text: str | Document,
        *,
        lang: str | None = None,
        date: str | datetime.date | None = None,
        doc: str | None = None,
    ) -> FactSheet:
        """Return the claims of a text, in order.

        `lang` is an ISO 639-1 code, detected where it is not given; `date` the date of
        publication (EDTF: `2021`, `2021-12`, `2021-12-07`), read from the text's own
        dateline where it is not given; `doc` names the document in the records.
        Raises UnknownLanguageError and InvalidPeriodError.
        """
        source = text if isinstance(text, Document) else Document(text, doc or DOC)
        name = doc or source.id
        with paused():
            claims = self._claims(source, name, lang, date)
        return FactSheet(claims, [source if source.id == name else replace(source, id=name)])

    def _claims(
        self, source: Document, name: str, lang: str | None, date: str | datetime.date | None
    ) -> list[BaseClaim]:
        """Return the claims of a document, in order."""
        plain = Plain(source.text)
        told = lang or self._known(source.lang)
        lang = told or detect(plain.text, self.langs)
        given = {lang: plain.text} if told else parts_by_language(plain.text, self.langs, lang)
        parts = {lang: recased(part, load(lang)) for lang, part in given.items()}
        as_given = plain.text is source.text and all(parts[lang] is given[lang] for lang in parts)
        reference = _reference(date or source.date)
        read = None
        if reference is None:
            if len(parts) == 1:
                reference, read = published(parts[lang], lang)
            else:
                reference = publication_date(plain.text, lang)
        claims: list[BaseClaim] = []
        for row, lang in self._rows(parts, reference, read):
            if not as_given:
                plain.placed(row)
            span = row["value"]["span"]
            if span["start"] < source.body or (self.kinds is not None and row["kind"] not in self.kinds):
                continue
            row["id"] = claim_id(name, span["start"], span["end"], row["kind"])
            row["doc"], row["lang"] = name, lang
            if source.pages:
                row["page"] = source.page(span["start"])
            claims += spared(row, self._models.get(row["kind"]))
        return claims

    def extract_many(self, documents: Iterable[str | Document]) -> Iterator[FactSheet]:
        """Yield the fact sheet of each document, in order."""
        for document in documents:
            yield self.extract(document)

    def _rows(
        self, parts: Mapping[str, str], reference: Period | None, read: Tape | None
    ) -> Iterable[tuple[dict[str, Any], str]]:
        """Return the plain records of a text in order, each with its language."""
        if len(parts) == 1:
            ((lang, body),) = parts.items()
            return ((row, lang) for row in self._reader(lang).records(body, reference, read))
        rows = [
            (row, lang) for lang, part in parts.items() for row in self._reader(lang).records(part, reference)
        ]
        return sorted(rows, key=lambda told: told[0]["value"]["span"]["start"])

    def _reader(self, lang: str) -> Engine:
        return self._engines.get(lang) or engine(lang)

    def scan(
        self, text: str, *, lang: str | None = None, date: str | datetime.date | None = None
    ) -> list[Mention]:
        """Return the mentions of a text in order, claims or not; arguments as for `extract`."""
        reference = _reference(date)
        if lang is not None:
            return scanner(lang)(text, reference)
        parts = parts_by_language(text, self.langs, detect(text, self.langs))
        found = [mention for lang, part in parts.items() for mention in scanner(lang)(part, reference)]
        return found if len(parts) == 1 else sorted(found, key=lambda mention: mention.span.start)

    def _known(self, lang: str | None) -> str | None:
        return lang if lang in available() else None


def _reference(date: str | datetime.date | None) -> Period | None:
    if date is None:
        return None
    text = date.isoformat()[:10] if isinstance(date, datetime.date) else date
    period = Period.of(text)
    if period.start is None or period.end is None:
        raise InvalidPeriodError(f"{text!r} is no date of publication: it has an open end")
    return period


def _model_and_rules(given: Rules) -> tuple[str, tuple[OwnRules, type[BaseClaim] | None]]:
    if isinstance(given, PathLike):
        return str(given), (read_topics(given), None)
    if isinstance(given, str):
        found = [point for point in entry_points(group=GROUP) if point.name == given]
        if not found:
            raise InvalidRuleError(f"no package offers rules under the name {given!r}")
        model, path = found[0].load()
    else:
        model, path = given
    if not (isinstance(model, type) and issubclass(model, BaseClaim)):
        raise InvalidRuleError(
            f"{model!r} is no model of a claim: it must be a subclass of factkit.BaseClaim"
        )
    kind = model.model_fields["kind"].default
    if not isinstance(kind, str) or kind in KINDS:
        raise InvalidRuleError(f"{model.__name__} needs a kind of its own: kind: Literal['…'] = '…'")
    return kind, (OwnRules(kind, model.own_fields, read_rules(path, kind)), model)


@cache
def default() -> Extractor:
    """Return the extractor of all languages and of all kinds, made once a process."""
    return Extractor(all_languages())


def extract(
    text: str | Document,
    *,
    lang: str | None = None,
    date: str | datetime.date | None = None,
    doc: str | None = None,
) -> FactSheet:
    """Return the claims of a text as a fact sheet; see `Extractor.extract`.

    >>> [claim.value.span.text for claim in extract("Exports were worth $3.5bn in 2023.", lang="en")]
    ['$3.5bn']
    """
    return default().extract(text, lang=lang, date=date, doc=doc)


def scan(text: str, *, lang: str | None = None, date: str | datetime.date | None = None) -> list[Mention]:
    """Return the mentions of a text in order; see `Extractor.scan`.

    >>> [(m.type, str(m.amount), m.unit) for m in scan("Il fait 47°C.", lang="fr")]
    [('quantity', '47', 'degC')]
    """
    return default().scan(text, lang=lang, date=date)
