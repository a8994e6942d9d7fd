"""The built library as the kernel loads it."""
import zipfile

from conftest import ROOT
from launcher.layout import Layout


def test_no_source_lies_beside_a_class():
    """JShell's compiler would take up such a source, and every later cell fails with `cannot find symbol: class`."""
    with zipfile.ZipFile(Layout(ROOT).jar) as jar:
        names = set(jar.namelist())
    assert "nndl/Sigmoid.class" in names
    assert [name for name in names if name.endswith(".java") and name.replace(".java", ".class") in names] == []
