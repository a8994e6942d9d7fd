import { clamp } from "./plane.js";

/**
 * A function C(v) for a ball to roll on.
 *
 * @typedef {object} Landscape
 * @property {(v: number[]) => number} c not a number where it is not known
 * @property {(v: number[]) => number[]} gradient ∇C
 * @property {[number, number][]} ranges for each variable from where to where it is drawn
 */

/** The functions that have a name in the library's Landscape: the same sums, in the same order. */
const FORMULAS = {
  parabola: { c: ([v]) => v * v, gradient: ([v]) => [2 * v] },
  doubleWell: { c: ([v]) => well(v), gradient: ([v]) => [wellSlope(v)] },
  waves: { c: ([v]) => v * v / 20 - Math.cos(v), gradient: ([v]) => [v / 10 + Math.sin(v)] },
  bowl: { c: ([v1, v2]) => v1 * v1 + v2 * v2, gradient: ([v1, v2]) => [2 * v1, 2 * v2] },
  valley: {
    c: ([v1, v2]) => v1 * v1 + v1 * v2 + v2 * v2 - 3 * v1 + 3,
    gradient: ([v1, v2]) => [2 * v1 + v2 - 3, v1 + 2 * v2],
  },
  hollows: { c: ([v1, v2]) => well(v1) + v2 * v2, gradient: ([v1, v2]) => [wellSlope(v1), 2 * v2] },
};

function well(v) {
  return (v * v - 1) * (v * v - 1) + (v + 1) * (v + 1) / 5;
}

function wellSlope(v) {
  return 4 * v * (v * v - 1) + 2 * (v + 1) / 5;
}

/**
 * Returns the landscape that Java describes.
 *
 * @param {object} shown
 * @param {[number, number][]} shown.ranges
 * @param {string} [shown.name] of a formula; without it there are samples
 * @param {number} [shown.side] samples along each variable
 * @param {number[][]} [shown.samples] of C, ∂C/∂v₁ and perhaps ∂C/∂v₂
 * @returns {Landscape}
 */
export function landscapeOf({ name, ranges, side, samples }) {
  if (name) {
    return { ...FORMULAS[name], ranges };
  }
  const [c, ...slopes] = samples.map((field) => (v) => {
    const place = v.map((value, i) => (value - ranges[i][0]) / (ranges[i][1] - ranges[i][0]) * (side - 1));
    return place.every((along) => along >= 0 && along <= side - 1) ? interpolated(field, side, place) : NaN;
  });
  return { c, gradient: (v) => slopes.map((slope) => slope(v)), ranges };
}

/** Returns the value of a field at a place on its grid, by cubic curves through the four nearest samples, one variable after the other. */
function interpolated(field, side, place) {
  const along = place.at(-1);
  const first = clamp(Math.floor(along), 0, side - 2);
  const stride = side ** (place.length - 1);
  const at = (n) => (place.length === 1 ? field[n] : interpolated(field.slice(n * stride, (n + 1) * stride), side, place.slice(0, -1)));
  const sample = (n) => (n < 0 ? 3 * at(0) - 3 * at(1) + at(2) : n < side ? at(n) : 3 * at(side - 1) - 3 * at(side - 2) + at(side - 3));
  const [a, b, c, d] = [-1, 0, 1, 2].map((n) => sample(first + n));
  const t = along - first;
  return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
