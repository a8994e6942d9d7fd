const FAR = 80; // px, how far a finger goes to turn a page
const STEEP = 0.5; // as a share of that, how far up or down it may go
const SLOW = 600; // ms
const EDGE = 24; // px, from where a finger asks the system to go back
const OWN_KEYS = "input, textarea, select, button, summary, pre, [tabindex='0'], [role], dialog, .nndl-widget, .nndl-figure";
const OWN_TOUCH = "input, textarea, pre, .scroll, .formula, .widget, .figure, dialog, [popover], [data-training]";

/** Turns to the page before or after, by the arrow keys and by a finger. What has a use of its own for these keeps it. */
export function turnPages() {
  addEventListener("keydown", ({ key, altKey, ctrlKey, metaKey, shiftKey, target, defaultPrevented }) => {
    if (!(altKey || ctrlKey || metaKey || shiftKey || defaultPrevented || isCovered() || target.closest?.(OWN_KEYS))) {
      turnTo({ ArrowLeft: "prev", ArrowRight: "next" }[key]);
    }
  });
  let start = null;
  addEventListener("touchstart", ({ touches, target, timeStamp }) => {
    const isFree = touches.length === 1 && isFromWithin(touches[0]) && (visualViewport?.scale ?? 1) < 1.05
      && !isCovered() && !target.closest?.(OWN_TOUCH) && !scrollsSideways(target);
    start = isFree ? { x: touches[0].clientX, y: touches[0].clientY, time: timeStamp } : null;
  }, { passive: true });
  addEventListener("touchend", ({ changedTouches: [touch], timeStamp }) => {
    if (!start || String(getSelection())) {
      return;
    }
    const x = touch.clientX - start.x;
    const y = touch.clientY - start.y;
    if (Math.abs(x) > FAR && Math.abs(y) < STEEP * Math.abs(x) && timeStamp - start.time < SLOW) {
      turnTo(x > 0 ? "prev" : "next");
    }
    start = null;
  }, { passive: true });
}

/** Tells whether the menu or the search lies over the page. */
function isCovered() {
  return document.querySelector("#menu:popover-open, dialog[open]") !== null;
}

function isFromWithin({ clientX }) {
  return clientX >= EDGE && clientX <= innerWidth - EDGE;
}

/** Tells whether something in the page that is wider than its place goes with the finger. */
function scrollsSideways(node) {
  return node !== document.body && node.parentElement !== null
    && (node.scrollWidth > node.clientWidth && /auto|scroll/.test(getComputedStyle(node).overflowX) || scrollsSideways(node.parentElement));
}

/** @param {"prev" | "next" | undefined} way */
function turnTo(way) {
  if (way) {
    document.querySelector(`.turn [rel=${way}]`)?.click();
  }
}
