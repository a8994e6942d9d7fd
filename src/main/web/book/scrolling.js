const WIDE = "main pre, main .scroll, main .formula, main .nndl-live, main .nndl-scroll";

/** Lets the keyboard reach what is wider than the page and scrolls inside itself, and only that. */
export function letKeysScroll() {
  const look = () => {
    for (const place of document.querySelectorAll(WIDE)) {
      if (place.scrollWidth > place.clientWidth) {
        place.tabIndex = 0;
      } else {
        place.removeAttribute("tabindex");
      }
    }
  };
  const sizes = new ResizeObserver(look);
  sizes.observe(document.querySelector("main"));
  document.querySelectorAll("main .scroll > *").forEach((table) => sizes.observe(table));
}

/** Tells whether some of an element is in the window, or would be if it were wide enough. */
export function isInSight(node) {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
