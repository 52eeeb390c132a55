import re

import yaml as pyyaml
import yaml12
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.source.peers import PARSERS, carefully, read
from tests.source.test_mistakes import MISTAKES
from tomkit.source.decode import decoded, lines_of
from tomkit.source.yaml import line_at, marks

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

LETTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff\u200b“„‘"
) | st.sampled_from("  \n:#'\"-[]{},&*!|>%@`?\\")
WORDS = st.text(LETTERS, max_size=30)
KEYS = st.text(LETTERS.filter(lambda each: each != "\n"), min_size=1, max_size=12).filter(lambda each: each != "<<")
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)
STYLES = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, "'", '"', "|", ">"]),
        "default_flow_style": st.sampled_from([True, False, None]),
        "allow_unicode": st.booleans(),
        "width": st.sampled_from([20, 80, 1000]),
        "indent": st.integers(2, 5),
        "line_break": st.sampled_from(["\n", "\r\n", "\r"]),
        "explicit_start": st.booleans(),
    }
)
SNIPPETS = st.sampled_from([text for text, *_ in MISTAKES.values() if isinstance(text, str)])
PIECES = st.sampled_from(
    [
        *" \n\t:-#'\"[]{},&*!|>%@`?\\<=~\r\u00a0\u2028\ufeff“”‘’\x1b\x00é£ab1",
        "\n  ",
        "- ",
        ": ",
        "---\n",
        "<<: ",
        "\\x1b",
    ]
)


@st.composite
def broken_yaml(draw):
    """YAML that was right, or nearly, before somebody's cat walked over it."""
    text = draw(SNIPPETS) + draw(st.sampled_from(["", "e: f\n", "g:\n  - h\n  - i: j\n"]))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(PIECES) + text[at + draw(st.integers(0, 2)) :]
    return text


def dumped(tree, style):
    return pyyaml.dump(tree, Dumper=pyyaml.SafeDumper, **style)


@given(TREES, STYLES)
@settings(deadline=None)
def test_both_parsers_read_the_same_tree(tree, style):
    text = dumped(tree, style)
    one, other = (carefully(text, parser) for parser in PARSERS)
    assert one.data == other.data
    assert [each.rule for each in one.problems] == [each.rule for each in other.problems]


@given(TREES, STYLES)
@settings(deadline=None)
def test_what_was_written_is_read(tree, style):
    assert read(dumped(tree, style | {"width": 100_000})).data == tree


@given(TREES, STYLES)
@settings(deadline=None)
def test_a_third_parser_reads_the_same_texts(tree, style):
    text = dumped(tree, style | {"default_style": '"', "line_break": "\n"})
    assert read(text).data == yaml12.parse_yaml(text)


@given(broken_yaml() | st.text() | st.binary())
@example("name\nowner x \n\t")
@example(b"\xff\xfe")
@example(b"\x00")
@example("\ufeff\ufeff")
@example("a: b\n\r\u00a0\u00a0c: d\n")
@settings(max_examples=300, deadline=None)
def test_nothing_that_anybody_writes_raises(text):
    data = text.encode() if isinstance(text, str) else text
    tree = read(data)
    marks("model.yaml", data)
    lines = lines_of(decoded("", data)[0])
    for problem in tree.problems:
        span = problem.span
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert line_at(data, span.line) == lines[span.line - 1]
        assert not CONTROL.search(problem.message + problem.help)
        assert problem.help or problem.rule == "too-many-mistakes"


@given(broken_yaml() | st.text())
@settings(max_examples=300, deadline=None)
def test_the_quick_reading_overlooks_nothing_that_the_careful_one_sees(text):
    quick, careful = read(text), carefully(text)
    assert (quick.data, quick.problems) == (careful.data, careful.problems)


@given(broken_yaml())
@settings(deadline=None)
def test_the_slow_parser_never_raises_either(text):
    assert carefully(text, "ruamel").text is not None


def routes(value, path=()):
    if path:
        yield path, value
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in entries:
        yield from routes(inner, (*path, name))


@given(st.dictionaries(KEYS, TREES, max_size=4), STYLES)
@settings(deadline=None)
def test_everything_that_is_read_has_its_place(tree, style):
    data = dumped(tree, style).encode()
    if read(data).problems:
        return
    found, lines = marks("model.yaml", data), lines_of(data.decode())
    for path, _ in routes(tree):
        key, value = found.key(path), found.value(path)
        assert (key.line, key.column) <= (value.line, value.column)
        assert value.column <= len(lines[value.line - 1]) + 1
        assert found.key((*path, "nothing", 7)) == key


@given(st.dictionaries(st.text("abc", min_size=1), st.text("xyz", min_size=1), min_size=1, max_size=5))
@settings(deadline=None)
def test_a_place_holds_what_it_says(entries):
    data = "".join(f"{key}: {value}\n" for key, value in entries.items()).encode()
    found = marks("model.yaml", data)
    for key, value in entries.items():
        for span, text in ((found.key((key,)), key), (found.value((key,)), value)):
            assert line_at(data, span.line)[span.column - 1 : span.end_column - 1] == text
