import { element } from "./elements.js";
import { PAD_SIDE, STROKE_WIDTH } from "./strokes.js";

const LEAST_STEP = 5; // units between two points of a stroke
const SHARP = 2; // canvas pixels per unit

/** A sheet of paper that one draws on with mouse, pen or finger. */
export class Paper {
  canvas = element("canvas", {
    "data-role": "canvas", class: "nndl-paper", width: PAD_SIDE * SHARP, height: PAD_SIDE * SHARP, role: "img",
  });
  #pointer = null;
  #points = [];

  /**
   * @param {object} listener
   * @param {() => void} listener.begun a stroke begins
   * @param {(points: number[][]) => void} listener.drawn the stroke has become longer; its points are [x, y] in units
   */
  constructor(listener) {
    this.canvas.onpointerdown = (event) => {
      if (this.#pointer !== null || event.button !== 0) {
        return;
      }
      event.preventDefault(); // the page must not select text, nor a notebook its cell
      this.canvas.setPointerCapture(event.pointerId);
      this.#pointer = event.pointerId;
      this.#points = [];
      listener.begun();
      this.#follow([event], listener);
    };
    this.canvas.onpointermove = (event) => {
      if (event.pointerId === this.#pointer) {
        this.#follow(event.getCoalescedEvents?.() ?? [event], listener);
        this.#follow([event], listener); // a synthetic event has no coalesced ones
      }
    };
    this.canvas.onpointerup = this.canvas.onpointercancel = this.canvas.onlostpointercapture = () => {
      this.#pointer = null;
    };
  }

  #follow(events, listener) {
    const { left, top } = this.canvas.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = this.canvas;
    const inside = (share) => Math.max(0, Math.min(PAD_SIDE, Math.round(share * PAD_SIDE)));
    const before = this.#points.length;
    for (const { clientX, clientY } of events) {
      const [x, y] = [inside((clientX - left - clientLeft) / clientWidth), inside((clientY - top - clientTop) / clientHeight)];
      const last = this.#points.at(-1);
      if (!last || Math.hypot(x - last[0], y - last[1]) >= LEAST_STEP) {
        this.#points.push([x, y]);
      }
    }
    if (this.#points.length > before) {
      listener.drawn(this.#points);
    }
  }

  /**
   * Shows strokes.
   *
   * @param {number[][][]} strokes
   * @param {string} words what is to be seen
   */
  show(strokes, words) {
    const g = this.canvas.getContext("2d");
    g.setTransform(SHARP, 0, 0, SHARP, 0, 0);
    g.fillStyle = "#fff";
    g.fillRect(0, 0, PAD_SIDE, PAD_SIDE);
    g.strokeStyle = "#222";
    g.lineWidth = STROKE_WIDTH;
    g.lineCap = g.lineJoin = "round";
    for (const points of strokes) {
      g.beginPath();
      points.forEach(([x, y], n) => (n === 0 ? g.moveTo(x, y) : g.lineTo(x, y)));
      g.lineTo(...points.at(-1)); // a dot, if there is but one point
      g.stroke();
    }
    this.canvas.setAttribute("aria-label", words);
  }

  /** Covers the paper with a picture. @param {HTMLCanvasElement} picture */
  cover(picture) {
    const g = this.canvas.getContext("2d");
    g.imageSmoothingEnabled = false;
    g.drawImage(picture, 0, 0, PAD_SIDE, PAD_SIDE);
  }
}
