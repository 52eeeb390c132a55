"""What all typed values share: reading and writing, freezing, pydantic and the JSON Schema that editors use."""

import copy
import json
import pickle
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.money import Money
from tomkit.kinds.values.period import Period
from tomkit.kinds.values.ratio import OpenRatio, Ratio

KINDS = [Count, Duration, Money, OpenRatio, Period, Ratio]
ADAPTERS = {kind: TypeAdapter(kind) for kind in KINDS}
SCHEMAS = {kind: Draft202012Validator(ADAPTERS[kind].json_schema()) for kind in KINDS}
WHAT_A_PATTERN_CANNOT_SAY = "is no financial year|is no day|ends before it starts"

kinds = st.sampled_from(KINDS)
texts = st.one_of(st.text(max_size=30), st.text("0123456789.,-/%£€GBPQkmbn shdaywek", max_size=24))
numbers = st.one_of(st.integers(-5, 4000), st.integers(), st.floats(-1, 2).map(lambda each: round(each, 6)))


def told(kind, value):
    """Return the sentence with which pydantic refuses `value`, nothing when it is taken."""
    try:
        ADAPTERS[kind].validate_python(value)
    except ValidationError as refusal:
        return refusal.errors()[0]["msg"]
    return ""


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_sound_and_its_examples_are_good(kind):
    schema = SCHEMAS[kind].schema

    Draft202012Validator.check_schema(schema)
    assert schema["description"].startswith("Write ")
    for example in schema["examples"]:
        assert str(kind.parse(example)) == example
        assert SCHEMAS[kind].is_valid(example)


@pytest.mark.parametrize("kind", KINDS)
def test_values_are_frozen_and_survive_copying_and_pickling(kind):
    value = kind.parse(kind.examples[0])

    with pytest.raises(AttributeError, match="frozen"):
        value.text = "something else"
    with pytest.raises(AttributeError, match="frozen"):
        del value.text
    with pytest.raises(AttributeError):
        value.more = 1
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)).text == value.text  # noqa: S301
    assert repr(value) == f"{kind.__name__}({kind.examples[0]!r})"


@pytest.mark.parametrize("kind", KINDS)
def test_pydantic_takes_text_and_instances_and_writes_text(kind):
    adapter, text = ADAPTERS[kind], kind.examples[0]
    value = adapter.validate_python(text)

    assert adapter.validate_python(value) is value
    assert json.loads(adapter.dump_json(value)) == text
    assert json.loads(TypeAdapter(dict[kind, int]).dump_json({value: 1})) == {text: 1}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("value", "name"),
    [(None, "nothing"), (True, "true"), ([], "a list"), ({}, "a mapping"), (date(2023, 6, 15), "a date")],
)
def test_what_is_neither_text_nor_number_is_named(kind, value, name):
    assert told(kind, value) == f"Value error, {name} is not {kind.noun}; {kind.advice}"
    assert value.__class__ is date or not SCHEMAS[kind].is_valid(value)


@pytest.mark.parametrize(
    ("kind", "number", "text"),
    [
        (Count, 12000, "12000"),
        (Count, 5.0, "5"),
        (Count, Decimal(7), "7"),
        (Ratio, 0.4, "0.4"),
        (Ratio, 1, "1"),
        (Ratio, -0.0, "0"),
        (Ratio, Decimal("0.250"), "0.250"),
        (Ratio, 0.00001, "0.00001"),
        (Period, 2023, "2023"),
    ],
)
def test_plain_numbers_are_taken_where_they_say_enough(kind, number, text):
    assert str(ADAPTERS[kind].validate_python(number)) == text


@pytest.mark.parametrize(
    "number",
    [pytest.param(10**5000, id="huge"), -1, 0.5, float("nan"), float("inf"), Decimal("1e999999"), Decimal("sNaN")],
)
def test_outlandish_numbers_get_a_short_sentence(number):
    assert "; write " in told(Count, number)
    assert len(told(Count, number)) < 200


@pytest.mark.parametrize("kind", KINDS)
def test_white_space_around_a_value_is_left_out(kind):
    text = f"\n {kind.examples[0]}\t\u00a0"

    assert str(kind.parse(text)) == kind.examples[0]
    assert SCHEMAS[kind].is_valid(text)


@given(kinds, st.one_of(texts, numbers))
def test_pydantic_and_the_schema_agree(kind, value):
    sentence = told(kind, value)

    if not SCHEMAS[kind].is_valid(value):
        assert sentence
    elif sentence:
        assert re.search(WHAT_A_PATTERN_CANNOT_SAY, sentence)


@given(kinds.flatmap(lambda kind: st.tuples(st.just(kind), st.from_regex(rf"\A(?:{kind.form})\Z"))))
def test_what_the_form_allows_is_read_and_written_back_the_same(pair):
    kind, text = pair
    if sentence := told(kind, text):
        assert re.search(WHAT_A_PATTERN_CANNOT_SAY, sentence)
        return

    value = kind.parse(text)

    assert str(value) == text.strip()
    assert kind.parse(str(value)) == value
    assert hash(kind.parse(str(value))) == hash(value)


@given(kinds, texts)
def test_a_refusal_is_one_sentence_and_its_advice_works(kind, text):
    sentence = told(kind, text)

    if sentence:
        assert re.search(r"[;,] (so )?write ", sentence)
        assert not sentence.endswith(".")
        assert len(sentence) < 320
    if meant := kind._meant(text):
        assert told(kind, re.sub(r" \(.*", "", meant)) == ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("piece", [" ", "1", "1,", "£ ", "-", "1 h ", "Q1-", "9" * 19 + "."])
def test_long_text_is_refused_at_once_and_not_repeated(kind, piece):
    with pytest.raises(ValueError, match="write") as refusal:
        kind.parse(f"x{piece * 50_000}x")

    assert len(str(refusal.value)) < 320


def test_a_number_of_more_than_eighteen_digits_is_refused():
    for text, kind in [
        ("1" * 19, Count),
        ("£" + "1" * 19, Money),
        ("0." + "1" * 18, Ratio),
        ("1" * 19 + "h", Duration),
    ]:
        with pytest.raises(ValueError, match="has more than 18 digits; write"):
            kind.parse(text)
        assert not SCHEMAS[kind].is_valid(text)


def test_values_of_different_measures_are_unequal_and_have_no_order():
    assert Money("£1") != Money("€1")
    assert Count("1") != Ratio("1")
    assert Count("1") != 1
    with pytest.raises(TypeError):
        sorted([Money("£1"), Money("€1")])
    with pytest.raises(TypeError):
        sorted([Duration("7 days"), Duration("1 week")])


def test_importing_the_values_imports_no_pydantic():
    modules = ", ".join(f"tomkit.kinds.values.{name}" for name in ("count", "duration", "money", "period", "ratio"))
    script = f"import sys, {modules}; print([name for name in sys.modules if 'pydantic' in name])"

    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert out.stdout.strip() == "[]"
