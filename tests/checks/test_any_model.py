"""Whatever a model holds, asking the checks of it never fails, and says the same every time."""

from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tomkit
from tomkit.checks.catalogue import CHECKS
from tomkit.checks.run import run
from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.source.text import visible

IDS = st.sampled_from(["a", "b", "c", "unknown", "team/a", "service/b", "x/y", "aa"])
WORDS = st.one_of(
    st.sampled_from(
        [
            "TBC",
            "Complete",
            "Subject to contract",
            "Mrs Example",
            "a.b@example.org",
            "01235 123456",
            "[[a]] and [[x/y]]",
        ]
    ),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=12),
    IDS,
)
PERIODS = st.sampled_from(["2022", "2022-Q1", "2022-Q4", "2023/24", "2022-Q1..2023-Q2", "soon"])


def value(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Return values that the field may hold, mostly of the right shape."""
    if spec.choices:
        one: st.SearchStrategy[Any] = st.sampled_from(spec.choices)
    elif spec.kinds is not None:
        one = IDS
    else:
        one = st.one_of(WORDS, PERIODS, st.sampled_from(["1", "3", "true", "80%", "2 working days", "£1m"]))
    right = st.lists(one, max_size=3) if spec.many else one
    return right if spec.name != "plan" else st.dictionaries(PERIODS, WORDS, max_size=3)


def parts() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Return what stands in lists of parts: changes, assessments, mitigations, sources of any kind."""
    some = st.dictionaries(st.sampled_from(["front_doors", "owner", "name", "phase", "depends_on"]), IDS, max_size=2)
    change = st.fixed_dictionaries(
        {}, optional={"by": IDS, "set": some, "add": some, "remove": some, "because": IDS, "note": WORDS}
    )
    assessed = st.fixed_dictionaries({"principle": IDS}, optional={"status": st.sampled_from(["met", "not_met", "?"])})
    return st.lists(st.one_of(change, assessed), max_size=3)


def element(kind: type[tomkit.Element]) -> st.SearchStrategy[Any]:
    """Return elements of a kind, mostly well made."""
    specs = {each.name: value(each) for each in fields(kind)}
    needed = {each.name: specs.pop(each.name) for each in fields(kind) if each.required}
    needed.pop("name", None)
    made = st.fixed_dictionaries({"name": WORDS, **needed}, optional={**specs, "changes": parts()})
    return st.one_of(made, made, made, WORDS)


def collection(kind: type[tomkit.Element]) -> st.SearchStrategy[Any]:
    return st.dictionaries(st.sampled_from(["a", "b", "c", "aa", "B d"]), element(kind), max_size=4)


MODELS = st.fixed_dictionaries({}, optional={kind.__kind__.collection: collection(kind) for kind in KINDS})
ROOTS = st.fixed_dictionaries(
    {"tomkit": st.just("1"), "name": WORDS},
    optional={
        "maturity": st.sampled_from(["outline", "design", "baselined", "other"]),
        "profiles": st.sampled_from([["uk-council"], ["nothing"]]),
        "owners": st.lists(IDS, max_size=2),
        "vision": WORDS,
    },
)


def written(data: Any) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(root=ROOTS, model=MODELS)
def test_no_model_makes_the_checks_fail(root: dict[str, Any], model: dict[str, Any]):
    texts = {"tom.yaml": written(root), "model.yaml": written(model)}
    loaded = tomkit.load_text(texts)
    found = run(loaded, CHECKS)
    assert found == run(tomkit.load_text(dict(reversed(texts.items()))), CHECKS)
    for each in found:
        assert each.message
        assert not each.message.endswith(".") or each.message.endswith("…")
        assert each.span.file in texts
        assert each.span.line >= 1
        visible(each.message)
    for state in ("as-is", "to-be", "2022-Q4"):
        run(loaded, CHECKS, state)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=":-#[]{}&*!|>'\"%@` \n\tabc\u00a0\x00é", max_size=60))
def test_no_text_makes_the_checks_fail(text: str):
    found = run(
        tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "model.yaml": f"services:\n  a: {text}"}), CHECKS
    )
    assert [each.span.file for each in found if each.span.file not in ("tom.yaml", "model.yaml")] == []


EXAMPLES = [example.files for each in CHECKS for example in (*each.bad, *each.good)]


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, str]:
    """Return the examples of two pages in one model, with lines lost, doubled, moved and changed."""
    texts: dict[str, str] = {}
    for number, files in enumerate(draw(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=3))):
        texts |= {f"{number}-{name}" if name != "tom.yaml" else name: text for name, text in files.items()}
    name = draw(st.sampled_from(sorted(texts)))
    lines = texts[name].splitlines()
    for _ in range(draw(st.integers(0, 4))):
        at, to = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["lose", "double", "move", "change"])):
            case "lose" if len(lines) > 1:
                lines.pop(at)
            case "double":
                lines.insert(to, lines[at])
            case "change":
                lines[at] = lines[at].replace(draw(st.sampled_from(["name", ":", "-Q", "[", "a", "en"])), draw(IDS))
            case _:
                lines[at], lines[to - 1] = lines[to - 1], lines[at]
    return {"tom.yaml": "tomkit: 1\nname: Test\n", **texts, name: "\n".join(lines) + "\n"}


@settings(max_examples=120, deadline=None)
@given(spoilt())
def test_no_spoilt_example_makes_the_checks_fail(texts: dict[str, str]):
    loaded = tomkit.load_text(texts)
    found = run(loaded, CHECKS)
    assert found == run(loaded, CHECKS)
    assert {each.span.file for each in found} <= texts.keys()
    for state in ("as-is", "to-be", "2022-Q4"):
        run(loaded, CHECKS, state)
