import { bytesOf } from "./base64.js";
import { element } from "./elements.js";
import { Network } from "./network.js";

/**
 * The networks that came with this page's outputs, by their names. A page carries each but once, so a widget may find its network
 * in the output of another cell.
 *
 * @typedef {object} Parcel
 * @property {number[]} sizes the number of neurons in each layer, the input layer first
 * @property {Float64Array} parameters layer by layer: the biases, then the weights neuron by neuron
 */

/** @returns {Map<string, Parcel>} shared by all widgets of the page, whatever output their script came with */
const parcels = () => (window.nndlNetworks ??= new Map());

const ARRIVED = "nndl-network";

/** Unpacks the networks that an output carries. */
export function unpack(output) {
  for (const script of output.querySelectorAll("script[data-network]")) {
    const { network, sizes, bits, scales } = script.dataset;
    if (!parcels().has(network)) {
      const layers = sizes.split(",").map(Number);
      parcels().set(network, { sizes: layers, parameters: numbers(script.textContent.trim(), Number(bits), layers, scales) });
      document.dispatchEvent(new CustomEvent(ARRIVED));
    }
  }
}

/**
 * Fills a place with what is built of a network, a copy, as soon as the page has it; until then a sentence says what to do.
 *
 * @param {HTMLElement} place
 * @param {string} name of the network
 * @param {(network: Network) => Node[]} build
 */
export function withNetwork(place, name, build) {
  const waiting = element("p", {}, "The network came with another widget's output, which is not in this page now. Run this cell again.");
  const look = () => {
    if (parcels().has(name)) {
      document.removeEventListener(ARRIVED, look);
      place.replaceChildren(...build(copy(parcels().get(name))));
    }
  };
  place.append(waiting);
  document.addEventListener(ARRIVED, look);
  look();
}

/** Returns the numbers of a text in base64: 64 or 32 bits each, or whole numbers of 16 bits, to be multiplied by their layer's scale. */
function numbers(base64, bits, sizes, scales) {
  const bytes = bytesOf(base64);
  if (bits === 64) {
    return new Float64Array(bytes.buffer);
  }
  if (bits === 32) {
    return Float64Array.from(new Float32Array(bytes.buffer));
  }
  const parameters = Float64Array.from(new Int16Array(bytes.buffer));
  let place = 0;
  scales.split(",").map(Number).forEach((scale, l) => {
    const end = place + (sizes[l] + 1) * sizes[l + 1];
    for (; place < end; place++) {
      parameters[place] *= scale;
    }
  });
  return parameters;
}

function copy({ sizes, parameters }) {
  let place = 0;
  const take = (count) => parameters.slice(place, (place += count));
  const biases = [];
  const weights = [];
  for (let l = 0; l + 1 < sizes.length; l++) {
    biases.push(take(sizes[l + 1]));
    weights.push(Array.from({ length: sizes[l + 1] }, () => take(sizes[l])));
  }
  return new Network(sizes, biases, weights);
}
