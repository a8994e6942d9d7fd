"""The commands and what they take: what reaches their functions, what is refused in which words, and help."""
import pytest
from launcher import commands


@pytest.mark.parametrize("arguments, understood", [
    ([], ("open", [])),
    (["--no-browser", "--port=8899"], ("open", ["--no-browser", "--port=8899"])),
    (["open", "--help"], ("open", ["--help"])),
    (["test", "--quick"], ("test", ["--quick"])),
    (["--help"], ("help", [])),
    (["-h", "test"], ("help", ["test"])),
])
def test_understands_its_arguments(arguments, understood):
    assert commands.split(arguments) == understood


@pytest.mark.parametrize("arguments, told", [
    (["tset"], "There is no command tset; did you mean test? The commands are: open, test, "),
    (["nonsense"], "There is no command nonsense. The commands are: "),
    (["help", "pnis"], "There is no command pnis; did you mean pins?"),
    (["test", "--fast"], "./workbook test does not know --fast. It takes only --quick and --no-browser. `./workbook test --help`"),
    (["test", "--qiuck"], "does not know --qiuck; did you mean --quick? It takes"),
    (["test", "--qui"], "does not know --qui; did you mean --quick?"),
    (["test", "--quick=yes"], "does not know --quick=yes; did you mean --quick?"),
    (["doctor", "--hlep"], "does not know --hlep; did you mean --help? It takes no arguments."),
    (["doctor", "x"], "./workbook doctor has no use for x. It takes no arguments."),
    (["reset"], "./workbook reset needs one NAME: 08, x03, a file name or a path."),
    (["reset", "08", "09"], "./workbook reset has no use for 09. It takes only one NAME."),
    (["strip", "--staged", "a.ipynb"], "./workbook strip takes either --staged or names of files"),
    (["book", "--from"], "./workbook book takes only --from=my. `./workbook book --help` tells more."),
    (["book", "--from", "your"], "./workbook book takes only --from=my."),
    (["book", "my"], "./workbook book has no use for my. It takes only --from=my."),
    (["strip", "-x"], "./workbook strip does not know -x. It takes only FILE... and --staged."),
])
def test_answers_wrong_arguments_in_a_sentence(tmp_path, capsys, arguments, told):
    assert commands.main(str(tmp_path), arguments) == 2
    said = capsys.readouterr()
    assert told in said.out and said.out.count("\n") == 1 and said.err == ""


@pytest.fixture
def called(monkeypatch):
    """What the commands' functions are called with, instead of being run."""
    calls = []
    for command in commands.COMMANDS.values():
        monkeypatch.setattr(command, "function", lambda _, called=command.name, **chosen: calls.append((called, chosen)) or 0)
    return calls


@pytest.mark.parametrize("arguments, call", [
    (["--no-browser"], ("open", {"originals": False, "option": ["--no-browser"]})),
    (["open", "--port", "8899", "--originals", "--", "-x"], ("open", {"originals": True, "option": ["--port", "8899", "--", "-x"]})),
    (["open", "--origin", "--help-all"], ("open", {"originals": False, "option": ["--origin", "--help-all"]})),
    (["jshell", "-q", "--", "a b.jsh", "-?"], ("jshell", {"argument": ["-q", "--", "a b.jsh", "-?"]})),
    (["test", "--no-browser"], ("test", {"quick": False, "no_browser": True})),
    (["reset", "08"], ("reset", {"name": "08"})),
    (["results"], ("results", {"name": []})),
    (["strip", "a.ipynb", "b.ipynb"], ("strip", {"staged": False, "file": ["a.ipynb", "b.ipynb"]})),
    (["strip", "--", "-odd.ipynb"], ("strip", {"staged": False, "file": ["-odd.ipynb"]})),
    (["strip", "--staged"], ("strip", {"staged": True, "file": []})),
    (["pins", "--upgrade"], ("pins", {"upgrade": True})),
    (["class", "--prove", "--report=x.md", "/srv/class"],
     ("class", {"install": False, "start": False, "image": False, "prove": "", "report": "x.md", "csv": None,
                "folder": "/srv/class"})),
    (["progress"], ("progress", {})),
    (["book"], ("book", {"from": None})),
    (["book", "--from=my"], ("book", {"from": "my"})),
    (["class", "--install"], ("class", {"install": True, "start": False, "image": False, "prove": None, "report": None, "csv": None,
                                        "folder": None})),
    (["class", "--csv", "x.csv"], ("class", {"install": False, "start": False, "image": False, "prove": None, "report": None,
                                             "csv": "x.csv", "folder": None})),
])
def test_hands_on_what_a_command_is_given(tmp_path, called, arguments, call):
    assert commands.main(str(tmp_path), arguments) == 0
    assert called == [call]


@pytest.mark.parametrize("name", commands.COMMANDS)
@pytest.mark.parametrize("arguments", ["{} --help", "{} -h", "help {}", "--help {}"])
def test_each_command_has_help_of_its_own(tmp_path, capsys, called, name, arguments):
    if arguments.endswith("{}"):
        commands.COMMANDS["help"].function = commands._help
    assert commands.main(str(tmp_path), arguments.format(name).split()) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage: ./workbook {name}") and called == []
    assert all(argument.name in said and argument.help in " ".join(said.split()) for argument in commands.COMMANDS[name].arguments)


@pytest.mark.parametrize("columns", ["20", "80", "120", "400"])
def test_the_list_of_all_commands_names_each_argument_once_and_is_aligned(tmp_path, capsys, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    assert commands.main(str(tmp_path), ["help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines[1:-1])) <= min(max(int(columns), 72), 132)
    for command in commands.COMMANDS.values():
        listed = next(number for number, line in enumerate(lines) if line.startswith(f"  ./workbook {command.name}"))
        column = lines[listed].index(command.summary.split()[0] if command.name != "open" else "the same", 13)
        assert all(line[column - 2:column].isspace() for line in lines if line.startswith("  "))
    options = [line.split()[0] for line in lines if line.startswith("         --")]
    assert sorted(options) == ["--csv=FILE", "--from=my", "--image", "--install", "--jax", "--nbgrader", "--no-browser", "--prove=PARTS",
                               "--quick", "--quick", "--report=FILE", "--staged", "--start", "--upgrade"]
    assert any(line.startswith("  ./workbook open --originals  ") for line in lines[lines.index("") + 20:])
