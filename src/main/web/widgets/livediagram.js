import { element, set, svg } from "./elements.js";
import { writtenValue } from "./units.js";

const ROOM = 64; // on the right, for the outputs' values
const BOX = 44; // the height of an input, which is also touched

/** The diagram, its neurons shaded by what they give and its connections coloured by the signs of their weights. */
export class LiveDiagram {
  #spots;
  #wires;

  /**
   * @param {{ width: number, height: number, spots: import("./units.js").Spot[], wires: object[] }} shown
   * @param {(input: number) => void} clicked on an input
   */
  constructor({ width, height, spots, wires }, clicked) {
    const widest = (kind) => Math.max(...spots.map((spot) => (spot.kind === kind ? spot.width : 0)));
    const widths = { input: widest("input"), perceptron: widest("perceptron") };
    const sized = spots.map((spot) => ({ ...spot, width: widths[spot.kind] ?? spot.width }));
    this.#spots = sized.map((spot, place) => drawnSpot(spot, place, clicked));
    this.#wires = drawnWires(wires, spots);
    const viewBox = `0 -12 ${width + ROOM} ${height + 24}`;
    const drawing = svg("svg", { viewBox, role: "img", "aria-label": "The diagram, with what each neuron gives" },
      ...this.#wires.flatMap(({ line, words }) => [line, words]), ...this.#spots.map(({ node }) => node));
    drawing.style.minWidth = `${0.7 * (width + ROOM)}px`;
    drawing.style.maxWidth = `${1.3 * (width + ROOM)}px`;
    this.node = element("div", { class: "nndl-live" }, drawing);
  }

  /** @param {import("./units.js").Value[]} values */
  show(values) {
    this.#spots.forEach(({ show }, place) => show(values[place].value));
    this.#wires.forEach(({ line, from }) => set(line, { "stroke-opacity": 0.25 + 0.75 * values[from].value }));
  }
}

/** Draws an input, a neuron, a gate or an output, and returns how to show its value. */
function drawnSpot({ kind, name, x, y, width }, place, clicked) {
  const text = (attributes, words = "") => svg("text", { "text-anchor": "middle", ...attributes }, words);
  const at = { transform: `translate(${x} ${y})` };
  if (kind === "output") {
    const words = text({ class: "nndl-value", "text-anchor": "start", x: -width / 2, y: 5 });
    return { node: svg("g", at, words), show: (v) => (words.textContent = `${name} ${writtenValue(v)}`) };
  }
  const isNeuron = kind === "perceptron";
  const wide = Math.max(BOX, width);
  const shape = isNeuron
    ? svg("circle", { r: width / 2, class: "nndl-unit" })
    : svg("rect", { x: -wide / 2, y: -BOX / 2, width: wide, height: BOX, rx: kind === "gate" ? 4 : 10, class: "nndl-unit" });
  const value = text({ class: "nndl-value nndl-inside", y: isNeuron ? 5 : 15 });
  const node = svg("g", at, shape, value);
  if (!isNeuron) {
    node.append(text({ class: "nndl-small nndl-inside", y: -4 }, kind === "gate" ? "NAND" : name));
  }
  if (kind !== "input") {
    node.append(text({ class: "nndl-small", y: (isNeuron ? width : BOX) / 2 + 15 }, name));
  } else {
    set(node, { class: "nndl-input", onclick: () => clicked(place) });
  }
  return {
    node,
    show: (v) => {
      value.textContent = writtenValue(v);
      node.style.setProperty("--nndl-activation", `${Math.round(100 * v)}%`);
      node.classList.toggle("nndl-is-lit", v >= 0.5);
    },
  };
}

/** Draws the connections, thicker for larger weights. Those of a neuron come in the order of its weights. */
function drawnWires(wires, spots) {
  const largest = Math.max(1e-9, ...spots.flatMap(({ weights }) => weights.map(Math.abs)));
  const counts = spots.map(() => 0);
  return wires.map(({ from, to, path, weight, at: [x, y] }) => {
    const w = spots[to].weights[counts[to]++] ?? null;
    const sign = !w ? "nndl-plain" : w < 0 ? "nndl-negative" : "nndl-positive";
    const line = svg("polyline", {
      points: path.map((point) => point.map((number) => number.toFixed(1)).join(",")).join(" "),
      class: `nndl-wire ${sign}`, "stroke-width": w === null ? 1.5 : 1 + 3 * Math.abs(w) / largest,
    });
    return { from, line, words: svg("text", { x, y: y + 4, "text-anchor": "middle", class: `nndl-weight ${sign}` }, weight) };
  });
}
