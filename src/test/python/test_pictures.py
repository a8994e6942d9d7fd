"""The pictures on which a network trains in the book's page."""
import base64
import gzip
import json
import zlib

from conftest import ROOT
from launcher.book import pictures

MOST = 1_500_000  # bytes


def test_the_script_brings_the_first_pictures_of_both_files_unchanged():
    script = pictures.script(ROOT / "data").decode("ascii")
    assert len(script) < MOST
    assert script.startswith("window.nndlPictures = ") and script.endswith(";\n")
    brought = json.loads(script.removeprefix("window.nndlPictures = ").removesuffix(";\n"))
    greys = zlib.decompress(base64.b64decode(brought["greys"]))
    training = brought["training"]
    test = len(brought["labels"]) - training
    assert (training, test) == (5_000, 1_000)
    assert greys[:training * 784] == numbers("train-images-idx3-ubyte.gz")[16:][:training * 784]
    assert greys[training * 784:] == numbers("t10k-images-idx3-ubyte.gz")[16:][:test * 784]
    labels = bytes(map(int, brought["labels"]))
    assert labels == numbers("train-labels-idx1-ubyte.gz")[8:][:training] + numbers("t10k-labels-idx1-ubyte.gz")[8:][:test]


def numbers(file: str) -> bytes:
    return gzip.decompress((ROOT / "data" / file).read_bytes())
