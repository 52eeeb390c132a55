import os
import subprocess
import sys

import pytest

from tests.source.peers import PARSERS, carefully, read
from tomkit.source import yaml


def test_every_scalar_stays_as_it_was_written():
    text = (
        "a: 0123\nb: 1.10\nc: no\nd: 12:30\ne: 2024-02-31\nf: 1_000\ng: ~\nh: null\ni: true\nj: 0x1F\nk: 1e3\nl: .inf\n"
    )
    tree = read(text)
    assert list(tree.data.values()) == [
        "0123",
        "1.10",
        "no",
        "12:30",
        "2024-02-31",
        "1_000",
        "~",
        "null",
        "true",
        "0x1F",
        "1e3",
        ".inf",
    ]
    assert not tree.problems


def test_what_was_left_empty_is_none_and_empty_quotes_are_text():
    assert read("a:\nb: ''\nc: \"\"\nd: [x, '']\ne:\n- \n- y\n").data == {
        "a": None,
        "b": "",
        "c": "",
        "d": ["x", ""],
        "e": [None, "y"],
    }


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "\ufeff"])
def test_a_file_without_content_has_no_data_and_no_problem(text):
    assert read(text) == yaml.Tree(None)


def test_byte_order_mark_and_windows_line_ends_are_fine():
    tree = read(b"\xef\xbb\xbfname: x\r\ntags:\r\n  - a\r\ntext: |\r\n  one\r\n  two\r\n")
    assert tree == yaml.Tree({"name": "x", "tags": ["a"], "text": "one\ntwo\n"})


def test_line_ends_of_old_macs_are_fine():
    assert read(b"name: x\rtags:\r  - a\r") == yaml.Tree({"name": "x", "tags": ["a"]})


def test_blocks_of_text_and_folded_text():
    text = "a: |\n  one\n  two # no comment\nb: >-\n  one\n  two\nc: one\n  two\nd: 'it''s'\ne: \"tab\\tend\"\n"
    assert read(text) == yaml.Tree(
        {"a": "one\ntwo # no comment\n", "b": "one two", "c": "one two", "d": "it's", "e": "tab\tend"}
    )


def test_lists_and_mappings_in_any_form():
    text = "a: {b: [c, {d: e}], 'f': g}\nh:\n- i: j\n  k: l\n-\n  - m\n  - n\n"
    assert read(text).data == {"a": {"b": ["c", {"d": "e"}], "f": "g"}, "h": [{"i": "j", "k": "l"}, ["m", "n"]]}


def test_web_addresses_and_times_in_brackets():
    assert read("a: [17:30, https://example.org/b?c#d, f]\n").data == {"a": ["17:30", "https://example.org/b?c#d", "f"]}


def test_json_is_yaml():
    assert read('{"a": "b", "c": ["d", {"e": "f"}]}').data == {"a": "b", "c": ["d", {"e": "f"}]}


def test_comments_are_no_content():
    assert read("# a\nname: x # b\n\n# c\ntags: # d\n  # e\n  - y\n").data == {"name": "x", "tags": ["y"]}


def test_a_marked_beginning_and_end_of_a_document_are_fine():
    assert read("---\na: b\n...\n") == yaml.Tree({"a": "b"})


@pytest.mark.parametrize(
    "text",
    [
        "name: The council’s “green” bin, 5–6 days\n",
        "name: “Best” and “worst” of it\n",
        "name: '“Garden waste”'\n",
        "description: |\n  \u201cQuoted\u201d, she said: \u201cand so on\u201d\n  \u00a0indented\n",
        "name: Salt & pepper! 100% * 2 @home ? yes | no > 3\n",
        "url: mailto:someone@example.org\n",
        "url:\n  tel:01235123456\n",
        "sources: [a-strategy#3.1, b]\n",
        "a: 3 - 5\nb: x\n  y - z\n",
        "a: b # a comment\nc: 'd' #e\n",
        "a:\n  - -5\n  - b:c\n",
        "a: 'one\n  two'\n",
    ],
)
def test_what_only_looks_like_a_mistake_is_none(text):
    assert not read(text).problems
    assert all(not carefully(text, parser).problems for parser in PARSERS)


def test_problems_come_in_the_order_of_their_places():
    spans = [problem.span for problem in read("a: 1\nb: x #y\na: 2\nc: &d e\n").problems]
    assert len(spans) == 3
    assert spans == sorted(spans)


def test_without_libyaml_the_other_parser_reads_the_same():
    code = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from tomkit.source import yaml\n"
        "text = b'a: [b, {c: d}]\\ne:\\n  - f: g\\n'\n"
        "print(yaml.read('x', text).data, yaml.marks('x', text).value(('e', 0, 'f')))\n"
        "print(yaml.read('x', b'a: 1\\na: 2\\n').problems[0].rule, 'ruamel.yaml' in sys.modules)\n"
    )
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines() == [
        "{'a': ['b', {'c': 'd'}], 'e': [{'f': 'g'}]} x:3:8",
        "duplicate-key True",
    ]


def test_reading_does_not_load_the_slow_parser():
    code = "import sys; from tomkit.source import yaml; yaml.read('x', b'a: b: c'); print('ruamel.yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    ("data", "line", "text"),
    [(b"a\r\nb\rc\nd", 3, "c"), (b"a\nb", 3, ""), (b"a", 0, ""), (b"\xef\xbb\xbfa", 1, "a"), (b"\xa35", 1, "£5")],
)
def test_a_line_for_a_snippet(data, line, text):
    assert yaml.line_at(data, line) == text
