import { button, element } from "./elements.js";

/**
 * A question whose answer is hidden until the reader has made a bet.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {string} shown.question
 * @param {string} shown.answer in words
 * @param {string} shown.because a sentence shown with the truth, or nothing
 */
export function predict(place, shown) {
  const { question, answer, because } = shown;
  const truth = element("div", { "aria-live": "polite" });
  const show = button("Just show me", () => {
    show.hidden = true;
    truth.append(element("p", { class: "nndl-answer", "data-answer": answer }, answer), element("p", {}, because));
  });
  place.append(element("p", {}, question), show, truth);
}
