import { Answers } from "./answers.js";
import { button, element, enable, set, toggle } from "./elements.js";
import { Neurons } from "./neurons.js";
import { Paper } from "./paper.js";
import { paintGreys, pixelCanvas } from "./pixels.js";
import { asDrawn, prepared } from "./preparation.js";
import { Ink } from "./strokes.js";

const POINTS_A_FRAME = 3; // of an example that is being drawn

/** A digit to show: one that is drawn, or a picture. @typedef {{ label: number, strokes?: number[][][], pixels?: Float64Array }} Shown */

/** A sheet of paper with a network that reads what is drawn on it while it is drawn, and again whenever the network has changed. */
export class Reader {
  #network;
  #examples;
  #changed;
  #state = { strokes: [], prepare: true, example: -1 };
  #animation = 0;
  #answers = new Answers();
  #neurons;
  #seen = pixelCanvas("What the network sees: 28 × 28 pixels");
  #undo = button("Undo", () => this.#change(this.#state.strokes.slice(0, -1)));
  #clear = button("Clear", () => this.clear());
  #prepare = toggle("prepared as MNIST was", true, (isOn) => {
    this.#state.prepare = isOn;
    this.#draw();
  });
  #paper = new Paper({
    begun: () => {
      this.#endExample();
      this.#state.strokes = [...this.#state.strokes, []];
    },
    drawn: (points) => {
      this.#state.strokes[this.#state.strokes.length - 1] = [...points];
      this.#draw();
    },
  });

  /**
   * @param {import("./network.js").Network} network
   * @param {string} offer what is written on the button that shows an example
   * @param {Shown[]} examples
   * @param {(strokes: number[][][]) => void} [changed] is told the reader's own strokes: none as long as an example is shown
   */
  constructor(network, offer, examples, changed = () => {}) {
    this.#examples = examples;
    this.#changed = changed;
    this.node = element("div", { class: "nndl-row" },
      element("div", { class: "nndl-drawing" }, this.#paper.canvas,
        element("div", { class: "nndl-row" }, this.#undo, this.#clear, button(offer, () => this.showExample()))),
      element("div", { class: "nndl-seen" }, element("p", {}, "What the network sees"), this.#seen,
        this.#prepare),
      this.#answers.node);
    this.neurons = element("div", {});
    this.read(network);
  }

  /**
   * Lets a network read what is drawn: another one, or the same that has learned more.
   *
   * @param {import("./network.js").Network} network
   * @param {boolean} [isSpoken] whether those who hear the page are told what it reads
   */
  read(network, isSpoken = true) {
    if (this.#network !== network) {
      this.#network = network;
      this.#neurons = new Neurons(network);
      this.neurons.replaceChildren(this.#neurons.node);
    }
    for (const live of [this.node, this.neurons].flatMap((part) => [...part.querySelectorAll("[aria-live], output")])) {
      set(live, { "aria-live": isSpoken ? "polite" : "off" });
    }
    this.#draw();
  }

  /** Takes away what is drawn. */
  clear() {
    this.#change([]);
  }

  #endExample() {
    cancelAnimationFrame(this.#animation);
    if (this.#state.example >= 0) {
      this.#state.example = -1;
      this.#state.strokes = [];
    }
  }

  #change(strokes) {
    this.#endExample();
    this.#state.strokes = strokes;
    this.#draw();
  }

  /** Shows the next example, at first any. */
  showExample() {
    const { length } = this.#examples;
    const { example } = this.#state;
    const next = example < 0 ? Math.floor(Math.random() * length) : (example + 1) % length;
    this.#endExample();
    this.#state.example = next;
    const { strokes = [] } = this.#examples[next];
    const all = strokes.reduce((sum, points) => sum + points.length, 0);
    let count = matchMedia("(prefers-reduced-motion: reduce)").matches ? all : 0;
    const step = () => {
      count = Math.min(all, count + POINTS_A_FRAME);
      this.#state.strokes = begun(strokes, count);
      this.#draw();
      if (count < all) {
        this.#animation = requestAnimationFrame(step);
      }
    };
    step();
  }

  #draw() {
    const { strokes, example } = this.#state;
    const picture = this.#examples[example]?.pixels;
    const isEmpty = strokes.length === 0 && !picture;
    const pixels = picture ?? this.#pixels();
    const drawn = example < 0 ? "Your drawing" : `An example: a ${this.#examples[example].label}`;
    this.#paper.show(strokes, isEmpty ? "The empty pad: draw a digit here" : drawn);
    paintGreys(this.#seen, pixels);
    this.#prepare.hidden = Boolean(picture);
    if (picture) {
      this.#paper.cover(this.#seen);
    }
    const activations = isEmpty ? null : this.#network.activations(pixels);
    this.#answers.show(activations?.at(-1) ?? null, "Draw a digit, large or small, with mouse, pen or finger.");
    this.#neurons.show(pixels, activations?.[0] ?? null);
    [this.#undo, this.#clear].forEach((control) => enable(control, !isEmpty));
    this.#changed(example < 0 ? strokes : []);
  }

  /** Returns the pixels of what is drawn by strokes. */
  #pixels() {
    const { strokes, prepare } = this.#state;
    if (strokes.length === 0) {
      return new Float64Array(this.#network.sizes[0]);
    }
    const { rows } = Ink.of(strokes);
    return prepare ? prepared(rows).pixels : asDrawn(rows);
  }
}

/** Returns the first so many points of strokes. */
function begun(strokes, count) {
  const shown = [];
  for (const points of strokes) {
    if (count > 0) {
      shown.push(points.slice(0, count));
    }
    count -= points.length;
  }
  return shown;
}
