"""Reading `tom.yaml`: what it says about the model as a whole, with what its profiles say where it is silent."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import Known
from tomkit.kinds.root import Root
from tomkit.model.book import Book
from tomkit.source.files import Files
from tomkit.source.text import Problem
from tomkit.source.yaml import read

__all__ = ["ROOT", "read_root", "typed_root"]

ROOT = "tom.yaml"


def read_root(files: Files) -> tuple[Mapping[str, Any], list[Problem]]:
    """Return what `tom.yaml` holds, and what is wrong with how it is written."""
    tree = read(ROOT, files.get(ROOT, b""))
    if isinstance(tree.data, dict) or tree.problems:
        return tree.data if isinstance(tree.data, dict) else {}, list(tree.problems)
    span = Book(files).key(ROOT, ())
    return {}, [Problem("not-a-root", "tom.yaml holds no fields", span, "begin it with `tomkit: 1` and `name: …`")]


def typed_root(data: Mapping[str, Any], defaults: Mapping[str, Any], book: Book) -> tuple[Root, list[Problem]]:
    """Return the root, without the fields that are wrong, and what is wrong with them."""
    filled = {**defaults, **{name: value for name, value in data.items() if value is not None}}
    try:
        return _validated(filled, book.known), []
    except ValidationError as error:
        wrong = {each["loc"][0] for each in error.errors(include_url=False)}
        left = {name: value for name, value in filled.items() if name not in wrong}
        root = _validated({"name": "Operating model", "tomkit": "1", **left}, book.known)
        return root, list(_told(error, data, book))


def _validated(data: Mapping[str, Any], known: Known) -> Root:
    return Root.model_validate(dict(data), context=known)


def _told(error: ValidationError, data: Mapping[str, Any], book: Book) -> Iterator[Problem]:
    from tomkit.model.sentences import sentence

    for each in error.errors(include_url=False):
        name = str(each["loc"][0])
        if each["type"] == "extra_forbidden" and name in BY_COLLECTION:
            help = "move it to a file of its own beside tom.yaml: any name that ends in .yaml"
            yield Problem("unknown-key", f"'{name}' does not stand in tom.yaml", book.key(ROOT, (name,)), help, (name,))
        elif data or each["type"] != "missing":
            rule, message, help = sentence(Root, "tom.yaml", each)
            yield Problem(rule, message, book.value(ROOT, each["loc"]), help, each["loc"])
