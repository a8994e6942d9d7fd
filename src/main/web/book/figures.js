import { Figure } from "../figure.js";
import { data, whenNear } from "./bringing.js";

/** Puts each figure in the place of its still picture when it comes near; the picture stays where that fails. */
export function showFigures() {
  document.querySelectorAll("[data-figure]").forEach((place) => whenNear(place, showFigure));
}

async function showFigure(place) {
  const still = place.querySelector("img");
  const { width, height } = still;
  const figure = await data(place.dataset.figure);
  const remarks = {
    alt: still.alt,
    invertible: still.classList.contains("nndl-invertible"),
    width: Number(still.getAttribute("width")) || width,
    height: Number(still.getAttribute("height")) || height,
  };
  place.replaceChildren();
  new Figure(place).show(figure, remarks, still.src);
}
