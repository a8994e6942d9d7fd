import { element } from "../widgets/elements.js";
import { data } from "./bringing.js";

const MOST = 30;
const AROUND = 70; // letters on each side of what was found
/** What a word counts for where it stands in a section's title, a page's title, or the text. */
const WORTH = { section: 12, page: 6, text: 1 };

/**
 * A section of a page, as the index has it.
 *
 * @typedef {[page: string, title: string, anchor: string, section: string, words: string, isSolution: 0 | 1]} Place
 */

/** Offers a search over all pages: by the button, by / and by Ctrl + K. */
export function offerSearch() {
  const box = element("input", { type: "search", "aria-label": "Search the book", placeholder: "Search the book", autocomplete: "off" });
  const solutions = element("input", { type: "checkbox" });
  const count = element("p", { class: "count", "aria-live": "polite" });
  const results = element("ol", { class: "results" });
  const dialog = element("dialog", { class: "search", "aria-label": "Search" },
    element("form", { method: "dialog" }, box, element("button", { class: "bar-button", "aria-label": "Close" }, "✕")),
    element("label", { class: "also" }, solutions, " in the solutions, too"), count, results);
  document.body.append(dialog);

  const look = async () => {
    const places = await data("search.js");
    const found = search(places, box.value, solutions.checked);
    const shown = found.slice(0, MOST);
    results.replaceChildren(...shown.map(({ place, words }) => result(place, words)));
    count.textContent = box.value.trim() === "" ? "" : found.length === 0 ? "Nothing found."
      : `${found.length} ${found.length === 1 ? "place" : "places"}${found.length > MOST ? `, the best ${MOST} of them` : ""}`;
  };
  const open = () => {
    if (!dialog.open) {
      dialog.showModal();
    }
    box.select();
    look();
  };
  box.oninput = look;
  solutions.onchange = look;
  box.onkeydown = async (event) => {
    if (event.key === "Enter" && !event.isComposing) { // the best place
      event.preventDefault();
      await look();
      results.querySelector("a")?.click();
    }
  };
  dialog.onclick = ({ target }) => { // beside the dialog, or on a place to go to
    if (target === dialog || target.closest(".results a")) {
      dialog.close();
    }
  };
  document.querySelector("[data-opens=search]").onclick = open;
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isSlash = key === "/" && !ctrlKey && !metaKey && !altKey && !target.closest?.("input, textarea, [contenteditable]");
    if (isSlash || (key.toLowerCase() === "k" && (ctrlKey || metaKey))) {
      event.preventDefault();
      open();
    }
  });
}

/**
 * Returns the places that have all words of a query, each at the beginning of some word, the best first.
 *
 * @param {Place[]} places
 * @returns {{ place: Place, words: string[] }[]}
 */
export function search(places, query, withSolutions) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  const found = [];
  for (const place of places) {
    const [, title, , section, text, isSolution] = place;
    if (isSolution && !withSolutions) {
      continue;
    }
    const fields = [[plain(section), WORTH.section], [plain(title), WORTH.page], [plain(text), WORTH.text]];
    const worths = words.map((word) => fields.reduce((sum, [field, worth]) => sum + worth * Math.log2(1 + times(field, word)), 0));
    if (worths.every((worth) => worth > 0)) {
      const whole = words.join(" ");
      const isWhole = fields.some(([field]) => times(field, whole) > 0) ? 4 : 0;
      const isTitle = fields[0][0] === whole || fields[1][0].endsWith(`· ${whole}`) ? 20 : 0;
      found.push({ place, words, worth: worths.reduce((sum, worth) => sum + worth) + isWhole + isTitle });
    }
  }
  return found.sort((one, other) => other.worth - one.worth);
}

/** Returns a text without capitals and accents. */
function plain(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

/** Returns how often a word begins at the beginning of a word of a text. */
function times(text, word) {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    count += at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]) || !/[\p{L}\p{N}]/u.test(word[0]) ? 1 : 0;
  }
  return count;
}

/** @param {Place} place */
function result([page, title, anchor, section, text], words) {
  return element("li", {}, element("a", { href: `${page}#${anchor}` },
    element("b", {}, section || title), element("span", { class: "of" }, section ? title : ""),
    element("span", { class: "around" }, ...around(text, words))));
}

/** Returns the text around the first word that was found, with all of them marked. */
function around(text, words) {
  const low = text.toLowerCase();
  const first = Math.min(...words.map((word) => low.indexOf(word)).filter((at) => at >= 0), low.length);
  const start = first === low.length ? 0 : Math.max(0, text.lastIndexOf(" ", first - AROUND) + 1);
  const piece = text.slice(start, start + 2 * AROUND + 20);
  const parts = [];
  let at = 0;
  while (at < piece.length) {
    const nexts = words.map((word) => [piece.toLowerCase().indexOf(word, at), word.length]).filter(([next]) => next >= 0);
    const [next, length] = nexts.sort(([one], [other]) => one - other)[0] ?? [piece.length, 0];
    parts.push(piece.slice(at, next), ...(length ? [element("mark", {}, piece.slice(next, next + length))] : []));
    at = next + length;
  }
  return [start > 0 ? "… " : "", ...parts, start + piece.length < text.length ? " …" : ""];
}
