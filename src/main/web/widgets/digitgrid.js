import { element } from "./elements.js";
import { paintGreys, pixelCanvas } from "./pixels.js";

/** Test digits in rows of ten, each with ✓, or with ✗ and what it is read as; those whose answer has changed in a frame. */
export class DigitGrid {
  #labels;
  #cells;

  /**
   * @param {ArrayLike<number>[]} pictures of each the pixels, 0 white and 1 black
   * @param {number[]} labels
   */
  constructor(pictures, labels) {
    this.#labels = labels;
    this.#cells = pictures.map((pixels) => {
      const canvas = pixelCanvas("");
      paintGreys(canvas, pixels);
      const caption = element("span", {});
      return { caption, node: element("div", { class: "nndl-digit" }, canvas, caption) };
    });
    this.node = element("div", { class: "nndl-digits", role: "img" }, ...this.#cells.map(({ node }) => node));
  }

  /**
   * Shows answers.
   *
   * @param {(number | string)[]} answers
   * @param {(number | string)[]} before the answers that these are compared with
   * @returns {{ right: number, gained: number, lost: number }} how many are right, and how many were not before, or are no longer
   */
  show(answers, before) {
    const count = { right: 0, gained: 0, lost: 0 };
    this.#cells.forEach(({ caption, node }, i) => {
      const isRight = answers[i] === this.#labels[i];
      const wasRight = before[i] === this.#labels[i];
      caption.textContent = isRight ? "✓" : `✗\u2009${answers[i]}`;
      node.classList.toggle("nndl-is-wrong", !isRight);
      node.classList.toggle("nndl-is-changed", isRight !== wasRight);
      count.right += Number(isRight);
      count.gained += Number(isRight && !wasRight);
      count.lost += Number(!isRight && wasRight);
    });
    this.node.setAttribute("aria-label", `${answers.length} test digits, of which ${count.right} are read rightly`);
    return count;
  }
}
