"""The PNG reader of the tests, on pictures made here."""
import struct
import zlib

import pytest
from png import colours


def png(width, height, depth, kind, raw):
    """A PNG of rows that bring their filter bytes with them."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


def test_counts_the_colours_of_each_kind_of_picture():
    assert colours(png(2, 1, 8, 2, b"\0" + bytes([1, 2, 3, 1, 2, 3]))) == {b"\1\2\3"}
    assert len(colours(png(2, 1, 8, 6, b"\0" + bytes([1, 2, 3, 9, 1, 2, 3, 8])))) == 2
    assert colours(png(3, 1, 8, 0, b"\0\5\6\5")) == {b"\5", b"\6"}
    assert colours(png(4, 1, 2, 3, b"\0" + bytes([0b00011011]))) == {b"\0", b"\1", b"\2", b"\3"}


@pytest.mark.parametrize("kind, row", [(1, [10, 0, 0]), (2, [3, 3, 3]), (3, [7, 2, 2]), (4, [3, 0, 0])])
def test_undoes_every_filter(kind, row):
    """The row above is 7 7 7, the filtered row is to come out as 10 10 10 (average: 10, 10, 10 too)."""
    assert colours(png(3, 2, 8, 0, bytes([0, 7, 7, 7, kind, *row]))) == {b"\7", b"\12"}


def test_refuses_what_it_cannot_read():
    with pytest.raises(ValueError):
        colours(png(1, 1, 16, 0, b"\0\0\0"))
