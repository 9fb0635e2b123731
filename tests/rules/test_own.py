"""Kinds of claims that users add: a model, a rule file, and nothing else."""

from pathlib import Path
from types import SimpleNamespace
from typing import Literal

import pytest

import factkit
from factkit.errors import InvalidRuleError, UnknownKindError
from factkit.sheet import FactSheet
from growth import repeated, too_steep

RULES = """
[words.sentenced]
words = ["sentenced", "jailed", "condamné", "condamnée"]

[words.court]
words = ["court", "tribunal"]

[[rule]]
name = "prison.term"
set = { unit = "year" }
pattern = '<court={court}>{^value|stop}{0,12}{sentenced}{^value|stop}{0,8}<value={number|duration}>'

[[rule]]
name = "prison.term.passive"
level = 1
pattern = '{sentenced}{^value|stop}{0,8}<value={duration}>'
"""


class PrisonTerm(factkit.BaseClaim):
    """A prison sentence."""

    kind: Literal["prison_term"] = "prison_term"
    court: str | None = None


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "prison.toml"
    path.write_text(RULES, encoding="utf-8")
    return path


def test_a_kind_of_ones_own_is_read(rules: Path) -> None:
    extractor = factkit.Extractor(rules=[(PrisonTerm, rules)])
    for text, lang in (
        ("The court jailed him for 12 years in 2020.", "en"),
        ("Le tribunal l'a condamné à 12 ans de prison en 2020.", "fr"),
    ):
        claim = next(iter(extractor.extract(text, lang=lang).by(kind="prison_term")))
        assert isinstance(claim, PrisonTerm)
        assert (str(claim.value.amount), claim.value.unit) == ("12", "year")
        assert claim.court in ("court", "tribunal")
        assert claim.when is not None
        assert claim.when.edtf == "2020"
        assert claim.spans["court"].text == claim.court


def test_the_other_kinds_stay_and_others_are_not_touched(rules: Path) -> None:
    text = "The company sold 300 buses for $12m in 2020."
    plain = factkit.extract(text, lang="en")
    assert list(factkit.Extractor(rules=[(PrisonTerm, rules)]).extract(text, lang="en")) == list(plain)


def test_a_kind_of_ones_own_survives_csv_and_jsonl(rules: Path, tmp_path: Path) -> None:
    sheet = factkit.Extractor(rules=[(PrisonTerm, rules)], kinds=["prison_term"]).extract(
        "The court jailed her for 3 years.", lang="en"
    )
    sheet.to_csv(tmp_path / "facts.csv")
    assert '""court"":""court""' in (tmp_path / "facts.csv").read_text(encoding="utf-8")
    assert '"court":"court"' in (sheet.to_jsonl() or "").replace('": "', '":"')


def test_an_entry_point_offers_rules(rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    point = SimpleNamespace(name="prison", load=lambda: (PrisonTerm, rules))
    monkeypatch.setattr("factkit.extractor.entry_points", lambda group: [point])
    sheet = factkit.Extractor(rules=["prison"]).extract("The court jailed her for 3 years.", lang="en")
    assert [claim.kind for claim in sheet] == ["prison_term"]
    with pytest.raises(InvalidRuleError, match="no package offers rules under the name 'other'"):
        factkit.Extractor(rules=["other"])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[rule]]\nname = 'x'\n", "rule 1 has no pattern"),
        ("[[rule]]\nname = 'x'\npattern = '{number}'\n", "does not mark its"),
        ("[words.x]\nwords = ['y']\n", r"no \[\[rule\]\]"),
        ("[rules]\n", "unknown table 'rules'"),
        ("rule = [", "prison.toml"),
    ],
)
def test_a_bad_rule_file_is_refused_by_name(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "prison.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidRuleError, match=reason):
        factkit.Extractor(rules=[(PrisonTerm, path)])


def test_a_rule_with_an_unknown_class_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("[[rule]]\nname = 'x'\npattern = '{nobody} <value={number}>'\n", encoding="utf-8")
    with pytest.raises(factkit.FactkitError, match="nobody"):
        factkit.Extractor(rules=[(PrisonTerm, path)])


def test_models_without_a_kind_of_their_own_are_refused(rules: Path) -> None:
    with pytest.raises(InvalidRuleError, match="kind of its own"):
        factkit.Extractor(rules=[(factkit.BaseClaim, rules)])
    with pytest.raises(UnknownKindError, match="prison_term"):
        factkit.Extractor(kinds=["prison"], rules=[(PrisonTerm, rules)])


def test_an_empty_sheet_has_the_same_columns() -> None:
    assert (
        (FactSheet([]).to_csv() or "")
        .split("\r\n")[0]
        .endswith(
            "other,doc,page,lang,rule,schema_version,spans,merged_sources,merged_contradicted_by,merged_series,tellings"
        )
    )


COSTLY = [
    "({number} ?)*<value={number}>",
    "({^stop}{0,20} ){0,9}<value={number}>",
    "{^stop}*{^stop}*<value={number}>",
]


@pytest.mark.parametrize("pattern", COSTLY)
def test_a_rule_that_can_backtrack_without_end_is_refused(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(f"[[rule]]\nname = 'slow'\npattern = '{pattern}'\n", encoding="utf-8")
    with pytest.raises(InvalidRuleError, match="'slow' can be tried in up to"):
        factkit.Extractor(rules=[(PrisonTerm, path)])


def test_a_rule_that_takes_too_long_is_given_up_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What `ways` counts keeps every rule far below the limit; it holds all the same.
    monkeypatch.setattr("factkit.rules.own.MOST_WAYS", 10**18)
    monkeypatch.setattr("factkit.match.finder.LIMIT", 0.05)
    path = tmp_path / "x.toml"
    path.write_text(
        "[[rule]]\nname = 'slow'\npattern = '(({number}|{value})\",\" )*<value={percent}>'\n",
        encoding="utf-8",
    )
    with pytest.raises(InvalidRuleError, match=r"'slow' took more than 0\.05 s at one place"):
        factkit.Extractor(rules=[(PrisonTerm, path)]).extract("7, " * 40 + "7.", lang="en")


@pytest.mark.parametrize(
    "pattern", ["{^stop}{0,130}{^stop}{0,130}<value={percent}>!", "({^stop}{0,9} ){0,3}<value={percent}>!"]
)
def test_a_rule_within_the_bounds_is_quick_on_any_text(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(f"[[rule]]\nname = 'dear'\npattern = '{pattern}'\n", encoding="utf-8")
    extractor = factkit.Extractor(rules=[(PrisonTerm, path)])

    def read(text: str) -> None:
        extractor.extract(text, lang="en")

    piece = "the town has 5 % "
    read(repeated(piece, 1_000))
    texts = repeated(piece, 5_000), repeated(piece, 30_000)
    assert not too_steep(read, texts, slack=1e-6)


def test_a_rule_that_is_no_pattern_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("[[rule]]\nname = 'x'\npattern = '<value={number}{3,1}>'\n", encoding="utf-8")
    with pytest.raises(factkit.FactkitError, match=r"\{number\}\{3,1\}"):
        factkit.Extractor(rules=[(PrisonTerm, path)])
