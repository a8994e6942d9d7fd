import { PICTURE_SIDE } from "./preparation.js";

/**
 * Returns bytes from base64 in which each run of zeros is a zero and its length, as the library's ZeroRuns packs them.
 *
 * @param {string} base64
 * @param {number} count of the bytes
 */
export function unpackedBytes(base64, count) {
  const packed = atob(base64);
  const bytes = new Uint8Array(count);
  let place = 0;
  for (let n = 0; n < packed.length; n++) {
    const byte = packed.charCodeAt(n);
    if (byte === 0) {
      place += packed.charCodeAt(++n); // they are zeros already
    } else {
      bytes[place++] = byte;
    }
  }
  return bytes;
}

/** Returns the pixels of such a picture, 0 white and 1 black. */
export function unpackedPixels(base64) {
  return Float64Array.from(unpackedBytes(base64, PICTURE_SIDE * PICTURE_SIDE), (grey) => grey / 255);
}
