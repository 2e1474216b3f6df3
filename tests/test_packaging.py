"""What is installed is whole."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import tui_reader
from tests.commands import environment

CHECKOUT = Path(tui_reader.__file__).parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and a source distribution of the checkout, built without a network."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", str(folder)]
    subprocess.run(command, check=True, capture_output=True, cwd=CHECKOUT, timeout=120)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(next(built.glob("*.whl")))


def data_files(folder: Path) -> set[str]:
    """The files of a folder of the checkout that are no Python, by their paths in it."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".py" and path.parent.name != "__pycache__"
    }


def test_the_wheel_holds_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    """Tests, benchmarks and training stay in the checkout."""
    assert {name.split("/")[0] for name in wheel.namelist()} == {
        "tui_reader", f"tui_reader-{tui_reader.__version__}.dist-info"
    }  # fmt: skip


def test_the_wheel_holds_everything_that_is_read_at_run_time(wheel: zipfile.ZipFile) -> None:
    """Themes, the sample and the word lists are installed where the program looks for them."""
    installed = {name.removeprefix("tui_reader/") for name in wheel.namelist()}
    themes = {f"themes/{name}" for name in data_files(CHECKOUT / "themes")}
    assert len(themes) >= 5
    assert installed >= themes | data_files(CHECKOUT / "tui_reader")
    assert any(name.startswith("sample/") for name in installed)


def test_the_wheel_starts_the_command(wheel: zipfile.ZipFile) -> None:
    """The console script leads to the command line."""
    folder = f"tui_reader-{tui_reader.__version__}.dist-info"
    assert wheel.read(f"{folder}/entry_points.txt").decode() == "[console_scripts]\ntui-reader = tui_reader.start:run\n"
    assert f"{folder}/licenses/LICENSE" in wheel.namelist()


def test_the_program_runs_from_the_wheel(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    """Installed somewhere else, without the checkout, it prints the sample with its marks."""
    wheel.extractall(tmp_path)  # noqa: S202 - the wheel is our own
    program = f"import tui_reader, tui_reader.cli; assert tui_reader.__file__.startswith({str(tmp_path)!r}); "
    command = [sys.executable, "-P", "-c", f"{program}raise SystemExit(tui_reader.cli.main([]))"]
    result = subprocess.run(
        command,
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=environment(PYTHONPATH=str(tmp_path)),
        timeout=60,
    )
    assert '"[' in result.stdout


def test_the_source_distribution_can_be_tested(built: Path) -> None:
    """Whoever packages it finds the tests, the documents and what made the shipped lists."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.split("/", 1)[1].split("/")[0] for name in archive.getnames()}
    assert names >= {"tui_reader", "themes", "tests", "benchmarks", "training", "docs", "README.md", "LICENSE"}
