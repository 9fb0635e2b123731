"""`lint` finds what is wrong with a pack, and every pack of factkit has nothing wrong."""

from __future__ import annotations

import re
import shutil
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

import factkit.packs
from factkit.errors import PackError
from factkit.linting import lint
from factkit.match.automaton import Automaton, bits
from factkit.match.pattern import translate
from factkit.packs.pack import available, load

ROOT = Path(str(resources.files(factkit.packs)))
RULE = "\n[[rule]]\nstage = \"{stage}\"\nname = \"es.own\"\npattern = '''{pattern}'''\nbuild = \"{build}\"\n"


@pytest.mark.parametrize("lang", [*available(), "common"])
def test_every_pack_passes(lang: str) -> None:
    assert [str(finding) for finding in lint(ROOT / lang)] == []


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "es", tmp_path / "es"))


def rule(pattern: str, stage: str = "date", build: str = "day", more: str = "") -> str:
    return RULE.format(stage=stage, pattern=pattern, build=build) + more


FAULTS = {
    "a misspelt class": ("dates", rule("<d={day}> <m={mnoth}>"), "es.own", "mnoth", "month"),
    "a class of another pack": ("dates", rule("{month} {year_edge}"), "es.own", "year_edge has no words", ""),
    "a misspelt class beside others": (
        "dates",
        rule("{month} {weekday|ordinal_sufix}"),
        "es.own",
        "ordinal_sufix",
        "",
    ),
    "a class in vain": (
        "calendar",
        '\n[lexicon.odd_words]\nwords = ["raro"]\n',
        "odd_words",
        "nothing asks",
        "",
    ),
    "a macro in vain": ("values", None, "odd", "nothing asks", ""),
    "an unknown table": ("claims", '\n[lexikon.month]\n"1" = ["x"]\n', "lexikon", "no table", "lexicon"),
    "an unknown key": ("dates", rule("{month}", more="yaer = 3\n"), "es.own", "'yaer'", ""),
    "an unknown stage": ("dates", rule("{month}", stage="dates"), "es.own", "no stage", "date"),
    "an unknown builder": ("dates", rule("{month}", build="dya"), "es.own", "nothing builds 'dya'", "day"),
    "a name twice": ("dates", rule("{month}").replace("es.own", "es.month"), "es.month", "two rules", ""),
    "a word twice": ("lexicon", '\n[month]\n"1" = ["inverno", "inverno"]\n', "month", "twice", ""),
    "words without a list": (
        "calendar",
        '\n[lexicon.spring]\nwords = "raro"\n',
        "spring",
        "wants a list",
        "",
    ),
    "what matches nothing": ("dates", rule("{month}?"), "es.own", "match nothing", ""),
    "repeats within repeats": ("dates", rule("({month}+ ?)+{year}"), "es.own", "a billion ways", ""),
    "brackets that are open": ("dates", rule("({month}"), "es.own", "not closed", ""),
    "a sign without quotes": ("dates", rule("{month} / {year}"), "es.own", "/ without quotes", '"/"'),
    "a sign at a word": ("dates", rule("{month}, {year}"), "es.own", ", without quotes", '","'),
    "a hidden phrase": ("dates", rule("más de {month}"), "es.own", "'más de' is one item", "bound"),
    "an example that fails": (
        "values",
        rule("<n={card}>", "number", "words", 'examples = ["dos mil => 3"]\n'),
        "es.own",
        "reads as 2000, not 3",
        "",
    ),
    "an example without value": (
        "dates",
        rule("{month}", more='examples = ["enero"]\n'),
        "es.own",
        "says no value",
        "",
    ),
    "a homograph": ("lexicon", "months", "unit", "'banco' is unit and month", "doubtful_month"),
    "a head that is hidden": (
        "calendar",
        '\n[lexicon.share_noun]\nwords = ["tasa de rotura"]\n',
        "share_noun",
        "its head by itself is attribute",
        "list it as attribute",
    ),
    "a verb that is hidden": (
        "calendar",
        '\n[lexicon.attribute]\nwords = ["precio medio subió"]\n',
        "attribute",
        "hides the verb",
        "leave the verb out",
    ),
    "a word too common": ("lexicon", "common", "month", "one of the commonest", "doubtful_month"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(pack: Path, name: str) -> None:
    file, text, key, reason, mend = FAULTS[name]
    path = pack / f"{file}.toml"
    data = path.read_text(encoding="utf-8")
    if text is None:
        data = data.replace("[macros]\n", '[macros]\nodd = "{month}"\n')
    elif text == "months":
        data += '\n[month]\n"1" = ["banco"]\n'
        data = data.replace("[unit]\n", '[unit]\nmile = ["banco"]\n').replace(
            'mile = ["milla"', 'x = ["milla"'
        )
    elif text == "common":
        data += '\n[month]\n"1" = ["según"]\n'
    else:
        data += text
    path.write_text(data, encoding="utf-8")
    found = [one for one in lint(pack) if one.key == key and reason in one.reason]
    assert found, [str(one) for one in lint(pack)]
    assert mend in found[0].mend
    assert found[0].file == f"{file}.toml"
    line = found[0].line
    assert line is not None
    assert key in path.read_text(encoding="utf-8").splitlines()[line - 1]


NOUNS = {
    # The head comes first, and what a preposition opens or ends is no noun.
    "la cola": None,
    "cola de espera": None,
    "en tasa media": None,
    "tasa de": None,
    "tasa de rotura": "tasa de rotura",
    "Tasa Brill": "Tasa Brill",
}


@pytest.mark.parametrize("phrase", NOUNS)
def test_heads_that_are_hidden(pack: Path, phrase: str) -> None:
    path = pack / "calendar.toml"
    text = path.read_text(encoding="utf-8") + f'\n[lexicon.share_noun]\nwords = ["{phrase}"]\n'
    path.write_text(text, encoding="utf-8")
    found = [one.reason.split("'")[1] for one in lint(pack) if "its head" in one.reason]
    assert found == [NOUNS[phrase]] * (NOUNS[phrase] is not None)


def test_heads_that_are_meant_to_be_hidden(pack: Path) -> None:
    with (pack / "calendar.toml").open("a", encoding="utf-8") as file:
        file.write('\n[lexicon.share_noun]\nwords = ["tasa de rotura"]\n')
    path = pack / "lexicon.toml"
    meant = '[settings.other_heads]\n"tasa de rotura" = "a game"\n"tasa rota" = "another"\n'
    text = path.read_text(encoding="utf-8").replace("[settings.not]\n", meant + "[settings.not]\n")
    path.write_text(text, encoding="utf-8")
    assert [(one.key, one.reason) for one in lint(pack)] == [("tasa rota", "'tasa rota' hides nothing")]


def test_a_file_that_is_none(pack: Path) -> None:
    (pack / "calender.toml").write_text("[words.x]\na = []\n", encoding="utf-8")
    (found,) = lint(pack)
    assert (found.file, found.mend) == ("calender.toml", "write calendar.toml")


def test_a_glossary(pack: Path) -> None:
    (pack / "glossary.toml").write_text('[topic]\nexprots = ["exportaciones"]\n', encoding="utf-8")
    (found,) = lint(pack)
    assert (found.line, found.key, found.mend) == (2, "exprots", "write exports")


def test_a_file_that_cannot_be_read(pack: Path) -> None:
    (pack / "claims.toml").write_text("[words\n", encoding="utf-8")
    (found,) = lint(pack)
    assert (found.file, found.line) == ("claims.toml", 1)


def test_settings(pack: Path) -> None:
    path = pack / "lexicon.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('group = "."', 'gruop = "."'), encoding="utf-8")
    found = {(one.key, one.reason) for one in lint(pack)}
    assert found == {("gruop", "no setting has this name"), ("settings", "the setting group is not there")}


def test_endings_that_are_not_listed(pack: Path) -> None:
    with (pack / "calendar.toml").open("a", encoding="utf-8") as file:
        file.write('\n[lexicon.so_farther]\nwords = ["much@zz"]\n')
    assert any("'much@zz'" in one.reason for one in lint(pack))


def test_a_folder_that_is_no_language(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "es", tmp_path / "qqq")
    assert [one.key for one in lint(tmp_path / "qqq")] == ["folder"]


@pytest.mark.parametrize("name", ["", "nowhere"])
def test_a_folder_that_is_no_pack(tmp_path: Path, name: str) -> None:
    with pytest.raises(PackError):
        lint(tmp_path / name)


@pytest.mark.parametrize("lang", available())
def test_no_rule_can_begin_with_nearly_anything(lang: str) -> None:
    """A rule is tried wherever it can begin: one that begins with any word slows every text down."""
    pack = load(lang)
    taken = cache(lambda part: frozenset(re.findall(part, pack.alphabet, re.DOTALL)))
    for row in pack.rules:
        if row["stage"] == "claim":
            automaton = Automaton()
            begins, _, _ = automaton.add(translate(row["pattern"], pack.chars, pack.macros))
            first = frozenset[str]().union(*(taken(automaton.parts[state]) for state in bits(begins)))
            assert len(first) < len(pack.alphabet) / 2, row["name"]


@pytest.mark.parametrize("lang", available())
def test_a_record_has_one_rule_of_its_name(lang: str) -> None:
    names = [row["name"] for row in load(lang).rules]
    assert sorted(names) == sorted(set(names))
