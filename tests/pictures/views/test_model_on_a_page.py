from tests.pictures.views.models import of, small
from tomkit.model.loader import load_text
from tomkit.pictures.diagram import Band, Line, Page
from tomkit.pictures.views.model_on_a_page import model_on_a_page


def bands(model) -> dict[str, Band]:
    page = model_on_a_page(model)
    assert isinstance(page, Page)
    return {band.title: band for band in page.bands}


def test_bands_go_from_purpose_to_governance():
    assert list(bands(small())) == [
        "Purpose",
        "Drivers and objectives",
        "People we serve",
        "Principles",
        "Functions",
        "Front doors",
        "Service types",
        "Services",
        "Enablers",
        "Roadmap",
        "Governance",
    ]


def test_the_vision_is_plain_words():
    assert bands(small())["Purpose"].text == "One council, one front door: ask once"


def test_principles_stand_by_their_letter():
    assert [(box.mark, box.title) for box in bands(small())["Principles"].boxes] == [("A", "Ask once"), ("B", "Fair")]


def test_front_doors_stand_by_their_way():
    ways = {box.title: box.lines for box in bands(small())["Front doors"].boxes}
    assert list(ways) == ["Voice", "Points of presence", "Digital"]
    assert ways["Voice"] == (Line("Switchboard", "Contractor Ltd", "front_doors/switchboard"),)
    assert ways["Digital"][-1] == Line("Portal", "planned", "front_doors/portal")


def test_what_is_to_come_is_not_there_yet():
    ways = {box.title: box.lines for box in bands(small().at("as-is"))["Front doors"].boxes}
    assert [line.text for line in ways["Digital"]] == ["Website"]


def test_what_has_come_is_no_longer_planned():
    boxes = bands(small().at("to-be"))["Enablers"].boxes
    assert [box.note for box in boxes] == ["Capability, maturity 1 → 4", "System by Contractor Ltd"]


def test_services_stand_in_their_groups():
    groups = {box.title: [line.text for line in box.lines] for box in bands(small())["Services"].boxes}
    assert groups == {"Homes": ["Repairs"], "Other services": ["Grants"]}


def test_without_groups_services_stand_alone():
    found = bands(of("services:\n  b: {name: B, order: 2}\n  a: {name: A, order: 1}\n"))
    assert [box.title for box in found["Services"].boxes] == ["A", "B"]


def test_workstreams_tell_their_projects_and_years():
    notes = {box.title: box.note for box in bands(small())["Roadmap"].boxes}
    assert notes == {"Foundations": "2 projects · 2022 to 2024", "Extras": "1 project"}


def test_two_hundred_front_doors_are_summed_up():
    doors = "".join(f"  d{number}: {{name: Door {number}, kind: office}}\n" for number in range(200))
    lines = bands(of(f"front_doors:\n{doors}"))["Front doors"].boxes[0].lines
    assert len(lines) == 14
    assert lines[-1].text == "and 187 more"


def test_personas_come_before_needs():
    found = bands(of("personas: {p: {name: Pat, quote: I have no car}}\nneeds: {n: {name: A lift}}\n"))
    assert [(box.title, box.note) for box in found["People we serve"].boxes] == [
        ("Pat", "I have no car"),
        ("A lift", ""),
    ]


def test_what_only_a_profile_brought_is_left_out():
    root = "tomkit: 1\nname: Test\nprofiles: [uk-council]\n"
    text = "services: {s: {name: S, category: registered}}\n"
    found = bands(load_text({"tom.yaml": root, "model.yaml": text}))
    assert [box.title for box in found["Service types"].boxes] == ["Registered service"]
    text = "services: {s: {name: S}}\n"
    assert "Service types" not in bands(load_text({"tom.yaml": root, "model.yaml": text}))


def test_drivers_and_objectives_say_why():
    found = bands(of("drivers: {d: {name: Demand, description: It *grows*}}\nobjectives: {o: {name: Calm}}\n"))
    boxes = found["Drivers and objectives"].boxes
    assert [(box.title, box.note, box.emphasis) for box in boxes] == [
        ("Demand", "It grows", "tint"),
        ("Calm", "", "plain"),
    ]


def test_functions_tell_what_they_answer_for():
    found = bands(of("functions: {f: {name: Network, kind: front_office, responsibilities: [All contact]}}\n"))
    (box,) = found["Functions"].boxes
    assert (box.title, box.note, box.lines) == ("Network", "Front office", (Line("All contact"),))


def test_where_roles_are_many_only_seats_on_boards_are_shown():
    roles = "".join(f"  r{number}: {{name: Role {number}}}\n" for number in range(13))
    found = bands(of(f"roles:\n{roles}boards: {{b: {{name: B, chair: r1, members: [r2]}}}}\n"))
    assert [box.title for box in found["Governance"].boxes] == ["B", "Role 1", "Role 2"]
