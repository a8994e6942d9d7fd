// What of a figure plotly.js has drawn, and where: each thing with its part in the figure, as the still picture names it, and its
// box in pixels from the figure's top left corner.
const figure = arguments[0];
const corner = figure.querySelector('.svg-container').getBoundingClientRect();

const box = (element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left - corner.left, top - corner.top, right - corner.left, bottom - corner.top];
};
const text = (element) => {
  const lines = [...element.querySelectorAll('tspan.line')];
  return (lines.length > 0 ? lines : [element]).map((line) => line.textContent).join(' ');
};
const ends = (boxes, sides, end) => sides.map((i) => end(...boxes.map((b) => b[i])));
const around = (boxes) => [...ends(boxes, [0, 1], Math.min), ...ends(boxes, [2, 3], Math.max)];
const all = (selector, inside = figure) => [...inside.querySelectorAll(selector)];
const found = (part, selector) => all(selector).map((element) => ({ part, text: text(element), box: box(element), color: '' }));

const traces = all('.scatterlayer .trace, .barlayer .trace, .hm, .contour').flatMap((element) => {
  const { index, type } = [].concat(element.__data__)[0].trace;
  const shapes = type === 'contour' ? '.contourlevel path' : type === 'heatmap' ? 'image' : '.point, path.js-line, .point path';
  const boxes = all(shapes, element).map(box);
  const fills = type === 'contour' ? all('.contourbg path, .contourfill path', element).map((path) => path.style.fill) : [''];
  return boxes.length === 0 ? [] : fills.map((color) => ({ part: 'trace ' + index, text: '', box: around(boxes), color }));
});

const axis = (key, letter) => [
  ...found(key + ' grid', `.gridlayer path.${letter}grid`),
  ...found(key + ' zero', `.zerolinelayer path.${letter}zl`),
  ...found(key + ' tick', `path.${letter}tick`),
  ...found(key + ' text', `.${letter}tick text`),
  ...found(key + ' title', `text.${letter}title`),
];
const lines = (letter) => all(`path.${letter}lines-above, path.${letter}lines-below`).filter((path) => path.getTotalLength() > 0);

return [
  ...found('title', 'text.gtitle'),
  ...axis('xaxis', 'x'),
  ...axis('yaxis', 'y'),
  ...axis('yaxis2', 'y2'),
  ...lines('x').map((path) => ({ part: 'xaxis line', text: '', box: box(path), color: '' })),
  ...lines('y').map((path) => ({ part: 'yaxis line', text: '', box: box(path), color: '' })),
  ...found('annotation', 'text.annotation-text'),
  ...traces,
];
