// How a drawing becomes a picture like MNIST's, as the library's Strokes and PreparedDigit do it, bit for bit.

/** The number of pixels in a row and in a column of MNIST's pictures. */
export const PICTURE_SIDE = 28;

const LONGER_SIDE = 20; // pixels, of the digit in MNIST's picture
const CENTRE = PICTURE_SIDE / 2 + 0.5; // in the middle of pixel 14, as in MNIST

/**
 * What preparing did, step by step.
 *
 * @typedef {object} Prepared
 * @property {Float64Array} pixels 784 numbers
 * @property {{ top: number, left: number, height: number, width: number }} box of the ink, in rows and columns of the drawing
 */

/** Returns a drawing scaled into 20 × 20 pixels and centred by its mass. There must be ink on it. @returns {Prepared} */
export function prepared(rows) {
  const box = boxOf(rows);
  const scaled = (side) => Math.max(1, Math.round(side * LONGER_SIDE / Math.max(box.height, box.width)));
  return { pixels: centred(rescaled(rows, box, scaled(box.height), scaled(box.width))), box };
}

/** Returns a drawing as it is, in 28 × 28 pixels. */
export function asDrawn(rows) {
  const small = rescaled(rows, { top: 0, left: 0, height: rows.length, width: rows[0].length }, PICTURE_SIDE, PICTURE_SIDE);
  return Float64Array.from(small.flatMap((row) => [...row]));
}

/** Returns the smallest box that holds all ink. */
function boxOf(rows) {
  const inked = rows.flatMap((row, y) => (row.some((ink) => ink > 0) ? [y] : []));
  const columns = [...rows[0].keys()].filter((x) => inked.some((y) => rows[y][x] > 0));
  const [top, left] = [inked[0], columns[0]];
  return { top, left, height: inked.at(-1) - top + 1, width: columns.at(-1) - left + 1 };
}

/** Returns a part of a picture in another size; each new pixel is the mean of what lies below it, so that edges become grey. */
function rescaled(rows, { top, left, height, width }, newHeight, newWidth) {
  const stepAcross = width / newWidth;
  const across = Array.from({ length: height }, (_, y) =>
    Float64Array.from({ length: newWidth }, (_, x) =>
      mean(x * stepAcross, (x + 1) * stepAcross, width, (column) => rows[top + y][left + column])));
  const stepDown = height / newHeight;
  return Array.from({ length: newHeight }, (_, y) =>
    Float64Array.from({ length: newWidth }, (_, x) => mean(y * stepDown, (y + 1) * stepDown, height, (row) => across[row][x])));
}

/** Returns the mean of values that fill the stretches 0 to 1, 1 to 2 and so on, between two places. */
function mean(from, to, length, value) {
  let sum = 0;
  for (let n = Math.trunc(from); n < Math.min(length, to); n++) {
    sum += value(n) * (Math.min(n + 1, to) - Math.max(n, from));
  }
  return sum / (to - from);
}

/** Puts a digit so into the picture that its centre of mass lies in the middle, as far as it has room. */
function centred(digit) {
  let mass = 0;
  let massAcross = 0;
  let massDown = 0;
  let most = 0;
  digit.forEach((row, y) => row.forEach((ink, x) => {
    mass += ink;
    massAcross += ink * (x + 0.5);
    massDown += ink * (y + 0.5);
    most = Math.max(most, ink);
  }));
  const inside = (start, length) => Math.max(0, Math.min(PICTURE_SIDE - length, Math.round(start)));
  const left = inside(CENTRE - massAcross / mass, digit[0].length);
  const top = inside(CENTRE - massDown / mass, digit.length);
  const pixels = new Float64Array(PICTURE_SIDE * PICTURE_SIDE);
  digit.forEach((row, y) => row.forEach((ink, x) => {
    pixels[(top + y) * PICTURE_SIDE + left + x] = ink / most; // thin strokes would be pale else
  }));
  return pixels;
}
