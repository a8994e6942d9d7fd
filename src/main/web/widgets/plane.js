import { set, svg } from "./elements.js";
import { grouped } from "./written.js";

const MARGIN = { left: 52, right: 14, top: 12, bottom: 42 }; // for numbers and names
const FITTING = 4; // characters of a number that the left margin has room for
const CHARACTER = 8; // units, the width of one
const TICKS = 5; // about so many on an axis
const TICK_DIGITS = 8;
const FAR = 1e4; // pixels: beyond, nothing can be seen, and browsers draw wrongly

/** A rectangle of the plane with its axes, to draw curves, points and lines in. */
export class Plane {
  /** What is drawn here ends at the edges. */
  inside = svg("svg", { overflow: "hidden" });
  /** What is drawn here does not. */
  over = svg("g");
  #axes = svg("g");

  /**
   * @param {object} axes
   * @param {number} axes.width in units of the drawing, which is as wide as there is room
   * @param {number} axes.height
   * @param {string} axes.xName
   * @param {string} axes.yName
   * @param {[number, number]} axes.x the range
   * @param {[number, number]} axes.y the range
   * @param {string} axes.words what is to be seen
   */
  constructor({ width, height, xName, yName, x, y, words }) {
    this.left = MARGIN.left + CHARACTER * Math.max(0, Math.max(...ticks(y).map((value) => tickName(value).length)) - FITTING);
    this.width = width - this.left - MARGIN.right;
    this.height = height - MARGIN.top - MARGIN.bottom;
    this.names = { xName, yName };
    set(this.inside, { x: this.left, y: MARGIN.top, width: this.width, height: this.height });
    set(this.over, { transform: `translate(${this.left} ${MARGIN.top})` });
    set(this.#axes, { transform: `translate(${this.left} ${MARGIN.top})` });
    this.node = svg("svg", { viewBox: `0 0 ${width} ${height}`, class: "nndl-plane", role: "group", "aria-label": words },
      this.#axes, this.inside, this.over);
    this.range(x, y);
  }

  /** Shows another part of the plane. */
  range(x, y) {
    this.ranges = { x, y };
    this.#axes.replaceChildren(
      ...ticks(x).flatMap((value) => [
        svg("line", { x1: this.x(value), x2: this.x(value), y1: 0, y2: this.height, class: "nndl-grid" }),
        svg("text", { x: this.x(value), y: this.height + 17, "text-anchor": "middle" }, tickName(value))]),
      ...ticks(y).flatMap((value) => [
        svg("line", { x1: 0, x2: this.width, y1: this.y(value), y2: this.y(value), class: "nndl-grid" }),
        svg("text", { x: -6, y: this.y(value) + 5, "text-anchor": "end" }, tickName(value))]),
      svg("rect", { width: this.width, height: this.height, class: "nndl-frame" }),
      svg("text", { x: this.width / 2, y: this.height + 36, "text-anchor": "middle" }, this.names.xName),
      svg("text", { "text-anchor": "middle", transform: `translate(${11 - this.left} ${this.height / 2}) rotate(-90)` }, this.names.yName));
  }

  /** Returns where a value of x lies, in units from the left edge. */
  x(value) {
    const [from, to] = this.ranges.x;
    return clamp((value - from) / (to - from) * this.width, -FAR, FAR);
  }

  /** Returns where a value of y lies, in units from the top edge. */
  y(value) {
    const [from, to] = this.ranges.y;
    return clamp((to - value) / (to - from) * this.height, -FAR, FAR);
  }

  /** Returns the place that the pointer is on, as [x, y]. */
  at({ clientX, clientY }) {
    const { x: right, y: down } = new DOMPoint(clientX, clientY).matrixTransform(this.over.getScreenCTM().inverse());
    const { x, y } = this.ranges;
    return [x[0] + right / this.width * (x[1] - x[0]), y[1] - down / this.height * (y[1] - y[0])];
  }

  /** Returns whether a place lies in this part of the plane. */
  holds([x, y]) {
    return x >= this.ranges.x[0] && x <= this.ranges.x[1] && y >= this.ranges.y[0] && y <= this.ranges.y[1];
  }

  /** Returns places as the path through them. @param {number[][]} places */
  path(places) {
    return places.map(([x, y], n) => `${n === 0 ? "M" : "L"}${this.x(x).toFixed(2)} ${this.y(y).toFixed(2)}`).join("");
  }
}

/** Returns a number, or the nearest one in a range. */
export function clamp(value, least, most) {
  return Math.min(most, Math.max(least, value));
}

/** Returns so many numbers at equal distances, the ends among them. */
export function spaced(from, to, count) {
  return Array.from({ length: count }, (_, n) => (n === count - 1 ? to : from + (to - from) * n / (count - 1)));
}

/** Returns round numbers in a range, at a distance of 1, 2 or 5 times a power of ten. */
export function ticks([from, to], count = TICKS) {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999);
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
}

function tickName(value) {
  return grouped(value, TICK_DIGITS);
}
