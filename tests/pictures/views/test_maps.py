"""What the pictures made of cards and lines say of the small council."""

from tests.pictures.views.models import of, small
from tomkit.pictures.diagram import Blank, Network, Page
from tomkit.pictures.views.benefits import benefits
from tomkit.pictures.views.dimensions import dimensions
from tomkit.pictures.views.gap import gap
from tomkit.pictures.views.personas import personas


def bands(page) -> dict[str, list[tuple[str, str, str]]]:
    assert isinstance(page, Page)
    return {band.title: [(box.mark, box.title, box.note) for box in band.boxes] for band in page.bands}


def test_lanes_go_from_projects_to_objectives():
    network = benefits(small())
    assert isinstance(network, Network)
    assert [[frame.title for frame in lane] for lane in network.lanes] == [
        ["Projects"],
        ["Capabilities"],
        ["Outcomes"],
        ["Benefits"],
        ["Objectives"],
    ]


def test_what_a_longer_way_says_is_not_drawn_twice():
    pairs = [(arrow.source, arrow.target) for arrow in benefits(small()).arrows]
    assert pairs == [
        ("projects/crm", "capabilities/single-view"),
        ("capabilities/single-view", "outcomes/repaired"),
        ("outcomes/repaired", "benefits/calls"),
        ("benefits/calls", "objectives/warm"),
    ]


def test_loose_benefits_are_counted():
    assert benefits(small()).heading.subtitle.endswith("2 benefits · 1 that nothing delivers · 1 without an objective")


def test_benefits_that_lead_in_a_circle_are_drawn():
    text = "projects: {p: {name: P, workstream: w}}\nbenefits: {b: {name: B, delivered_by: [p, p]}}"
    assert len(benefits(of(text)).arrows) == 1


def test_a_persona_is_a_band_of_cards():
    found = bands(personas(small()))
    assert [(mark, title) for mark, title, _ in found["Pat"]] == [
        ("", "Circumstances"),
        ("", "Access"),
        ("", "Needs"),
        ("", "Prefers"),
        ("!", "Cannot use"),
        ("", "Journeys"),
    ]


def test_dimensions_count_what_speaks_of_them():
    found = bands(dimensions(small()))
    assert found["P People"] == [("", "Teams", "1"), ("", "Costs", "nothing said")]
    assert found["Culture"] == [("!", "No kind is said to speak of it", "")]


def test_the_gap_is_told_by_project():
    found = bands(gap(small()))
    assert found["CRM"] == [
        ("+", "Portal", "Front door"),
        ("+", "Single view", "Capability"),
        ("±", "Repairs", "Service · front doors · because of Ask once"),
    ]
    assert found["Voice"] == [("±", "Library", "Front door · staffed")]


def test_what_is_delivered_is_no_gap():
    assert list(bands(gap(small().at("2022-Q3")))) == ["Voice"]


def test_what_nobody_delivers_is_told():
    found = bands(
        gap(of("systems: {s: {name: Old, retired_by: unknown}, t: {name: T, changes: [{set: {kind: crm}}]}}"))
    )
    assert found == {"Nobody delivers": [("! −", "Old", "System · retired"), ("! ±", "T", "System · changed · kind")]}


def test_a_model_without_changes_has_no_gap():
    assert isinstance(gap(of("teams: {a: {name: A}}")), Blank)
