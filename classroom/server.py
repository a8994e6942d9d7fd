"""What the hub starts for a learner, as that learner. launcher/classroom/learner.py says what it does."""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src/main/python"))

from launcher.classroom.learner import serve  # noqa: E402 (the path must be set first)

serve(ROOT, sys.argv[1:])
