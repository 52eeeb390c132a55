import re

import pytest

from tests.source.peers import carefully, read
from tomkit.source.limits import DEPTH, NODES, PROBLEMS
from tomkit.source.text import Span

REFUSED = [
    # text, rule, place, data
    ("a: &b c\n", "anchor", "1:4", {"a": "c"}),
    ("a: &b\n  c: d\n", "anchor", "1:4", {"a": {"c": "d"}}),
    ("a: *b\n", "alias", "1:4", {"a": "*b"}),
    ("<<: *b\na: c\n", "merge-key", "1:1", {"a": "c"}),
    ("a: !b c\n", "tag", "1:4", {"a": "c"}),
    ("a: !!int 5\n", "tag", "1:4", {"a": "5"}),
    ("a: !b {c: d}\n", "tag", "1:4", {"a": {"c": "d"}}),
    ("a: b\n---\nc: d\n", "several-documents", "2:1", {"a": "b"}),
    ("%YAML 1.1\n---\na: b\n", "directive", "1:1", {"a": "b"}),
    ("a: 1\nb: 2\na: 3\n", "duplicate-key", "3:1", {"a": "1", "b": "2"}),
    ("x: {a: 1, a: 2}\n", "duplicate-key", "1:11", {"x": {"a": "1"}}),
    ("? [a, b]\n: c\n", "key-not-text", "1:3", {}),
    ("{a: b}: c\nd: e\n", "key-not-text", "1:1", {"d": "e"}),
    ('"": a\nb: c\n', "empty-key", "1:1", {"b": "c"}),
    ("a: b\x1bc\n", "control-character", "1:5", {"a": "b\ufffdc"}),
    ("a: b\x00c\n", "control-character", "1:5", {"a": "b\ufffdc"}),
    ("a: b\u2028c\n", "control-character", "1:5", {"a": "b\ufffdc"}),
    ("a: b\x0bc\n", "control-character", "1:5", {"a": "b\ufffdc"}),
    ("a: b\ufeffc\n", "control-character", "1:5", {"a": "b\ufffdc"}),
    ('a: "b\\x1bc"\n', "control-character", "1:6", {"a": "b\ufffdc"}),
    ('a: "b\\0c"\n', "control-character", "1:6", {"a": "b\ufffdc"}),
    ('a: ["b", "c\\u0085"]\n', "control-character", "1:12", {"a": ["b", "c\ufffd"]}),
    (b"a: b\xed\xa0\x80c\n", "lone-surrogate", "1:5", None),
    (b"a: caf\xe9\nb: c\n", "not-utf-8", "1:7", {"a": "café", "b": "c"}),
    (b"a: \x81\n", "not-utf-8", "1:4", {"a": "\ufffd"}),
    ("\ufeffa: b\n".encode("utf-16-le"), "not-utf-8", "1:1", {"a": "b"}),
    ("\ufeffa: b\n".encode("utf-16-be"), "not-utf-8", "1:1", {"a": "b"}),
    ("name: Garden waste\n".encode("utf-16-le"), "not-utf-8", "1:1", {"name": "Garden waste"}),
    ("\ufeffa: b\n".encode("utf-32"), "not-utf-8", "1:1", {"a": "b"}),
]


@pytest.mark.parametrize(("text", "rule", "place", "data"), REFUSED)
def test_each_refusal_has_its_rule_its_place_and_saves_the_rest(text, rule, place, data):
    tree = read(text)
    assert [(each.rule, str(each.span)) for each in tree.problems] == [(rule, f"model.yaml:{place}")]
    if data is not None:
        assert tree.data == data


def test_a_key_written_twice_names_both_places_and_the_path():
    (problem,) = read("s:\n  a: 1\n  b: 2\n  a: 3\n").problems
    assert problem.message == "'a' is written twice here"
    assert problem.path == ("s", "a")
    assert problem.related == (("first written here", Span("model.yaml", 2, 3, 2, 4)),)


def test_mistakes_inside_what_does_not_count_are_told_too():
    rules = [each.rule for each in read("a: 1\na:\n  b: 1\n  b: 2\n").problems]
    assert rules == ["duplicate-key", "duplicate-key"]


def test_windows_1252_is_named_with_the_character_and_the_fix():
    (problem,) = read(b"name: Garden waste\nprice: \xa35\n").problems
    assert "byte A3, probably '£' in Windows-1252" in problem.message
    assert "UTF-8" in problem.help
    assert problem.span == Span("model.yaml", 2, 8, 2, 9)


def test_pictures_and_programs_make_one_problem_only():
    (problem,) = read(bytes(range(256)) * 4).problems
    assert problem.rule == "not-utf-8"


def test_one_control_character_a_file_is_told_and_the_others_are_counted():
    (problem,) = read("a: \x01\nb: \x02\nc: \x03\n").problems
    assert problem.message.endswith(r"\x01 (and at 2 more places)")


def test_half_characters_as_escapes_are_refused_by_both_parsers():
    assert [each.rule for each in carefully('a: "\\ud800"\n', "libyaml").problems] == ["lone-surrogate"]
    assert [each.rule for each in carefully('a: "\\ud800"\n', "ruamel").problems] == ["lone-surrogate"]


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_depth_is_limited(opening):
    closing = {"[": "]"}.get(opening, "}")
    fine = read(opening * DEPTH + closing * DEPTH)
    assert not fine.problems
    deeper = read(opening * (DEPTH + 1) + closing * (DEPTH + 1))
    assert [(each.rule, each.span.column) for each in deeper.problems] == [("too-deep", DEPTH * len(opening) + 1)]
    assert str(DEPTH) in deeper.problems[0].message
    assert deeper.data is None


def test_a_hundred_thousand_brackets_are_refused_quickly():
    assert [each.rule for each in read("[" * 100_000).problems] == ["too-deep"]


def test_keys_and_values_are_counted():
    entries = NODES - 1
    assert len(read("- a\n" * entries).data) == entries
    tree = read("- a\n" * (entries + 1))
    assert [(each.rule, each.span.line) for each in tree.problems] == [("too-many-values", NODES)]
    assert re.search(r"200,000", tree.problems[0].message)
    assert tree.data is None


def test_mistakes_are_told_up_to_a_number():
    tree = read("- &a b\n" * (PROBLEMS + 5))
    assert len(tree.problems) == PROBLEMS + 1
    assert tree.problems[-1].rule == "too-many-mistakes"
    assert len(tree.data) == PROBLEMS + 5
