import { button, element } from "../widgets/elements.js";
import { BET_OVER } from "../widgets/bets.js";

/**
 * Veils what the cells below a bet have shown, up to the next heading, until one has bet or given in: in a notebook these cells would
 * not have been run yet. Whoever does not want to bet lifts a veil by hand. Without scripts, and on paper, there is none.
 */
export function veilAnswers() {
  let bet = null;
  for (const cell of document.querySelectorAll("main .cell")) {
    if (cell.querySelector("[data-widget=predict]")) {
      bet = cell;
    } else if (cell.querySelector("h2, h3")) {
      bet = null;
    } else if (bet) {
      cell.querySelectorAll(".outputs:not(:empty, :has(.widget))").forEach((outputs) => veil(outputs, bet));
    }
  }
}

function veil(outputs, bet) {
  const lift = () => {
    delete outputs.dataset.veiled;
    note.remove();
  };
  const note = element("p", { class: "veil" }, "Bet first, above. ", button("Show this now", lift, { class: "small-button" }));
  outputs.dataset.veiled = "";
  outputs.prepend(note);
  bet.addEventListener(BET_OVER, lift, { once: true });
}
