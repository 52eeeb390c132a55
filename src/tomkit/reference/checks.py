"""The pages of the checks: a page a family, and a table of them all."""

from collections.abc import Sequence

from tomkit.checks.check import Check
from tomkit.reference.markdown import code, table, titled

__all__ = ["check_pages"]


def check_pages(checks: Sequence[Check]) -> dict[str, str]:
    """Return the pages of `checks`, families in the order in which they first appear."""
    families = dict.fromkeys(each.family for each in checks)
    of = {family: [each for each in checks if each.family == family] for family in families}
    return {"checks/index.md": _index(checks)} | {f"checks/{_slug(name)}.md": _family(name, of[name]) for name in of}


def _index(checks: Sequence[Check]) -> str:
    said = (
        "What `tomkit validate` asks of every model. A check with a maturity informs below it, has its severity at "
        "it, and is one step more severe above it; the others always have the severity that is given. "
        "`tomkit explain CODE` shows a check's page in the terminal."
    )
    rows = ((_link(each), code(each.slug), each.title, each.severity.word, _from(each)) for each in checks)
    return titled("Checks", said, table(("Code", "Name", "What is wrong", "Severity", "From maturity"), rows))


def _family(name: str, checks: Sequence[Check]) -> str:
    return titled(name, *(_told(each) for each in checks))


def _told(check: Check) -> str:
    marked = check.page.replace("```yaml bad", '```yaml title="Bad"').replace("```yaml good", '```yaml title="Good"')
    severity = f"{check.severity.word.capitalize()}{f' from the maturity {_from(check)}' if _from(check) else ''}."
    return f"## {check.code} {check.slug} {{#{check.slug}}}\n\n{severity}\n\n{marked}"


def _link(check: Check) -> str:
    return f"[{check.code}]({_slug(check.family)}.md#{check.slug})"


def _from(check: Check) -> str:
    return check.from_maturity.name.lower() if check.from_maturity is not None else ""


def _slug(family: str) -> str:
    """Return a family's name as a file's: `Roadmap, and time` → `roadmap-and-time`."""
    return family.lower().replace(",", "").replace(" ", "-")
