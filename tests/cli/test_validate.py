import json
from pathlib import Path

import pytest


@pytest.mark.usefixtures("model")
def test_a_finding_has_its_place_its_line_and_its_fix(run) -> None:
    told = run("validate")
    assert "--> services.yaml:4:12" in told.out
    assert " 4 |     owner: customer-servces\n   |            ^^^^^^^^^^^^^^^^ did you mean" in told.out
    assert "tomkit explain TOM101" in told.out


def test_places_are_told_from_where_the_user_stands(run, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (model / "inner").mkdir()
    monkeypatch.chdir(model / "inner")
    assert "--> ../services.yaml:4:12" in run("validate").out
    monkeypatch.chdir(model.parent)
    assert f"--> {model.name}/services.yaml:4:12" in run("validate", model.name).out
    assert f"--> {model.name}/services.yaml:4:12" in run("validate", f"{model.name}/tom.yaml").out


def test_several_formats_go_to_several_places(run, model: Path) -> None:
    told = run("validate", "--format", "concise", "--format", "json=findings.json", "--format", "text=findings.txt")
    assert "services.yaml:4:12: error[TOM101] unknown-reference: " in told.out
    assert len(told.out.splitlines()) == len(json.loads((model / "findings.json").read_text())["findings"])
    assert "Checked 4 elements in 3 files: 1 error" in (model / "findings.txt").read_text()


def test_a_written_report_replaces_an_older_one_and_leaves_nothing_else(run, model: Path) -> None:
    before = {each.name for each in model.iterdir()}
    for _ in range(2):
        run("validate", "--format", "json=findings.json")
    assert {each.name for each in model.iterdir()} - before == {"findings.json"}


@pytest.mark.usefixtures("model")
def test_github_is_recognised(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    told = run("validate")
    assert (
        "::error file=services.yaml,line=4,endLine=4,col=12,endColumn=28,title=TOM101 unknown-reference::" in told.out
    )
    assert "--> services.yaml:4:12" in told.out
    assert "::error" not in run("validate", "--format", "text").out


def test_annotations_are_placed_from_the_root_of_the_repository(run, model: Path) -> None:
    (model / ".git").mkdir()
    (model / "models" / "north").mkdir(parents=True)
    for each in ("tom.yaml", "who.yaml", "services.yaml"):
        (model / each).rename(model / "models" / "north" / each)
    assert "::error file=models/north/services.yaml,line=4" in run("validate", "models/north", "--format", "github").out


def test_a_hidden_folder_keeps_its_dot(run, model: Path) -> None:
    (model / ".git").mkdir()
    (model / ".north").mkdir()
    for each in ("tom.yaml", "who.yaml", "services.yaml"):
        (model / each).rename(model / ".north" / each)
    assert "::error file=.north/services.yaml,line=4" in run("validate", ".north", "--format", "github").out


def test_what_only_follows_is_held_back_and_counted(run, model: Path) -> None:
    text = "front_doors:\n  desk: {name: Desk, kind: ofice}\nservices:\n  parks: {name: Parks, front_doors: [desk]}\n"
    (model / "more.yaml").write_text(text)
    held = json.loads(run("validate", "--format", "json").out)["held"]
    everything = json.loads(run("validate", "--all", "--format", "json").out)
    assert everything["held"] == 0
    assert sum(each["held"] for each in everything["findings"]) == held


def test_one_state_alone_can_be_asked_for(run, model: Path) -> None:
    text = (
        "projects:\n  p: {name: P}\nteams:\n  old: {name: Old, retired_by: p}\nsystems:\n  crm: {name: C, owner: old}\n"
    )
    (model / "more.yaml").write_text(text)
    codes = {state: _codes(run("validate", "--state", state, "--format", "json").out) for state in ("as-is", "to-be")}
    assert "TOM106" in codes["to-be"] - codes["as-is"]


def test_the_root_file_alone_is_a_model(run, here: Path) -> None:
    (here / "tom.yaml").write_text("tomkit: 1\nname: North\n")
    assert run("validate").out == "Checked 0 elements in 1 file: no findings.\n"


def _codes(text: str) -> set[str]:
    return {each["code"] for each in json.loads(text)["findings"]}
