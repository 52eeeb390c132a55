"""Texts that YAML cut at a comma between brackets, and lists that are as they should be."""

import pytest

import tomkit
from tomkit.checks.catalogue import BY_CODE
from tomkit.checks.run import run


def cut(text: str, field: str = "open_questions", kind: str = "services") -> list[tuple[int, int, str, str]]:
    files = {"tom.yaml": "tomkit: 1\nname: Test\n", "m.yaml": f"{kind}:\n  a:\n    name: A\n    {field}: {text}\n"}
    model = tomkit.load_text(files)
    found = run(model, (BY_CODE["TOM910"],))
    return [(each.span.line, each.span.column, each.message, each.help) for each in found]


def test_the_second_half_is_pointed_at_and_the_whole_is_shown():
    message = "'and from when?' is an item of its own, cut off at a comma"
    assert cut("[Who pays, and from when?]") == [(4, 32, message, 'quote the whole text: "Who pays, and from when?"')]


@pytest.mark.parametrize(
    "text",
    [
        "[Who pays for it, from when?]",
        "[Who pays for it, the council or the district?, Since when?]",
        "[Who pays for it,\n      and from when?]",
        "[who pays for it, and from when?]",
        "[Who pays “A, B”, or B?]",
    ],
)
def test_a_question_that_was_cut_is_found(text: str):
    assert len(cut(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '["Who pays, and from when?"]',
        "[Who pays?, and from when?]",
        "[Who pays, Since when]",
        '[Who pays, "and from when?"]',
        "\n      - Who pays\n      - and from when?",
        "[]",
        "Who pays, and from when?",
    ],
)
def test_what_was_not_cut_is_not_found(text: str):
    assert cut(text) == []


def test_a_list_of_things_in_lower_case_is_as_it_should_be():
    assert cut("[Staff, members of the public, businesses]", "responsibilities", "teams") == []
    assert cut("[answers the phone, takes payments]", "responsibilities", "teams") == []
    assert len(cut("[Answers the phone, and takes payments]", "responsibilities", "teams")) == 1


def test_references_and_tags_are_no_prose():
    assert cut("[Web, and-more]", "tags") == []
    assert cut("[web, and]", "front_doors") == []
