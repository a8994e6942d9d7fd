const PLACES = "nndl-book-places";

/**
 * Where each page was left, as long as the browser's tab is open: below the beginning of which cell, and how far. The cell is named, and
 * not the page's height, because what is above comes to life only when the reader is near, and has another height then.
 *
 * @typedef {object} Left
 * @property {string} id of the cell
 * @property {number} below px
 *
 * @typedef {object} Places
 * @property {Record<string, Left>} left page → where it was left
 * @property {string} [turnedTo] the page that is on its way because the reader turns to it
 */

/** Remembers where a page is left, and which one is turned to from there. */
export function keepPlaces() {
  addEventListener("pagehide", leave);
  document.querySelector(".turn")?.addEventListener("click", ({ target }) => {
    const link = target.closest("a");
    if (link) {
      keep({ ...kept(), turnedTo: link.getAttribute("href") });
    }
  });
}

/** Returns where this page was left, if the reader has turned to it from the one before or after. */
export function placeReturnedTo() {
  const { left, turnedTo } = kept();
  const { page } = document.body.dataset;
  keep({ left });
  const place = turnedTo === page ? left[page] : null;
  const node = place && document.getElementById(place.id);
  return node ? { node, below: place.below } : null;
}

function leave() {
  const { left, turnedTo } = kept();
  const { page } = document.body.dataset;
  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const above = [...document.querySelectorAll("article > .cell")].filter((cell) => cell.getBoundingClientRect().top <= top).at(-1);
  const { [page]: _, ...others } = left;
  const here = above && { [page]: { id: above.id, below: top - above.getBoundingClientRect().top } };
  keep({ left: { ...others, ...here }, turnedTo });
}

/** @returns {Places} */
function kept() {
  try {
    return { left: {}, ...JSON.parse(sessionStorage.getItem(PLACES)) };
  } catch {
    return { left: {} };
  }
}

/** @param {Places} places */
function keep(places) {
  try {
    sessionStorage.setItem(PLACES, JSON.stringify(places));
  } catch {
    // pages begin at their top
  }
}
