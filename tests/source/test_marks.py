import pytest

from tests.source.peers import read
from tomkit.source.text import Span
from tomkit.source.yaml import marks

TEXT = """\
services:
  garden-waste:
    name: Garden waste
    front_doors: [web, {id: contact-hub}]
    description: |
      Two
      lines
    owner:
    quote: "one
      two"
    tags:
      - bins
      -
      - by: x
        set:
          name: y
      - - nested
"""


def place(span):
    return (span.line, span.column, span.end_line, span.end_column)


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("services",), (1, 1, 1, 9), (1, 1, 1, 9)),
        (("services", "garden-waste"), (2, 3, 2, 15), (2, 3, 2, 15)),
        (("services", "garden-waste", "name"), (3, 5, 3, 9), (3, 11, 3, 23)),
        (("services", "garden-waste", "front_doors"), (4, 5, 4, 16), (4, 18, 4, 42)),
        (("services", "garden-waste", "front_doors", 0), (4, 19, 4, 22), (4, 19, 4, 22)),
        (("services", "garden-waste", "front_doors", 1), (4, 24, 4, 41), (4, 24, 4, 41)),
        (("services", "garden-waste", "front_doors", 1, "id"), (4, 25, 4, 27), (4, 29, 4, 40)),
        (("services", "garden-waste", "description"), (5, 5, 5, 16), (5, 5, 5, 16)),
        (("services", "garden-waste", "owner"), (8, 5, 8, 10), (8, 5, 8, 10)),
        (("services", "garden-waste", "quote"), (9, 5, 9, 10), (9, 12, 10, 11)),
        (("services", "garden-waste", "tags"), (11, 5, 11, 9), (11, 5, 11, 9)),
        (("services", "garden-waste", "tags", 0), (12, 9, 12, 13), (12, 9, 12, 13)),
        (("services", "garden-waste", "tags", 1), (13, 7, 13, 8), (13, 7, 13, 8)),
        (("services", "garden-waste", "tags", 2), (14, 9, 14, 11), (14, 9, 14, 11)),
        (("services", "garden-waste", "tags", 2, "by"), (14, 9, 14, 11), (14, 13, 14, 14)),
        (("services", "garden-waste", "tags", 2, "set", "name"), (16, 11, 16, 15), (16, 17, 16, 18)),
        (("services", "garden-waste", "tags", 3), (17, 11, 17, 17), (17, 11, 17, 17)),
    ],
)
def test_keys_and_values_are_found_by_their_path(path, key, value):
    found = marks("model.yaml", TEXT.encode())
    assert place(found.key(path)) == key
    assert place(found.value(path)) == value


@pytest.mark.parametrize(
    "path",
    [("services", "garden-waste", "category"), ("services", "garden-waste", "category", 0, "x")],
)
def test_what_does_not_stand_there_is_at_the_nearest_key_around_it(path):
    found = marks("model.yaml", TEXT.encode())
    assert place(found.key(path)) == place(found.value(path)) == (2, 3, 2, 15)


def test_what_lies_inside_a_value_that_is_text_is_at_its_key():
    assert place(marks("m", b"a: b\n").value(("a", "c"))) == (1, 1, 1, 2)


@pytest.mark.parametrize("text", [b"", b"a: b\n", b"text\n", b"- a\n"])
def test_nothing_is_known_of_what_stands_at_the_top(text):
    assert marks("m", text).value(("x", "y")) is None


def test_places_name_the_file():
    assert marks("a/b.yaml", b"c: d\n").value(("c",)) == Span("a/b.yaml", 1, 4, 1, 5)


def test_of_a_key_written_twice_the_first_is_marked():
    found = marks("m", b"a:\n  b: 1\na:\n  b: 2\n  c: 3\n")
    assert place(found.value(("a", "b"))) == (2, 6, 2, 7)
    assert place(found.value(("a", "c"))) == (1, 1, 1, 2)


def test_a_file_that_breaks_off_is_marked_up_to_there():
    found = marks("m", b"a: b\nc:\n  d: e\n  f: g: h\n")
    assert place(found.value(("c", "d"))) == (3, 6, 3, 7)


def test_columns_count_characters_and_leave_out_the_byte_order_mark():
    found = marks("m", "\ufeffcafé: “b” 😀 c\nd: {é: ü}\n".encode())
    assert place(found.value(("café",))) == (1, 7, 1, 14)
    assert place(found.value(("d", "é"))) == (2, 8, 2, 9)


def test_columns_are_right_where_characters_had_to_be_replaced():
    text = "a:\n\u00a0\u00a0b: \x1bc\n".encode()
    assert read(text).data == {"a": {"b": "\ufffdc"}}
    assert place(marks("m", text).value(("a", "b"))) == (2, 6, 2, 8)
    assert place(marks("m", b"caf\xe9: b\n").value(("café",))) == (1, 7, 1, 8)


def test_keys_that_are_no_text_are_passed_over():
    found = marks("m", b"? [a, {b: c}]\n: d\ne: f\n")
    assert place(found.value(("e",))) == (3, 4, 3, 5)


def test_depth_is_limited():
    assert marks("m", b"a: " + b"[" * 100_000).key(("a",)) == Span("m", 1, 1, 1, 2)
