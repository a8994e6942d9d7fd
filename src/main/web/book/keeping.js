const BOOK = "nndl-book";

/**
 * What the book remembers of its reader, in the browser and nowhere else: what of each page was read, where the reader was last, and
 * whether pages are to be dark. Where the browser denies its storage, nothing is remembered.
 *
 * @typedef {object} Remembered
 * @property {Record<string, number>} read page → a bit for each part of it, 1 if that was read
 * @property {{ page: string, anchor: string }} [last]
 * @property {"light" | "dark"} [theme]
 */

/** @returns {Remembered} */
export function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(BOOK)) ?? {};
    return { ...found, read: found.read ?? {} };
  } catch {
    return { read: {} };
  }
}

/** Remembers something more; what is undefined is forgotten. @param {Partial<Remembered>} more */
export function remember(more) {
  try {
    localStorage.setItem(BOOK, JSON.stringify({ ...remembered(), ...more }));
  } catch {
    // the next page begins anew
  }
}
