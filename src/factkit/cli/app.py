"""The commands, joined into one program, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Annotated, Any

import typer

from factkit._version import __version__
from factkit.cli.check import check
from factkit.cli.explain import explain
from factkit.cli.extract import extract
from factkit.cli.lint_pack import lint_pack
from factkit.cli.scan import scan
from factkit.cli.schema import schema
from factkit.cli.terminal import DONE, FINDINGS, USAGE, complain
from factkit.cli.validate import validate
from factkit.errors import FactkitError, UnknownKindError, UnknownLanguageError

__all__ = ["app", "run"]

INTERRUPTED = 130  # as shells tell an end by Ctrl-C

app = typer.Typer(
    name="factkit",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def factkit(
    version: Annotated[bool, typer.Option("--version", "-V", help="Show the version and end.")] = False,
) -> None:
    """Find the dated, quantified claims in articles and put them on a fact sheet.

    \b
    Examples:
      factkit extract articles/ -o facts.csv     a folder of articles into a table
      factkit extract article.txt                the facts of one article, on the terminal
      factkit explain article.txt                which rule and which words made each fact
      factkit check draft.md --against sources/  is every figure of a draft in its sources?
      factkit validate facts.jsonl               are these records well-formed claims?

    `factkit COMMAND --help` teaches each command. Exit status: 0 done, 1 findings (invalid
    records, unsupported figures, documents that could not be read), 2 wrong usage.
    """
    if version:
        typer.echo(f"factkit {__version__}")
        raise typer.Exit


def _give_up_output() -> None:
    """Lead what is still to be printed nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def ended(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose errors are told in a line and end in the right exit status."""

    @wraps(command)
    def run_command(*arguments: Any, **options: Any) -> None:
        try:
            command(*arguments, **options)
            sys.stdout.flush()
        except (UnknownKindError, UnknownLanguageError) as error:
            complain(str(error))
            raise typer.Exit(USAGE) from None
        except FactkitError as error:
            complain(str(error))
            raise typer.Exit(FINDINGS) from None
        except KeyboardInterrupt:
            complain("interrupted")
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            # The reader, `head` say, has enough. Python would complain again when it flushes at the end.
            _give_up_output()
            raise typer.Exit(DONE) from None
        except OSError as error:  # a full disk, a folder that cannot be made
            complain(f"{error.filename or 'output'}: {error.strerror}")
            if error.filename is None:
                _give_up_output()
            raise typer.Exit(FINDINGS) from None

    return run_command


for command in (extract, check, validate, schema, scan, explain, lint_pack):
    app.command()(ended(command))


def run(arguments: Sequence[str]) -> int:
    """Run the program; out: its exit status."""
    try:
        app(list(arguments), prog_name="factkit")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else DONE
    return DONE
