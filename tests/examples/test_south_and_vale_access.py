"""How people reach the South and Vale councils, as the strategy says it is and is to be."""

from pathlib import Path

import pytest

from tomkit import FrontDoor, HandOff, Ref, Service, load

MODEL = load(Path(__file__).parents[2] / "models/examples/south-and-vale")


def _target(ref):
    return ref.id if ref is not None else None


def test_five_contact_centres_with_their_operators():
    centres = [each for each in MODEL.all(FrontDoor) if each.kind in {"contact_centre", "switchboard"}]
    assert [(each.id, _target(each.operator)) for each in centres] == [
        ("main-switchboard", "capita"),
        ("revenues-and-benefits-centre", "capita"),
        ("customer-service-centre", "south-and-vale"),
        ("biffa-centre", "biffa"),
        ("greenwich-leisure-centre", "greenwich-leisure"),
    ]


@pytest.mark.parametrize(
    ("state", "platform"), [("as-is", "voice-technology-platforms"), ("to-be", "enterprise-voice-platform")]
)
def test_one_platform_replaces_the_others_in_all_five_centres(state, platform):
    model = MODEL.at(state)
    centres = [each for each in model.all(FrontDoor) if each.kind in {"contact_centre", "switchboard"}]
    assert [_target(each.platform) for each in centres] == [platform] * 5
    assert all(each.platform in model for each in centres)


def test_kinds_of_points_of_presence():
    kinds = {each.kind for each in MODEL.all(FrontDoor)}
    assert kinds >= {"building", "kiosk", "notice_board", "street_furniture", "connected_device", "partner_site"}
    assert {each.staffed for each in MODEL.all(FrontDoor)} == {True, False, None}


def test_services_that_the_centres_front():
    fronted = {each.id: [door.id for door in each.front_doors] for each in MODEL.all(Service) if each.front_doors}
    assert fronted == {
        "garden-waste": ["biffa-centre"],
        "waste-management": ["biffa-centre"],
        "leisure": ["greenwich-leisure-centre"],
        "revenues-and-benefits": ["revenues-and-benefits-centre"],
    }


def test_no_service_has_a_category_yet():
    assert len(MODEL.all(Service)) == 15
    assert [each.id for each in MODEL.all(Service) if each.category] == []


def test_one_hand_off_is_named_and_the_others_are_implied():
    named = [each for each in MODEL.all(HandOff) if not each.implied]
    assert [(each.from_.id, each.to.id) for each in named] == [
        ("customer-service-centre", "revenues-and-benefits-centre")
    ]
    assert len(MODEL.all(HandOff)) == 6
    assert all(each.owner is None and each.sla is None for each in MODEL.all(HandOff))


@pytest.mark.parametrize("state", ["as-is", "to-be", "2022-Q4", "2024-Q4"])
def test_no_state_refers_to_what_it_does_not_hold(state):
    model = MODEL.at(state)
    lost = [str(each.target) for each in model.links if not each.target.unknown and each.target not in model]
    assert [each for each in lost if each not in FUTURE[state]] == []


FUTURE = {
    "as-is": {"systems/enterprise-voice-platform"},
    "2022-Q4": {"systems/enterprise-voice-platform"},
    "to-be": set(),
    "2024-Q4": set(),
}
"""What something else says takes its place, before it is there."""


def test_what_arrives_and_which_project_brings_it():
    brought = {each.ref: _target(each.introduced_by) for each in MODEL if each.introduced_by}
    assert brought == {
        Ref("systems", "enterprise-voice-platform"): "contact-centre-and-voice-services",
        Ref("systems", "crm"): "360-degree-view-of-the-customer",
        Ref("capabilities", "single-view-of-the-customer"): "360-degree-view-of-the-customer",
        Ref("capabilities", "centres-of-excellence"): "right-first-time-centres-of-excellence",
        Ref("front_doors", "community-hubs"): "our-points-of-presence",
        Ref("front_doors", "new-headquarters"): "unknown",
        Ref("systems", "points-of-presence-architecture"): "unknown",
    }
