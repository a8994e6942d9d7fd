import { element, svg } from "../widgets/elements.js";

const SHOWN = 1500; // ms

/** Gives each piece of code a button that copies it. */
export function addCopyButtons() {
  for (const place of document.querySelectorAll(".code > pre")) {
    const sign = svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: "M9 9h11v11H9zM5 15H4V4h11v1" }));
    const button = element("button", { type: "button", class: "copy", title: "Copy", "aria-label": "Copy the code" }, sign);
    button.onclick = async () => {
      button.dataset.said = (await copy(place.innerText)) ? "Copied" : "The browser does not allow it";
      setTimeout(() => delete button.dataset.said, SHOWN);
    };
    place.parentElement.append(button);
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
