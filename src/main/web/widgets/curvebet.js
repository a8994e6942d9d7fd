import { CURVE_HANDLES, DrawnCurve, areHeights, differences, heightAt, placesOf } from "./drawncurve.js";
import { element, set, svg } from "./elements.js";
import { clamp, Plane } from "./plane.js";
import { grouped, written } from "./written.js";

const PRESS = 0.02; // of the height, by which an arrow key moves a handle
const FINE_PUSH = 0.25; // of it, with the Shift key
const NAME_ABOVE = -10; // units from a curve to its name
const NAME_BELOW = 20;
const NAME_MARGIN = 44; // units from the sides
const [ON_IT, CLOSE_BY, NOT_FAR] = [0.02, 0.06, 0.15]; // mean distances, as shares of the height
const TELLING = 0.1; // of the height: a difference of which words are made

/** A bet on a curve, which one draws. */
export class CurveBet {
  #curve = new DrawnCurve();
  #truth;
  #isOver = false;
  #parts = Object.fromEntries(["drawn", "true"].map((name) => [name, svg("path", { class: `nndl-${name}-curve` })]));
  #names = Object.fromEntries(["drawn", "true"].map((name) => [name,
    svg("text", { class: `nndl-on-top nndl-${name}-name`, "text-anchor": "middle" })]));
  #here = svg("text", { class: "nndl-draw-here", "text-anchor": "middle" });
  #handles;
  #hint = element("p", { class: "nndl-note" }, "Draw from left to right; draw over what you want otherwise. By keys: ← → choose a point, "
    + "↑ ↓ move it.");

  /**
   * @param {object} shown
   * @param {{ name: string, range: [number, number] }} shown.x
   * @param {{ name: string, range: [number, number] }} shown.y
   * @param {{ xs: number[], ys: number[] }} shown.truth
   * @param {string} shown.answer in words
   * @param {(guess: number[] | null, remark?: string) => void} tell is told the heights of a whole curve
   */
  constructor(shown, tell) {
    const { x, y, truth } = shown;
    this.shown = shown;
    this.plane = new Plane({
      width: 440, height: 300, x: x.range, y: y.range, xName: x.name, yName: y.name, words: "A pad to draw the curve on",
    });
    this.#truth = truth.xs.map((value, i) => this.#share([value, truth.ys[i]]));
    this.#handles = Array.from({ length: CURVE_HANDLES }, (_, n) => this.#handle(n, tell));
    set(this.#here, { x: this.plane.width / 2, y: this.plane.height / 2 });
    this.plane.inside.append(this.#here, this.#parts.drawn, this.#parts.true);
    this.plane.over.append(this.#names.drawn, this.#names.true, this.#surface(tell), ...this.#handles);
    this.node = element("div", { class: "nndl-picture" }, this.plane.node, this.#hint);
  }

  /** Returns a place of the plane as shares of its axes. */
  #share(place) {
    return [this.shown.x, this.shown.y].map(({ range: [from, to] }, i) => (place[i] - from) / (to - from));
  }

  #place(shares) {
    return [this.shown.x, this.shown.y].map(({ range: [from, to] }, i) => from + shares[i] * (to - from));
  }

  /** Returns what takes the pen's strokes, and a finger's from a tap on until one elsewhere: else the page scrolls under the finger. */
  #surface(tell) {
    let pointer = null;
    let last = null;
    let takesFinger = false;
    const takeFinger = (isTaken) => {
      takesFinger = isTaken;
      this.plane.node.classList.toggle("nndl-takes-finger", isTaken);
      this.#here.textContent = isTaken || !matchMedia("(pointer: coarse)").matches ? "draw here" : "tap, then draw here";
      document[isTaken ? "addEventListener" : "removeEventListener"]("pointerdown", leave);
    };
    const leave = ({ target }) => target === surface || takeFinger(false);
    const follow = (event) => {
      if (event.pointerId !== pointer) {
        return;
      }
      for (const at of [...event.getCoalescedEvents?.() ?? [], event]) { // a synthetic event has no coalesced ones
        const next = this.#share(this.plane.at(at));
        this.#curve.stroke(last ?? next, next);
        last = next;
      }
      this.#draw();
    };
    const surface = svg("rect", {
      width: this.plane.width, height: this.plane.height, class: "nndl-surface",
      onpointerdown: (event) => {
        if (pointer === null && event.button === 0 && !this.#isOver && (takesFinger || event.pointerType !== "touch")) {
          event.preventDefault(); // the page must not select text, nor a notebook its cell
          surface.setPointerCapture(event.pointerId);
          pointer = event.pointerId;
          last = null;
          follow(event);
        }
      },
      onpointermove: follow,
      onpointerup: ({ pointerType }) => {
        if (pointerType === "touch" && !this.#isOver) {
          takeFinger(true);
        }
      },
      onlostpointercapture: ({ pointerId }) => {
        if (pointerId !== pointer) {
          return; // of a finger that has drawn nothing
        }
        pointer = null;
        this.#curve.close();
        const { whole } = this.#curve;
        tell(whole, whole ? "" : "Draw on, all the way from left to right.");
      },
    });
    // then a finger must not scroll the page, and touch-action does nothing for a part of a drawing
    surface.addEventListener("touchstart", (event) => takesFinger && !this.#isOver && event.preventDefault(), { passive: false });
    takeFinger(false);
    return surface;
  }

  /** Returns a point of the curve that keys move. */
  #handle(n, tell) {
    return svg("circle", {
      r: 7, class: "nndl-curve-handle", role: "slider", "aria-label": `Point ${n + 1} of ${CURVE_HANDLES}`, tabindex: n === 0 ? 0 : -1,
      onkeydown: (event) => {
        const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        const up = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (across || up) {
          event.preventDefault();
        }
        if (across) {
          const next = clamp(n + across, 0, CURVE_HANDLES - 1);
          this.#handles.forEach((handle, i) => set(handle, { tabindex: i === next ? 0 : -1 }));
          this.#handles[next].focus();
        } else if (up) {
          this.#curve.push(n, up * PRESS * (event.shiftKey ? FINE_PUSH : 1));
          tell(this.#curve.whole);
        }
      },
    });
  }

  /** Shows the bet, or as much of it as is drawn; if it is over, with the truth. */
  show(guess, isOver) {
    this.#isOver = isOver;
    if (guess) {
      this.#curve.whole = guess;
    }
    this.#draw();
    const isBet = isOver && guess !== null;
    set(this.#parts.true, { d: isOver ? this.#path(this.#truth) : "" });
    set(this.#parts.drawn, { visibility: isOver && !guess ? "hidden" : null });
    this.#hint.hidden = isOver;
    const { drawn, true: named } = this.#names;
    drawn.textContent = isBet ? "your bet" : "";
    named.textContent = isOver ? "the answer" : "";
    set(drawn, { "data-bet": isBet ? guess.join(" ") : null });
    set(named, { "data-answer": isOver ? this.shown.answer : null });
    if (isOver) {
      this.#writeNames(guess);
    }
  }

  #path(shares) {
    return this.plane.path(shares.map((place) => this.#place(place)));
  }

  #draw() {
    const { pieces } = this.#curve;
    set(this.#parts.drawn, { d: pieces.map((piece) => this.#path(piece)).join("") });
    set(this.#here, { visibility: pieces.length > 0 || this.#isOver ? "hidden" : null });
    this.#handles.forEach((handle, n) => {
      const [x, y] = this.#place(this.#curve.handle(n));
      set(handle, {
        cx: this.plane.x(x).toFixed(2), cy: this.plane.y(y).toFixed(2), visibility: this.#isOver ? "hidden" : null, "aria-valuenow": y,
        "aria-valuetext": `${this.shown.y.name} ${written(y)} at ${this.shown.x.name} ${written(x)}`,
      });
    });
  }

  /** Writes the names where the curves are farthest apart, on the outer side of each; without a bet, above the middle. */
  #writeNames(guess) {
    const middle = (this.#truth[0][0] + this.#truth.at(-1)[0]) / 2;
    const apart = guess ? differences(placesOf(guess), this.#truth) : [[middle, 0]];
    const [x, difference] = apart.reduce((most, next) => (Math.abs(next[1]) > Math.abs(most[1]) ? next : most));
    const write = (name, places, shift) => {
      const [right, down] = this.#place([x, heightAt(places, x)]);
      set(name, {
        x: clamp(this.plane.x(right), NAME_MARGIN, this.plane.width - NAME_MARGIN),
        y: clamp(this.plane.y(down) + shift, NAME_BELOW - 4, this.plane.height + NAME_ABOVE),
      });
    };
    write(this.#names.true, this.#truth, difference > 0 ? NAME_BELOW : NAME_ABOVE);
    write(this.#names.drawn, guess ? placesOf(guess) : this.#truth, difference > 0 ? NAME_ABOVE : NAME_BELOW);
  }

  clear() {
    this.#curve = new DrawnCurve();
  }

  focus() {
    this.#handles.find((handle) => handle.getAttribute("tabindex") === "0").focus({ preventScroll: true });
  }

  /** Returns a bet that was kept, or null if this is none. */
  recalled(kept) {
    return areHeights(kept) ? kept : null;
  }

  /** Says how near a bet is on average, and what can be told of its shape. */
  verdict(guess) {
    const apart = differences(placesOf(guess), this.#truth);
    const mean = apart.reduce((sum, [, difference]) => sum + Math.abs(difference), 0) / apart.length;
    const [from, to] = this.shown.y.range;
    const comment = mean <= ON_IT ? "Did you measure it?"
      : mean <= CLOSE_BY ? "Close!"
        : mean <= NOT_FAR ? "Not far."
          : "Quite another curve, and now you know this one.";
    const distance = `On average your curve is ${grouped(Number(mean.toFixed(4)) * (to - from), 2)} away from the true one.`;
    return { isClose: mean <= CLOSE_BY, words: [distance, comment, this.#shape(guess, apart)].join(" ").trim() };
  }

  #shape(guess, apart) {
    const [first, last] = [apart[0], apart.at(-1)];
    const [rise, trueRise] = [placesOf(guess), this.#truth].map((places) => heightAt(places, last[0]) - heightAt(places, first[0]));
    if (rise * trueRise < 0 && Math.min(Math.abs(rise), Math.abs(trueRise)) > TELLING) {
      return `Yours ${rise > 0 ? "climbs" : "falls"}, the true one ${rise > 0 ? "falls" : "climbs"}.`;
    }
    const words = [["starts", first], ["ends", last]].filter(([, [, difference]]) => Math.abs(difference) > TELLING)
      .map(([verb, [, difference]]) => `${verb} too ${difference > 0 ? "high" : "low"}`);
    return words.length > 0 ? `It ${words.join(" and ")}.` : "";
  }
}
