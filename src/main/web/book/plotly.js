import { bring } from "./bringing.js";

/** Returns Plotly, which comes with the first figure that is drawn, once for the whole site. */
export async function plotly() {
  await bring("plotly.min.js");
  return window.Plotly;
}
