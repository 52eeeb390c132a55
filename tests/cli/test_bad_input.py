"""Whatever is typed: exit code 2 and one plain sentence on standard error, most often with the likely word."""

from pathlib import Path

import pytest

CASES = [
    ("vlidate", "there is no command 'vlidate'; did you mean 'validate'?"),
    ("frobnicate", "there is no command 'frobnicate'; the commands are init, validate"),
    ("--versin", "there is no option '--versin'; did you mean '--version'?"),
    ("help vlidate", "there is no command 'vlidate'; did you mean 'validate'?"),
    ("validate --formt json", "there is no option '--formt'; did you mean '--format'?"),
    ("validate --format jsn", "there is no format 'jsn'; did you mean 'json'?"),
    ("validate --format sheet", "there is no format 'sheet'; the formats are text, concise, json, github"),
    ("validate --state tobe", "there is no state called 'tobe'; did you mean 'to-be'?"),
    ("validate --state someday", "there is no state called 'someday'; say as-written, as-is, to-be, or a date such as"),
    ("validate --fail-on eror", "--fail-on has no 'eror'; did you mean 'error'?"),
    ("validate nowhere", "there is no folder 'nowhere'"),
    ("validate who.yaml", "no model here: 'who.yaml' holds no 'tom.yaml'"),
    ("validate . .", "got unexpected extra argument (.)"),
    ("validate --format", "option '--format' requires an argument"),
    ("validate --format json=/no/such/folder/x.json", "'/no/such/folder/x.json' cannot be written"),
    ("explain TOM1O1", "no check and no kind is called 'TOM1O1'; did you mean 'TOM101'?"),
    ("explain unknown-refrence", "did you mean 'unknown-reference'?"),
    ("explain servces", "did you mean 'services'?"),
    ("explain service.ownr", "services have no field called 'ownr'; did you mean 'owner'?"),
    ("explain nonsense", "'tomkit explain' lists the checks and the kinds"),
    ("draw handoffs", "error: no view is called 'handoffs'; did you mean 'hand-offs'?"),
    ("draw roadmap --output roadmap.gif", "end it with one of .svg, .png, .pdf, .dot"),
    ("draw roadmap --format pgn", "--format has no 'pgn'; did you mean 'png'?"),
    ("draw roadmap --renderer dott", "--renderer has no 'dott'; did you mean 'dot'?"),
    ("draw roadmap --state nw", "there is no state called 'nw'"),
    ("draw roadmap --output /no/such/folder/x.svg", "'/no/such/folder/x.svg' cannot be written"),
    ("list servces", "there is no kind and no element called 'servces'; did you mean 'services'?"),
    ("list bulky-wast", "did you mean 'bulky-waste'?"),
    ("list kind:servces", "there is no kind called 'servces'; did you mean 'services'?"),
    ("list knd:services", "'knd:' selects nothing; did you mean 'kind:'?"),
    ("list services --format csw", "--format has no 'csw'; did you mean 'csv'?"),
    ("list services --state later", "there is no state called 'later'"),
    ("show", "missing argument 'ID'"),
    ("show bulky-wast", "nothing is called 'bulky-wast'; did you mean 'bulky-waste'?"),
    ("show servce/bulky-waste", "there is no kind called 'servce'; did you mean 'service/bulky-waste'?"),
    ("schema nowhere", "there is no folder 'nowhere'"),
    ("export", "name a format"),
    ("export jsn", "there is no export format 'jsn'; did you mean 'json'?"),
    ("export json --state later", "there is no state called 'later'"),
    ("build --state later", "there is no state called 'later'"),
    ("build --output who.yaml", "who.yaml is a file; name a folder"),
    ("build --output .", "holds other files"),
    ("serve --port 0", "invalid value for '--port'"),
    ("serve nowhere", "there is no folder 'nowhere'"),
    ("init", "'tom.yaml' is already there, and nothing is overwritten"),
    ("init who.yaml", "'who.yaml' is a file"),
    ("init inner", "'inner' lies inside the model in"),
    ("doctor now", "got unexpected extra argument (now)"),
]


@pytest.mark.parametrize(("typed", "said"), CASES, ids=[typed for typed, _ in CASES])
def test_it_is_told_in_a_sentence(run, model: Path, typed: str, said: str) -> None:
    before = _files(model)
    told = run(*typed.split())
    assert told.code == 2
    assert told.out == ""
    assert told.err.startswith("error: ")
    assert said in told.err
    assert "Traceback" not in told.err
    assert _files(model) == before


@pytest.mark.parametrize("typed", ["validate", "list", "show x", "export json", "draw roadmap", "build", "serve"])
def test_a_folder_without_a_model_is_told(run, typed: str) -> None:
    told = run(*typed.split())
    assert (told.code, told.out) == (2, "")
    assert "no model here" in told.err
    assert "'tomkit init' makes one" in told.err


def test_a_model_further_down_is_named(run, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    top = model / "top"
    (top / "models").mkdir(parents=True)
    for each in ("tom.yaml", "who.yaml"):
        (model / each).rename(top / "models" / each)
    monkeypatch.chdir(top)
    assert "there is one in 'models'" in run("validate").err


def test_a_folder_inside_a_model_is_not_the_model(run, model: Path) -> None:
    (model / "inner").mkdir()
    told = run("validate", "inner")
    assert told.code == 2
    assert "'inner' holds no 'tom.yaml'; the nearest model is in '.'" in told.err


@pytest.mark.usefixtures("model")
def test_control_characters_that_were_typed_are_shown(run) -> None:
    told = run("show", "evil\x1b[31m\u202e")
    assert "\\x1b[31m\\u202e" in told.err
    assert "\x1b" not in told.err


def test_an_ambiguous_id_lists_the_candidates(run, model: Path) -> None:
    (model / "more.yaml").write_text("teams:\n  bulky-waste: {name: Bulky waste}\n")
    assert "say 'team/bulky-waste' or 'service/bulky-waste'" in run("show", "bulky-waste").err


def test_an_element_that_is_not_there_in_a_state_is_told(run, model: Path) -> None:
    text = "projects:\n  p: {name: P}\nsystems:\n  crm: {name: CRM, introduced_by: p}\n"
    (model / "more.yaml").write_text(text)
    assert "'systems/crm' does not exist in the state as-is" in run("show", "crm", "--state", "as-is").err


def _files(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
