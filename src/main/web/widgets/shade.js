import { set, svg } from "./elements.js";
import { sigmoid } from "./sigmoid.js";

const FAR_OUT = 6; // from z = −6 to z = 6 the shade changes; beyond, σ is as good as 0 or 1
const STOPS = 25;
const DARKEST = 0.6; // so that words on it can be read

/** A neuron's output over the plane of its two inputs: the higher, the darker. */
export class Shade {
  #gradient = svg("linearGradient", { id: `nndl-${Math.random().toString(36).slice(2)}`, gradientUnits: "userSpaceOnUse" });
  #area;

  /** @param {import("./plane.js").Plane} plane */
  constructor(plane) {
    this.plane = plane;
    this.#area = svg("rect", { width: plane.width, height: plane.height, class: "nndl-shade" });
    this.node = svg("g", {}, this.#gradient, this.#area);
  }

  /** Shows the output of a neuron, which depends on z = w·x + b alone and so changes only in the direction of w. */
  show(w, b, isPerceptron) {
    const square = w[0] * w[0] + w[1] * w[1];
    if (square === 0) {
      set(this.#area, { fill: "var(--nndl-first)", "fill-opacity": DARKEST * (isPerceptron ? Number(b > 0) : sigmoid(b)) });
      return;
    }
    const [x1, y1] = this.#where(w, (-FAR_OUT - b) / square);
    const [x2, y2] = this.#where(w, (FAR_OUT - b) / square);
    set(this.#gradient, { x1, y1, x2, y2 });
    set(this.#area, { fill: `url(#${this.#gradient.id})`, "fill-opacity": 1 });
    const places = isPerceptron ? [[0.5, 0], [0.5, 1]] : Array.from({ length: STOPS }, (_, n) => {
      const share = n / (STOPS - 1);
      return [share, sigmoid((2 * share - 1) * FAR_OUT)];
    });
    this.#gradient.replaceChildren(...places.map(([offset, output]) =>
      svg("stop", { offset, "stop-color": "var(--nndl-first)", "stop-opacity": DARKEST * output })));
  }

  /** Returns the end of t·w, in units of the drawing; the plane's own limits do not apply. */
  #where(w, t) {
    const { x: [left, right], y: [bottom, top] } = this.plane.ranges;
    return [(t * w[0] - left) / (right - left) * this.plane.width, (top - t * w[1]) / (top - bottom) * this.plane.height];
  }
}
