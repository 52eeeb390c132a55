import os
import socket
import sys
from pathlib import Path

import pytest

from tomkit.source.files import FILE_BYTES, MODEL_FILES, Files, NoModel, find_root
from tomkit.source.folder import why

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and sockets as Unix has them")


@pytest.fixture
def write(tmp_path):
    def put(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_dot_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return put


def rules(files):
    return [(problem.rule, problem.span.file) for problem in files.problems]


def test_yaml_and_markdown_below_the_root_are_read_in_order(write):
    root = write(tom_dot_yaml="name: x", b__c_dot_yml="c: 1", a__d_dot_YAML="d: 1", a__d_dot_md="*d*", a__e_dot_txt="e")
    files = Files.read(root)
    assert list(files) == ["a/d.YAML", "a/d.md", "b/c.yml", "tom.yaml"]
    assert files["a/d.md"] == b"*d*"
    assert not files.problems


def test_hidden_and_built_things_are_left_out(write):
    names = ["_dot_git__a_dot_yaml", "_dot_pre-commit_dot_yaml", "site__a_dot_yaml", "x__node_modules__a_dot_yaml"]
    names += ["build__a_dot_yaml", "dist__a_dot_yaml", "_dot_venv__a_dot_yaml", "venv__a_dot_yaml"]
    root = write(**dict.fromkeys(names, "a: 1"), tom_dot_yaml="name: x", env__pyvenv_dot_cfg="", env__a_dot_yaml="a: 1")
    assert list(Files.read(root)) == ["tom.yaml"]


def test_files_of_the_tools_that_build_a_site_are_left_out(write):
    root = write(mkdocs_dot_yml="site_name: !ENV X", tom_dot_yaml="name: x")
    assert list(Files.read(root)) == ["tom.yaml"]


def test_texts_at_hand_make_files_too():
    files = Files.of({"tom.yaml": "name: £", "a.yaml": b"a: 1"})
    assert dict(files) == {"a.yaml": b"a: 1", "tom.yaml": b"name: \xc2\xa3"}
    assert list(files) == ["a.yaml", "tom.yaml"]


def test_a_missing_folder_is_no_model(tmp_path):
    with pytest.raises(NoModel, match="there is no folder"):
        Files.read(tmp_path / "nowhere")


def test_a_file_is_no_folder(write):
    with pytest.raises(NoModel, match="there is no folder"):
        Files.read(write(tom_dot_yaml="name: x") / "tom.yaml")


def test_a_pipe_is_told_and_not_waited_for(write):
    root = write(tom_dot_yaml="name: x")
    os.mkfifo(root / "pipe.yaml")
    files = Files.read(root)
    assert rules(files) == [("not-a-file", "pipe.yaml")]
    assert list(files) == ["tom.yaml"]


def test_a_socket_cannot_be_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.yaml")
        assert rules(Files.read(tmp_path)) == [("unreadable-file", "socket.yaml")]


def test_a_link_that_turns_in_a_circle_cannot_be_read(tmp_path):
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    assert rules(Files.read(tmp_path)) == [("unreadable-file", "circle.yaml")]


def test_links_out_of_the_model_are_refused(write, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.yaml").write_text("secret: 1", encoding="utf-8")
    root = write(tom_dot_yaml="name: x")
    (root / "a.yaml").symlink_to(outside / "secret.yaml")
    (root / "b").symlink_to(outside)
    files = Files.read(root)
    assert sorted(rules(files)) == [("link-out", "a.yaml"), ("link-out", "b")]
    assert list(files) == ["tom.yaml"]


def test_a_neighbour_whose_name_begins_alike_is_outside(tmp_path):
    root, neighbour = tmp_path / "model", tmp_path / "model-two"
    root.mkdir()
    neighbour.mkdir()
    (neighbour / "a.yaml").write_text("a: 1", encoding="utf-8")
    (root / "a.yaml").symlink_to(neighbour / "a.yaml")
    assert rules(Files.read(root)) == [("link-out", "a.yaml")]


def test_links_inside_the_model_are_read_where_they_stand(write):
    root = write(tom_dot_yaml="name: x", _dot_store__a_dot_yaml="a: 1")
    (root / "a.yaml").symlink_to(root / ".store" / "a.yaml")
    (root / "circle").symlink_to(root)
    files = Files.read(root)
    assert list(files) == ["a.yaml", "tom.yaml"]
    assert not files.problems


def test_a_root_that_is_a_link_itself_is_fine(write, tmp_path_factory):
    link = tmp_path_factory.mktemp("links") / "model"
    link.symlink_to(write(tom_dot_yaml="name: x", a__b_dot_yaml="b: 1"))
    files = Files.read(link)
    assert list(files) == ["a/b.yaml", "tom.yaml"]
    assert not files.problems


def test_a_file_over_the_limit_is_told(write):
    root = write(tom_dot_yaml="name: x", big_dot_yaml="")
    os.truncate(root / "big.yaml", FILE_BYTES + 1)
    files = Files.read(root)
    assert rules(files) == [("file-too-big", "big.yaml")]
    assert "8 MiB" in files.problems[0].message


def test_a_file_at_the_limit_is_read(write):
    root = write(tom_dot_yaml="")
    os.truncate(root / "tom.yaml", FILE_BYTES)
    assert len(Files.read(root)["tom.yaml"]) == FILE_BYTES


def test_a_model_over_the_limit_is_told_and_read_up_to_it(write):
    names = [f"a{number}_dot_yaml" for number in range(9)]
    root = write(**dict.fromkeys(names, ""))
    for number in range(9):
        os.truncate(root / f"a{number}.yaml", FILE_BYTES)
    files = Files.read(root)
    assert rules(files) == [("model-too-big", "a8.yaml")]
    assert len(files) == 8


def test_too_many_files_are_told_and_read_up_to_the_limit(tmp_path):
    for number in range(MODEL_FILES + 2):
        (tmp_path / f"a{number:05}.yaml").touch()
    files = Files.read(tmp_path)
    assert rules(files) == [("too-many-files", f"a{MODEL_FILES:05}.yaml")]
    assert "5,000" in files.problems[0].message
    assert len(files) == MODEL_FILES


def test_a_name_that_cannot_be_shown_is_told(tmp_path):
    (tmp_path / "a\nb.yaml").write_text("a: 1", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml")).write_text("a: 1", encoding="utf-8")
    files = Files.read(tmp_path)
    assert sorted(rules(files)) == [
        ("unprintable-file-name", r"\udcff.yaml"),
        ("unprintable-file-name", r"a\x0ab.yaml"),
    ]
    assert not list(files)


def test_the_ending_that_windows_hides_is_told(write):
    files = Files.read(write(services_dot_yaml_dot_txt="a: 1"))
    assert rules(files) == [("yaml-named-txt", "services.yaml.txt")]
    assert "rename it to 'services.yaml'" in files.problems[0].help


def test_a_refusal_of_the_machine_is_told_in_plain_words():
    assert why(PermissionError(13, "Permission denied")) == "permission denied"
    assert why(OSError(5, "Input/output error\x1b")) == r"input/output error\x1b"


def test_the_root_is_the_nearest_folder_upwards(write):
    root = write(tom_dot_yaml="name: x", a__b__c_dot_yaml="c: 1")
    assert find_root(root) == root
    assert find_root(root / "a" / "b") == root
    assert find_root(root / "tom.yaml") == root
    assert find_root(root / "a" / "b" / "c.yaml") == root


@pytest.mark.parametrize("name", ["tom_dot_yml", "Tom_dot_YAML", "tom_dot_yaml_dot_txt"])
def test_a_root_file_of_nearly_the_right_name_is_told(write, name):
    root = write(**{name: "name: x"})
    with pytest.raises(NoModel, match=r"must be called 'tom.yaml'; rename"):
        find_root(root)


def test_no_root_anywhere_is_told(tmp_path):
    with pytest.raises(NoModel, match=r"nor any folder above it holds a 'tom.yaml'"):
        find_root(tmp_path)


@pytest.mark.parametrize("start", ["nowhere", "a\x00b", "x" * 5000])
def test_a_start_that_does_not_exist_is_told(tmp_path, start):
    with pytest.raises(NoModel):
        find_root(tmp_path / start)
