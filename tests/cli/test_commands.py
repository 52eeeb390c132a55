"""What the commands other than validate make."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tomkit.pictures.catalogue import VIEWS

MORE = """\
workstreams: {doors: {name: Doors}}
projects:
  redesign: {name: Redesign, finish: 2027-Q3, workstream: doors}
front_doors:
  desk: {name: Desk, kind: office}
  site: {name: Website, kind: website}
services:
  parks:
    name: "=Parks"
    owner: waste
    front_doors: [desk, site]
    internal: true
    changes:
      - by: redesign
        set: {front_doors: [site]}
"""


@pytest.fixture
def full(model: Path) -> Path:
    (model / "services.yaml").write_text("services:\n  bulky-waste: {name: Bulky waste, owner: waste, tags: [bins]}\n")
    (model / "more.yaml").write_text(MORE)
    return model


class TestList:
    @pytest.mark.usefixtures("full")
    def test_a_kind_in_any_spelling(self, run) -> None:
        said = {
            run("list", word).out for word in ("front_doors", "front-doors", "front-door", "front_door", "Front door")
        }
        assert len(said) == 1
        assert said.pop().split("\n")[1:3] == ["desk  Desk     more.yaml:5", "site  Website  more.yaml:6"]

    @pytest.mark.usefixtures("full")
    def test_a_selector(self, run) -> None:
        assert "bulky-waste" in run("list", "kind:services tag:bins").out
        assert "parks" not in run("list", "kind:services tag:bins").out

    @pytest.mark.usefixtures("full")
    def test_without_a_kind_the_kinds_are_counted(self, run) -> None:
        assert "services     2\n" in run("list").out

    @pytest.mark.usefixtures("full")
    def test_a_state(self, run) -> None:
        said = [run("list", "parks", "--format", "json", "--state", state).out for state in ("as-is", "to-be")]
        doors = [json.loads(text)[0]["fields"]["front_doors"] for text in said]
        assert doors == [["desk", "site"], ["site"]]

    @pytest.mark.usefixtures("full")
    def test_a_sheet_holds_no_formula(self, run) -> None:
        rows = list(csv.DictReader(io.StringIO(run("list", "services", "--format", "csv").out)))
        assert [row["name"] for row in rows] == ["Bulky waste", "'=Parks"]
        assert rows[1]["front_doors"] == "desk; site"

    def test_a_sheet_in_a_file_is_one_that_excel_reads(self, run, full: Path) -> None:
        run("list", "services", "--format", "csv", "--output", "services.csv")
        assert (full / "services.csv").read_bytes().startswith(b"\xef\xbb\xbfcollection,id,")

    @pytest.mark.usefixtures("full")
    def test_a_kind_without_elements(self, run) -> None:
        assert run("list", "risks").out == "Nothing.\n"


class TestShow:
    @pytest.mark.usefixtures("full")
    def test_what_it_says_refers_to_is_referred_to_by_and_changes(self, run) -> None:
        said = run("show", "parks").out
        assert said.startswith("=Parks\nService service/parks\nmore.yaml:8\n")
        assert "  Front doors  desk, site\n" in said
        assert "  by redesign (finishes 2027-09-30)\n    set: front_doors: site\n" in said
        assert re.search(r"Refers to\n(?:  .*\n)*  team/waste +owner +Waste\n", said)
        assert re.search(r"Referred to by\n  service/parks +front_doors +=Parks\n", run("show", "desk").out)

    def test_its_findings(self, run, full: Path) -> None:
        (full / "bad.yaml").write_text("services:\n  trees: {name: Trees, owner: nobdy}\n")
        assert "error[TOM101] no organisation, role or team is called 'nobdy' (bad.yaml:2)" in run("show", "trees").out

    def test_a_former_id(self, run, full: Path) -> None:
        (full / "new.yaml").write_text("teams:\n  green: {name: Green, renamed_from: [grounds]}\n")
        assert run("show", "grounds").out.startswith("Green\nTeam team/green\n")

    def test_what_a_profile_brings_and_what_overrides_it(self, run, full: Path) -> None:
        (full / "tom.yaml").write_text("name: North\nprofiles: [uk-council]\n")
        assert "It comes with the profile uk-council" in run("show", "phone").out
        (full / "own.yaml").write_text("channels:\n  phone: {name: Telephone, mode: voice}\n")
        assert "It overrides the element of the same id that comes with a profile." in run("show", "phone").out

    @pytest.mark.parametrize("state", ["as-is", "to-be", "2027-Q4"])
    @pytest.mark.usefixtures("full")
    def test_a_state(self, run, state: str) -> None:
        assert run("show", "parks", "--state", state).code == 0


class TestExport:
    @pytest.mark.usefixtures("full")
    def test_internal_elements_are_left_out_unless_asked_for(self, run) -> None:
        ids = {each["id"] for each in json.loads(run("export", "json").out)["elements"]}
        assert "bulky-waste" in ids
        assert "parks" not in ids
        assert '"id": "parks"' in run("export", "json", "--internal").out

    def test_into_a_file_in_a_state(self, run, full: Path) -> None:
        told = run("export", "json", "--output", "north.json", "--state", "to-be")
        assert (told.code, told.out) == (0, "")
        assert json.loads((full / "north.json").read_text())["state"] == "to-be"

    def test_a_model_with_errors_is_exported_and_told(self, run, full: Path) -> None:
        (full / "bad.yaml").write_text("services:\n  trees: {nme: Trees}\n")
        told = run("export", "json")
        assert told.code == 1
        assert json.loads(told.out)["tomkit"] == 1
        assert "bad.yaml:2: a service has no field called 'nme'" in told.err
        assert "see 'tomkit validate'" in told.err


class TestSchema:
    @pytest.mark.usefixtures("full")
    def test_it_knows_the_ids_of_the_model_as_a_soft_enumeration(self, run) -> None:
        schema = json.loads(run("schema").out)
        assert schema["$defs"]["id-of-teams"]["enum"] == ["customer-services", "waste"]
        assert schema["$defs"]["id-of-teams"]["enumDescriptions"] == ["Customer services", "Waste"]

    def test_without_a_model_it_is_the_language_alone(self, run) -> None:
        told = run("schema")
        assert told.code == 0
        assert "id-of-teams" not in told.out

    @pytest.mark.usefixtures("full")
    def test_plain_leaves_the_ids_out(self, run) -> None:
        assert "id-of-teams" not in run("schema", "--plain").out

    def test_into_a_file(self, run, full: Path) -> None:
        assert run("schema", "--output", "tom.schema.json").out == ""
        assert json.loads((full / "tom.schema.json").read_text())["title"] == "tomkit model file"


class TestDraw:
    def test_the_views_are_listed(self, run) -> None:
        listed = [line.split()[0] for line in run("draw").out.splitlines()]
        assert listed == [each.name for each in VIEWS]
        assert {"model-on-a-page", "hand-offs", "principle-coverage", "roadmap"} <= set(listed)

    @pytest.mark.parametrize(
        ("form", "begins"), [("svg", b"<"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("dot", b"digraph")]
    )
    def test_every_format(self, run, full: Path, form: str, begins: bytes) -> None:
        told = run("draw", "roadmap", "--format", form)
        assert (told.code, told.err) == (0, f"Drew roadmap.{form}\n")
        assert (full / f"roadmap.{form}").read_bytes().startswith(begins)

    def test_the_ending_of_the_file_says_how(self, run, full: Path) -> None:
        run("draw", "roadmap", "--output", "plan.PNG", "--state", "to-be")
        assert (full / "plan.PNG").read_bytes().startswith(b"\x89PNG")

    @pytest.mark.usefixtures("full")
    def test_to_standard_output(self, run) -> None:
        assert run("draw", "hand-offs", "--output", "-", "--format", "dot").out.startswith("digraph")


class TestInit:
    @pytest.mark.parametrize("state", [(), ("--state", "as-is"), ("--state", "to-be"), ("--state", "2027-Q3")])
    def test_the_model_it_makes_validates_clean(self, run, state: tuple[str, ...]) -> None:
        assert run("init", "my-model").code == 0
        told = run("validate", "my-model", "--fail-on", "info", *state)
        assert told == (0, "Checked 11 elements in 4 files: no findings.\n", "")

    def test_it_is_named_after_its_folder(self, run, here: Path) -> None:
        run("init", "north-and-south")
        assert 'name: "North and south"' in (here / "north-and-south" / "tom.yaml").read_text()

    @pytest.mark.parametrize("name", ['A: "b" #c', "Ünïcode → 東京", "'", "yes", "12:30", "{[*&!|>%@`", "- x"])
    def test_any_name_is_taken_as_it_is(self, run, here: Path, name: str) -> None:
        run("init", "my-model", "--name", name)
        assert run("validate", "my-model").code == 0
        import tomkit

        assert tomkit.load(here / "my-model").root.name == name

    @pytest.mark.parametrize("name", ["", "  ", "a\x1bb", "a\u202eb"])
    def test_a_name_that_cannot_be_shown_is_refused(self, run, here: Path, name: str) -> None:
        assert run("init", "my-model", "--name", name).code == 2
        assert not (here / "my-model").exists()

    def test_nothing_is_overwritten(self, run, here: Path) -> None:
        (here / "services.yaml").write_text("mine")
        told = run("init")
        assert told.code == 2
        assert [each.name for each in here.iterdir()] == ["services.yaml"]

    def test_other_files_may_stand_there(self, run, here: Path) -> None:
        (here / "README.md").write_text("mine")
        assert run("init").code == 0

    def test_it_says_what_comes_next(self, run) -> None:
        said = run("init", "my-model").out
        assert "  cd my-model\n  tomkit validate  " in said


@pytest.mark.slow
class TestBuild:
    def test_the_first_model_builds(self, run, here: Path) -> None:
        run("init", "my-model")
        told = run("build", "my-model")
        assert (told.code, told.out) == (
            0,
            f"Built {Path('site') / 'index.html'} with no findings. Open it in your browser.\n",
        )
        assert "My model" in (here / "site" / "index.html").read_text(encoding="utf-8")

    def test_a_model_with_errors_builds_and_is_told(self, run, full: Path) -> None:
        (full / "bad.yaml").write_text("services:\n  trees: {nme: Trees}\n")
        told = run("build", "--output", "out")
        assert told.code == 1
        assert (full / "out" / "index.html").exists()
        assert "bad.yaml:2" in told.err


class TestDoctor:
    def test_all_is_well_here(self, run) -> None:
        told = run("doctor")
        assert told.code == 0
        assert re.search(
            r"^ok  Pictures +Graphviz [0-9.]+ inside pygraphviz [0-9.]+ drew a test as SVG, PNG, PDF$",
            told.out,
            re.MULTILINE,
        )
        assert told.out.endswith("\nAll is well.\n")

    def test_a_missing_part_is_named(self, run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(__import__("sys").modules, "pygraphviz", None)
        told = run("doctor")
        assert told.code == 2
        assert "NO  Pictures" in told.out
        assert "Pictures will not work until this is mended." in told.out


class TestExplain:
    def test_every_check_has_a_page(self, run) -> None:
        from tomkit.checks.catalogue import CHECKS

        for each in CHECKS:
            told = run("explain", each.code)
            assert told == run("explain", each.slug) == run("explain", each.code.lower())
            assert told.out.startswith(f"{each.code} {each.slug}\n")
            assert "```" not in told.out

    def test_every_kind_and_field_is_explained(self, run) -> None:
        from tomkit.kinds.catalogue import KINDS
        from tomkit.kinds.fields import docs, fields

        for kind in KINDS:
            said = run("explain", kind.__kind__.collection).out
            for each in fields(kind):
                assert re.search(rf"^  {each.name} ", said, re.MULTILINE)
                told = run("explain", f"{kind.__kind__.word}.{each.name}")
                assert told.code == 0
                assert docs(kind)[each.attribute].split()[0] in told.out

    def test_the_root_file(self, run) -> None:
        assert "\n  maturity " in run("explain", "tom.yaml").out

    def test_alone_it_lists_everything(self, run) -> None:
        said = run("explain").out
        assert "  TOM101  A reference means nothing that the model holds\n" in said
        assert re.search(r"^  hand_offs +The moment", said, re.MULTILINE)
