import { element } from "./elements.js";
import { PICTURE_SIDE } from "./preparation.js";

const BLUE = [0, 114, 178];
const ORANGE = [213, 94, 0];

/** Returns a canvas for a picture of 28 × 28 pixels. */
export function pixelCanvas(words) {
  const told = words ? { role: "img", "aria-label": words } : { "aria-hidden": "true" };
  return element("canvas", { class: "nndl-pixels", width: PICTURE_SIDE, height: PICTURE_SIDE, ...told });
}

/** Paints a picture, 0 white and 1 black. */
export function paintGreys(canvas, pixels) {
  paint(canvas, (p) => {
    const grey = 255 - Math.round(255 * pixels[p]);
    return [grey, grey, grey];
  });
}

/**
 * Paints a neuron's weights over a picture: blue below zero, white at zero, orange above; strongly where there is ink, palely elsewhere.
 *
 * @param {ArrayLike<number>} weights
 * @param {ArrayLike<number>} pixels the picture
 */
export function paintWeights(canvas, weights, pixels) {
  const sizes = Array.from(weights, Math.abs).sort((a, b) => a - b);
  const deepest = sizes[Math.floor(0.98 * (sizes.length - 1))] || 1; // a few large weights must not leave all others pale
  paintShades(canvas, Float64Array.from(weights, (w, p) => Math.max(-1, Math.min(1, w / deepest)) * (0.25 + 0.75 * pixels[p])));
}

/** Paints weights: blue below zero, white at zero, orange above; from −1 and 1 on with the deepest colour. */
export function paintShades(canvas, weights) {
  paint(canvas, (p) => {
    const colour = weights[p] < 0 ? BLUE : ORANGE;
    return colour.map((channel) => Math.round(255 + Math.min(1, Math.abs(weights[p])) * (channel - 255)));
  });
}

function paint(canvas, colour) {
  const g = canvas.getContext("2d");
  const image = g.createImageData(PICTURE_SIDE, PICTURE_SIDE);
  for (let p = 0; p < PICTURE_SIDE * PICTURE_SIDE; p++) {
    image.data.set([...colour(p), 255], 4 * p);
  }
  g.putImageData(image, 0, 0);
}
