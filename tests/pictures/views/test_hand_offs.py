import pytest

from tests.pictures.views.models import of, small
from tomkit.pictures.diagram import Network
from tomkit.pictures.views.hand_offs import hand_offs


@pytest.fixture
def network() -> Network:
    found = hand_offs(small().at("as-is"))
    assert isinstance(found, Network)
    return found


def lane_of_pills(network: Network):
    return next(lane for lane in network.lanes if lane[0].style == "pills")


def pills(network: Network) -> dict[str, tuple[str, str, str]]:
    return {box.mark: (box.title, box.note, box.emphasis) for frame in lane_of_pills(network) for box in frame.boxes}


def test_pills_tell_owner_and_promise(network):
    assert pills(network) == {
        "H1": ("! no owner", "warm transfer · no promise", "warning"),
        "H2": ("Housing team", "90% within 2 working days", "tint"),
        "H3": ("Housing team", "no promise · implied", "tint"),
    }


def test_an_unknown_owner_is_no_owner():
    model = of(
        """
        teams: {a: {name: A}, b: {name: B}}
        hand_offs: {h: {name: H, from: a, to: b, owner: unknown, promise: We *call* you}}
        """
    )
    assert pills(hand_offs(model)) == {"H1": ("! no owner", "We call you", "warning")}


def test_front_doors_stand_by_their_way_and_gaps_apart(network):
    people, left, _, right = network.lanes
    assert [box.title for frame in people for box in frame.boxes] == ["Resident or business"]
    assert [(frame.title, [box.title for box in frame.boxes]) for frame in left] == [
        ("Voice", ["Switchboard"]),
        ("Points of presence", ["Library"]),
        ("Digital", ["Website"]),
        ("Functions", ["Service network"]),
    ]
    assert [(frame.title, [box.title for box in frame.boxes]) for frame in right] == [
        ("Services", ["Grants"]),
        ("Teams", ["Housing team"]),
        ("Not known", ["Not known"]),
    ]


def test_unowned_hand_offs_are_dashed_on_both_sides(network):
    emphases = [(arrow.source, arrow.target, arrow.emphasis) for arrow in network.arrows]
    assert emphases == [
        ("people", "from:front_doors/switchboard", "plain"),
        ("people", "from:front_doors/library", "plain"),
        ("people", "from:front_doors/website", "plain"),
        ("people", "from:functions/network", "plain"),
        ("from:front_doors/switchboard", "H1", "warning"),
        ("H1", "to:teams/housing-team", "warning"),
        ("from:front_doors/website", "H2", "strong"),
        ("H2", "to:teams/housing-team", "strong"),
        ("from:front_doors/website", "H3", "plain"),
        ("H3", "to:unknown", "plain"),
        ("from:front_doors/website", "to:services/grants", "strong"),
    ]


def test_the_key_explains_what_occurs(network):
    assert [entry.text for entry in network.heading.key] == [
        "straight to the service",
        "owned, with a promise",
        "owned, without a promise",
        "hand-off without an owner",
    ]


def test_what_is_not_shown_is_told(network):
    told = "3 front doors · 3 hand-offs, 1 without an owner · 1 of 2 services without a front door"
    assert network.heading.subtitle.endswith(told)
    assert [row[2].text for row in network.facts.rows if row[1].text == "what follows is not written"] == [
        "Library",
        "Service network",
    ]


def test_one_who_passes_on_and_takes_over_stands_on_both_sides():
    model = of(
        """
        teams: {a: {name: A}, b: {name: B}, c: {name: C}}
        hand_offs: {x: {name: X, from: a, to: b}, y: {name: Y, from: b, to: c}}
        """
    )
    network = hand_offs(model)
    assert isinstance(network, Network)
    assert [[box.title for frame in lane for box in frame.boxes] for lane in (network.lanes[0], network.lanes[-1])] == [
        ["A", "B"],
        ["B", "C"],
    ]


def test_a_side_that_is_gone_in_this_state_is_told():
    model = of(
        """
        workstreams: {w: {name: W}}
        projects: {p: {name: P, workstream: w}}
        teams: {a: {name: A}, b: {name: B, retired_by: p}}
        hand_offs: {x: {name: X, from: a, to: b}}
        """
    ).at("to-be")
    box = hand_offs(model).lanes[2][0].boxes[0]
    assert (box.title, box.note, box.emphasis) == ("b", "not in the model in this state", "warning")


def test_front_doors_that_lead_nowhere_share_a_card():
    network = hand_offs(of("front_doors: {a: {name: A, kind: library}, b: {name: B, kind: hub}}"))
    (card,) = network.lanes[1][0].boxes
    assert [line.text for line in card.lines] == ["A", "B"]
    assert [(arrow.source, arrow.target) for arrow in network.arrows] == [("people", card.key)]


def many(count: int) -> Network:
    doors = "".join(f"  d{number}: {{name: Door {number}, kind: office}}\n" for number in range(count))
    every = ", ".join(f"d{number}" for number in range(count))
    return hand_offs(of(f"front_doors:\n{doors}services: {{s: {{name: S, front_doors: [{every}]}}}}"))


def test_sixty_lines_are_drawn_and_more_are_counted():
    assert sum(arrow.target == "to:services/s" for arrow in many(60).arrows) == 60
    network = many(61)
    assert len(network.arrows) == 1
    assert {line.note for line in network.lanes[1][0].boxes[0].lines} == {"1 service"}
    assert sum(row[3].ref == "services/s" for row in network.facts.rows) == 61


def test_a_front_office_is_met_by_people():
    network = hand_offs(of("functions: {f: {name: Network, kind: front_office}}"))
    assert [(arrow.source, arrow.target) for arrow in network.arrows] == [("people", "from:functions/f")]


def test_functions_pass_on_too():
    model = of(
        """
        teams: {a: {name: A}}
        functions: {f: {name: Network, provided_by: a}}
        hand_offs: {x: {name: X, from: f, to: a}}
        """
    )
    frame = hand_offs(model).lanes[0][0]
    assert (frame.title, frame.boxes[0].title, frame.boxes[0].note) == ("Functions", "Network", "A")
