import { sigmoid } from "./sigmoid.js";
import { written } from "./written.js";

export const MOST_TERMS = 4; // of a sum that is written in full

/**
 * An input, a gate, a perceptron (or a sigmoid neuron) or an output.
 *
 * @typedef {object} Spot
 * @property {"input" | "gate" | "perceptron" | "output"} kind
 * @property {string} name
 * @property {number[]} from the places, in the list of all spots, of those that feed it; all come before it
 * @property {number[]} weights one for each of these, of a neuron
 * @property {number} bias
 * @property {number} x of its middle in the diagram
 * @property {number} y
 * @property {number} width
 */

/**
 * What a spot gives: its value, and for a neuron the weighted sum that it comes from.
 *
 * @typedef {{ value: number, z: number | null }} Value
 */

/** Returns the values of all spots for these inputs. @returns {Value[]} */
export function valuesOf(spots, inputs, isSmooth) {
  const values = [];
  spots.forEach(({ kind, from, weights, bias }, place) => {
    const x = from.map((source) => values[source].value);
    if (kind === "input") {
      values.push({ value: inputs[place], z: null }); // they come first
    } else if (kind === "output") {
      values.push({ value: x[0], z: null });
    } else if (kind === "gate") {
      values.push({ value: x[0] === 1 && x[1] === 1 ? 0 : 1, z: null });
    } else {
      const z = weights.reduce((sum, w, n) => sum + w * x[n], 0) + bias;
      values.push({ value: isSmooth ? sigmoid(z) : Number(z > 0), z });
    }
  });
  return values;
}

/** Returns the outputs, each with its name and its value as it is written. */
export function outputsOf(spots, values) {
  return spots.flatMap(({ kind, name }, place) => (kind === "output" ? [{ name, written: writtenValue(values[place].value) }] : []));
}

/** Returns a value as it is written: a bit as it is, others with two decimals. */
export function writtenValue(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** Returns how a neuron comes to its weighted sum; if it has many inputs, those that are 0 are left out. */
export function writtenSum({ from, weights, bias }, values, z) {
  const terms = from.map((source, n) => [weights[n], values[source].value]).filter(([, x]) => from.length <= MOST_TERMS || x !== 0)
    .map(([w, x]) => [w, ` · ${writtenValue(x)}`]);
  if (terms.length === 0) {
    return `${written(z, 4)}, the bias alone`;
  }
  const sum = [...terms, [bias, ""]].map(([number, times], n) => {
    const sign = number < 0 ? (n === 0 ? "−" : " − ") : n === 0 ? "" : " + ";
    return `${sign}${written(Math.abs(number), 4)}${times}`;
  }).join("");
  return `${sum} = ${written(z, 4)}`;
}
