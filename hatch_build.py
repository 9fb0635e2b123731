"""Compiles the modules that a text spends its time in, where `FACTKIT_COMPILE=1` asks for it.

Without it, and where the compiler fails, the wheel is pure Python: both read the same.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_MATCH = ("cascade", "finder", "joining", "starts", "tokens")
HOT = ("rules/*.py", "scan/*.py", *(f"match/{name}.py" for name in _MATCH))
"""What is compiled, of `src/factkit`."""
PLAIN = ("__init__.py", "mention.py")
"""What mypyc cannot compile, or what is nothing but imports."""
SETUP = """
import sys
from mypyc.build import mypycify
from setuptools import setup

flags = ["--ignore-missing-imports", "--follow-imports=silent", "--config-file="]
made = mypycify([*flags, *sys.argv[1:]], group_name="factkit", multi_file=True, debug_level="0")
setup(name="factkit", packages=[], ext_modules=made, script_args=["build_ext", "--inplace"])
"""


class CompileHook(BuildHookInterface[Any]):
    """Puts the compiled modules beside the plain ones of a wheel."""

    _work: Path | None = None

    def dependencies(self) -> list[str]:
        """Return what a wheel with compiled modules needs to be built."""
        return ["mypy[mypyc]>=1.18", "setuptools>=77", "types-regex"] if self._asked() else []

    def _asked(self) -> bool:
        return self.target_name == "wheel" and os.environ.get("FACTKIT_COMPILE") == "1"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the wheel is for an editable install, where sources change under it."""
        if not self._asked() or version == "editable":
            return
        self._work = Path(tempfile.mkdtemp(prefix="factkit-"))
        made = self._compiled(self._work)
        if made:
            build_data["force_include"] |= {str(self._work / name): str(name) for name in made}
            build_data |= {"pure_python": False, "infer_tag": True}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what the compiler left."""
        if self._work is not None:
            shutil.rmtree(self._work, ignore_errors=True)

    def _compiled(self, work: Path) -> list[Path]:
        """Return the compiled modules, by their place in `work`; none where they could not be made."""
        shutil.copytree(Path(self.root, "src", "factkit"), work / "factkit")
        hot = sorted(path for pattern in HOT for path in work.glob(f"factkit/{pattern}"))
        names = [str(path.relative_to(work)) for path in hot if path.name not in PLAIN]
        (work / "setup.py").write_text(SETUP, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "setup.py", *names], cwd=work, check=False, capture_output=True, text=True
        )
        made = [path.relative_to(work) for path in work.rglob("*") if path.suffix in (".so", ".pyd")]
        made = [path for path in made if path.parts[0] != "build"]
        if run.returncode or len(made) <= len(names):
            self.app.display_warning(f"nothing is compiled: the compiler failed\n{run.stderr[-2000:]}")
            return []
        return made
