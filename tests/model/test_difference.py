"""The difference of two states."""

import pytest

from tomkit.kinds.ref import Ref
from tomkit.model.difference import differences, gaps

MODEL = """
workstreams: {doors: {name: Doors}}
projects:
  voice: {name: Voice, workstream: doors, finish: 2026-Q2}
  web: {name: Web, workstream: doors, finish: 2027-Q1}
channels:
  phone: {name: Phone, mode: voice}
front_doors:
  desk: {name: Desk, kind: office, channels: [phone], retired_by: voice, replaced_by: hub}
  hub: {name: Hub, kind: hub, channels: [phone], introduced_by: voice}
  site: {name: Site, kind: website, channels: [phone]}
services:
  bins:
    name: Bins
    front_doors: [desk]
    changes:
      - {by: web, add: {front_doors: [site]}}
      - {by: voice, set: {front_doors: [hub]}}
      - {set: {name: Waste}}
      - {by: ghost, note: It gets friendlier}
  parks: {name: Parks, front_doors: [site]}
options:
  small: {name: Small, projects: [voice]}
  large: {name: Large, projects: [voice, web]}
capabilities:
  self-service:
    name: Self-service
    gap: Few forms work from end to end.
    systems: [portal]
systems:
  portal: {name: Portal, introduced_by: web}
"""


@pytest.fixture
def between(model):
    made = model(MODEL)
    return lambda before, after: {each.element.id: each for each in differences(made.at(before), made.at(after))}


VOICE, WEB = Ref("projects", "voice"), Ref("projects", "web")


def ids(value):
    return [each.id for each in value]


def test_added_changed_and_retired_each_with_the_project(between):
    found = between("as-is", "to-be")
    assert {name: (each.what, each.by) for name, each in found.items()} == {
        "desk": ("retired", (VOICE,)),
        "hub": ("added", (VOICE,)),
        "portal": ("added", (WEB,)),
        "bins": ("changed", (VOICE, WEB, None)),
    }


def test_a_field_before_and_after_and_who_delivers_it(between):
    doors = next(each for each in between("as-is", "to-be")["bins"].fields if each.field.name == "front_doors")
    assert (ids(doors.before), ids(doors.after), doors.by) == (["desk"], ["hub", "site"], (VOICE, WEB))


def test_what_nobody_delivers_counts_towards_the_target(between):
    name = next(each for each in between("as-is", "to-be")["bins"].fields if each.field.name == "name")
    assert (name.before, name.after, name.by) == ("Bins", "Waste", (None,))


def test_a_change_that_is_only_a_note_is_kept(between):
    assert "It gets friendlier" in [each.note for each in between("as-is", "to-be")["bins"].changes]


def test_any_two_states(between):
    assert set(between("as-is", "2026-Q3")) == {"desk", "hub", "bins"}
    later = between("small", "large")
    assert {name: each.what for name, each in later.items()} == {"portal": "added", "bins": "changed"}
    assert [ids(each.after) for each in later["bins"].fields] == [["hub", "site"]]


def test_backwards_it_is_undone(between):
    back = between("to-be", "as-is")
    assert (back["hub"].what, back["hub"].by, back["desk"].what) == ("retired", (VOICE,), "added")


@pytest.mark.parametrize("state", ["as-written", "as-is", "to-be", "2026-Q2", "small"])
def test_a_state_does_not_differ_from_itself(between, state):
    assert between(state, state) == {}


def test_as_written_everything_is_there_and_nothing_delivered(between):
    assert {name: each.what for name, each in between("as-written", "to-be").items()} == {
        "desk": "retired",
        "bins": "changed",
    }


def test_the_gaps_that_something_closes(model):
    made = model(MODEL)
    found = {each.id: [gap.text for gap in gaps(made, each)] for each in made}
    assert found["portal"] == found["self-service"] == ["Few forms work from end to end."]
    assert found["parks"] == []
