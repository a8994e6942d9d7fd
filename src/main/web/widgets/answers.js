import { element } from "./elements.js";
import { argmax } from "./network.js";

const SURE = 0.5; // an output from here on is meant

/** The ten outputs as bars, the answer and how sure it is. */
export class Answers {
  #answer = element("output", { class: "nndl-answer", "data-answer": "" });
  #sentence = element("p", { "aria-live": "polite", class: "nndl-said" });
  #bars = Array.from({ length: 10 }, (_, digit) => {
    const bar = element("span", { class: "nndl-bar" });
    const number = element("span", { class: "nndl-number" });
    const row = element("div", { class: "nndl-bar-row" }, String(digit), element("span", { class: "nndl-track" }, bar), number);
    return { bar, number, row };
  });

  node = element("div", { class: "nndl-answers" }, element("p", {}, "It reads: ", this.#answer),
    element("div", { role: "img", "aria-label": "The ten outputs as bars" }, ...this.#bars.map(({ row }) => row)), this.#sentence);

  /**
   * Shows the outputs; null for none.
   *
   * @param {ArrayLike<number> | null} outputs
   * @param {string} otherwise what is said if there are none
   */
  show(outputs, otherwise) {
    this.#bars.forEach(({ bar, number, row }, digit) => {
      bar.style.width = outputs ? `${100 * outputs[digit]}%` : "0";
      number.textContent = outputs ? outputs[digit].toFixed(2) : "";
      row.classList.toggle("nndl-is-most", Boolean(outputs) && argmax(outputs) === digit);
    });
    const answer = outputs ? String(argmax(outputs)) : "";
    this.#answer.textContent = answer || "–";
    this.#answer.dataset.answer = answer;
    const said = outputs ? sureness(outputs) : otherwise;
    if (this.#sentence.textContent !== said) { // a screen reader says it at each change
      this.#sentence.textContent = said;
    }
  }
}

/** Says how sure the network is. The outputs are no probabilities: they need not add up to 1. */
function sureness(outputs) {
  const order = [...outputs.keys()].sort((a, b) => outputs[b] - outputs[a]);
  const [first, second] = order.map((digit) => `${digit} (${outputs[digit].toFixed(2)})`);
  if (outputs[order[0]] < SURE) {
    return `Not sure at all: no output reaches ½. The highest is ${first}, then ${second}.`;
  }
  return outputs[order[1]] < SURE ? `Sure of the ${first}; next comes ${second}.` : `Torn between ${first} and ${second}.`;
}
