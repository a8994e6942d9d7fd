import { Answers } from "./answers.js";
import { Curves } from "./curves.js";
import { DigitGrid } from "./digitgrid.js";
import { button, element, enable, slider } from "./elements.js";
import { withNetwork } from "./networks.js";
import { answerOf, fired } from "./perceptrons.js";
import { paintGreys, pixelCanvas } from "./pixels.js";
import { unpackedPixels } from "./zeroruns.js";

const MOST_NUDGES = 1000;

/**
 * A digit that is read wrongly, and the network's weights to nudge until it is read rightly.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {string} shown.network its name
 * @param {number} shown.label what the picture shows
 * @param {number} shown.number of the picture in the test set
 * @param {string} shown.picture
 * @param {string[]} shown.digits others
 * @param {number[]} shown.labels of these
 * @param {string} shown.remark may be empty
 */
export function nudge(place, shown) {
  withNetwork(place, shown.network, (network) => nudgeOf(network, shown));
}

function nudgeOf(start, { label, number, picture, digits, labels, remark }) {
  const pixels = unpackedPixels(picture);
  const others = digits.map(unpackedPixels);
  const target = start.biases.at(-1).map((_, j) => Number(j === label));
  const first = { smooth: others.map((other) => start.classify(other)), sharp: others.map((other) => answerOf(fired(start, other))) };
  const state = { network: start.copy(), eta: 0.01, smooth: [start.feedforward(pixels)], sharp: [fired(start, pixels)] };

  const canvas = pixelCanvas(`The picture, a ${label}`);
  paintGreys(canvas, pixels);
  const answers = new Answers();
  const lamps = new Lamps(target.length);
  const curves = new Curves(`The output for ${label}, nudge by nudge`, [0, 1], ["0", "1"], 2);
  const smooth = new Panel("Others, read by the sigmoid neurons", others, labels, first.smooth);
  const sharp = new Panel("Others, read by the perceptrons (3+8: as both; –: as none)", others, labels, first.sharp);
  const sentence = element("p", { class: "nndl-said", "aria-live": "polite" });
  const more = [1, 10].map((count) => button(count === 1 ? `Nudge towards ${label}` : `${count} nudges`, () => take(count)));
  const back = button("Back to the start", () => {
    Object.assign(state, { network: start.copy(), smooth: [state.smooth[0]], sharp: [state.sharp[0]] });
    draw();
  });

  function take(count) {
    for (let n = 0; n < count && state.smooth.length <= MOST_NUDGES; n++) {
      state.network.updateMiniBatch([{ input: pixels, target }], state.eta);
      state.smooth.push(state.network.feedforward(pixels));
      state.sharp.push(fired(state.network, pixels));
    }
    draw();
  }

  function draw() {
    const nudges = state.smooth.length - 1;
    const outputs = state.smooth[nudges];
    const bits = state.sharp[nudges];
    answers.show(outputs, "");
    lamps.show(bits);
    curves.show([state.smooth.map((all) => all[label]), state.sharp.map((all) => all[label])], nudges,
      [outputs[label].toFixed(3), `${bits[label]}`]);
    const changed = [smooth.show(others.map((other) => state.network.classify(other))),
      sharp.show(others.map((other) => answerOf(fired(state.network, other))))];
    const jumps = state.sharp.filter((all, n) => n > 0 && all.some((bit, j) => bit !== state.sharp[n - 1][j])).length;
    const moved = jumps === 0 ? "have not moved at all" : `have changed at ${jumps} of the nudges and stood still at the others`;
    sentence.textContent = nudges === 0
      ? `Nudge the weights and biases a little, so that this ${label} is taken for a ${label}.`
      : `After ${nudges === 1 ? "1 nudge" : `${nudges} nudges`} the output for ${label} has gone from ${state.smooth[0][label].toFixed(3)}`
        + ` to ${outputs[label].toFixed(3)}, and the picture is read as ${state.network.classify(pixels)}.`
        + ` The perceptrons' outputs ${moved}.`
        + ` Of the others: with sigmoid neurons ${changed[0]}, with perceptrons ${changed[1]}.`;
    more.forEach((control) => enable(control, nudges < MOST_NUDGES));
    enable(back, nudges > 0);
  }

  draw();
  return [
    element("div", { class: "nndl-row" },
      element("div", { class: "nndl-seen" }, element("p", {}, `Test picture ${number}, a ${label}`), canvas),
      answers.node, lamps.node),
    element("div", { class: "nndl-row" }, ...more, back,
      slider({ label: "How large a nudge: η", min: 0.001, max: 0.1, step: 0.001, value: state.eta }, (eta) => (state.eta = eta)).node),
    sentence,
    curves.node,
    element("p", { class: "nndl-note" }, "The line is the sigmoid neuron, the dashed one the perceptron with the same weights."),
    element("div", { class: "nndl-row" }, smooth.node, sharp.node),
    ...(remark ? [element("p", { class: "nndl-note" }, remark)] : []),
  ];
}

/** What ten perceptrons say: each a lamp that is on or off, above its digit. */
class Lamps {
  #answer = element("span", { class: "nndl-answer" });
  #lamps;

  constructor(count) {
    this.#lamps = Array.from({ length: count }, () => element("span", { class: "nndl-lamp" }));
    const named = this.#lamps.map((lamp, j) => element("span", { class: "nndl-lamp-of" }, lamp, String(j)));
    this.node = element("div", { class: "nndl-lamps" }, element("p", {}, "Perceptrons with the same weights: ", this.#answer),
      element("div", { class: "nndl-row", role: "img", "aria-label": "The ten outputs, each 0 or 1" }, ...named));
  }

  show(bits) {
    this.#answer.textContent = answerOf(bits);
    this.#lamps.forEach((lamp, j) => {
      lamp.textContent = String(bits[j]);
      lamp.classList.toggle("nndl-is-on", bits[j] === 1);
    });
  }
}

/** Digits and how many of them have changed since the start. */
class Panel {
  #grid;
  #first;
  #count = element("p", {});

  constructor(title, pictures, labels, first) {
    this.#grid = new DigitGrid(pictures, labels);
    this.#first = first;
    this.node = element("div", { class: "nndl-filmed" }, element("p", {}, title), this.#count, this.#grid.node);
  }

  /** Shows answers, and returns in words what has changed. */
  show(answers) {
    const { right, gained, lost } = this.#grid.show(answers, this.#first);
    const changes = gained + lost === 0 ? null : `${gained} turned right and ${lost} wrong`;
    this.#count.textContent = `${right} of ${answers.length} right${changes ? `; since the start ${changes}` : ""}`;
    return changes ?? "none has changed";
  }
}
