import pytest

import tomkit
from tomkit import HandOff, Ref, Role, Service, Team


def told(model):
    return [(each.rule, each.span.file, each.span.line, each.span.column) for each in model.problems]


def test_a_model_is_typed_and_linked(model):
    tom = model("""
        teams: {housing: {name: Housing team}}
        front_doors: {web: {name: Website, kind: website}}
        services:
          housing: {name: Housing, owner: housing, front_doors: [web]}
    """)
    assert tom.problems == ()
    (service,) = tom.all(Service)
    assert service.owner == Ref("teams", "housing")
    assert tom[service.owner].name == "Housing team"
    assert [(each.source.id, each.field) for each in tom.into(Ref("front_doors", "web"))] == [
        ("housing", "front_doors")
    ]
    assert [str(each.target) for each in tom.out_of(service)] == ["teams/housing", "front_doors/web"]


def test_the_kind_before_an_id_may_be_said_in_three_ways(model):
    tom = model("""
        teams: {a: {name: A}, contact-team: {name: B}}
        roles: {a: {name: A}}
        hand_offs:
          one: {name: One, from: team/a, to: teams/contact-team, owner: role/a}
    """)
    assert tom.problems == ()
    (each,) = tom.all(HandOff)
    assert (each.from_, each.to, each.owner) == (Ref("teams", "a"), Ref("teams", "contact-team"), Ref("roles", "a"))
    assert isinstance(tom[each.owner], Role)
    assert isinstance(tom[each.to], Team)


def test_an_unknown_owner_is_a_recorded_gap(model):
    tom = model("services: {housing: {name: Housing, owner: unknown}}")
    assert tom.problems == ()
    (service,) = tom.all(Service)
    assert service.owner is not None
    assert service.owner.unknown
    assert tom.get(service.owner) is None


def test_former_ids_still_find_the_element(model):
    tom = model("""
        teams: {customers: {name: Customers, renamed_from: [contact-centre]}}
        services: {housing: {name: Housing, owner: contact-centre}}
    """)
    (service,) = tom.all(Service)
    assert service.owner == Ref("teams", "customers")


def test_text_stays_as_typed(model):
    tom = model("services: {a: {name: 0123, tags: [no, 12:30, 1.10, 2024-02-31, 1_000]}}")
    (service,) = tom.all(Service)
    assert service.name == "0123"
    assert service.tags == ("no", "12:30", "1.10", "2024-02-31", "1_000")


def test_elements_come_by_number_then_letter_then_id(model):
    tom = model("""
        principles:
          z: {name: Z, letter: A, statement: s}
          a: {name: A, letter: B, statement: s}
          m: {name: M, statement: s}
          last: {name: L, order: 1, statement: s}
    """)
    assert [each.id for each in tom.all(tomkit.Principle)] == ["last", "z", "a", "m"]


def test_any_split_into_files_gives_the_same_elements():
    one = {"a.yaml": "services: {x: {name: X}, y: {name: Y}}\nteams: {t: {name: T}}\n"}
    two = {"z/t.yaml": "teams: {t: {name: T}}\nservices: {y: {name: Y}}\n", "b.yaml": "services: {x: {name: X}}\n"}
    root = {"tom.yaml": "tomkit: 1\nname: Test\n"}
    assert list(tomkit.load_text(root | one).elements.items()) == list(tomkit.load_text(root | two).elements.items())


def test_a_markdown_file_beside_the_element_describes_it():
    files = {"tom.yaml": "tomkit: 1\nname: T\n", "s/a.yaml": "services: {x: {name: X}}\n", "s/x.md": "# Hello\n"}
    (service,) = tomkit.load_text(files).all(Service)
    assert service.description == "# Hello"


def test_two_descriptions_are_one_too_many():
    files = {"tom.yaml": "tomkit: 1\nname: T\n", "a.yaml": "services: {x: {name: X, description: D}}\n", "x.md": "E\n"}
    assert told(tomkit.load_text(files)) == [("two-descriptions", "a.yaml", 1, 25)]


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("services:\n  a:\n    name: A\n    onwer: x\n", "unknown-key", 4, 5),
        ("services:\n  a:\n    owner: unknown\n", "missing-field", 2, 3),
        ("services:\n  A b: {name: A}\n", "bad-id", 2, 3),
        ("services:\n  unknown: {name: A}\n", "reserved-id", 2, 3),
        ("servces:\n  a: {name: A}\n", "unknown-kind", 1, 1),
        ("services:\n  - {name: A}\n", "list-for-mapping", 1, 1),
        ("services:\n  a: {name: A, tags: waste}\n", "list-wanted", 2, 22),
        ("services:\n  a: {name: [A]}\n", "text-wanted", 2, 13),
        ("services:\n  a: {name: A, phase: live beta}\n", "unknown-word", 2, 23),
        ("services:\n  a: {name: A, statutory: Yes}\n", "wrong-value", 2, 27),
        ("services:\n  a: {name: A, lgsl: 5x}\n", "wrong-form", 2, 22),
        ("services:\n  a:\n    name: A\n    owner:\n", "empty-value", 4, 5),
        ("services:\n  a: {name: A, id: b}\n", "unknown-key", 2, 16),
        ("services:\n  a: text\n", "fields-wanted", 2, 3),
        ("services: text\n", "fields-wanted", 1, 1),
        ("- a\n", "not-a-collection", 1, 1),
        ("projects:\n  p: {name: P, workstream: unknown, plan: {2023-Q5: Go}}\n", "wrong-value", 2, 44),
        ("projects:\n  p: {name: P, workstream: w, plan: {2023-Q1: A, 2023-01..2023-03: B}}\n", "wrong-value", 2, 37),
        ("services:\n  a: {name: A, sla: {target: 120%}}\n", "wrong-value", 2, 30),
        ("services:\n  a: {name: A, principles: [{principle: x, status: fine}]}\n", "unknown-word", 2, 52),
        ("services:\n  a: {name: A, changes: [{set: {onwer: x}}]}\n", "unknown-key", 2, 33),
        ("services:\n  a: {name: A, changes: [{set: {phase: x}}]}\n", "unknown-word", 2, 40),
        ("services:\n  a: {name: A, changes: [{add: {owner: [x]}}]}\n", "list-wanted", 2, 33),
    ],
)
def test_a_slip_is_told_once_at_its_place(model, text, rule, line, column):
    assert told(model(text)) == [(rule, "model.yaml", line, column)]


def test_the_same_id_twice_names_both_places(model):
    tom = model("services: {a: {name: A}}", second="services:\n  a: {name: B}\n")
    (problem,) = tom.problems
    assert (problem.rule, str(problem.span)) == ("duplicate-id", "second.yaml:2:3")
    assert [(words, str(span)) for words, span in problem.related] == [("first written here", "model.yaml:1:12")]


@pytest.mark.parametrize(
    ("root", "rule", "place"),
    [
        ("tomkit: 1\n", "missing-field", "tom.yaml:1:1"),
        ("tomkit: 2\nname: T\n", "unknown-word", "tom.yaml:1:9"),
        ("tomkit: 1\nname: T\nmaturity: desing\n", "unknown-word", "tom.yaml:3:11"),
        ("tomkit: 1\nname: T\nprofiles: [uk-counsil]\n", "unknown-profile", "tom.yaml:3:12"),
        ("tomkit: 1\nname: T\nservices: {}\n", "unknown-key", "tom.yaml:3:1"),
        ("text\n", "not-a-root", "tom.yaml:1:1"),
    ],
)
def test_a_slip_in_the_root_is_told_at_its_place(model, root, rule, place):
    tom = model("services: {a: {name: A}}", root=root)
    assert [(each.rule, str(each.span)) for each in tom.problems] == [(rule, place)]
    assert len(tom.all(Service)) == 1


def test_the_fields_that_are_right_are_kept(model):
    (service,) = model("services: {a: {name: A, phase: nonsense, statutory: true}}").all(Service)
    assert (service.phase, service.statutory) == (None, True)


def test_a_folder_without_a_model_is_said_plainly(tmp_path):
    with pytest.raises(tomkit.NoModel, match=r"tom\.yaml"):
        tomkit.load(tmp_path)
