/**
 * Returns Plotly. It is large, and comes with the first figure that is drawn. Its file is a plain script, which leaves Plotly in
 * the window.
 */
export async function plotly() {
  await import("./plotly.min.js");
  return window.Plotly;
}
