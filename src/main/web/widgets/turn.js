import { oneInput } from "./oneinput.js";
import { twoInputs } from "./twoinputs.js";

/**
 * A neuron whose weights and bias one turns.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {number[]} shown.weights one or two
 * @param {number} shown.bias
 * @param {number} shown.most the sliders reach from minus this number to this number
 * @param {boolean} shown.isPerceptron whether two inputs are shown to a perceptron at first
 */
export function turn(place, shown) {
  place.append(...(shown.weights.length === 1 ? oneInput(shown) : twoInputs(shown)));
}
