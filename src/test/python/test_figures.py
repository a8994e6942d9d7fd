"""What draws figures in JupyterLab: how set-up installs it."""
import json

import pytest
from conftest import ROOT
from jupyterlab_server.config import get_page_config
from launcher import figures
from launcher.layout import Layout


@pytest.fixture
def layout(tmp_path):
    """A workbook with an extension of one module, and the wheel's Plotly."""
    files = {
        "src/main/web/package.json": '{"name": "nndl-figures", "jupyterlab": {"_build": {"load": "static/container.js"}}}',
        "src/main/web/container.js": "first",
        ".venv/lib/python3.11/site-packages/plotly/package_data/plotly.min.js": "Plotly",
    }
    for name, content in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    return Layout(tmp_path)


def installed(layout):
    """The extension's folder and the one in which, as its package.json says, its files are."""
    home = layout.jupyter_share / "labextensions/nndl-figures"
    load = json.loads((home / "package.json").read_text())["jupyterlab"]["_build"]["load"]
    return home, (home / load).parent


def test_it_is_installed_once_with_the_plotly_of_the_wheel(layout, capsys):
    assert "missing" in figures.problem(layout)
    figures.ensure(layout, "[5/6]")
    assert figures.problem(layout) is None
    _, static = installed(layout)
    assert {file.name: file.read_text() for file in static.iterdir()} == {"container.js": "first", "plotly.min.js": "Plotly"}
    capsys.readouterr()
    figures.ensure(layout, "[5/6]")
    assert capsys.readouterr().out == ""


def test_a_changed_one_takes_its_place_under_another_address_and_leaves_nothing_behind(layout):
    figures.ensure(layout, "[5/6]")
    before = installed(layout)[1]
    (layout.root / "src/main/web/container.js").write_text("second")
    assert "not this workbook's" in figures.problem(layout)
    figures.ensure(layout, "[5/6]")
    home, after = installed(layout)
    assert before != after, "a browser would go on with the files it has kept"
    assert {file.name for file in home.iterdir()} == {"package.json", "static"} and list((home / "static").iterdir()) == [after]


@pytest.mark.parametrize("damage", [lambda file: file.unlink(), lambda file: file.write_text("half")])
def test_a_damaged_one_is_installed_again(layout, damage):
    figures.ensure(layout, "[5/6]")
    damage(installed(layout)[1] / "plotly.min.js")
    assert figures.problem(layout)
    figures.ensure(layout, "[5/6]")
    assert figures.problem(layout) is None


def test_without_the_wheel_the_doctor_has_a_sentence(layout):
    (layout.root / ".venv/lib/python3.11/site-packages/plotly/package_data/plotly.min.js").unlink()
    assert "Plotly is missing" in figures.problem(layout)


def test_the_page_is_told_of_it_and_not_to_use_plotlys_own(layout):
    (layout.root / "src/main/web/package.json").write_bytes((ROOT / "src/main/web/package.json").read_bytes())
    figures.ensure(layout, "[5/6]")
    told = get_page_config([str(layout.jupyter_share / "labextensions")])
    assert [extension["name"] for extension in told["federated_extensions"]] == ["nndl-figures"]
    assert "@jupyterlab/plotly-extension" in told["disabledExtensions"]
