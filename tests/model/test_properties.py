"""Whatever stands in the files, loading gives a model, and every problem has a place."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

import tomkit
from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.fields import fields

ROOT = "tomkit: 1\nname: Test\nprofiles: [uk-council]\n"
IDS = st.sampled_from(["a", "b", "web", "unknown", "A b", "team/a", "roles/b", "once-and-done", ""])
SCALARS = (
    IDS | st.sampled_from(["true", "Yes", "12", "£3m", "2023-Q1", "met", "voice", "[[a]]", "£", "2023-Q9"]) | st.text()
)
VALUES = st.recursive(
    SCALARS | st.none() | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3),
    max_leaves=6,
)


def _element(cls):
    words = st.sampled_from([each.name for each in fields(cls)] + ["onwer", "id"])
    return st.dictionaries(words, VALUES, max_size=6)


COLLECTIONS = st.one_of(
    *(
        st.tuples(st.just(cls.__kind__.collection), st.dictionaries(IDS, _element(cls) | VALUES, max_size=3) | VALUES)
        for cls in KINDS
    )
)
FILES = st.lists(COLLECTIONS, max_size=4).map(dict)


def _whole(model):
    assert all(each.span.line >= 1 and each.span.column >= 1 and each.message for each in model.problems)
    assert all(model.where(each) is not None for each in model)
    for state in ("as-is", "to-be", "2023-Q2"):
        assert set(model.at(state).elements) <= set(model.elements)
    assert all(link.source in model for link in model.links)


@given(FILES, FILES)
@settings(max_examples=150, deadline=None)
def test_any_structure_loads(one, two):
    texts = {"tom.yaml": ROOT, "one.yaml": json.dumps(one), "two.yaml": json.dumps(two)}
    _whole(tomkit.load_text(texts))


@given(st.text(), st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_loads(root, text):
    _whole(tomkit.load_text({"tom.yaml": root, "any.yaml": text}))


@given(FILES)
@settings(max_examples=50, deadline=None)
def test_loading_is_repeatable(data):
    texts = {"tom.yaml": ROOT, "one.yaml": json.dumps(data)}
    one, two = tomkit.load_text(texts), tomkit.load_text(texts)
    assert (one.problems, list(one.elements.items())) == (two.problems, list(two.elements.items()))
