import { element, slider } from "../widgets/elements.js";
import { adviceOn } from "./telling.js";

const MOST_SEED = 999_999_999;
const MINI_BATCHES = [1, 5, 10, 50, 100, 500]; // they all divide BETWEEN_MOMENTS, and an epoch
const HIDDEN = [0, 5, 10, 15, 30, 60, 100];

/** The settings of a training, with their controls and a sentence on those that are unwise. */
export class TrainingSettings {
  /** @type {import("./run.js").Settings} */
  values = { eta: 3, miniBatchSize: 10, hidden: 30, seed: 1 };
  #advice = element("p", { class: "nndl-note", "aria-live": "polite" });

  /**
   * @param {object} listener
   * @param {() => void} listener.changed what a training takes up on its way
   * @param {() => void} listener.renewed what needs a new network
   */
  constructor({ changed, renewed }) {
    const take = (value, tell) => {
      Object.assign(this.values, value);
      this.#advice.textContent = adviceOn(this.values);
      tell();
    };
    const named = (count) => ({ value: count, name: String(count || "none") });
    const eta = slider({ label: "learning rate η", min: 0.01, max: 100, step: 0.05, value: this.values.eta, isLogarithmic: true },
      (value) => take({ eta: value }, changed));
    this.node = element("div", {},
      element("div", { class: "nndl-row nndl-settings" },
        eta.node,
        choice("mini-batch", MINI_BATCHES.map(named), this.values.miniBatchSize, (miniBatchSize) => take({ miniBatchSize }, changed)),
        choice("hidden neurons", HIDDEN.map(named), this.values.hidden, (hidden) => take({ hidden }, renewed)),
        this.#seed((seed) => take({ seed }, renewed))),
      this.#advice);
  }

  #seed(take) {
    const box = element("input", { type: "text", inputmode: "numeric", autocomplete: "off", value: this.values.seed, onchange: () => {
      const text = box.value.trim();
      if (/^\d+$/.test(text) && Number(text) <= MOST_SEED) {
        take(Number(text));
      } else {
        this.#advice.textContent = "A seed is a whole number from 0 to 999,999,999. "
          + `${text ? `“${text}”` : "An empty box"} is none, so it is ${this.values.seed} as before.`;
      }
      box.value = this.values.seed;
    } });
    return element("label", { class: "nndl-slider" }, element("span", {}, "seed"), box);
  }
}

/**
 * Returns a list to choose from.
 *
 * @template T
 * @param {string} label
 * @param {{ value: T, name: string }[]} options
 * @param {T} chosen
 * @param {(value: T) => void} take
 */
function choice(label, options, chosen, take) {
  const list = element("select", { onchange: () => take(options[list.selectedIndex].value) },
    ...options.map(({ value, name }) => element("option", { selected: value === chosen }, name)));
  return element("label", { class: "nndl-choice" }, element("span", {}, label), list);
}
