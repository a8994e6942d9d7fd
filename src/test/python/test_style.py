"""The form of the source, as far as Maven's check (`mvn spotless:check`) does not see it."""
import subprocess
import sys

from conftest import ROOT

LONGEST_LINE = 140


def test_python_is_in_form():
    """flake8: unused and unknown names, blank lines, indentation, length of lines."""
    told = subprocess.run([sys.executable, "-m", "flake8", "src", "workbook"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.stdout + told.stderr == ""


def test_no_line_of_java_or_javascript_is_too_long():
    """A wider line does not fit beside the text of a notebook that lists it."""
    long = [f"{path.relative_to(ROOT)}:{number} has {len(line)} characters"
            for path in sorted(path for path in (ROOT / "src").rglob("*") if path.suffix in (".java", ".js"))
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1) if len(line) > LONGEST_LINE]
    assert long == []
