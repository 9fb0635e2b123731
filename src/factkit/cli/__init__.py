"""The command line. `factkit --version` answers before anything heavy is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `factkit`; out: the exit status, 0 done, 1 findings, 2 wrong usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments in (["--version"], ["-V"]):
        from factkit._version import __version__

        print(f"factkit {__version__}")
        return 0
    from factkit.errors import InvalidSettingError

    try:
        import factkit.limits  # noqa: F401 - what the environment says of them is refused first
    except InvalidSettingError as error:
        print(f"factkit: {error}", file=sys.stderr)
        return 2
    from factkit.cli.app import run

    return run(arguments)
