import { set, svg } from "./elements.js";

const REACH = 28; // units around it in which a finger takes hold of it
const FINE = 0.1; // of a step, with the Shift key
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1], PageDown: [0, -10], PageUp: [0, 10] };

/** Something in a plane that one drags, or moves with the arrow keys. */
export class Handle {
  #place = [0, 0];
  #isSeen = false;

  /**
   * @param {import("./plane.js").Plane} plane
   * @param {string} label
   * @param {SVGElement} shape as it looks at the place (0, 0)
   * @param {object} listener
   * @param {(place: number[]) => void} listener.dragged to this place
   * @param {(direction: number[]) => void} listener.pushed by arrow keys, by [±1, 0] or [0, ±1], or a tenth of it; ten times as far by
   *     Page Up and Page Down
   * @param {() => void} [listener.released]
   * @param {boolean} [listener.takesClicks] whether a click anywhere in the plane brings it there
   */
  constructor(plane, label, shape, { dragged, pushed, released = () => {}, takesClicks = false }) {
    this.plane = plane;
    let pointer = null;
    let offset = [0, 0]; // from the pointer to the handle's place
    const follow = (event) => {
      if (event.pointerId === pointer) {
        dragged(plane.at(event).map((value, i) => value + offset[i]));
      }
    };
    this.node = svg("g", {
      class: "nndl-handle", tabindex: 0, role: "slider", "aria-label": label,
      onpointerdown: (event) => {
        if (pointer === null && event.button === 0) {
          event.preventDefault(); // the page must not select text, nor a notebook its cell
          this.node.focus({ preventScroll: true });
          this.node.setPointerCapture(event.pointerId);
          pointer = event.pointerId;
          offset = plane.at(event).map((value, i) => this.#place[i] - value);
        }
      },
      onpointermove: follow,
      onlostpointercapture: () => {
        pointer = null;
        released();
      },
      onkeydown: (event) => {
        const direction = DIRECTIONS[event.key];
        if (direction && this.#isSeen) {
          event.preventDefault();
          pushed(direction.map((part) => part * (event.shiftKey ? FINE : 1)));
          released();
        }
      },
    }, svg("circle", { r: REACH, class: "nndl-reach" }), shape);
    // a finger must not scroll the page, and touch-action does nothing for a part of a drawing
    this.node.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
    plane.over.append(this.node);
    if (takesClicks) {
      set(plane.node, { class: "nndl-plane nndl-takes-clicks", onclick: (event) => {
        const place = plane.at(event);
        if (plane.holds(place) && !event.target.closest(".nndl-handle")) {
          dragged(place);
          released();
        }
      } });
    }
  }

  /**
   * Shows it at a place, or hides it where the plane does not hold that.
   *
   * @param {number[]} place
   * @param {number} value a number that tells the place
   * @param {string} words
   */
  show([x, y], value, words) {
    this.#place = [x, y];
    this.#isSeen = this.plane.holds([x, y]);
    set(this.node, { "aria-valuenow": value, "aria-valuetext": words, visibility: this.#isSeen ? null : "hidden" });
    if (this.#isSeen) {
      set(this.node, { transform: `translate(${this.plane.x(x).toFixed(2)} ${this.plane.y(y).toFixed(2)})` });
    }
  }
}
