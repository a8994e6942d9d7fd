"""Every notebook of the chapter, executed once on the real kernel, in a copy under target/executed; the exercises: test_exercises."""
import base64
import re
from collections import defaultdict

import nbformat
import pytest
from conftest import ROOT, without_colours
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from originals import CHAPTER, code_cells, keep_executed, name
from png import colours

PLOTLY = "application/vnd.plotly.v1+json"
UUID = re.compile(r"\s*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\s*")
NEVER = ("SLF4J", "[D@", "[[D@", "[I@", "Picked up ")
LEAST_UPDATES = 30
LONGEST_CELL = 1200  # seconds


class CountingClient(NotebookClient):
    """Keeps the updates of displays as they come; the notebook itself keeps only the last."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.updates = defaultdict(list)

    def process_message(self, msg, cell, cell_index):
        if msg["msg_type"] == "update_display_data":
            self.updates[cell.id].append(dict(msg["content"]["data"]))
        return super().process_message(msg, cell, cell_index)


def test_there_are_notebooks():
    assert CHAPTER


@pytest.mark.executes_a_notebook
@pytest.mark.parametrize("path", CHAPTER, ids=name)
def test_runs_without_an_error_and_shows_what_it_should(path, executed):
    copy = executed / path.relative_to(ROOT)
    notebook = nbformat.read(path, as_version=4)
    client = CountingClient(notebook, timeout=LONGEST_CELL, kernel_name="java", shutdown_kernel="immediate",
                            resources={"metadata": {"path": str(copy.parent)}})
    try:
        client.execute()
    except CellExecutionError:
        pass  # the error is in the cell's outputs, where the checks below find it; the cells after it were not executed
    finally:
        keep_executed(notebook, copy)
    problems = [f"{name(path)}, code cell {number}: {problem}\n{cell.source}\n"
                for number, cell in enumerate(code_cells(notebook), start=1) if cell.execution_count
                for problem in problems_of(cell, client.updates[cell.id])]
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def problems_of(cell, updates):
    """Everything wrong with one executed cell, in sentences."""
    problems = [problem for output in cell.outputs for problem in problems_of_output(output)]
    tags = cell.metadata.get("tags", [])
    if "picture" in tags and not any(shows_something(picture) for picture in pictures(cell)):
        problems.append("there is no picture in more than two colours")
    if "live" in tags:
        problems += problems_of_live_display(cell, updates)
    return problems


def problems_of_output(output):
    if output.output_type == "error":
        return ["an error: " + without_colours(output.traceback or [output.evalue])]
    if output.output_type == "stream":
        stderr = [f"text on stderr: {output.text}"] if output.name == "stderr" else []
        return stderr + stray_text(output.text)
    problems = stray_text(output.data.get("text/plain", ""))
    if output.output_type == "execute_result" and UUID.fullmatch(output.data.get("text/plain", "")):
        problems.append(f"a bare display id as the result: {output.data['text/plain']}")
    missing = [kind for kind in ("image/png", "text/plain") if not output.data.get(kind)]
    if PLOTLY in output.data and missing:
        problems.append(f"a Plotly figure without {' and '.join(missing)} beside it")
    return problems


def stray_text(text):
    return [f"stray text {stray}: {text}" for stray in NEVER if stray in text]


def problems_of_live_display(cell, updates):
    """A live display grows a still picture many times and ends with an interactive figure."""
    stills = [update["image/png"] for update in updates if "image/png" in update]
    problems = []
    if len(stills) < LEAST_UPDATES:
        problems.append(f"{len(stills)} updates with a picture instead of at least {LEAST_UPDATES}")
    if len(set(stills)) <= 1:
        problems.append("all its pictures are equal")
    if not any(PLOTLY in output.get("data", {}) for output in cell.outputs):
        problems.append("no interactive figure at the end")
    return problems


def pictures(cell):
    return [base64.b64decode(output.data["image/png"]) for output in cell.outputs
            if "image/png" in output.get("data", {})]


def shows_something(picture):
    return len(colours(picture)) > 2
