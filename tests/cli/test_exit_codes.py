import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import FILES, written
from tests.cli.process import environment, tomkit

CLEAN = {**FILES, "services.yaml": FILES["services.yaml"].replace("servces", "services")}


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return written(tmp_path / "clean", CLEAN)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return written(tmp_path / "faulty", FILES)


def test_nothing_at_or_above_error_is_0(clean: Path) -> None:
    done = tomkit("validate", cwd=clean)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_error_is_1(faulty: Path) -> None:
    assert tomkit("validate", cwd=faulty).returncode == 1


@pytest.mark.parametrize(("fail_on", "code"), [("info", 1), ("warning", 1), ("error", 1), ("never", 0)])
def test_fail_on_moves_the_bar(faulty: Path, fail_on: str, code: int) -> None:
    assert tomkit("validate", "--fail-on", fail_on, cwd=faulty).returncode == code


def test_information_fails_only_when_asked(clean: Path) -> None:
    codes = [tomkit("validate", "--fail-on", each, cwd=clean).returncode for each in ("info", "error")]
    assert codes == [1, 0]


def test_a_folder_without_a_model_is_2(tmp_path: Path) -> None:
    done = tomkit("validate", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no model here" in done.stderr


def test_a_profile_that_does_not_exist_is_2_and_is_told(clean: Path) -> None:
    (clean / "tom.yaml").write_text("tomkit: 1\nname: North\nprofiles: [uk-counci]\n")
    done = tomkit("validate", cwd=clean)
    assert done.returncode == 2
    assert b"did you mean 'uk-council'?" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="no such links there")
def test_a_file_that_cannot_be_read_is_2_and_is_told(clean: Path) -> None:
    (clean / "gone.yaml").symlink_to(clean / "nowhere.yaml")
    done = tomkit("validate", cwd=clean)
    assert done.returncode == 2
    assert b"gone.yaml" in done.stdout


def test_a_fault_of_its_own_is_3_and_no_traceback(clean: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "tomkit_break.py").write_text("import tomkit.cli.opening as o\no.found = lambda given: 1 / 0\n")
    code = "import tomkit_break, sys; from tomkit.cli.main import main; sys.exit(main(['validate']))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=clean, env=environment(PYTHONPATH=str(broken)), capture_output=True, check=False)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert b"no fault of yours (ZeroDivisionError: division by zero)" in done.stderr
    debugged = environment(PYTHONPATH=str(broken), TOMKIT_DEBUG="1")
    done = subprocess.run(command, cwd=clean, env=debugged, capture_output=True, check=False)
    assert b"Traceback" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
@pytest.mark.slow
def test_an_interrupt_is_130(clean: Path) -> None:
    command = [sys.executable, "-m", "tomkit", "serve", "--port", "58913"]
    with subprocess.Popen(command, cwd=clean, env=environment(), stderr=subprocess.PIPE) as process:
        time.sleep(8)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="no such pipes there")
def test_a_reader_who_goes_away_is_no_fault(faulty: Path) -> None:
    (faulty / "more.yaml").write_text(
        "services:\n" + "".join(f"  s-{n}: {{name: S, owner: nobody}}\n" for n in range(999))
    )
    command = [sys.executable, "-m", "tomkit", "validate"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=faulty, env=environment(), **streams) as process:
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=60)
    assert (process.returncode, err) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_a_full_disk_is_told(clean: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "tomkit", "validate"]
        done = subprocess.run(command, cwd=clean, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"error: the output cannot be written: no space left on device\n"
