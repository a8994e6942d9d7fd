import { element } from "./elements.js";
import { paintWeights, pixelCanvas } from "./pixels.js";

/** The neurons of the first layer after the input, lit by their activations; for a chosen one, why it fires. */
export class Neurons {
  #network;
  #chosen = null;
  #pixels;
  #activations = null;
  #weights = pixelCanvas("The neuron's weights over the drawing");
  #reason = element("p", { "aria-live": "polite", class: "nndl-reason" });
  #detail = element("div", { class: "nndl-row nndl-detail", hidden: true }, this.#weights, this.#reason);
  #cells;

  /** @param {import("./network.js").Network} network */
  constructor(network) {
    this.#network = network;
    this.#cells = Array.from(network.biases[0], (_, j) => element("button", {
      type: "button", class: "nndl-neuron", "aria-pressed": "false", tabindex: j === 0 ? 0 : -1,
      onclick: () => this.#choose(this.#chosen === j ? null : j),
    }));
    const onkeydown = (event) => this.#move(event);
    const cells = element("div", { class: "nndl-neurons", role: "group", "aria-label": this.#what, onkeydown }, ...this.#cells);
    this.node = element("div", {}, element("p", {}, `${this.#what}: click on one to see why it fires`), cells, this.#detail);
  }

  get #what() {
    return this.#network.biases.length === 1 ? "Its output neurons" : `Its ${this.#network.sizes[1]} hidden neurons`;
  }

  /** Arrow keys go from neuron to neuron. */
  #move(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const here = this.#cells.indexOf(event.target);
    if (event.key in steps && here >= 0) {
      event.preventDefault();
      const next = (here + steps[event.key] + this.#cells.length) % this.#cells.length;
      this.#cells.forEach((cell, j) => (cell.tabIndex = j === next ? 0 : -1));
      this.#cells[next].focus();
    }
  }

  #choose(neuron) {
    this.#chosen = neuron;
    this.#draw();
  }

  /**
   * @param {Float64Array} pixels
   * @param {Float64Array | null} activations null if nothing is drawn
   */
  show(pixels, activations) {
    this.#pixels = pixels;
    this.#activations = activations;
    this.#draw();
  }

  #draw() {
    this.#cells.forEach((cell, j) => {
      const a = this.#activations?.[j];
      cell.style.setProperty("--nndl-activation", `${Math.round(100 * (a ?? 0))}%`);
      cell.textContent = a === undefined ? String(j) : a.toFixed(2);
      cell.title = `neuron ${j}`;
      cell.setAttribute("aria-label", `neuron ${j}${a === undefined ? "" : `: ${a.toFixed(2)}`}`);
      cell.setAttribute("aria-pressed", String(j === this.#chosen));
    });
    this.#detail.hidden = this.#chosen === null;
    if (this.#chosen !== null) {
      paintWeights(this.#weights, this.#network.weights[0][this.#chosen], this.#pixels);
      this.#reason.textContent = this.#why(this.#chosen);
    }
  }

  #why(j) {
    const bias = this.#network.biases[0][j];
    if (!this.#activations) {
      return `Neuron ${j}: its weights, orange above zero and blue below. Draw, and see what the ink adds.`;
    }
    const parts = this.#network.weights[0][j].map((w, k) => w * this.#pixels[k]);
    const plus = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
    const minus = parts.reduce((sum, part) => sum + Math.min(0, part), 0);
    return `Neuron ${j}: ink on orange adds ${plus.toFixed(1)}, ink on blue takes away ${(-minus).toFixed(1)}, and the bias is `
      + `${bias.toFixed(1).replace("-", "−")}. Together z = ${(plus + minus + bias).toFixed(1).replace("-", "−")}, so its output is `
      + `σ(z) = ${this.#activations[j].toFixed(2)}.`;
  }
}
