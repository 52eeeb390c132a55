import re

import pytest

from tests.source.peers import PARSERS, carefully, read
from tomkit.source.decode import lines_of

JARGON = re.compile(
    r"scanner|scanning|pars(?:e|ing)|mapping value|token|block mapping|block sequence|simple key|flow|node|stream"
    r"|indicator|context|expected|document start|scalar|codec|unicode|surrogates",
    re.IGNORECASE,
)

MISTAKES = {
    # what: (text, rule, line, column, part of the help)
    "text cut by #": ("name: Lot #5 of 6\n", "text-cut-by-hash", 1, 11, "quotes around the whole text"),
    "only a #": ("colour: #ff0000\n", "text-cut-by-hash", 1, 9, "quotes"),
    "list entry cut by #": ("a:\n  - Lot #5\n", "text-cut-by-hash", 2, 9, "quotes"),
    "text cut by # that goes on": ("a: Lot #5\n  and on\n", "text-cut-by-hash", 1, 8, "quotes"),
    "# in brackets": ("a: [#1, b]\n", "text-cut-by-hash", 1, 5, "quotes"),
    "non-breaking indentation": ("a:\n\u00a0\u00a0b: c\n", "non-breaking-space", 2, 1, "type a space"),
    "non-breaking space after a colon": ("a:\u00a0b\n", "non-breaking-space", 1, 3, "type a space"),
    "non-breaking space after a dash": ("a:\n  -\u00a0b\n", "non-breaking-space", 2, 4, "type a space"),
    "non-breaking indentation in a block": ("a: |\n  b\n\u00a0\u00a0c\n", "non-breaking-space", 3, 1, "type a space"),
    "other space of web pages": ("a:\n\u2003b: c\n", "non-breaking-space", 2, 1, "type a space"),
    "colon in a text": ("a: Garden: the waste\n", "colon-in-text", 1, 10, 'a: "Garden: the waste"'),
    "colon at the end of a text": ("a: See the following:\n", "colon-in-text", 1, 21, "quotes"),
    "colon in a list entry": ("a:\n  - Note: see: this\n", "colon-in-text", 2, 14, "quotes"),
    "colon in a text that goes on": ("a: See\n  The following: this\n", "colon-in-text", 2, 16, "quotes"),
    "text begins with *": ("a: *bold* text\n", "alias", 1, 4, '"*bold* text"'),
    "text begins with * and goes on": ("a: *bold text\n", "alias", 1, 4, '"*bold text"'),
    "text begins with * and a space": ("a: * text\n", "unquoted-sign", 1, 4, '"* text"'),
    "text begins with &": ("a: & Sons\n", "unquoted-sign", 1, 4, '"& Sons"'),
    "text begins with & and a word": ("a: &Co Ltd\n", "anchor", 1, 4, '"&Co Ltd"'),
    "text begins with @": ("a: @home\n", "unquoted-sign", 1, 4, '"@home"'),
    "list entry begins with @": ("- @home\n", "unquoted-sign", 1, 3, '"@home"'),
    "entry in brackets begins with @": ("a: [@home, b]\n", "unquoted-sign", 1, 5, "quotes"),
    "text begins with %": ("a: %5\n", "unquoted-sign", 1, 4, '"%5"'),
    "line begins with %": ("a: b\n%5: c\n", "directive", 2, 1, "delete"),
    "text begins with a backtick": ("a: `b`\n", "unquoted-sign", 1, 4, '"`b`"'),
    "text begins with !": ("a: !important thing\n", "tag", 1, 4, '"!important thing"'),
    "text begins with ! alone": ("a: ! thing\n", "tag", 1, 4, '"! thing"'),
    "text begins with ?": ("a: ? what\n", "unquoted-sign", 1, 4, '"? what"'),
    "text begins with |": ("a: | text\n", "unquoted-sign", 1, 4, '"| text"'),
    "text begins with >": ("a: >80%\n", "unquoted-sign", 1, 4, '">80%"'),
    "text is > and a figure": ("a: >5\nb: c\n", "unquoted-sign", 1, 4, '">5"'),
    "text begins with a bracket": ("a: [Draft] Garden\n", "unquoted-sign", 1, 4, '"[Draft] Garden"'),
    "text begins with a brace": ("a: {tbc} soon\n", "unquoted-sign", 1, 4, '"{tbc} soon"'),
    "apostrophe in single quotes": ("a: 'resident's bin'\n", "apostrophe-in-quotes", 1, 13, '"resident\'s bin"'),
    "apostrophe after a plural": ("a: 'residents' bin'\n", "apostrophe-in-quotes", 1, 14, '"residents\' bin"'),
    "apostrophe in a list entry": ("- 'it's'\n", "apostrophe-in-quotes", 1, 6, '"it\'s"'),
    "apostrophe in brackets": ("a: ['it's', b]\n", "apostrophe-in-quotes", 1, 8, "double quotes"),
    "double quotes in double quotes": ('a: "the "green" bin"\n', "quote-in-quotes", 1, 9, "single quotes"),
    "text after quotes": ('a: "Garden" waste\n', "text-after-quotes", 1, 13, '"Garden waste"'),
    "quote not closed": ('a: "Garden\nb: c\n', "unclosed-quote", 1, 4, 'with "'),
    "quote closed by the next": ('a: "Garden\nb: "c"\n', "unclosed-quote", 1, 4, 'with "'),
    "quote that swallows a field": ("a: 'b\nc: d'\n", "unclosed-quote", 1, 4, "with '"),
    "quote closed by a curly one": ('a: "Garden”\nb: c\n', "unclosed-quote", 1, 4, "straight"),
    "apostrophe before the closing quote": ("a: 'residents''\n", "unclosed-quote", 1, 4, "double quotes"),
    "backslash in double quotes": ('a: "C:\\Data"\n', "backslash-in-quotes", 1, 7, "single quotes"),
    "half a path in double quotes": ('a: "C:\\Users"\n', "backslash-in-quotes", 1, 7, "single quotes"),
    "tab": ("a:\n\tb: c\n", "tab-indentation", 2, 1, "spaces"),
    "tab after spaces": ("a:\n  b: c\n \td: e\n", "tab-indentation", 3, 2, "spaces"),
    "tab at the very beginning": ("\ta: b\n", "tab-indentation", 1, 1, "spaces"),
    "tab in brackets": ("a: [\n\tb]\n", "tab-indentation", 2, 1, "spaces"),
    "tab in a text that goes on": ("a: b\n\tc\n", "tab-indentation", 2, 1, "spaces"),
    "list entry too shallow": ("a:\n  - b\n - c\n", "list-indentation", 3, 2, "2 spaces"),
    "list entry too deep": ("a:\n  - b\n    - c\n", "list-indentation", 3, 5, "other entries"),
    "list entry at the depth of its key": ("a:\n  b:\n    - c\n  - d\n", "list-indentation", 4, 3, "4 spaces"),
    "list below a value": ("a: b\n  - c\n", "list-indentation", 2, 3, "line after its key"),
    "list among fields": ("a: b\n- c\n", "list-indentation", 2, 1, "below the key"),
    "list on the line of its key": ("a: - b\n", "list-on-key-line", 1, 4, "next line"),
    "field among list entries": ("- a\nb: c\n", "mixed-list", 2, 1, "field: value"),
    "key written twice": ("a: 1\na: 2\n", "duplicate-key", 2, 1, "keep one"),
    "no space after a colon": ("a:\n  name:Garden\n", "missing-space-after-colon", 2, 7, "'name: Garden'"),
    "no space after the first colon": ("name:Garden\nb: c\n", "missing-space-after-colon", 1, 5, "'name: Garden'"),
    "no space after a later colon": ("b: c\nname:Garden\n", "missing-space-after-colon", 2, 5, "'name: Garden'"),
    "no space, and the next line lost": ("a: b\n  c:d\n", "missing-space-after-colon", 2, 4, "'c: d'"),
    "no space after a colon in braces": ("a: {b:c, d: e}\n", "missing-space-after-colon", 1, 6, "'b: c'"),
    "no space in a whole file": ("name:Garden\n", "missing-space-after-colon", 1, 5, "'name: Garden'"),
    "no space after a colon in a list": ("- name:x\n  b: c\n", "missing-space-after-colon", 1, 7, "'name: x'"),
    "no space after a dash": ("a:\n  -b\n", "missing-space-after-dash", 2, 3, "'- b'"),
    "no space after a later dash": ("a:\n  - b\n  -c\n", "missing-space-after-dash", 3, 3, "'- c'"),
    "curly quotes": ("a: “Garden waste”\n", "curly-quotes", 1, 4, '"Garden waste"'),
    "single curly quotes": ("a: ‘the council’s plan’\n", "curly-quotes", 1, 4, '"the council’s plan"'),
    "curly quotes around a key": ("“a”: b\n", "curly-quotes", 1, 1, '"a"'),
    "curly quotes in a list": ("a:\n  - “b”\n", "curly-quotes", 2, 5, '"b"'),
    "curly quotes in brackets": ("a: [b, “c”]\n", "curly-quotes", 1, 8, '"c"'),
    "curly and straight": ('a: “Garden waste"\n', "curly-quotes", 1, 4, '"Garden waste"'),
    "bracket not closed": ("a: [b, c\nd: e\n", "unclosed-bracket", 1, 4, "']'"),
    "bracket not closed at the end": ("a: [b, c\n", "unclosed-bracket", 1, 4, "']'"),
    "brace not closed": ("a: {b: c\nd: e\n", "unclosed-bracket", 1, 4, "'}'"),
    "bracket too many": ("a: [b]]\n", "extra-bracket", 1, 7, "delete"),
    "comma left out": ("a: {b: c d: e}\n", "missing-comma", 1, 11, "comma"),
    "field too deep": ("a: b\n  c: d\n", "wrong-indentation", 2, 3, "left edge"),
    "field too deep in a list": ("- a: b\n   c: d\n", "wrong-indentation", 2, 4, "2 spaces"),
    "field between two depths": ("a:\n  b:\n    c: d\n   e: f\n", "wrong-indentation", 4, 4, "2 or 4 spaces"),
    "colon left out": ("a: b\nname\nc: d\n", "missing-colon", 2, 1, "field: value"),
    "first colon left out": ("name\na: b\n", "missing-colon", 1, 1, "field: value"),
    "nothing before a colon": ("a: b\n: c\n", "empty-key", 2, 1, "name of the field"),
    "block of text not indented": ("a: |\nText\nmore\n", "text-not-indented", 2, 1, "2 spaces"),
    "block of text less indented": ("a: |\n    b\n  c\nd: e\n", "text-not-indented", 3, 3, "4 spaces"),
    "Windows-1252": ("a: Siân\n".encode("cp1252"), "not-utf-8", 1, 6, "UTF-8"),
}


@pytest.mark.parametrize(("text", "rule", "line", "column", "fix"), MISTAKES.values(), ids=MISTAKES)
def test_each_mistake_is_told_once_at_its_place_with_its_fix(text, rule, line, column, fix):
    problems = read(text).problems
    assert [(each.rule, each.span.line, each.span.column) for each in problems] == [(rule, line, column)]
    assert fix in problems[0].help


@pytest.mark.parametrize(("text", "rule", "line", "column", "fix"), MISTAKES.values(), ids=MISTAKES)
def test_both_parsers_lead_to_the_same_words(text, rule, line, column, fix):
    one, other = (carefully(text, parser).problems for parser in PARSERS)
    assert [(each.rule, each.span, each.message, each.help) for each in one] == [
        (each.rule, each.span, each.message, each.help) for each in other
    ]
    assert (one[0].rule, one[0].span.line, one[0].span.column, fix in one[0].help) == (rule, line, column, True)


@pytest.mark.parametrize(("text", "rule", "line", "column", "fix"), MISTAKES.values(), ids=MISTAKES)
def test_no_sentence_is_jargon_or_ends_in_a_full_stop(text, rule, line, column, fix):
    (problem,) = read(text).problems
    said = f"{problem.message} | {problem.help}"
    assert not JARGON.search(said), f"{rule} {line}:{column} {fix}: {said}"
    assert problem.message[-1] not in ".!"
    assert problem.help


@pytest.mark.parametrize(("text", "rule", "line", "column", "fix"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_at_any_depth_and_among_others(text, rule, line, column, fix):
    if isinstance(text, bytes) or rule in ("directive", "mixed-list") or text[0] in "\t“":
        text, line, column = "z:\n  - a:\n      b: c #d\n", 3, 12
        rule, fix = "text-cut-by-hash", "quotes"
    else:
        text = "first:\n  second:\n" + "".join(f"    {each}\n" for each in lines_of(text)[:-1])
        line, column = line + 2, column + 4
    found = [(each.rule, each.span.line, each.span.column) for each in read(text).problems]
    assert found == [(rule, line, column)], fix


def test_several_mistakes_in_a_file_that_can_be_read_are_all_told():
    text = "a: b #c\nd: “e”\nf:\n  -g\n  -h\ni: >5\nj: k\nj: l\n"
    assert [(each.rule, each.span.line) for each in read(text).problems] == [
        ("text-cut-by-hash", 1),
        ("curly-quotes", 2),
        ("missing-space-after-dash", 4),
        ("missing-space-after-dash", 5),
        ("unquoted-sign", 6),
        ("duplicate-key", 8),
    ]


def test_a_text_that_breaks_off_gives_no_data_and_one_problem():
    tree = read("a: b\nc: d: e\nf: g: h\n")
    assert tree.data is None
    assert [each.rule for each in tree.problems] == ["colon-in-text"]


def test_what_was_meant_is_saved():
    assert read("a:\n\u00a0\u00a0b: “c”\n").data == {"a": {"b": "c"}}


def test_problems_know_the_path_of_what_they_are_about():
    paths = [each.path for each in read("a:\n  - b: c\n  - d: “e”\n    f: g #h\ni: *j\n").problems]
    assert paths == [("a", 1, "d"), ("a", 1, "f"), ("i",)]


def test_a_file_indented_with_tabs_is_told_once():
    (problem,) = read("a:\n\tb: c\n\td: e\n\tf: g\n").problems
    assert problem.message == "this line is indented with a tab, as are 2 more lines"


def test_messages_show_no_control_characters_of_the_text():
    (problem,) = read("a: b\u202e: c\n").problems
    assert "\u202e" not in problem.message + problem.help
