"""What counts as a placeholder, as contact details and as a name, and what does not."""

import pytest

import tomkit
from tomkit.checks.catalogue import BY_CODE
from tomkit.checks.run import run


def found(code: str, text: str, **more: str) -> list[str]:
    files = {
        "tom.yaml": "tomkit: 1\nname: Test\n",
        "model.yaml": f"services:\n  a:\n    name: A\n    description: |\n      {text}\n",
    }
    return [each.message for each in run(tomkit.load_text({**files, **more}), (BY_CODE[code],))]


@pytest.mark.parametrize(
    "text", ["Democracy TBC", "TODO: ask", "lorem\n      ipsum", "Any more?", "What is this???", "[insert figure]"]
)
def test_a_placeholder_is_found(text: str):
    assert len(found("TOM901", text)) == 1


@pytest.mark.parametrize(
    "text", ["The row “Democracy TBC” says so.", "A todo list", "Is there any more to it?", "outboxes"]
)
def test_ordinary_words_and_quotations_are_no_placeholders(text: str):
    assert found("TOM901", text) == []


@pytest.mark.parametrize(
    "text",
    ["Ask a.person@example.org", "Ring 01235 123 456", "Ring +44 1235 123456", "Write to 1 High Street, OX14 3JE"],
)
def test_contact_details_are_found(text: str):
    assert len(found("TOM902", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ask customer.services@example.org",
        "Ring 0300 123 4567",
        "From 2022 to 2024",
        "£17,000,000 over 3 years",
        "@home",
    ],
)
def test_shared_addresses_and_plain_numbers_are_not(text: str):
    assert found("TOM902", text) == []


@pytest.mark.parametrize(("text", "number"), [("Cllr Jane Example leads.", 1), ("The Executive Sponsor leads.", 0)])
def test_a_titled_name_is_found(text: str, number: int):
    assert len(found("TOM903", text)) == number


def test_what_is_internal_is_not_published():
    text = "services:\n  a: {name: A, internal: true, description: Mrs Example leads}\n"
    model = tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "model.yaml": text})
    assert run(model, (BY_CODE["TOM903"],)) == ()


def test_a_description_in_a_file_of_its_own_is_pointed_at():
    text = {"tom.yaml": "tomkit: 1\nname: Test\n", "m.yaml": "services: {a: {name: A}}", "a.md": "One\n\nTwo [[b]]\n"}
    (finding,) = run(tomkit.load_text(text), (BY_CODE["TOM104"],))
    assert (finding.span.file, finding.span.line, finding.span.column) == ("a.md", 3, 5)


def test_a_dead_link_on_a_page_is_pointed_at():
    text = {"tom.yaml": "tomkit: 1\nname: Test\n", "pages/about.md": "# About\n\nSee `[[x]]` and [[nobody|them]].\n"}
    (finding,) = run(tomkit.load_text(text), (BY_CODE["TOM104"],))
    assert (finding.span.file, finding.span.line, finding.span.column) == ("pages/about.md", 3, 17)
