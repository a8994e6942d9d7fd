import { element, set, svg } from "./elements.js";

const WIDE = 320;
const HIGH = 128;
const LEFT = 8;
const RIGHT = 76; // room for the words at the curves
const TOP = 22;
const BOTTOM = 20;
const LINE = 15; // between two words

/** One or two small curves over the same steps, with a marker at one of them. The second curve is dashed and goes in stairs. */
export class Curves {
  #lines;
  #steps = 1;
  #marker = svg("line", { y1: TOP - 6, y2: HIGH - BOTTOM, class: "nndl-marker" });

  /**
   * @param {string} title
   * @param {number[]} range the lowest and the highest value
   * @param {string[]} ends how these are written
   * @param {number} count of the curves
   * @param {(step: number) => void} [chosen] by a click, or by dragging; none if the marker stays where it is
   */
  constructor(title, range, ends, count, chosen) {
    this.range = range;
    this.#lines = Array.from({ length: count }, (_, n) => ({
      line: svg("polyline", { class: `nndl-curve nndl-curve-${n}` }),
      point: svg("circle", { r: 4.5, class: `nndl-point nndl-curve-${n}` }),
      words: svg("text", { class: "nndl-curve-words" }),
    }));
    const level = (value, words, dy) => [
      svg("line", { x1: LEFT, x2: WIDE - RIGHT, y1: this.#y(value), y2: this.#y(value), class: "nndl-axis" }),
      svg("text", { x: WIDE - RIGHT - 6, y: this.#y(value) + dy, "text-anchor": "end", class: "nndl-curve-end" }, words),
    ];
    const drawing = svg("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": title }, ...level(range[0], ends[0], 15),
      ...level(range[1], ends[1], -6), this.#marker, ...this.#lines.flatMap(({ line, point, words }) => [line, point, words]));
    this.node = element("figure", { class: "nndl-curves" }, element("figcaption", {}, title), drawing);
    if (chosen) {
      this.#letChoose(drawing, chosen);
    }
  }

  #letChoose(drawing, chosen) {
    const choose = ({ clientX, clientY }) => {
      const { x } = new DOMPoint(clientX, clientY).matrixTransform(drawing.getScreenCTM().inverse());
      const share = (x - LEFT) / (WIDE - LEFT - RIGHT);
      chosen(Math.round(Math.min(1, Math.max(0, share)) * this.#steps));
    };
    const pressed = (event) => {
      if (drawing.hasPointerCapture(event.pointerId)) {
        choose(event);
      }
    };
    set(drawing, {
      class: "nndl-is-chosen-from",
      onpointerdown: ({ pointerId, button }) => {
        if (button === 0) {
          drawing.setPointerCapture(pointerId);
        }
      },
      onpointermove: pressed, onpointerup: pressed, // a click would come only after a short tap
    });
  }

  #y(value) {
    return HIGH - BOTTOM - (value - this.range[0]) / (this.range[1] - this.range[0]) * (HIGH - TOP - BOTTOM);
  }

  /**
   * @param {number[][]} values of each curve, from the first step on
   * @param {number} step where the marker is
   * @param {string[]} words of each curve, beside its point there
   */
  show(values, step, words) {
    this.#steps = Math.max(1, values[0].length - 1);
    const x = (n) => LEFT + n / this.#steps * (WIDE - LEFT - RIGHT);
    const heights = apart(values.map((curve) => this.#y(curve[step]) + beside(curve, step)));
    set(this.#marker, { x1: x(step), x2: x(step) });
    this.#lines.forEach((drawn, n) => {
      const points = values[n].map((value, place) => `${x(place).toFixed(1)},${this.#y(value).toFixed(1)}`);
      const edge = (place) => `${x(place).toFixed(1)},${this.#y(values[n][place - 1]).toFixed(1)}`;
      const stairs = points.map((point, place) => (place === 0 ? point : `${edge(place)} ${point}`));
      set(drawn.line, { points: (n === 0 ? points : stairs).join(" ") });
      set(drawn.point, { cx: x(step), cy: this.#y(values[n][step]) });
      set(drawn.words, { x: x(step) + 9, y: heights[n] });
      drawn.words.textContent = words[n];
    });
  }
}

/** Returns how far below a curve's point its words begin, so that the curve's next piece does not cross them. */
function beside(curve, step) {
  return step + 1 === curve.length ? 4 : curve[step + 1] < curve[step] ? -8 : 18;
}

/** Moves two heights apart if words there would touch. */
function apart(heights) {
  const [first, second] = heights;
  if (heights.length < 2 || Math.abs(first - second) >= LINE) {
    return heights;
  }
  const half = first < second ? LINE / 2 : -LINE / 2;
  return [(first + second) / 2 - half, (first + second) / 2 + half];
}
