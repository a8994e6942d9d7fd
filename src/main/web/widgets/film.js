import { Curves } from "./curves.js";
import { DigitGrid } from "./digitgrid.js";
import { element, set, toggle } from "./elements.js";
import { paintShades, pixelCanvas } from "./pixels.js";
import { Player } from "./player.js";
import { PICTURE_SIDE } from "./preparation.js";
import { unpackedBytes, unpackedPixels } from "./zeroruns.js";

const PIXELS = PICTURE_SIDE * PICTURE_SIDE;

/**
 * The film of a training.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {number} shown.tests how many test digits there are
 * @param {string[]} shown.digits some of these
 * @param {number[]} shown.labels of them
 * @param {{ name: string, answers: number[], correct: number, cost: number }[]} shown.moments
 * @param {string[][]} shown.weights of each neuron: first the weights at the first moment, then how far each later moment's are from them
 * @param {string} shown.layer whose neurons these are: hidden or output
 * @param {number} shown.units a weight of so many has the deepest colour
 * @param {string} shown.remark may be empty
 */
export function film(place, shown) {
  const { tests, digits, labels, moments, weights, layer, units, remark } = shown;
  const neurons = weights.map((packed, j) => new FilmedNeuron(packed, units, `neuron ${j}`));
  const grid = new DigitGrid(digits.map(unpackedPixels), labels);
  const counts = new Curves("Right answers, moment by moment", [0, tests], ["0", counted(tests)], 1, (moment) => player.choose(moment));
  const highest = Math.max(...moments.map(({ cost }) => cost));
  const costs = new Curves("Cost on the test digits", [0, highest], ["0", highest.toFixed(2)], 1, (moment) => player.choose(moment));
  const answer = element("output", { class: "nndl-answer", "data-answer": "" });
  const sentence = element("p", { class: "nndl-said" });
  const state = { moment: 0, onlyChange: false, isPlaying: false };

  function draw() {
    const { moment, onlyChange, isPlaying } = state;
    const { name, answers, correct, cost } = moments[moment];
    const { right, gained, lost } = grid.show(answers, moments[Math.max(0, moment - 1)].answers);
    neurons.forEach((neuron) => neuron.show(moment, onlyChange));
    counts.show([moments.map((each) => each.correct)], moment, [counted(correct)]);
    costs.show([moments.map((each) => each.cost)], moment, [cost.toFixed(3)]);
    set(answer, { "data-answer": correct });
    answer.textContent = counted(correct);
    set(sentence, { "aria-live": isPlaying ? "off" : "polite" });
    const when = name[0].toUpperCase() + name.slice(1);
    sentence.textContent = `${when} the network reads ${counted(correct)} of ${counted(tests)} test digits `
      + `rightly, and the cost is ${cost.toFixed(3)}. Of the ${answers.length} below ${right} are right`
      + (moment === 0 ? "." : `: since the moment before, ${gained} turned right and ${lost} wrong.`);
  }

  const player = new Player(moments.map(({ name }) => name), (moment, isPlaying) => {
    Object.assign(state, { moment, isPlaying });
    draw();
  });
  place.append(
    player.node,
    element("p", {}, "Right answers: ", answer),
    sentence,
    element("div", { class: "nndl-row" }, counts.node, costs.node),
    element("div", { class: "nndl-row" },
      element("div", { class: "nndl-filmed" },
        element("p", {}, `The weights of ${neurons.length} ${layer} neurons: orange above zero, blue below`),
        element("div", { class: "nndl-weights", role: "img", "aria-label": "Weights as pictures" },
          ...neurons.map(({ canvas }) => canvas)),
        toggle("only what training has changed", false, (isOn) => {
          state.onlyChange = isOn;
          draw();
        })),
      element("div", { class: "nndl-filmed" },
        element("p", {}, `${digits.length} test digits; a frame marks those that have just changed`), grid.node)),
    ...(remark ? [element("p", { class: "nndl-note" }, remark)] : []),
  );
}

/** A hidden neuron, whose weights are shown as a picture. */
class FilmedNeuron {
  #first;
  #changes;

  constructor([first, ...changes], units, name) {
    this.canvas = pixelCanvas(name);
    this.canvas.title = name;
    const numbers = (packed) => Float64Array.from(new Int8Array(unpackedBytes(packed, PIXELS).buffer), (number) => number / units);
    this.#first = numbers(first);
    this.#changes = [new Float64Array(PIXELS), ...changes.map(numbers)];
  }

  show(moment, onlyChange) {
    const change = this.#changes[moment];
    paintShades(this.canvas, onlyChange ? change : change.map((number, k) => this.#first[k] + number));
  }
}

/** Returns a count as people write it: 9,490. */
function counted(count) {
  return count.toLocaleString("en-US");
}
