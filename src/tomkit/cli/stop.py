"""The end of a command that cannot run."""

import click

__all__ = ["Stop", "did_you_mean"]


class Stop(click.ClickException):
    """What was asked for cannot be done; the message is one plain sentence without a full stop. Exit code 2."""

    exit_code = 2


def did_you_mean(word: str, candidates: tuple[str, ...], noun: str = "") -> str:
    """Return the end of a sentence about a word that does not exist: the likely one, or all there are."""
    from tomkit.source.text import nearest

    meant = nearest(word, candidates)
    if meant:
        return f"did you mean '{meant}'?"
    return f"{noun or 'there are'} {', '.join(candidates)}"
