import json
import re

from hypothesis import given
from hypothesis import strategies as st

from tomkit.source.json_text import ascii_only, dumps

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_it_says_exactly_what_the_value_holds(value: object) -> None:
    assert json.loads(dumps(value)) == value
    assert json.loads(ascii_only(dumps(value))) == value


@given(st.text())
def test_nothing_in_it_steers(text: str) -> None:
    said = dumps({text: text})
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", said)
    assert ascii_only(said).isascii()


def test_letters_stay_letters() -> None:
    assert dumps({"name": "Ynys Môn → 東京"}) == '{\n  "name": "Ynys Môn → 東京"\n}\n'
