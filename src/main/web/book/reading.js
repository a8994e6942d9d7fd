import { remember, remembered } from "./keeping.js";

const DONE = 0.95; // a page that was read so far counts as read

/** Remembers how far a page was read, and shows it: at the top of the page, and in the contents. */
export function keepReading() {
  if (document.querySelector(".turn")) {
    follow();
  }
  showRead();
  addEventListener("pageshow", showRead); // one that comes out of the browser's memory
}

function follow() {
  const { page } = document.body.dataset;
  const article = document.querySelector("article");
  const headings = [...article.querySelectorAll("h2[id]")];
  const bar = document.querySelector(".read");
  let isDue = false;
  const look = () => {
    isDue = false;
    const { top, height } = article.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (innerHeight - top) / height));
    bar.style.setProperty("--share", Math.min(1, Math.max(0, -top / Math.max(1, height - innerHeight))));
    const { read } = remembered();
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
    remember({ read: { ...read, [page]: Math.max(read[page] ?? 0, share) }, last: { page, anchor: above?.id ?? "" } });
  };
  const soon = () => {
    if (!isDue) {
      isDue = true;
      setTimeout(look, 200);
    }
  };
  addEventListener("scroll", soon, { passive: true });
  soon();
}

function showRead() {
  const { read, last } = remembered();
  for (const row of document.querySelectorAll("[data-read-of]")) {
    const share = read[row.dataset.readOf] ?? 0;
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
