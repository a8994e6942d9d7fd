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
      node[name] = value;
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

/**
 * Returns a slider with a box for typing, which show the same number, and a function that shows another.
 *
 * @param {object} range
 * @param {string} range.label
 * @param {number} range.min
 * @param {number} range.max
 * @param {number} range.step
 * @param {number} range.value
 * @param {boolean} [range.isLogarithmic] whether equal ways of the slider multiply the number by equal factors
 * @param {(value: number) => void} oninput
 * @returns {{ node: HTMLElement, show: (value: number) => void }}
 */
export function slider({ label, min, max, step, value, isLogarithmic = false }, oninput) {
  const place = isLogarithmic ? Math.log10 : Number;
  const numberAt = isLogarithmic ? (at) => Number((10 ** at).toPrecision(2)) : Number;
  const range = element("input", { type: "range", min: place(min), max: place(max), step, "aria-label": label });
  const box = element("input", { type: "number", min, max, step: "any", "aria-label": `${label}, typed` });
  const slide = (number) => {
    range.value = place(number);
    range.setAttribute("aria-valuetext", number);
  };
  const show = (number) => {
    slide(number);
    if (box.valueAsNumber !== number) { // or what is being typed would lose its last zeros
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
    const number = box.valueAsNumber;
    if (number >= min && number <= max) {
      slide(number);
      oninput(number);
    }
  };
  box.onchange = () => { // a number outside becomes the nearest one inside
    const number = Math.min(max, Math.max(min, Number.isFinite(box.valueAsNumber) ? box.valueAsNumber : numberAt(range.value)));
    show(number);
    oninput(number);
  };
  show(value);
  return { node: element("label", { class: "nndl-slider" }, element("span", {}, label), range, box), show };
}

/** Returns a switch that is on or off. */
export function toggle(label, isOn, onchange) {
  const box = element("input", { type: "checkbox", onchange: () => onchange(box.checked) });
  box.checked = isOn;
  return element("label", { class: "nndl-toggle" }, box, element("span", {}, label));
}
