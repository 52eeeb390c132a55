"""The lazy group of commands, and how their mistakes are told."""

from importlib import import_module
from typing import Any

import click

import tomkit
from tomkit.cli.front import COMMANDS, page
from tomkit.cli.stop import Stop, did_you_mean
from tomkit.cli.terminal import complain, width

__all__ = ["commands", "run"]

_INTERRUPTED = 130


class _Commands(click.Group):
    """Imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"tomkit.cli.{cmd_name}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            raise Stop(f"there is no command '{name}'; {did_you_mean(name, tuple(COMMANDS), 'the commands are')}")
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        return page(width()).rstrip("\n")


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(tomkit.__version__, message="tomkit %(version)s")
def commands() -> None:
    """Operating models as code."""


def run(args: list[str]) -> int:
    """Run a command and return its exit code; a mistake in what was typed is told in a sentence."""
    try:
        result: Any = commands.main(args, "tomkit", standalone_mode=False, windows_expand_args=False)
    except click.exceptions.Abort:
        return _INTERRUPTED
    except click.UsageError as error:
        complain(_sentence(error), *_usage(error))
        return Stop.exit_code
    except click.ClickException as error:
        complain(error.format_message())
        return Stop.exit_code
    return result if isinstance(result, int) else 0


def _sentence(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return _no_option(error)
    said = error.format_message().strip().removesuffix(".")
    return said[:1].lower() + said[1:]


def _no_option(error: click.NoSuchOption) -> str:
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    known = tuple(name for each in params for name in each.opts if name.startswith("--"))
    return f"there is no option '{error.option_name}'; {did_you_mean(error.option_name, known, 'the options are')}"


def _usage(error: click.UsageError) -> list[str]:
    if error.ctx is None or error.ctx.parent is None:
        return ["Try 'tomkit --help'."]
    return [error.ctx.get_usage(), f"Try '{error.ctx.command_path} --help'."]
