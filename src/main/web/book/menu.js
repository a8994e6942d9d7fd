/** Marks in the menu the section that is being read, and closes the menu of a narrow page when a section was chosen there. */
export function keepMenu() {
  const menu = document.getElementById("menu");
  const links = new Map([...menu.querySelectorAll(".sections a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  menu.addEventListener("click", ({ target }) => target.closest("a") && menu.matches(":popover-open") && menu.hidePopover());
  menu.addEventListener("toggle", ({ newState }) => newState === "open" && center(menu, menu.querySelector("[aria-current]")));
  center(menu, menu.querySelector("[aria-current]"));
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        links.forEach((link) => link.removeAttribute("aria-current"));
        links.get(target.id)?.setAttribute("aria-current", "location");
      }
    }
  }, { rootMargin: "-60px 0px -70% 0px" });
  links.forEach((_, anchor) => {
    const heading = document.getElementById(anchor);
    if (heading) {
      seen.observe(heading);
    }
  });
}

/** Scrolls the menu alone, not the page. */
function center(menu, link) {
  if (link) {
    menu.scrollTop = link.offsetTop - menu.clientHeight / 3;
  }
}
