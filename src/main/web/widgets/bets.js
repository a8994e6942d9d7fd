/**
 * The reader's bets, each by the fingerprint of its question. They outlive the page, and nobody else sees them. Where the page is
 * denied its storage, they live as long as the page does.
 *
 * @typedef {object} Bet
 * @property {any} guess
 * @property {string} truth the fingerprint of what was true then
 * @property {boolean} isClose
 */

export const BET_OVER = "nndl-bet-over"; // an event of the bet's own place, which rises to those around it

const BETS = "nndl-bets";
const BET = "nndl-bet";

/** Returns a short name for a text, which hardly any other text has. */
export function fingerprint(text) {
  let hash = 0x811c9dc5; // FNV-1a
  for (const letter of text) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Returns the bet on a question, or undefined. @returns {Bet | undefined} */
export function keptBet(name) {
  return keptBets()[name] ?? undefined;
}

/** Keeps a bet in place of an earlier one on the same question; without a bet, keeps none. */
export function keepBet(name, bet) {
  const { [name]: _, ...others } = keptBets();
  keepBets(bet ? { ...others, [name]: bet } : others);
}

export function forgetBets() {
  keepBets({});
}

/** Returns how many bets there are, and how many of them were close. */
export function countedBets() {
  const bets = Object.values(keptBets()).filter(Boolean);
  return { all: bets.length, close: bets.filter(({ isClose }) => isClose).length };
}

/** Calls back whenever a bet has been made or forgotten anywhere in the page, as long as the place is in the page. */
export function onBet(place, callback) {
  const look = () => (place.isConnected ? callback() : document.removeEventListener(BET, look));
  document.addEventListener(BET, look);
}

/** @returns {Record<string, Bet>} */
function keptBets() {
  try {
    return JSON.parse(localStorage.getItem(BETS)) ?? window.nndlBets ?? {};
  } catch {
    return window.nndlBets ?? {};
  }
}

function keepBets(bets) {
  window.nndlBets = bets;
  try {
    localStorage.setItem(BETS, JSON.stringify(bets));
  } catch {
    // they are kept as long as the page is open
  }
  document.dispatchEvent(new CustomEvent(BET));
}
