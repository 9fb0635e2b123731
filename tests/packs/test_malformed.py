"""A language pack that is damaged is refused by the name of its file, when it is loaded or first used."""

from __future__ import annotations

import shutil
from importlib import resources
from pathlib import Path

import pytest

import factkit.packs
from factkit.errors import PackError
from factkit.match.pattern import compiled, translate
from factkit.packs.pack import Pack

ROOT = Path(str(resources.files(factkit.packs)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("en", "common"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def used(folder: Path) -> Pack:
    pack = Pack("en", folder / "en", folder / "common")
    assert pack.lexicon.words
    for row in pack.rules:
        compiled(translate(row["pattern"], pack.chars, pack.macros), row["pattern"])
    return pack


def test_a_copy_is_whole(folder: Path) -> None:
    assert used(folder).rules


@pytest.mark.parametrize(
    "data",
    [b"[[rule]\n", b"\xff\xfe", b'a = "no end', b"[a]\n[a]\n", b"\0"],
)
@pytest.mark.parametrize("name", ["en/lexicon.toml", "en/claims.toml", "common/grammar.toml"])
def test_what_is_no_toml(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    with pytest.raises(PackError, match=Path(name).name):
        used(folder)


@pytest.mark.parametrize(
    "rule",
    [
        'stage = "number"\nname = "x"\nbuild = "power"\n',
        'stage = "number"\nname = "x"\npattern = "{no_such_class}"\nbuild = "power"\n',
        'stage = "number"\nname = "x"\npattern = "({n12}"\nbuild = "power"\n',
        'stage = "number"\npattern = "{n12}"\n',
    ],
)
def test_what_is_no_rule(folder: Path, rule: str) -> None:
    with (folder / "en" / "claims.toml").open("a") as file:
        file.write("\n[[rule]]\n" + rule)
    with pytest.raises(PackError):
        used(folder)
