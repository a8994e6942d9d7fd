import { element } from "./elements.js";
import { MOST_TERMS, outputsOf, valuesOf, writtenSum, writtenValue } from "./units.js";

const MOST_INPUTS = 3; // of a circuit for which all cases are listed

/** What each neuron adds up; and of a circuit with few inputs, what it gives in all cases. */
export class LiveTables {
  #spots;
  #rows;
  #cases = [];

  /**
   * @param {import("./units.js").Spot[]} spots
   * @param {boolean} isSmooth
   */
  constructor(spots, isSmooth) {
    this.#spots = spots;
    this.#rows = spots.flatMap((spot, place) => (spot.kind === "gate" || spot.kind === "perceptron"
      ? [{ spot, place, sum: element("td", {}), output: element("td", {}) }] : []));
    const hasGates = this.#rows.some(({ spot }) => spot.kind === "gate");
    const sum = spots.some(({ from }) => from.length > MOST_TERMS) ? "w·x + b, without inputs that are 0" : "w·x + b";
    const head = ["", hasGates ? "what it combines" : sum, isSmooth ? "σ(w·x + b)" : "output"];
    this.node = element("div", { class: "nndl-row" },
      table(head, this.#rows.map(({ spot, sum, output }) => element("tr", {}, element("th", { scope: "row" }, spot.name), sum, output))));
    const inputs = spots.filter(({ kind }) => kind === "input");
    if (!isSmooth && inputs.length <= MOST_INPUTS) {
      this.#cases = Array.from({ length: 2 ** inputs.length }, (_, n) => {
        const bits = inputs.map((_, place) => (n >> (inputs.length - 1 - place)) & 1);
        const outputs = outputsOf(spots, valuesOf(spots, bits, false));
        const cells = [...bits, ...outputs.map(({ written }) => written)];
        return { bits, row: element("tr", {}, ...cells.map((bit) => element("td", {}, String(bit)))) };
      });
      const names = [...inputs, ...spots.filter(({ kind }) => kind === "output")].map(({ name }) => name);
      this.node.append(table(names, this.#cases.map(({ row }) => row)));
    }
  }

  /** @param {import("./units.js").Value[]} values */
  show(values) {
    for (const { spot, place, sum, output } of this.#rows) {
      const { value, z } = values[place];
      const combined = () => spot.from.map((from) => writtenValue(values[from].value)).join(" and ");
      sum.textContent = z === null ? `NAND of ${combined()}` : writtenSum(spot, values, z);
      output.textContent = writtenValue(value);
    }
    for (const { bits, row } of this.#cases) {
      const isThis = bits.every((bit, place) => bit === values[place].value);
      row.classList.toggle("nndl-is-this", isThis);
      if (isThis) {
        row.setAttribute("aria-current", "true");
      } else {
        row.removeAttribute("aria-current");
      }
    }
  }
}

function table(head, rows) {
  return element("div", { class: "nndl-scroll" }, element("table", { class: "nndl-table" },
    element("thead", {}, element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)))), element("tbody", {}, ...rows)));
}
