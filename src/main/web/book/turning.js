const FAR = 80; // px, how far a finger goes to turn a page
const STEEP = 0.5; // as a share of that, how far up or down it may go
const SLOW = 600; // ms
const OWN_KEYS = "input, textarea, select, button, summary, pre, [tabindex='0'], [role], dialog, .nndl-widget, .nndl-figure";
const OWN_TOUCH = "input, textarea, pre, .scroll, .formula, .widget, .figure, dialog, [popover], [data-training]";

/** Turns to the page before or after, by the arrow keys and by a finger. What has a use of its own for these keeps it. */
export function turnPages() {
  addEventListener("keydown", ({ key, altKey, ctrlKey, metaKey, shiftKey, target, defaultPrevented }) => {
    if (!(altKey || ctrlKey || metaKey || shiftKey || defaultPrevented || target.closest?.(OWN_KEYS))) {
      turnTo({ ArrowLeft: "prev", ArrowRight: "next" }[key]);
    }
  });
  let start = null;
  addEventListener("touchstart", ({ touches, target, timeStamp }) => {
    const isFree = touches.length === 1 && !target.closest?.(OWN_TOUCH) && (visualViewport?.scale ?? 1) < 1.05;
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

/** @param {"prev" | "next" | undefined} way */
function turnTo(way) {
  const link = way && document.querySelector(`.turn [rel=${way}]`);
  if (link) {
    location.href = link.href;
  }
}
