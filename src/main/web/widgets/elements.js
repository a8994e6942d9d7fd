const SVG = "http://www.w3.org/2000/svg";

/**
 * Returns a new element.
 *
 * @param {string} name such as "button"
 * @param {Record<string, any>} [attributes] a function is a listener: { onclick: … }
 * @param {...(Node | string)} children texts appear as they are
 */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** Returns a new element of a drawing. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(node, attributes, children) {
  set(node, attributes);
  node.append(...children);
  return node;
}

/** Sets attributes; null takes one away. */
export function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      node[name] = (event) => void value(event); // a false returned to the browser would keep a box from being ticked
    } else if (value === null || value === false) {
      node.removeAttribute(name);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
}

/** Returns a button. */
export function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", class: "nndl-button", onclick, ...attributes }, label);
}

/** Enables a button or not. If it can be pressed no more, the nearest that can has the focus, or the page would have the keys. */
export function enable(control, isEnabled) {
  const hadFocus = document.activeElement === control;
  control.disabled = !isEnabled;
  if (hadFocus && !isEnabled) {
    handOn(control);
  }
}

/** Gives the focus to the button that is nearest to an element. */
export function handOn(control) {
  const widget = control.closest("[data-widget]");
  let other = null;
  for (let near = control.parentElement; !other && widget?.contains(near); near = near.parentElement) {
    other = near.querySelector("button:enabled, summary");
  }
  other?.focus({ preventScroll: true });
}

/**
 * Returns a slider with a box for typing, which show the same number, and a function that shows another.
 *
 * @param {object} range
 * @param {string} range.label
 * @param {string} [range.name] for those who hear it, if the label says too little
 * @param {number} range.min
 * @param {number} range.max
 * @param {number} range.step
 * @param {number} range.value
 * @param {boolean} [range.isLogarithmic] whether equal ways of the slider multiply the number by equal factors
 * @param {(value: number) => void} oninput
 * @returns {{ node: HTMLElement, show: (value: number) => void }}
 */
export function slider({ label, name = label, min, max, step, value, isLogarithmic = false }, oninput) {
  const place = isLogarithmic ? Math.log10 : Number;
  const numberAt = isLogarithmic ? (at) => Number((10 ** at).toPrecision(2)) : Number;
  const range = element("input", { type: "range", min: place(min), max: place(max), step, "aria-label": name });
  const box = element("input", { // one of type "number" drops the comma of 0,5 and makes 5 of it
    type: "text", inputmode: min < 0 ? "text" : "decimal", autocomplete: "off", "aria-label": `${name}, typed`,
  });
  const slide = (number) => {
    range.value = place(number);
    range.setAttribute("aria-valuetext", number);
  };
  const show = (number) => {
    slide(number);
    if (typed(box.value) !== number) { // or what is being typed would lose its last zeros
      box.value = Number(number.toPrecision(12));
    }
  };
  range.oninput = () => {
    const number = numberAt(range.value);
    range.setAttribute("aria-valuetext", number);
    box.value = number;
    oninput(number);
  };
  box.oninput = () => {
    const number = typed(box.value);
    if (number >= min && number <= max) {
      slide(number);
      oninput(number);
    }
  };
  box.onchange = () => { // a number outside becomes the nearest one inside
    const number = typed(box.value);
    const nearest = Math.min(max, Math.max(min, Number.isFinite(number) ? number : numberAt(range.value)));
    box.value = nearest;
    slide(nearest);
    oninput(nearest);
  };
  show(value);
  return { node: element("label", { class: "nndl-slider" }, element("span", {}, label), range, box), show };
}

/** Returns the number that a text is: 0.5, or 0,5 as others write it, and −2 also with the minus sign of books. NaN if it is none. */
function typed(text) {
  const plain = text.trim().replace("−", "-").replace(",", ".");
  return plain === "" ? NaN : Number(plain);
}

/** Returns a switch that is on or off. */
export function toggle(label, isOn, onchange) {
  const box = element("input", { type: "checkbox", onchange: () => onchange(box.checked) });
  box.checked = isOn;
  return element("label", { class: "nndl-toggle" }, box, element("span", {}, label));
}
