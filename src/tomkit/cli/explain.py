"""`tomkit explain`."""

import click

from tomkit.cli.stop import Stop

__all__ = ["command"]


@click.command()
@click.argument("topic", metavar="CODE|KIND|KIND.FIELD", required=False)
def command(topic: str | None) -> int:
    """Say what a check, a kind or a field means.

    Left alone, it lists every check and every kind.

    \b
    Examples:
      tomkit explain TOM101
      tomkit explain unknown-reference
      tomkit explain hand-offs
      tomkit explain hand-off.owner
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.checks.catalogue import CHECKS
    from tomkit.cli import explanations, terminal
    from tomkit.cli.naming import collection
    from tomkit.kinds.catalogue import BY_COLLECTION

    look = terminal.look()
    if topic is None:
        terminal.say(explanations.overview(CHECKS, look))
        return 0
    word, dot, field = topic.strip().partition(".")
    check = next((each for each in CHECKS if topic.upper() == each.code or topic.lower() == each.slug), None)
    kind = collection(word)
    if check is not None:
        terminal.say(explanations.of_check(check, look))
    elif topic == "tom.yaml":
        terminal.say(explanations.of_root(look))
    elif kind is None:
        raise Stop(_unknown(topic, word))
    elif dot:
        terminal.say(explanations.of_field(BY_COLLECTION[kind], _field(kind, field), look))
    else:
        terminal.say(explanations.of_kind(BY_COLLECTION[kind], look))
    return 0


def _field(kind: str, name: str) -> str:
    """Return the field of a kind. Raises Stop, with the likely one, where there is none."""
    from tomkit.kinds.catalogue import BY_COLLECTION
    from tomkit.kinds.fields import fields
    from tomkit.source.text import nearest

    names = [each.name for each in fields(BY_COLLECTION[kind])]
    wanted = name.replace("-", "_")
    if wanted in names:
        return wanted
    meant = nearest(wanted, names)
    hint = f"did you mean '{meant}'?" if meant else f"its fields are {', '.join(names)}"
    raise Stop(f"{kind} have no field called '{name}'; {hint}")


def _unknown(topic: str, word: str) -> str:
    from tomkit.checks.catalogue import CHECKS
    from tomkit.cli.naming import KIND_WORDS
    from tomkit.source.text import nearest

    codes = [each.code for each in CHECKS]
    known = (codes, [each.slug for each in CHECKS], KIND_WORDS)
    meant = next((found for words in known if (found := nearest(word, words))), None)
    hint = f"did you mean '{meant}'?" if meant else "'tomkit explain' lists the checks and the kinds"
    return f"no check and no kind is called '{topic}'; {hint}"
