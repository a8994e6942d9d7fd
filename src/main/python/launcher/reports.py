"""Reading test reports in JUnit's XML form, as Maven's surefire and pytest both write them."""
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterable

SHOWN_LINES = 40


@dataclass
class Report:
    """How many tests passed, and each that did not, with its message."""
    passed: int = 0
    skipped: int = 0
    failures: list[tuple[str, str]] = field(default_factory=list)

    def __add__(self, other: "Report") -> "Report":
        return Report(self.passed + other.passed, self.skipped + other.skipped, self.failures + other.failures)

    def fail(self, name: str, message: str) -> None:
        self.failures.append((name, message))

    def summary(self) -> str:
        """`12 passed, 0 failed`, with `, 3 skipped` where some were."""
        return f"{self.passed} passed, {len(self.failures)} failed" + (f", {self.skipped} skipped" if self.skipped else "")

    def details(self) -> str:
        """Each failure's name and the beginning of its message."""
        parts = []
        for name, message in self.failures:
            lines = message.strip().splitlines()
            more = [f"... ({len(lines) - SHOWN_LINES} more lines)"] if len(lines) > SHOWN_LINES else []
            parts += [f"FAILED {name}"] + ["    " + line for line in lines[:SHOWN_LINES] + more]
        return "\n".join(parts)


def read_reports(files: Iterable[Path]) -> Report:
    """The sum of all reports; one that cannot be read (a test process that died) is a failure."""
    report = Report()
    for file in sorted(files):
        try:
            cases = list(ElementTree.parse(file).iter("testcase"))
        except (OSError, ElementTree.ParseError) as problem:
            report.fail(file.name, f"the report cannot be read: {problem}")
            continue
        for case in cases:
            _count(report, case)
    return report


def _count(report: Report, case: ElementTree.Element) -> None:
    bad = [part for kind in ("failure", "error") for part in case.findall(kind)]
    if bad:
        report.fail(f"{case.get('classname')}: {case.get('name')}", "\n".join(_message(part) for part in bad))
    elif case.find("skipped") is not None:
        report.skipped += 1
    else:
        report.passed += 1


def _message(part: ElementTree.Element) -> str:
    """The message alone, unless pytest has shortened it: then the whole text."""
    message, text = part.get("message") or "", part.text or ""
    return message if message and "full report in element text" not in message else text


def judge(report: Report, name: str, exit_code: int, tail: list[str]) -> Report:
    """Add what the reports do not show: a run that broke, or one that ran nothing."""
    if exit_code != 0 and not report.failures:
        report.fail(name, f"ended with exit code {exit_code}. Its last lines:\n" + "\n".join(tail))
    elif report.passed + len(report.failures) == 0:
        report.fail(name, "not one test was run")
    return report
