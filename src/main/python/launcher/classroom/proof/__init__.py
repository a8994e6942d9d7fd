"""`class --prove`: that a class works, as figures and promises. The hub is the class's own, on loopback; its learners are made for this.

`command.py` is the launcher's side; the rest is run by the Python of the class's workbook, which has tornado."""
