/**
 * What is known of a still picture.
 *
 * @typedef {object} Remarks
 * @property {number} [width] in page pixels
 * @property {number} [height] in page pixels
 * @property {string} [alt] what is to be seen, in words
 * @property {boolean} [invertible] whether it is ink on white, which a dark page shows as light on dark
 */

/**
 * Gives a still picture its words, and a dark page leave to invert it.
 *
 * @param {HTMLImageElement} image
 * @param {Remarks} remarks
 */
export function describe(image, { alt, invertible }) {
  image.alt = alt ?? "";
  image.classList.toggle("nndl-invertible", invertible === true);
}
