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
