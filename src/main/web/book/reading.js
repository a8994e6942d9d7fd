import { remember, remembered } from "./keeping.js";

const PARTS = 20; // of a page, each of which counts for itself
const DWELL = 600; // ms for which the middle of a part is in the window until it counts as read
const DONE = 0.9; // a page of which so much was read counts as read
const LOOK = 200; // ms between two looks
const LOOKED_UP = "glossary.html"; // for a word on the way: where the reader was last is elsewhere

/** Remembers what of a page was read, and shows it: at the top of the page, and in the contents. */
export function keepReading() {
  if (document.querySelector(".turn")) {
    follow();
  }
  showRead();
  addEventListener("pageshow", showRead); // one that comes out of the browser's memory
  addEventListener("storage", showRead); // what is read in another tab
}

function follow() {
  const { page, kind } = document.body.dataset;
  const article = document.querySelector("article");
  const headings = [...article.querySelectorAll("h2[id]")];
  const bar = document.querySelector(".read");
  const isChapter = ["chapter", "more"].includes(kind) && page !== LOOKED_UP;
  /** @type {Map<number, number>} part → since when its middle is in the window */
  const since = new Map();
  let isDue = false;
  const look = () => {
    isDue = false;
    const { top, height } = article.getBoundingClientRect();
    bar.style.setProperty("--share", Math.min(1, Math.max(0, -top / Math.max(1, height - innerHeight))));
    const { read, last } = remembered();
    const now = performance.now();
    let parts = read[page] ?? 0;
    for (let part = 0; part < PARTS; part++) {
      const middle = top + height * (part + 0.5) / PARTS;
      if (middle < 0 || middle > innerHeight) {
        since.delete(part);
      } else if (!since.has(part)) {
        since.set(part, now);
      } else if (now - since.get(part) >= DWELL) {
        parts |= 1 << part;
      }
    }
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
    remember({ read: { ...read, [page]: parts }, last: isChapter ? { page, anchor: above?.id ?? "" } : last });
    if ([...since.keys()].some((part) => (parts >> part & 1) === 0)) {
      soon();
    }
  };
  const soon = () => {
    if (!isDue) {
      isDue = true;
      setTimeout(look, LOOK);
    }
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  soon();
}

/** Returns the share of a page that was read. @param {number} [parts] one bit for each that was */
function shareOf(parts = 0) {
  return Array.from({ length: PARTS }, (_, part) => parts >> part & 1).reduce((sum, bit) => sum + bit) / PARTS;
}

function showRead() {
  const { read, last } = remembered();
  for (const row of document.querySelectorAll("[data-read-of]")) {
    const share = shareOf(read[row.dataset.readOf]);
    row.style.setProperty("--share", share);
    row.classList.toggle("is-begun", share > 0);
    row.classList.toggle("is-read", share >= DONE);
    const title = row.querySelector(".title");
    title.setAttribute("aria-description", share >= DONE ? "read" : share > 0 ? `${Math.round(share * 100)} percent read` : "not read yet");
  }
  const begin = document.querySelector("[data-goes-on]");
  const title = last && document.querySelector(`[data-read-of="${CSS.escape(last.page)}"] .title`)?.textContent;
  if (begin && title) {
    begin.href = last.page + (last.anchor && `#${last.anchor}`);
    begin.textContent = `Go on reading: ${title}`;
  }
}
