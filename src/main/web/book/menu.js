import { set } from "../widgets/elements.js";

const SCREENS = "100000px"; // more than any page is high: whatever lies above the window counts as reached

/** Marks in the menu the section that is being read, and closes the menu of a narrow page when a section was chosen there. */
export function keepMenu() {
  const menu = document.getElementById("menu");
  const links = new Map([...menu.querySelectorAll(".sections a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  menu.addEventListener("click", ({ target }) => target.closest("a") && menu.matches(":popover-open") && menu.hidePopover());
  menu.addEventListener("toggle", ({ newState }) => newState === "open" && center(menu, menu.querySelector("[aria-current]")));
  center(menu, menu.querySelector("[aria-current]"));
  const headings = [...links.keys()].map((anchor) => document.getElementById(anchor)).filter(Boolean);
  const reached = new Set();
  const seen = new IntersectionObserver((entries) => {
    entries.forEach(({ target, isIntersecting }) => (isIntersecting ? reached.add(target) : reached.delete(target)));
    const last = headings.findLast((heading) => reached.has(heading));
    links.forEach((link, anchor) => set(link, { "aria-current": anchor === last?.id ? "location" : null }));
  }, { rootMargin: `${SCREENS} 0px -70% 0px` });
  headings.forEach((heading) => seen.observe(heading));
}

/** Scrolls the menu alone, not the page. */
function center(menu, link) {
  if (link) {
    menu.scrollTop = link.offsetTop - menu.clientHeight / 3;
  }
}
