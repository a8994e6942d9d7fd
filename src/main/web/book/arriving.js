import { placeReturnedTo } from "./places.js";
import { isInSight } from "./scrolling.js";

const READING = ["wheel", "pointerdown", "keydown"]; // what a reader does who goes elsewhere
const ENOUGH = 1; // px, from which on something stands elsewhere

let letGo = () => {};

/**
 * Sees to it that the reader is where a link has led, or where this page was left when one turns back to it, and stays there while what is
 * above comes to life and changes its height. When a page is loaded anew, the browser knows the place.
 */
export function arrive() {
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
    const place = placeReturnedTo();
    const node = linked() ?? place?.node;
    if (node) {
      node.scrollIntoView();
      scrollBy(0, place?.below ?? 0);
      hold(node);
    }
  }
  addEventListener("hashchange", () => {
    const node = linked();
    if (node && isInSight(node)) {
      hold(node);
    }
  });
}

/** Returns what the page's address names, or nothing. */
function linked() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // a sign % that stands for nothing
  }
}

/** Keeps an element where it stands in the window until the reader moves. Browsers that do this themselves need not, meanwhile. */
function hold(node) {
  letGo();
  const { top } = node.getBoundingClientRect();
  const moved = () => node.getBoundingClientRect().top - top;
  let at = scrollY;
  const heights = new ResizeObserver(() => {
    if (Math.abs(moved()) > ENOUGH) {
      scrollBy(0, moved());
    }
    at = scrollY;
  });
  const look = () => {
    if (Math.abs(scrollY - at) > ENOUGH && Math.abs(moved()) > ENOUGH) {
      letGo(); // by the scroll bar, say
    }
  };
  const events = [...READING.map((deed) => [deed, () => letGo()]), ["scroll", look]];
  letGo = () => {
    heights.disconnect();
    events.forEach(([event, listener]) => removeEventListener(event, listener));
    document.documentElement.style.overflowAnchor = "";
    letGo = () => {};
  };
  document.documentElement.style.overflowAnchor = "none";
  events.forEach(([event, listener]) => addEventListener(event, listener, { passive: true }));
  heights.observe(document.querySelector("article"));
}
