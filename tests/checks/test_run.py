"""The engine: severities by maturity, states, order, places, and what is held back."""

from textwrap import dedent

import pytest

import tomkit
from tomkit.checks.catalogue import BY_CODE, CHECKS
from tomkit.checks.check import Severity, check
from tomkit.checks.run import run
from tomkit.kinds.base import Maturity
from tomkit.model.states import UnknownState

ROOT = "tomkit: 1\nname: Test\n"
ALL = CHECKS


def model(text: str, root: str = ROOT, **files: str) -> tomkit.Model:
    named = {f"{name}.yaml": content for name, content in files.items()}
    return tomkit.load_text({"tom.yaml": root, "model.yaml": dedent(text), **named})


def told(found: tuple[tomkit.Finding, ...], code: str) -> list[tuple[int, str, str]]:
    return [(each.span.line, each.message, each.state) for each in found if each.code == code and not each.held]


def held(found: tuple[tomkit.Finding, ...]) -> set[str]:
    return {each.code for each in found if each.held}


@pytest.mark.parametrize(
    ("maturity", "severity"),
    [(Maturity.OUTLINE, Severity.INFO), (Maturity.DESIGN, Severity.WARNING), (Maturity.BASELINED, Severity.ERROR)],
)
def test_a_check_informs_below_its_maturity_and_is_more_severe_above(maturity: Maturity, severity: Severity):
    assert BY_CODE["TOM202"].from_maturity == Maturity.DESIGN
    assert BY_CODE["TOM202"].severity_at(maturity) == severity


def test_a_check_without_maturity_keeps_its_severity_and_none_is_above_error():
    assert {BY_CODE["TOM101"].severity_at(each) for each in Maturity} == {Severity.ERROR}
    steep = check("TOM999", Severity.ERROR, from_maturity=Maturity.OUTLINE)(lambda _: ())
    assert steep.severity_at(Maturity.BASELINED) == Severity.ERROR


def test_the_maturity_of_the_root_decides():
    text = "services: {waste: {name: Waste}}"
    at = {each: run(model(text, f"{ROOT}maturity: {each}\n"), (BY_CODE["TOM301"],)) for each in ("outline", "design")}
    assert [each.severity for each in at["outline"]] == [Severity.WARNING]
    assert [each.severity for each in at["design"]] == [Severity.ERROR]


def test_findings_are_ordered_by_file_and_line():
    found = run(
        model(
            """
            services:
              b: {name: B, owner: nobody}
              a: {name: A, owner: no-one}
            """,
            another="teams:\n  z: {name: Z, part_of: y}\n",
        ),
        ALL,
    )
    places = [(each.span.file, each.span.line) for each in found]
    assert places == sorted(places)
    assert [each.span.file for each in found if each.code == "TOM101"] == ["another.yaml", "model.yaml", "model.yaml"]


def test_file_order_means_nothing():
    first, second = "services: {a: {name: A, owner: nobody}}", "teams: {b: {name: B, part_of: b}}"
    one = tomkit.load_text({"tom.yaml": ROOT, "1.yaml": first, "2.yaml": second})
    two = tomkit.load_text({"2.yaml": second, "1.yaml": first, "tom.yaml": ROOT})
    assert [str(each) for each in run(one, ALL)] == [str(each) for each in run(two, ALL)]


def test_the_root_is_a_place_of_its_own():
    found = run(model("", "tomkit: 1\nname: Test\nowners: [nobody]\n"), ALL)
    assert [(each.code, each.span.file, each.span.line) for each in found if each.severity == Severity.ERROR] == [
        ("TOM101", "tom.yaml", 3)
    ]


def test_what_the_changes_break_is_told_with_its_state():
    found = run(
        model(
            """
            workstreams: {w: {name: W}}
            projects: {p: {name: P, workstream: w, finish: 2023}}
            front_doors: {web: {name: Web, kind: website}}
            services:
              waste:
                name: Waste
                front_doors: [web]
                changes:
                  - by: p
                    remove: {front_doors: [web]}
            """
        ),
        (BY_CODE["TOM209"],),
    )
    assert told(found, "TOM209") == [
        (6, "the service 'Waste' can be reached through no front door and no channel", "to-be")
    ]


def test_what_is_wrong_today_is_told_once():
    text = """
        workstreams: {w: {name: W}}
        projects: {p: {name: P, workstream: w, finish: 2023}}
        services:
          waste: {name: Waste, changes: [{by: p, set: {phase: live}}]}
        """
    assert [state for _, _, state in told(run(model(text), ALL), "TOM209")] == ["as-written"]


def test_one_state_alone_can_be_asked_for():
    text = """
        workstreams: {w: {name: W}}
        projects: {p: {name: P, workstream: w, finish: 2023-Q4}}
        front_doors:
          old: {name: Old, kind: office, retired_by: p}
        services:
          waste: {name: Waste, front_doors: [old]}
        """
    assert told(run(model(text), ALL, "as-is"), "TOM106") == []
    assert told(run(model(text), ALL, "2023-Q3"), "TOM106") == []
    message = "'Waste' still uses the front door 'Old' once 'P' (Oct to Dec 2023) has retired it"
    assert told(run(model(text), ALL, "2023-Q4"), "TOM106") == [(7, message, "2023-Q4")]
    assert told(run(model(text), ALL, "to-be"), "TOM106") == [(7, message, "to-be")]
    assert told(run(model(text), ALL), "TOM106") == [(7, message, "as-written")]
    with pytest.raises(UnknownState):
        run(model(text), ALL, "tomorrow")


def test_as_written_is_the_whole_course_of_time_and_no_moment_in_it():
    text = """
        workstreams: {w: {name: W}}
        projects: {p: {name: P, workstream: w, finish: 2023-Q4}}
        front_doors:
          office: {name: Office, kind: office}
          hub: {name: Hub, kind: hub, introduced_by: p}
        services:
          waste: {name: Waste, front_doors: [office], changes: [{by: p, add: {front_doors: [hub]}}]}
        """
    assert run(model(text), ALL, "as-written") == run(model(text), ALL)
    assert told(run(model(text), ALL, "as-written"), "TOM208") == []


def test_what_a_profile_brings_is_nobody_s_fault():
    found = run(model("", f"{ROOT}profiles: [uk-council]\n"), ALL)
    assert {each.span.file for each in found} <= {"tom.yaml", "model.yaml"}


def test_a_misspelt_field_is_one_mistake():
    found = run(model("services:\n  waste: {name: Waste, ownr: unknown}\n"), ALL)
    assert told(found, "TOM301") == []
    assert [each.held for each in found if each.code == "TOM301"] == [True]
    assert len(told(found, "TOM008")) == 1


def test_a_misspelt_required_field_is_one_mistake():
    found = run(model("services:\n  waste: {nam: Waste}\n"), ALL)
    assert [each.code for each in found if each.severity == Severity.ERROR and not each.held] == ["TOM008"]


def test_a_field_written_twice_hides_no_other_fault_of_its_element():
    found = run(
        model("services:\n  a:\n    name: A\n    name: B\n    ownr: x\n    phase: foo\n    channels: web\n"), ALL
    )
    assert [each.code for each in found if each.severity == Severity.ERROR and not each.held] == [
        "TOM004",
        "TOM008",
        "TOM011",
        "TOM010",
    ]


def test_a_misspelt_field_written_twice_is_one_mistake():
    found = run(model("principles:\n  a:\n    name: A\n    statment: B\n    statment: C\n"), ALL)
    assert [each.code for each in found if each.severity == Severity.ERROR and not each.held] == ["TOM004"]
    assert {"TOM008", "TOM009"} <= held(found)


def test_an_element_written_twice_tells_the_faults_of_the_first():
    found = run(model("services:\n  a: {name: A, ownr: x}\n  a: {name: B}\n"), ALL)
    assert [each.code for each in found if each.severity == Severity.ERROR and not each.held] == ["TOM008", "TOM004"]


def test_the_place_of_an_id_written_twice_stands_in_one_place():
    found = run(model("services: {a: {name: A}}", more="services: {a: {name: B}}"), ALL)
    (finding,) = (each for each in found if each.code == "TOM005")
    assert "model.yaml" not in finding.help
    assert [(words, span.file) for words, span in finding.related] == [("first written here", "model.yaml")]


def test_an_unread_file_holds_back_what_may_stand_in_it():
    text = "services: {waste: {name: Waste, owner: customer-services}}"
    found = run(model(text, teams="teams:\n\tcustomer-services: {}\n"), ALL)
    assert "TOM101" in held(found)
    assert [each.code for each in found if each.severity == Severity.ERROR and not each.held] == ["TOM002"]


def test_a_slip_of_the_pen_is_told_although_a_file_is_unread():
    text = "teams: {waste-team: {name: Waste team}}\nservices: {waste: {name: Waste, owner: waste-taem}}"
    found = run(model(text, teams="roles:\n\tlead: {}\n"), ALL)
    assert len(told(found, "TOM101")) == 1


def test_a_misspelt_reference_does_not_make_its_target_idle():
    found = run(
        model(
            """
            front_doors:
              website: {name: Website, kind: website}
              library: {name: Library, kind: library}
            services:
              waste: {name: Waste, front_doors: [websiet, library]}
            """
        ),
        ALL,
    )
    assert len(told(found, "TOM101")) == 1
    assert told(found, "TOM208") == []
    assert "TOM208" in held(found)


def test_an_element_that_cannot_be_read_is_not_called_missing():
    found = run(
        model(
            """
            principles: {clear: {name: Clear}}
            services:
              waste: {name: Waste, principles: [{principle: clear}]}
            """
        ),
        ALL,
    )
    assert [each.code for each in found if each.severity == Severity.ERROR and not each.held] == ["TOM009"]


def test_a_gap_that_most_have_is_told_once_and_names_them():
    services = "".join(f"  s{number}: {{name: Service {number}}}\n" for number in range(6))
    found = run(model(f"teams: {{t: {{name: T}}}}\nservices:\n{services}  z: {{name: Z, owner: t}}\n"), ALL)
    (finding,) = (each for each in found if each.code == "TOM301")
    assert finding.message == (
        "6 of the 7 services have no known owner: 'Service 0', 'Service 1', 'Service 2' and 3 more"
    )
    assert [each.id for each in finding.others] == ["s1", "s2", "s3", "s4", "s5"]


def test_findings_of_tomkit_itself_never_follow_a_shipped_file():
    text = "services: {waste: {name: Waste, category: registered, standard: right-first-time}}"
    found = run(model(text, f"{ROOT}profiles: [uk-council]\n"), ALL)
    assert [line for line, _, _ in told(found, "TOM404")] == [1]
