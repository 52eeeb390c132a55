"""`tomkit doctor`."""

import click

from tomkit.cli.stop import Stop

__all__ = ["command"]


@click.command()
def command() -> int:
    """See whether everything that tomkit needs is here and works.

    It draws a test picture, and looks for what builds the website. Nothing is changed and nothing is sent
    anywhere.
    """
    from tomkit.cli import terminal
    from tomkit.cli.symptoms import examine
    from tomkit.report.letters import folded

    look = terminal.look()
    found = examine()
    size = max(len(each.title) for each in found)
    for each in found:
        mark = look.paint("ok" if each.well else "--" if each.spare else "NO", "info" if each.well else "error")
        first, *more = folded(look.shown(each.said), look.width - size - 6)
        terminal.say(f"{mark}  {each.title:<{size}}  {first}\n" + "".join(f"{'':{size + 6}}{line}\n" for line in more))
    ill = [each for each in found if not each.well and not each.spare]
    if ill:
        terminal.say(f"\n{' and '.join(each.title for each in ill)} will not work until this is mended.\n")
        return Stop.exit_code
    terminal.say("\nAll is well.\n")
    return 0
