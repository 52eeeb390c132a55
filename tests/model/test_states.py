import pytest

from tomkit import FrontDoor, Ref, Service
from tomkit.model.states import UnknownState

TEXT = """
workstreams: {w: {name: W}}
projects:
  voice: {name: Voice, workstream: w, plan: {2022-Q1: Design, 2022-Q4: Complete}}
  web: {name: Web, workstream: w, finish: 2023-Q2}
  someday: {name: Some day, workstream: w}
front_doors:
  switchboard: {name: Switchboard, kind: switchboard, retired_by: voice, replaced_by: hub}
  hub: {name: Hub, kind: contact_centre, introduced_by: voice}
  portal: {name: Portal, kind: portal, introduced_by: web}
plateaus: {first-year: {name: First year, period: 2022}}
options: {web-only: {name: Web only, projects: [web]}}
services:
  waste:
    name: Waste
    front_doors: [switchboard]
    changes:
      - by: web
        add: {front_doors: [portal]}
      - by: voice
        set: {front_doors: [hub]}
      - by: someday
        set: {name: Waste and recycling}
      - set: {statutory: true}
"""


@pytest.mark.parametrize(
    ("state", "doors", "fronts", "name"),
    [
        ("as-written", ["hub", "portal", "switchboard"], ["switchboard"], "Waste"),
        ("as-is", ["switchboard"], ["switchboard"], "Waste"),
        ("2022-Q3", ["switchboard"], ["switchboard"], "Waste"),
        ("2022-Q4", ["hub"], ["hub"], "Waste"),
        ("2023-Q2", ["hub", "portal"], ["hub", "portal"], "Waste"),
        ("2023-06-30", ["hub", "portal"], ["hub", "portal"], "Waste"),
        ("2099", ["hub", "portal"], ["hub", "portal"], "Waste"),
        ("first-year", ["hub"], ["hub"], "Waste"),
        ("web-only", ["portal", "switchboard"], ["switchboard", "portal"], "Waste"),
        ("to-be", ["hub", "portal"], ["hub", "portal"], "Waste and recycling"),
    ],
)
def test_a_state_holds_what_has_been_delivered_by_then(model, state, doors, fronts, name):
    tom = model(TEXT).at(state)
    assert tom.state == state
    assert [each.id for each in tom.all(FrontDoor)] == doors
    (service,) = tom.all(Service)
    assert ([each.id for each in service.front_doors], service.name) == (fronts, name)


def test_a_change_without_a_project_counts_in_the_to_be_alone(model):
    tom = model(TEXT)
    assert tom.at("2099").all(Service)[0].statutory is None
    assert tom.at("to-be").all(Service)[0].statutory is True


def test_links_follow_the_state(model):
    tom = model(TEXT)
    assert tom.into(Ref("front_doors", "hub")) == tuple(tom.into(Ref("front_doors", "hub")))
    assert {each.source.id for each in tom.at("to-be").into(Ref("front_doors", "hub"))} == {"waste"}


def test_a_changed_value_is_where_the_change_was_written(model):
    tom = model(TEXT)
    service = Ref("services", "waste")
    assert tom.where(service, ("front_doors", 0)).line == 16
    assert tom.at("2022-Q4").where(service, ("front_doors", 0)).line == 21


def test_going_back_and_forth_changes_nothing(model):
    tom = model(TEXT)
    assert tom.at("to-be").at("as-written").elements == tom.elements
    assert tom.at("to-be").at("as-is").elements == tom.at("as-is").elements


def test_no_such_state(model):
    with pytest.raises(UnknownState, match="did you mean 'to-be'"):
        model(TEXT).at("tobe")
    with pytest.raises(UnknownState, match="as-is, to-be, first-year, web-only, or a date"):
        model(TEXT).at("whenever")
