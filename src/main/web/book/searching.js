import { element } from "../widgets/elements.js";
import { data } from "./bringing.js";
import { excerpt, Index, wordsOf } from "./finding.js";

const MOST = 30;
const AROUND = 70; // letters on each side of what was found

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

  let index = null;
  const look = async () => {
    index ??= new Index(await data("search.js"));
    const { places, words } = index.find(box.value, solutions.checked);
    results.replaceChildren(...places.slice(0, MOST).map((place) => result(place, words)));
    count.textContent = told(box.value, places.length, words);
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

/** Says how many places there are, and what was looked for if that is not what was typed. */
function told(query, count, words) {
  const typed = wordsOf(query).join(" ");
  if (typed === "") {
    return "";
  }
  if (count === 0) {
    return "Nothing found.";
  }
  const places = `${count} ${count === 1 ? "place" : "places"}${count > MOST ? `, the best ${MOST} of them` : ""}`;
  const meant = words.join(" ");
  return meant === typed ? places : `Nothing found for “${typed}”. For “${meant}”: ${places}`;
}

/** @param {import("./finding.js").Place} place @param {string[]} words */
function result([page, title, anchor, section, text], words) {
  const parts = excerpt(text, words, AROUND).map((part, i) => (i % 2 === 1 ? element("mark", {}, part) : part));
  return element("li", {}, element("a", { href: `${page}#${anchor}` },
    element("b", {}, section || title), element("span", { class: "of" }, section ? title : ""),
    element("span", { class: "around" }, ...parts)));
}
