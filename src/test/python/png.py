"""Just enough of PNG to see whether a picture shows anything."""
import struct
import zlib

CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # colour type: values per pixel


def colours(data):
    """The set of the colours in a PNG of 8 bits (or a palette of fewer), not interlaced; each colour is a bytes object.
    For a palette it is the set of its used entries."""
    width, height, depth, kind, interlaced, body = _parts(data)
    if interlaced or depth > 8 or (depth < 8 and kind not in (0, 3)):
        raise ValueError(f"a PNG with {depth} bits, colour type {kind}, interlaced {interlaced} is not read here")
    stride = (width * CHANNELS[kind] * depth + 7) // 8
    rows = _unfiltered(zlib.decompress(body), height, stride, max(1, CHANNELS[kind] * depth // 8))
    if depth < 8:
        return {bytes([value]) for row in rows for value in _unpacked(row, width, depth)}
    step = CHANNELS[kind]
    return {bytes(row[i:i + step]) for row in rows for i in range(0, stride, step)}


def _parts(data):
    """The header's values and the joined compressed body."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("this is not a PNG")
    position, header, body = 8, None, b""
    while position < len(data):
        length, name = struct.unpack(">I4s", data[position:position + 8])
        chunk = data[position + 8:position + 8 + length]
        if name == b"IHDR":
            header = struct.unpack(">IIBBBBB", chunk)
        elif name == b"IDAT":
            body += chunk
        position += length + 12
    width, height, depth, kind, _, _, interlaced = header
    return width, height, depth, kind, interlaced, body


def _unfiltered(raw, height, stride, pixel):
    """The rows of a picture, each undone of its filter (PNG specification, section 9)."""
    rows, above = [], bytearray(stride)
    for y in range(height):
        begin = y * (stride + 1)
        row = bytearray(raw[begin + 1:begin + 1 + stride])
        _unfilter(raw[begin], row, above, pixel)
        rows.append(row)
        above = row
    return rows


def _unfilter(kind, row, above, pixel):
    for i in range(len(row)) if kind else ():
        left = row[i - pixel] if i >= pixel else 0
        corner = above[i - pixel] if i >= pixel else 0
        guess = (left, above[i], (left + above[i]) // 2, _paeth(left, above[i], corner))[kind - 1]
        row[i] = (row[i] + guess) & 255


def _paeth(left, above, corner):
    estimate = left + above - corner
    return min((left, above, corner), key=lambda value: abs(estimate - value))


def _unpacked(row, width, depth):
    per_byte = 8 // depth
    return [row[x // per_byte] >> (8 - depth * (x % per_byte + 1)) & (1 << depth) - 1 for x in range(width)]
