"""The pictures of digits on which a network trains in the book's page, without a kernel."""
import base64
import gzip
import json
import zlib
from pathlib import Path

TRAINING, TEST = 5_000, 1_000
PIXELS = 28 * 28
IMAGE_HEADER, LABEL_HEADER = 16, 8  # bytes


def script(data: Path) -> bytes:
    """The first training pictures and after them the first test pictures of MNIST's files, as a script that sets
    `window.nndlPictures`: a page that was opened from the disk may load scripts, but may not read files."""
    greys, labels = b"", b""
    for kind, count in (("train", TRAINING), ("t10k", TEST)):
        greys += _first(data / f"{kind}-images-idx3-ubyte.gz", IMAGE_HEADER, count * PIXELS)
        labels += _first(data / f"{kind}-labels-idx1-ubyte.gz", LABEL_HEADER, count)
    pictures = {"training": TRAINING, "labels": "".join(map(str, labels)),
                "greys": base64.b64encode(zlib.compress(greys, 9)).decode()}
    return f"window.nndlPictures = {json.dumps(pictures)};\n".encode()


def _first(file: Path, header: int, count: int) -> bytes:
    with gzip.open(file) as numbers:
        return numbers.read(header + count)[header:]
