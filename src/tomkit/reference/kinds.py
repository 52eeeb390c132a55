"""The pages of the language: a page a chapter, one for what every element has, and one for `tom.yaml`."""

from collections.abc import Iterator, Mapping

from tomkit.kinds.base import Element, Record
from tomkit.kinds.catalogue import KINDS, ready
from tomkit.kinds.fields import FieldSpec, docs, fields
from tomkit.kinds.root import Root
from tomkit.reference.markdown import code, fence, spaced, table, titled
from tomkit.reference.meaning import meant, parts

__all__ = ["CHAPTERS", "kind_pages"]

CHAPTERS = {
    "organisation": "Who",
    "purpose": "Why",
    "people": "For whom",
    "access": "How people reach us",
    "services": "What we do",
    "enablers": "With what",
    "performance": "How well",
    "raid": "What could go wrong",
    "change": "How we get there",
    "evidence": "On what evidence",
}
"""The chapters of the language, in reading order, and the question that each answers."""


def kind_pages(examples: Mapping[str, str]) -> Mapping[str, str]:
    """Return the pages of the language. `examples` has YAML for kinds, by the name of their collection."""
    chapters = {f"kinds/{name}.md": _chapter(name, title, examples) for name, title in CHAPTERS.items()}
    return {"kinds/index.md": _index(), "kinds/every-element.md": _shared(), "kinds/root.md": _root(), **chapters}


def _index() -> str:
    rows = [
        (f"[{kind.many}]({kind.chapter}.md#{kind.slug})", code(kind.collection), _first(each))
        for each in KINDS
        for kind in (each.__kind__,)
    ]
    said = (
        "What a model can hold. Each kind is a collection in YAML: its name, and below it ids with their fields. "
        "Besides the fields of its own, a kind has [what every element has](every-element.md)."
    )
    return titled("Kinds", said, table(("Kind", "In YAML", "What it is"), rows))


def _shared() -> str:
    ready(KINDS[0])
    said = "Every element, whatever its kind, has these fields. Only `name` must be there."
    return titled("What every element has", said, _fields(Element, fields(Element)), *_parts(Element))


def _root() -> str:
    said = f"{_text(Root)} It stands at the top of the model's folder; every collection stands in a file of its own."
    example = "tomkit: 1\nname: Northam\nowners: [northam]\nmaturity: outline\nprofiles: [uk-council]"
    return titled("The root file, tom.yaml", said, _fields(Root, fields(Root)), fence("yaml", example), *_parts(Root))


def _chapter(name: str, title: str, examples: Mapping[str, str]) -> str:
    kinds = [each for each in KINDS if each.__kind__.chapter == name]
    inside = {part: None for each in kinds for part in parts(each) if part not in parts(Element)}
    told = [_told(each, examples.get(each.__kind__.collection, "")) for each in kinds]
    return titled(title, *told, *(_part(each) for each in inside))


def _told(cls: type[Element], example: str) -> str:
    kind = ready(cls).__kind__
    own = tuple(each for each in fields(cls) if each.own)
    more = "It has [what every element has](every-element.md)" + (", and:" if own else " and no fields of its own.")
    shown = fence("yaml", example) if example else ""
    return "\n\n".join(filter(None, (f"## {kind.many} {{#{kind.slug}}}", _text(cls), more, _fields(cls, own), shown)))


def _parts(cls: type[Record]) -> Iterator[str]:
    return (_part(each) for each in parts(cls))


def _part(cls: type[Record]) -> str:
    return "\n\n".join(
        (f"### {spaced(cls.__name__)} {{#{cls.__name__.lower()}}}", _text(cls), _fields(cls, fields(cls)))
    )


def _fields(cls: type[Record], specs: tuple[FieldSpec, ...]) -> str:
    if not specs:
        return ""
    said = docs(cls)
    rows = (_row(each, meant(cls.model_fields[each.attribute]), said.get(each.attribute, "")) for each in specs)
    return table(("Field", "What may stand in it", "What it means"), rows)


def _row(spec: FieldSpec, words: str, said: str) -> tuple[str, str, str]:
    needed = " (required)" if spec.required else ""
    return f"{code(spec.name)}{needed}", f"{words[:1].upper()}{words[1:]}", said


def _text(cls: type[Record]) -> str:
    import inspect

    return inspect.cleandoc(cls.__doc__ or "")


def _first(cls: type[Record]) -> str:
    return _text(cls).partition("\n")[0]
