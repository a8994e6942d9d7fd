import { element } from "./elements.js";

const QUIET = 600; // milliseconds without a change, after which a screen reader is to speak

/** A sentence that changes with each move of the reader's, and is spoken only when the moving has ended. */
export class Said {
  node = element("p", { "aria-live": "polite", class: "nndl-said" });
  #timer = 0;

  /** @param {string} sentence */
  show(sentence) {
    if (this.node.textContent === sentence) {
      return;
    }
    clearTimeout(this.#timer);
    this.node.setAttribute("aria-busy", "true");
    this.node.textContent = sentence;
    this.#timer = setTimeout(() => this.node.setAttribute("aria-busy", "false"), QUIET);
  }
}
