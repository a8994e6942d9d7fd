"""The form in which notebooks are committed: without outputs, counts and traces of the machine. Ids and tags stay."""
import json

# What JupyterLab and the kernel write into a notebook that is run and saved; none of it belongs to the text.
TRACES = ("ExecuteTime", "collapsed", "execution", "scrolled", "trusted", "vscode")
# The rest is as the kernel tells it (see jupyter_server_config.py) and JupyterLab writes it: so opening a notebook changes nothing.
OURS = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {"codemirror_mode": "java", "file_extension": ".jshell", "mimetype": "text/x-java-source", "name": "Java",
                      "pygments_lexer": "java"},
}


def stripped(content: bytes) -> bytes:
    """The same notebook in its committed form; ValueError where this is no notebook."""
    notebook = json.loads(content)
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise ValueError("it has no cells")
    for cell in notebook["cells"]:
        _strip_cell(cell)
    if notebook.get("metadata", {}).get("kernelspec", {}).get("name") == "java":
        notebook["metadata"] = OURS  # widgets and the like go
    return as_bytes(notebook)


def as_bytes(notebook: dict) -> bytes:
    """A notebook as JupyterLab writes it."""
    return (json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _strip_cell(cell: dict) -> None:
    if cell["cell_type"] == "code":
        cell.update(outputs=[], execution_count=None)
    for trace in TRACES:
        cell["metadata"].pop(trace, None)
    folded = cell["metadata"].get("jupyter", {})
    folded.pop("outputs_hidden", None)
    if not folded:
        cell["metadata"].pop("jupyter", None)
    if isinstance(cell["source"], str):
        cell["source"] = cell["source"].splitlines(keepends=True)
