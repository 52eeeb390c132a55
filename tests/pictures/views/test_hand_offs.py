import pytest

from tests.pictures.views.models import of, small
from tomkit.pictures.diagram import Network
from tomkit.pictures.views.hand_offs import hand_offs


@pytest.fixture
def network() -> Network:
    found = hand_offs(small().at("as-is"))
    assert isinstance(found, Network)
    return found


def pills(network: Network) -> dict[str, tuple[str, str, str]]:
    return {box.mark: (box.title, box.note, box.emphasis) for frame in network.lanes[1] for box in frame.boxes}


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
    left, _, right = network.lanes
    assert [(frame.title, [box.title for box in frame.boxes]) for frame in left] == [
        ("Voice", ["Switchboard"]),
        ("Digital", ["Website"]),
    ]
    assert [(frame.title, [box.title for box in frame.boxes]) for frame in right] == [
        ("Teams", ["Housing team"]),
        ("Not known", ["Not known"]),
    ]


def test_unowned_hand_offs_are_dashed_on_both_sides(network):
    emphases = [(arrow.source, arrow.target, arrow.emphasis) for arrow in network.arrows]
    assert emphases == [
        ("from:front_doors/switchboard", "H1", "warning"),
        ("H1", "to:teams/housing-team", "warning"),
        ("from:front_doors/website", "H2", "strong"),
        ("H2", "to:teams/housing-team", "strong"),
        ("from:front_doors/website", "H3", "plain"),
        ("H3", "to:unknown", "plain"),
    ]


def test_the_key_explains_what_occurs(network):
    assert [entry.text for entry in network.heading.key] == [
        "owned, with a promise or service level",
        "owned, without a promise",
        "hand-off without an owner",
    ]


def test_what_is_not_shown_is_told(network):
    assert "3 hand-offs, 1 without an owner · 1 front door without a hand-off left out" in network.heading.subtitle


def test_one_who_passes_on_and_takes_over_stands_on_both_sides():
    model = of(
        """
        teams: {a: {name: A}, b: {name: B}, c: {name: C}}
        hand_offs: {x: {name: X, from: a, to: b}, y: {name: Y, from: b, to: c}}
        """
    )
    network = hand_offs(model)
    assert isinstance(network, Network)
    assert [[box.title for frame in lane for box in frame.boxes] for lane in (network.lanes[0], network.lanes[2])] == [
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
