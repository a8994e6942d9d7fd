/**
 * Returns a part of a figure in other colours. What has no colour in it is not copied: Plotly takes lists that are still the
 * same for unchanged.
 *
 * @template T
 * @param {T} part
 * @param {Record<string, string>} table colour → other colour
 * @param {boolean} [coloured] whether texts in this part are colours, and not words such as "white"
 * @returns {T}
 */
export function recoloured(part, table, coloured = false) {
  if (typeof part === "string") {
    return coloured ? (table[part] ?? part) : part;
  }
  if (Array.isArray(part)) {
    return coloured || part.some(isObject) ? part.map((item) => recoloured(item, table, coloured)) : part;
  }
  if (isObject(part)) {
    const entries = Object.entries(part);
    return Object.fromEntries(entries.map(([key, value]) => [key, recoloured(value, table, coloured || /color/.test(key))]));
  }
  return part;
}

const isObject = (part) => typeof part === "object" && part !== null && !Array.isArray(part);
