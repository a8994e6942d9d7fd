import { element } from "../widgets/elements.js";
import { data } from "./bringing.js";
import { isInSight } from "./scrolling.js";

const PAUSE_BEFORE = 250; // ms that a pointer rests before something pops up
const PAUSE_AFTER = 250; // ms for its way from the link to what has popped up, whose words may be selected
const LINKS = "article a.word, article a.equation";

/** Shows what a word means, or an equation, beside the link to it: under a resting pointer, with the focus, at a first touch. */
export function showPopups() {
  const links = document.querySelectorAll(LINKS);
  if (links.length === 0) {
    return;
  }
  const popup = element("div", { class: "popup", role: "tooltip", id: "popup", hidden: true });
  document.body.append(popup);
  let timer;
  let wish = null; // the link whose words are on their way
  let owner = null; // and the one whose words are shown
  let wasInSight = false; // a link that has the focus may still be on its way into the window
  let isHeld = false; // by a finger or a pressed button, which takes the focus from the link

  const hide = () => {
    clearTimeout(timer);
    popup.hidden = true;
    owner?.removeAttribute("aria-describedby");
    owner = null;
    wish = null;
    isHeld = false;
  };
  const hideSoon = ({ pointerType }) => {
    if (pointerType === "mouse") {
      clearTimeout(timer);
      timer = setTimeout(hide, PAUSE_AFTER);
    }
  };
  const show = async (link) => {
    hide();
    wish = link;
    const html = (await data("popups.js"))[address(link)];
    if (!html || wish !== link) {
      return;
    }
    owner = link;
    popup.innerHTML = html; // made and cleaned when the book was made
    popup.querySelectorAll("a").forEach((inner) => inner.replaceWith(...inner.childNodes));
    popup.hidden = false;
    link.setAttribute("aria-describedby", "popup");
    wasInSight = isInSight(link);
    place(popup, link);
  };
  for (const link of links) {
    let isTouched = false;
    link.addEventListener("pointerenter", ({ pointerType }) => {
      isTouched = pointerType !== "mouse";
      if (!isTouched) {
        clearTimeout(timer);
        timer = setTimeout(() => show(link), PAUSE_BEFORE);
      }
    });
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("blur", () => isHeld || hide());
    link.addEventListener("click", (event) => {
      if (isTouched && owner !== link) { // the second touch follows the link
        event.preventDefault();
        show(link);
      }
    });
  }
  popup.addEventListener("pointerenter", () => clearTimeout(timer));
  popup.addEventListener("pointerleave", (event) => isHeld || hideSoon(event));
  popup.addEventListener("pointerdown", () => (isHeld = true));
  addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  addEventListener("scroll", () => {
    if (owner && wasInSight && !isInSight(owner)) {
      hide();
    } else if (owner) {
      wasInSight ||= isInSight(owner);
      place(popup, owner);
    }
  }, { passive: true });
  addEventListener("pointerdown", ({ target }) => !target.closest?.(LINKS) && !popup.contains(target) && hide());
}

/** As the book's data name a place: its page and its anchor. */
function address(link) {
  const page = link.pathname.split("/").at(-1) || document.body.dataset.page;
  return `${page}${decodeURIComponent(link.hash)}`;
}

function place(popup, link) {
  const { left, bottom, top } = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const room = document.documentElement.clientWidth - width - 8;
  popup.style.left = `${Math.max(8, Math.min(left, room))}px`;
  popup.style.top = bottom + height + 12 < innerHeight ? `${bottom + 8}px` : `${Math.max(8, top - height - 8)}px`;
}
