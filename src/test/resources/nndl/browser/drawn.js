// What Plotly has drawn of a figure: for each trace, where its points belong (by the figure's axes) and where they are in the
// page, in pixels of the plot area.
const [figure, json] = arguments;
const layout = figure._fullLayout;
const axis = (name) => layout[name[0] + 'axis' + name.slice(1)];

const onPage = (element) => {
  const { e, f } = element.transform.baseVal.consolidate().matrix;
  return [e, f];
};
const corners = (path) => path.getAttribute('d').split(/[MLHVZ]/).filter(Boolean).map((pair) => pair.split(',').map(Number));
const elements = (index, selector) =>
  [...figure.querySelectorAll('.trace, .hm, .contour')]
    .filter((element) => [].concat(element.__data__)[0].trace.index === index)
    .flatMap((element) => [...element.querySelectorAll(selector)]);

return JSON.parse(json).data.map((trace, index) => {
  const type = trace.type ?? 'scatter';
  if (type === 'scatter') {
    const [x, y] = [axis(trace.xaxis ?? 'x'), axis(trace.yaxis ?? 'y')];
    const wanted = trace.x.map((value, i) => [value, trace.y[i]]).filter(([a, b]) => a !== null && b !== null);
    return {
      wanted: wanted.map(([a, b]) => [x.d2p(a), y.d2p(b)]),
      points: elements(index, '.points .point').map(onPage),
      lines: elements(index, 'path.js-line').map(corners),
    };
  }
  if (type === 'bar') return { bars: elements(index, '.point > path').length };
  if (type === 'heatmap') return { shapes: elements(index, 'image').length };
  if (type === 'contour') return { shapes: elements(index, 'path').length };
  return { shapes: figure.querySelectorAll('.gl-container canvas').length };
});
