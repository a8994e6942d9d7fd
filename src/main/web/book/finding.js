import { closest } from "./slips.js";

/** What a word counts for where it stands in a section's title, a page's title, another name of the section, or the text. */
const WORTH = { section: 12, page: 6, names: 6, text: 1 };
/** What is added where the whole query stands somewhere, begins a name, is the title, or is a name. */
const MORE = { whole: 4, begins: 10, title: 20, name: 30 };
const LETTER = /[\p{L}\p{N}]/u;

/**
 * A section of a page, as the index has it.
 *
 * @typedef {[page: string, title: string, anchor: string, section: string, words: string, isSolution: 0 | 1, names: string]} Place
 *
 * @typedef {object} Found
 * @property {Place[]} places the best first
 * @property {string[]} words that they were found by
 */

/** All places, in which one can search. */
export class Index {
  #places;
  #known = null;

  /** @param {Place[]} places */
  constructor(places) {
    this.#places = places.map((place) => {
      const [, title, , section, words, isSolution, names] = place;
      return {
        place, isSolution: Boolean(isSolution), title: withJoined(plain(title)), section: withJoined(plain(section)),
        titles: [plain(section), plain(title).split("· ").at(-1)].flatMap((name) => [name, name.replaceAll("-", "")]),
        names: plain(names).split("|").filter(Boolean), text: withJoined(plain(words)),
      };
    });
  }

  /**
   * Returns the places that have all words of a query, each at the beginning of some word; if there are none, those of the nearest query
   * that has some: with words written as one or apart, or without a slip.
   *
   * @returns {Found}
   */
  find(query, withSolutions) {
    const words = wordsOf(query);
    for (const tried of this.#tries(words)) {
      const places = this.#having(tried, withSolutions);
      if (places.length > 0) {
        return { places, words: tried };
      }
    }
    return { places: [], words };
  }

  #having(words, withSolutions) {
    if (words.length === 0) {
      return [];
    }
    const whole = words.join(" ");
    const found = [];
    for (const { place, isSolution, title, section, titles, names, text } of this.#places) {
      if (isSolution && !withSolutions) {
        continue;
      }
      const fields = [[section, WORTH.section], [title, WORTH.page], [names.join("|"), WORTH.names], [text, WORTH.text]];
      const worths = words.map((word) => fields.reduce((sum, [field, worth]) => sum + worth * Math.log2(1 + times(field, word)), 0));
      if (worths.every((worth) => worth > 0)) {
        const begins = (name) => name.startsWith(whole) && !LETTER.test(name[whole.length]);
        const more = (fields.some(([field]) => times(field, whole) > 0) ? MORE.whole : 0) + (titles.includes(whole) ? MORE.title : 0)
          + (names.includes(whole) ? MORE.name : names.some(begins) ? MORE.begins : 0);
        found.push({ place, worth: worths.reduce((sum, worth) => sum + worth) + more });
      }
    }
    return found.sort((one, other) => other.worth - one.worth).map(({ place }) => place);
  }

  /** Returns the words themselves, then what else may have been meant, the nearest first: each is worked out when it is asked for. */
  *#tries(words) {
    yield words;
    for (let i = 0; i + 1 < words.length; i++) {
      yield words.toSpliced(i, 2, words[i] + words[i + 1]);
    }
    for (let i = 0; i < words.length; i++) {
      for (let cut = 2; cut + 2 <= words[i].length; cut++) {
        const halves = [words[i].slice(0, cut), words[i].slice(cut)];
        if (this.#places.some(({ text }) => times(text, halves.join(" ")) > 0)) {
          yield words.toSpliced(i, 1, ...halves);
        }
      }
    }
    const mended = words.map((word) => closest(word, this.#words));
    for (let i = 0; i < words.length; i++) {
      for (const other of mended[i]) {
        yield words.toSpliced(i, 1, other);
      }
    }
    yield words.map((word, i) => (this.#words.has(word) ? word : mended[i][0] ?? word));
  }

  /** All words of the book → in how many places each is; known when they are first asked for. @returns {Map<string, number>} */
  get #words() {
    if (this.#known === null) {
      this.#known = new Map();
      for (const { title, section, names, text } of this.#places.filter(({ isSolution }) => !isSolution)) {
        for (const word of new Set(`${title} ${section} ${names.join(" ")} ${text}`.match(/\p{L}+/gu))) {
          this.#known.set(word, (this.#known.get(word) ?? 0) + 1);
        }
      }
    }
    return this.#known;
  }
}

/**
 * Returns a piece of a text around what was found, in parts: the odd ones are what was found.
 *
 * @param {string} text
 * @param {string[]} words
 * @param {number} around how many letters
 * @returns {string[]}
 */
export function excerpt(text, words, around) {
  const { low, at } = folded(text);
  const phrase = marksOf(words.join(" "), low);
  const marks = phrase.length > 0 ? phrase : words.flatMap((word) => marksOf(word, low)).sort(([one], [other]) => one - other);
  const first = marks[0]?.[0] ?? 0;
  const start = first === 0 ? 0 : Math.max(0, text.lastIndexOf(" ", at[first] - around) + 1);
  const end = Math.min(text.length, start + 2 * around + 20);
  const parts = [start > 0 ? "… " : ""];
  let done = start;
  for (const [from, to] of marks) {
    if (at[from] >= done && at[to] <= end) {
      parts[parts.length - 1] += text.slice(done, at[from]);
      parts.push(text.slice(at[from], at[to]), "");
      done = at[to];
    }
  }
  parts[parts.length - 1] += text.slice(done, end) + (end < text.length ? " …" : "");
  return parts;
}

export function wordsOf(query) {
  return plain(query).split(/\s+/).filter(Boolean);
}

/** Returns a text without capitals and accents, and with low and high numbers as they are on the line. */
function plain(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

/** Returns a text with those of its words that have hyphens once more without them: who looks for minibatch finds mini-batch. */
function withJoined(text) {
  return [text, ...(text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map((word) => word.replaceAll("-", ""))].join(" ");
}

/** Returns a text as it is searched, and for each of its letters, and for its end, where it stands in the text. */
function folded(text) {
  let low = "";
  const at = [];
  for (let i = 0; i < text.length; i++) {
    const letters = plain(text[i]);
    low += letters;
    at.push(...Array(letters.length).fill(i));
  }
  return { low, at: [...at, text.length] };
}

/** Returns from where to where a word stands in a text, each time that it begins a word there, or, if it is one letter, is all of it. */
function marksOf(word, text) {
  const found = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const isBegin = at === 0 || !LETTER.test(text[at - 1]) || !LETTER.test(word[0]);
    if (isBegin && (word.length > 1 || end === text.length || !LETTER.test(text[end]))) {
      found.push([at, end]);
    }
  }
  return found;
}

function times(text, word) {
  return marksOf(word, text).length;
}
