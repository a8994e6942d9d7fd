import { BET_OVER, countedBets, fingerprint, forgetBets, keepBet, keptBet, onBet } from "./bets.js";
import { ChoiceBet } from "./choicebet.js";
import { CurveBet } from "./curvebet.js";
import { button, element } from "./elements.js";
import { NumberBet } from "./numberbet.js";
import { Said } from "./said.js";

const BETS_ON = { number: NumberBet, choice: ChoiceBet, curve: CurveBet };

/**
 * A question whose answer is hidden until the reader has made a bet, or gives in.
 *
 * @param {HTMLElement} place
 * @param {object} shown what is asked; see also the kinds of bets
 * @param {"number" | "choice" | "curve"} shown.asks
 * @param {string} shown.question
 * @param {any} shown.truth
 * @param {string} shown.answer the truth in words
 * @param {string} shown.because a sentence that is shown with the truth, or nothing
 */
export function predict(place, shown) {
  const { asks, question, truth, answer, because, x, y } = shown;
  const name = fingerprint(JSON.stringify([asks, question, x, y]));
  const truthNow = fingerprint(JSON.stringify(truth));
  const state = { guess: null, remark: "", stage: "asked", isOld: false }; // stage: asked, bet, or shown without a bet
  const kind = new BETS_ON[asks](shown, (guess, remark = "") => change({ guess, remark }));

  const bet = button("That’s my bet", null, { type: "submit" });
  const peek = button("Just show me", () => end({ stage: "shown", guess: null }));
  const again = button("Bet again", () => {
    keepBet(name, null);
    kind.clear();
    change({ guess: null, remark: "", stage: "asked", isOld: false });
    kind.focus();
  });
  const said = new Said();
  const reason = element("p", { "aria-live": "polite" });
  const tally = element("span");
  const counted = element("p", { class: "nndl-note nndl-tally" }, tally, button("Forget them", forgetBets));

  function change(changes) {
    Object.assign(state, changes);
    draw();
  }

  /** Shows the truth. The button that was pressed goes, so the focus moves on to the one that comes. */
  function end(changes) {
    change(changes);
    again.focus({ preventScroll: true });
  }

  function commit() {
    keepBet(name, { guess: state.guess, truth: truthNow, isClose: kind.verdict(state.guess).isClose });
    end({ stage: "bet" });
  }

  function draw() {
    const { guess, remark, stage } = state;
    const isOver = stage !== "asked";
    kind.show(guess, isOver);
    bet.hidden = peek.hidden = isOver;
    again.hidden = !isOver;
    bet.disabled = guess === null;
    said.show(isOver ? sentence() : remark);
    reason.textContent = isOver ? because : "";
    drawTally();
    if (isOver) {
      place.dispatchEvent(new CustomEvent(BET_OVER, { bubbles: true }));
    }
  }

  function sentence() {
    if (state.stage === "shown") {
      return `The answer: ${answer}${/[.!?…]$/.test(answer) ? "" : "."}`;
    }
    const { words } = kind.verdict(state.guess);
    return state.isOld ? `Your earlier bet, beside an answer that has changed since. ${words}` : words;
  }

  function drawTally() {
    const { all, close } = countedBets();
    counted.hidden = state.stage === "asked" || all === 0;
    const bets = all === 1 ? "One bet so far" : `Your bets so far: ${all}`;
    const closeOnes = close === 0 ? "" : all === 1 ? ", and a close one" : `, of them ${close} close`;
    tally.textContent = `${bets}${closeOnes}. Nobody else sees this.`;
  }

  /** Takes up a bet that was made when this cell was run, or the page opened, before. */
  function recall() {
    const kept = keptBet(name);
    const guess = kind.recalled(kept?.guess);
    if (guess !== null) {
      Object.assign(state, { guess, stage: "bet", isOld: kept.truth !== truthNow });
    }
  }

  recall();
  onBet(place, drawTally);
  draw();
  place.append(element("form", {
    class: "nndl-predict", "aria-label": question,
    onkeydown: (event) => {
      if (event.key === "Enter" && !event.shiftKey && event.target.tagName === "INPUT" && !bet.disabled) {
        event.preventDefault(); // JupyterLab would keep the browser from doing this by itself
        bet.click();
      }
    },
    onsubmit: (event) => {
      event.preventDefault();
      commit();
    },
  }, element("p", { class: "nndl-question" }, question), kind.node, said.node, reason,
  element("div", { class: "nndl-row" }, bet, peek, again), counted));
}
