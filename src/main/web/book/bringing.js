/** How far beyond the edge of what is seen things are brought already. */
const AHEAD = "800px";

/** @type {Map<string, Promise<void>>} */
const brought = new Map();

/** Brings a script, once. A page from the disk may read no other file, so data come as scripts, too. */
export function bring(name) {
  if (!brought.has(name)) {
    brought.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = name;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${name} is missing`));
      document.head.append(script);
    }));
  }
  return brought.get(name);
}

/** Brings the data that a script of this name gives. */
export async function data(name) {
  await bring(name);
  return window.nndlGiven[name];
}

/** Calls back once when an element comes near. */
export function whenNear(node, callback) {
  const nearness = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) {
      nearness.disconnect();
      callback(node);
    }
  }, { rootMargin: AHEAD });
  nearness.observe(node);
}
