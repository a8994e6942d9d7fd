const GAP = 8; // between two numbers at an axis
const LINE = 1.3; // from one line to the next, in Plotly's titles
const pen = document.createElement("canvas").getContext("2d");

/**
 * Returns the layout of a figure that has less room than it was made for: its title and the name of its x axis are broken into
 * lines, the margins make room for these, and at the x axis stand as many numbers as do not touch.
 *
 * @param {object} layout in Plotly's form
 * @param {number} width in page pixels
 * @param {number} height in page pixels
 */
export function narrowed(layout, width, height) {
  const { l = 80, r = 80, t = 100, b = 80 } = layout.margin ?? {};
  const title = broken(layout.title, width - 28);
  const xTitle = broken(layout.xaxis?.title, width - 28);
  if (title?.yref === "container") { // as far from the edges as before
    title.x *= layout.width / width;
    title.y = 1 - ((1 - title.y) * layout.height) / height;
  }
  return {
    ...layout,
    title,
    ...(layout.xaxis && { xaxis: { ...thinned(layout.xaxis, width - l - r), title: xTitle } }),
    margin: { ...layout.margin, t: t + moreLines(title), b: b + moreLines(xTitle) },
  };
}

/** Returns a title in lines of at most this width. */
function broken(title, width) {
  if (!title?.text) {
    return title;
  }
  const lines = [];
  for (const word of title.text.replaceAll("<br>", " ").split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, title.font) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return { ...title, text: lines.join("<br>") };
}

/** Returns how much higher a title is than one line. */
function moreLines(title) {
  return title?.text ? (title.text.split("<br>").length - 1) * LINE * (title.font?.size ?? 17) : 0;
}

/** Returns an axis with every second of its ticks, or every third, and so on, if more do not fit into this width. */
function thinned(axis, width) {
  const { tickvals, ticktext = tickvals, tickfont } = axis;
  if (!tickvals) {
    return axis;
  }
  const all = ticktext.reduce((sum, text) => sum + widthOf(text, tickfont) + GAP, 0);
  const step = Math.ceil(all / width);
  const some = (list) => list.filter((_, i) => i % step === 0);
  return { ...axis, tickvals: some(tickvals), ticktext: some(ticktext) };
}

/** Returns how wide a text in Plotly's form is. */
function widthOf(text, { size = 17, family = "sans-serif", weight = "normal" } = {}) {
  pen.font = `${weight} ${size}px ${family}`;
  return pen.measureText(text.replaceAll("&#37;", "%").replaceAll("&lt;", "<").replaceAll("&amp;", "&")).width;
}
