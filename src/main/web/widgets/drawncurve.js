import { clamp, spaced } from "./plane.js";

const PIECES = 9; // from one handle to the next
const MOST_DECIMALS = 3;
const MIDDLE_HEIGHT = 0.5; // where a curve begins that is made by keys alone
const NEARLY_ALL = 0.8; // of the way across: what is missing then is filled in

/** So many handles move a drawn curve by keys. */
export const CURVE_HANDLES = 8;
const COLUMNS = PIECES * (CURVE_HANDLES - 1) + 1;

/** A curve that is being drawn: a height at each of many columns, or none yet. Places are shares, from 0 to 1 in both directions. */
export class DrawnCurve {
  #heights = Array(COLUMNS).fill(null);

  /** Returns the pieces drawn so far, each as places from left to right. @returns {number[][][]} */
  get pieces() {
    const pieces = [[]];
    this.#heights.forEach((height, column) => {
      if (height === null) {
        pieces.push([]);
      } else {
        pieces.at(-1).push([column / (COLUMNS - 1), height]);
      }
    });
    return pieces.filter((piece) => piece.length > 0);
  }

  /** Returns all heights, or null if the curve does not yet go from left to right. */
  get whole() {
    return this.#heights.includes(null) ? null : [...this.#heights];
  }

  set whole(heights) {
    this.#heights = [...heights];
  }

  /** Draws a straight stroke over whatever is there. */
  stroke([fromX, fromY], [toX, toY]) {
    const [first, last] = [fromX, toX].map((x) => Math.round(clamp(x, 0, 1) * (COLUMNS - 1)));
    const step = Math.sign(last - first);
    for (let column = first; column !== last; column += step) {
      this.#put(column, fromY + (toY - fromY) * (column - first) / (last - first));
    }
    this.#put(last, toY);
  }

  #put(column, height) {
    this.#heights[column] = Number(clamp(height, 0, 1).toFixed(MOST_DECIMALS));
  }

  /** Joins the pieces, and goes on level to the edges, if nearly all is drawn. */
  close() {
    if (this.#heights.filter((height) => height !== null).length >= NEARLY_ALL * COLUMNS) {
      this.#join();
    }
  }

  #join() {
    const drawn = [...this.#heights.entries()].filter(([, height]) => height !== null);
    const places = drawn.length > 0 ? drawn : [[0, MIDDLE_HEIGHT]];
    this.#heights.forEach((_, column) => this.#put(column, heightAt(places, column)));
  }

  /** Joins the pieces, then moves a handle up, and the curve around it, as far as the handles beside it. */
  push(handle, by) {
    this.#join();
    this.#heights.forEach((height, column) => {
      const share = Math.max(0, 1 - Math.abs(column - handle * PIECES) / PIECES);
      this.#put(column, height + share * by);
    });
  }

  /** Returns where a handle is. */
  handle(n) {
    return [n / (CURVE_HANDLES - 1), this.#heights[n * PIECES] ?? MIDDLE_HEIGHT];
  }
}

/** Returns whether these are the heights of a whole curve. */
export function areHeights(heights) {
  return Array.isArray(heights) && heights.length === COLUMNS && heights.every((height) => height >= 0 && height <= 1);
}

/** Returns the places of a whole curve. */
export function placesOf(heights) {
  return heights.map((height, column) => [column / (COLUMNS - 1), height]);
}

/** Returns the height of a curve at x, straight from place to place and level beyond the ends. @param {number[][]} places by their x */
export function heightAt(places, x) {
  const after = places.findIndex(([right]) => right >= x);
  if (after <= 0) {
    return places.at(after)[1]; // the first, or the last if there is none after x
  }
  const [[left, from], [right, to]] = places.slice(after - 1, after + 1);
  return from + (to - from) * (x - left) / (right - left);
}

/** Returns what lies between two curves at equal distances, as far as the second goes: guess − truth. */
export function differences(guess, truth) {
  return spaced(truth[0][0], truth.at(-1)[0], COLUMNS).map((x) => [x, heightAt(guess, x) - heightAt(truth, x)]);
}
