import { button, element } from "../widgets/elements.js";

/** Returns whether the page is read with a finger, which scrolls it by dragging: figures then must not take hold of that. */
export function isByFinger() {
  return matchMedia("(pointer: coarse)").matches;
}

/** Returns a flat figure, in Plotly's form, as one that no dragging changes. */
export function unmoved({ data, layout, ...more }) {
  const axes = new Set(["xaxis", "yaxis", ...Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name))]);
  const fixed = Object.fromEntries([...axes].map((name) => [name, { ...layout[name], fixedrange: true }]));
  return { data, layout: { ...layout, ...fixed, dragmode: false }, ...more };
}

/**
 * Lets a finger turn a figure in space from a tap on, until it is told that it is done. Before and after, the finger scrolls the page.
 *
 * @param {HTMLElement} place where the figure is
 * @param {() => void} reset shows it as it was
 */
export function letTurn(place, reset) {
  const cover = element("div", { class: "cover-of-figure", onclick: () => turn(true) });
  const smallButton = (words, onclick) => button(words, onclick, { class: "small-button" });
  const begin = smallButton("Tap to turn it", () => turn(true));
  const end = smallButton("Done", () => turn(false));
  const back = smallButton("As it was", () => {
    reset();
    turn(false);
    back.hidden = true;
  });
  function turn(isTurned) {
    const hadFocus = [begin, end, back].includes(document.activeElement);
    cover.hidden = isTurned;
    begin.hidden = isTurned;
    end.hidden = !isTurned;
    back.hidden &&= !isTurned;
    if (hadFocus) {
      (isTurned ? end : begin).focus({ preventScroll: true });
    }
  }
  back.hidden = true;
  turn(false);
  place.append(cover, element("p", { class: "small-buttons" }, begin, end, back));
}
