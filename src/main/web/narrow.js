const LINE_HEIGHT = 1.3;
const pen = document.createElement("canvas").getContext("2d");

/**
 * Returns the layout of a figure that has less room than it was made for: its title and the name of its x axis are broken into
 * lines, and its margins make room for these.
 *
 * @param {object} layout in Plotly's form
 * @param {number} width in page pixels
 */
export function narrowed(layout, width) {
  const size = layout.font?.size ?? 12;
  const title = broken(layout.title, width - 24, 1.4 * size);
  const xTitle = broken(layout.xaxis?.title, width - 24, 1.2 * size);
  const { t = 100, b = 80 } = layout.margin ?? {};
  return {
    ...layout,
    title: title.title,
    ...(layout.xaxis && { xaxis: { ...layout.xaxis, title: xTitle.title } }),
    margin: { ...layout.margin, t: t + title.more, b: b + xTitle.more },
  };
}

/** Returns a title in lines of at most this width, and how much higher it has become. */
function broken(title, width, size) {
  if (!title?.text) {
    return { title, more: 0 };
  }
  const height = title.font?.size ?? size;
  pen.font = `${height}px ${title.font?.family ?? "sans-serif"}`;
  const lines = [];
  for (const word of title.text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && pen.measureText(longer).width <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return { title: { ...title, text: lines.join("<br>") }, more: (lines.length - 1) * height * LINE_HEIGHT };
}
