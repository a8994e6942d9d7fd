// A digit drawn by hand, and its pictures as the library's Strokes computes them, bit for bit.

/** The width and the height of the pad, in units. */
export const PAD_SIDE = 280;

const RADIUS = 12; // half the width of a stroke, in units
const FADING = 2; // over so many units on each side of its edge a stroke fades
const CELL = 2; // the side length of the squares whose ink is computed, in units
const CELLS = PAD_SIDE / CELL;

/** The width of a stroke as the page draws it. */
export const STROKE_WIDTH = 2 * RADIUS;

/** A picture: rows of numbers from 0 (paper) to 1 (ink). @typedef {Float64Array[]} Rows */

/** The ink of strokes on the pad, which grows with each line. */
export class Ink {
  /** @type {Rows} */
  rows = Array.from({ length: CELLS }, () => new Float64Array(CELLS));

  /** Adds a line from one point to another, or a dot where they are the same. */
  line([ax, ay], [bx, by]) {
    const reach = RADIUS + FADING;
    const top = Math.max(0, Math.trunc((Math.min(ay, by) - reach) / CELL));
    const bottom = Math.min(CELLS - 1, Math.trunc((Math.max(ay, by) + reach) / CELL));
    const left = Math.max(0, Math.trunc((Math.min(ax, bx) - reach) / CELL));
    const right = Math.min(CELLS - 1, Math.trunc((Math.max(ax, bx) + reach) / CELL));
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const far = distance(CELL * x + CELL / 2, CELL * y + CELL / 2, ax, ay, bx - ax, by - ay);
        this.rows[y][x] = Math.max(this.rows[y][x], Math.min(1, (reach - far) / (2 * FADING)));
      }
    }
  }

  /** Returns the ink of strokes. @param {number[][][]} strokes of each the points [x, y] */
  static of(strokes) {
    const ink = new Ink();
    for (const points of strokes) {
      points.forEach((point, n) => ink.line(points[Math.max(0, n - 1)], point));
    }
    return ink;
  }
}

/** Returns how far a point lies from the line that leads from (ax, ay) by (dx, dy). */
function distance(x, y, ax, ay, dx, dy) {
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  const ex = x - (ax + t * dx);
  const ey = y - (ay + t * dy);
  return Math.sqrt(ex * ex + ey * ey);
}
