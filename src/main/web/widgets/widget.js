import { isDark, onThemeChange } from "../theme.js";
import { unpack } from "./networks.js";

/**
 * Puts a widget in the place of its still picture. Called by the script of an output, which holds, in this order: the still picture
 * with a sentence, in one element; the networks that it carries, if any; what the widget is to show, as JSON; and this script.
 *
 * @param {(place: HTMLElement, shown: any) => void} build fills the element with the widget
 * @param {string} css the looks of all widgets
 */
export function mount(build, css) {
  const script = document.currentScript;
  const place = script.parentElement.querySelector("[data-widget]");
  const shown = JSON.parse(script.previousElementSibling.textContent);
  style(css);
  unpack(script.parentElement);
  bringToLife(place, () => build(place, shown));
}

/**
 * Fills an element with something live. Where that fails, what it held before stays.
 *
 * @param {HTMLElement} place
 * @param {() => void} build fills it
 */
export function bringToLife(place, build) {
  const still = [...place.childNodes];
  try {
    place.replaceChildren();
    build();
    place.classList.add("nndl-is-live");
    keepKeys(place);
    follow(place);
  } catch (error) {
    place.replaceChildren(...still);
    console.error(error);
  }
}

function style(css) {
  let element = document.getElementById("nndl-widgets");
  if (!element) {
    element = document.createElement("style");
    element.id = "nndl-widgets";
    document.head.append(element);
  }
  if (element.textContent !== css) {
    element.textContent = css;
  }
}

/** Sees to it that a key pressed in the widget is for the widget: a notebook would take d, d for the wish to delete the cell. */
function keepKeys(place) {
  place.addEventListener("focusin", ({ target }) => target.setAttribute("data-lm-suppress-shortcuts", "true"));
}

/** Lets the widget have the page's colours, as long as it is in the page. */
function follow(place) {
  const show = () => place.classList.toggle("nndl-is-dark", isDark());
  show();
  const end = onThemeChange(() => (place.isConnected ? show() : end()));
}
