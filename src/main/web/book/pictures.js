import { bytesOf } from "../widgets/base64.js";
import { PICTURE_SIDE } from "../widgets/preparation.js";
import { bring } from "./bringing.js";

const PICTURE_SIZE = PICTURE_SIDE * PICTURE_SIDE;

/**
 * The pictures that the book carries.
 *
 * @typedef {object} Pictures
 * @property {Picture[]} training the first of MNIST's training pictures
 * @property {Picture[]} test the first of its test pictures
 *
 * @typedef {import("../widgets/network.js").Example & { label: number }} Picture
 */

/**
 * Returns the pictures.
 *
 * @param {string} address of the script that sets window.nndlPictures (`pictures.py`)
 * @returns {Promise<Pictures>}
 */
export async function picturesFrom(address) {
  await bring(address);
  const { training, labels, greys } = window.nndlPictures;
  const bytes = await inflated(bytesOf(greys));
  const all = Array.from(labels, (label, i) => pictureOf(bytes.subarray(i * PICTURE_SIZE, (i + 1) * PICTURE_SIZE), Number(label)));
  return { training: all.slice(0, training), test: all.slice(training) };
}

/** Undoes Python's zlib.compress. */
async function inflated(bytes) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer());
}

function pictureOf(greys, label) {
  return {
    input: new Float64Array(greys).map((grey) => grey / 255), // much faster than Float64Array.from(greys, …), and there are 6,000
    target: Float64Array.from({ length: 10 }, (_, digit) => Number(digit === label)),
    label,
  };
}
