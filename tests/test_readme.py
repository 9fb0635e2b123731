"""The README stays true: every command shown in it is run, and must print what is shown.

`python tests/test_readme.py --write` writes what the commands print now into the README.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```(console|python)\n(.*?)```", re.DOTALL)


def blocks() -> list[tuple[str, str]]:
    return BLOCK.findall(README.read_text(encoding="utf-8"))


def printed(command: str) -> str:
    """What a command of the README prints on standard output."""
    words = shlex.split(command)
    assert words[0] == "factkit", f"the README shows a command that is not run here: {command}"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "factkit.cli", *words[1:]],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def session(body: str) -> str:
    """A console block as it is when each of its commands is run now."""
    out = []
    for line in body.splitlines():
        if line.startswith("$ "):
            out.append(line)
            out += printed(line[2:]).splitlines()
    return "\n".join(line.rstrip() for line in out) + "\n"


def example(body: str) -> str:
    """A Python block with the comments `# → …` that its prints would give now."""
    lines, scope = [], {}
    code: list[str] = []
    for line in body.splitlines():
        if line.startswith("# → "):
            continue
        code.append(line)
        lines.append(line)
        if line.startswith("print("):
            heard = io.StringIO()
            with contextlib.redirect_stdout(heard), contextlib.chdir(ROOT):
                exec(compile("\n".join(code), "README.md", "exec"), scope)
            code = []
            lines += [f"# → {said}" for said in heard.getvalue().splitlines()]
    with contextlib.chdir(ROOT):
        exec(compile("\n".join(code), "README.md", "exec"), scope)
    return "\n".join(lines) + "\n"


def now(kind: str, body: str) -> str:
    return session(body) if kind == "console" else example(body)


@pytest.mark.parametrize(("kind", "body"), blocks())
def test_the_readme_shows_what_is_printed(kind: str, body: str) -> None:
    assert now(kind, body) == body


def test_both_commands_stand_on_one_line_each() -> None:
    text = README.read_text(encoding="utf-8")
    assert re.search(
        r"^python3 -m pip install \..* && factkit extract seeds/ -o facts\.csv$", text, re.MULTILINE
    )
    assert re.search(r"^python3 -m pip install .*test.* && python3 -m pytest -n auto$", text, re.MULTILINE)


def test_the_rule_file_shown_is_the_one_that_is_run() -> None:
    shown = re.search(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    assert shown[1] == (ROOT / "examples" / "prison.toml").read_text(encoding="utf-8")


if __name__ == "__main__" and "--write" in sys.argv:
    written = BLOCK.sub(lambda m: f"```{m[1]}\n{now(m[1], m[2])}```", README.read_text(encoding="utf-8"))
    README.write_text(written, encoding="utf-8")
