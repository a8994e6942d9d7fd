import { LiveDiagram } from "./livediagram.js";
import { LiveTables } from "./livetables.js";
import { button, element, set, slider } from "./elements.js";
import { outputsOf, valuesOf } from "./units.js";

const LEGEND = "Orange connections have weights above zero, blue ones below; the larger, the thicker. Faint ones carry little.";

/**
 * A live diagram of a circuit or a small network.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {boolean} shown.isSmooth whether its neurons are sigmoid neurons, and the inputs any numbers from 0 to 1
 * @param {number} shown.width of the diagram
 * @param {number} shown.height
 * @param {import("./units.js").Spot[]} shown.spots
 * @param {object[]} shown.wires
 */
export function live(place, shown) {
  const { isSmooth, spots, wires } = shown;
  const isBare = spots.some(({ kind }) => kind === "perceptron") && wires.every(({ weight }) => weight === "");
  const inputs = spots.filter(({ kind }) => kind === "input");
  const state = { inputs: inputs.map(() => 0) };
  const diagram = new LiveDiagram(shown, (input) => change(input, state.inputs[input] < 0.5 ? 1 : 0));
  const tables = new LiveTables(spots, isSmooth);
  const controls = inputs.map(({ name }, input) => (isSmooth
    ? slider({ label: name, name: `input ${name}`, min: 0, max: 1, step: 0.01, value: 0 }, (value) => take(input, value))
    : bit(name, () => change(input, 1 - state.inputs[input]))));
  const answer = element("output", { class: "nndl-answer", "data-answer": "" });
  const sentence = element("p", { class: "nndl-said", "aria-live": "polite" });

  function take(input, value) {
    state.inputs[input] = value;
    draw();
  }

  /** Changes an input that its control does not show yet; one that is being typed must be left alone. */
  function change(input, value) {
    controls[input].show(value);
    take(input, value);
  }

  function draw() {
    const values = valuesOf(spots, state.inputs, isSmooth);
    const outputs = outputsOf(spots, values);
    diagram.show(values);
    tables.show(values);
    set(answer, { "data-answer": outputs.map(({ written }) => written).join(" ") });
    answer.textContent = outputs.map(({ written }) => written).join(" ");
    sentence.textContent = outputs.map(({ name, written }) => `${name} is ${written}`).join(", ") + ".";
  }

  draw();
  place.append(
    element("div", { class: "nndl-row nndl-inputs" }, ...controls.map(({ node }) => node)),
    diagram.node,
    ...(isBare ? [element("p", { class: "nndl-note" }, LEGEND)] : []),
    element("p", {}, outputsOf(spots, valuesOf(spots, state.inputs, isSmooth)).length === 1 ? "Output: " : "Outputs: ", answer),
    sentence,
    tables.node,
  );
}

/** A button for an input that is 0 or 1. */
function bit(name, onclick) {
  const node = button("", onclick);
  const show = (value) => {
    node.textContent = `${name} = ${value}`;
    set(node, { "aria-pressed": String(value === 1) });
  };
  show(0);
  return { node, show };
}
