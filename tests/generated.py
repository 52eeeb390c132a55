"""What is generated and committed. `python -m tests.generated` (or `make reference`) writes all of it anew."""

from collections.abc import Mapping
from pathlib import Path

import click

HOME = Path(__file__).parents[1]
EXAMPLES = HOME / "docs" / "examples" / "kinds"


def files() -> Mapping[Path, str]:
    """Return the text of every generated file by its path below the project."""
    from tomkit.checks.catalogue import CHECKS
    from tomkit.reference.pages import pages
    from tomkit.schemas import schemas

    reference = pages(CHECKS, examples(), commands())
    return {Path("docs/reference", name): text for name, text in reference.items()} | {
        Path("schemas", name): text for name, text in schemas().items()
    }


def examples() -> Mapping[str, str]:
    """Return the example of each kind: the part of the example model that begins with its collection."""
    found: dict[str, str] = {}
    for file in sorted(EXAMPLES.glob("*.yaml")):
        name = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            name = line.removesuffix(":") if line[:1].isalpha() else name
            found[name] = f"{found.get(name, '')}{line}\n" if name else ""
    return found


def commands() -> Mapping[str, str]:
    """Return the help of every command, eighty columns wide."""
    from tomkit.cli.front import COMMANDS, page
    from tomkit.cli.group import commands as group

    with click.Context(group, info_name="tomkit", terminal_width=80, max_content_width=80) as above:
        return {"": page(80)} | {name: _help(group, name, above) for name in COMMANDS}


def _help(group: click.Group, name: str, above: click.Context) -> str:
    command = group.get_command(above, name)
    assert command is not None, name
    return command.get_help(click.Context(command, above, name, terminal_width=80, max_content_width=80))


def main() -> None:
    """Write every file, and take out pages of kinds and checks that nothing makes any more."""
    made = files()
    for folder in ("kinds", "checks"):
        for path in (HOME / "docs" / "reference" / folder).glob("*.md"):
            if path.relative_to(HOME) not in made:
                path.unlink()
    for path, text in made.items():
        (HOME / path).parent.mkdir(parents=True, exist_ok=True)
        (HOME / path).write_text(text, encoding="utf-8", newline="\n")
    _draw()


def _draw() -> None:
    """Draw the picture of the first page; renderers differ, so its freshness is not tested."""
    import tomkit

    model = tomkit.load(HOME / "models" / "examples" / "south-and-vale")
    tomkit.draw(model, "model-on-a-page").save(HOME / "docs" / "images" / "model-on-a-page.svg")


if __name__ == "__main__":
    main()
