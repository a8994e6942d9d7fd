import { button, element, enable } from "./elements.js";
import { Kept } from "./keeping.js";
import { withNetwork } from "./networks.js";
import { Reader } from "./reader.js";

/**
 * A pad to draw digits on, which a network reads while they are drawn.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {string} shown.network its name
 * @param {string} shown.remark a sentence about the network; may be empty
 * @param {{ label: number, strokes: number[][][] }[]} shown.examples digits to show
 */
export function pad(place, shown) {
  withNetwork(place, shown.network, (network) => padOf(network, shown));
}

function padOf(network, { examples, remark }) {
  const state = { strokes: [] };
  const kept = new Kept((pixels) => network.classify(pixels));
  const labels = Array.from({ length: 10 }, (_, digit) => button(String(digit), () => {
    kept.keep(digit, state.strokes);
    reader.clear();
  }, { "aria-label": `Keep it as a ${digit}` }));
  const reader = new Reader(network, "An example", examples, (strokes) => {
    state.strokes = strokes;
    labels.forEach((label) => enable(label, strokes.length > 0));
  });
  return [
    reader.node,
    ...(remark ? [element("p", { class: "nndl-note" }, remark)] : []),
    reader.neurons,
    element("details", {}, element("summary", {}, "Keep what you draw"),
      element("p", {}, "Which digit was it meant to be? One click keeps it."),
      element("div", { class: "nndl-row nndl-labels" }, ...labels), kept.node),
  ];
}
