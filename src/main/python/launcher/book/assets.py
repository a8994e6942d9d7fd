"""The files of the site: each by its path in it."""
import base64
import hashlib
import json
import os
import shutil
from pathlib import Path


class Site:
    """All files of the book, kept together until it is whole. What came of a notebook is named by its content: what comes twice is
    there once, and a browser that has kept the older file asks for the newer one."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def add(self, name: str, content: bytes) -> str:
        self.files[name] = content
        return name

    def keep(self, folder: str, ending: str, content: bytes) -> str:
        """Returns its path in the site."""
        return self.add(f"{folder}/{hashlib.sha256(content).hexdigest()[:12]}.{ending}", content)

    def picture(self, encoded: str) -> str:
        return self.keep("figures", "png", base64.b64decode(encoded))

    def data(self, folder: str, content: object) -> str:
        """A script that gives the page some data: a page from the disk may load scripts, but may not read files."""
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        name = hashlib.sha256(text.encode()).hexdigest()[:12]
        return self.add(f"{folder}/{name}.js", given(f"{folder}/{name}.js", text))

    def size(self) -> int:
        return sum(map(len, self.files.values()))

    def write(self, folder: Path) -> None:
        """Puts the book in the place of the one before: whole, or not at all."""
        draft = folder.with_name(f".{folder.name}.draft")
        before = folder.with_name(f".{folder.name}.before")
        for left_over in (draft, before):
            shutil.rmtree(left_over, ignore_errors=True)
        for name, content in self.files.items():
            file = draft / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        if folder.exists():
            os.replace(folder, before)
        os.replace(draft, folder)
        shutil.rmtree(before, ignore_errors=True)


def given(name: str, json_text: str) -> bytes:
    """`window.nndlGiven`, from which the page takes what a script of this name brought."""
    return f"(window.nndlGiven ??= {{}})[{json.dumps(name)}] = {json_text};\n".encode()
