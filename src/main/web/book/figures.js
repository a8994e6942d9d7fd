import { Figure } from "../figure.js";
import { data, whenNear } from "./bringing.js";
import { isByFinger, letTurn, unmoved } from "./fingers.js";

const IN_SPACE = ["surface", "scatter3d"];

/** Puts each figure in the place of its still picture when it comes near; the picture stays where that fails. */
export function showFigures() {
  document.querySelectorAll("[data-figure]").forEach((place) => whenNear(place, showFigure));
}

async function showFigure(place) {
  const still = place.querySelector("img");
  const { width, height } = still;
  const figure = await data(place.dataset.figure);
  const isInSpace = figure.data.some(({ type }) => IN_SPACE.includes(type));
  if (isInSpace && !hasWebgl()) {
    return;
  }
  const remarks = {
    alt: still.alt,
    invertible: still.classList.contains("nndl-invertible"),
    width: Number(still.getAttribute("width")) || width,
    height: Number(still.getAttribute("height")) || height,
  };
  place.replaceChildren();
  const shown = new Figure(place);
  const show = () => shown.show(isByFinger() && !isInSpace ? unmoved(figure) : figure, remarks, still.src);
  show();
  if (isByFinger() && isInSpace) {
    letTurn(place, show);
  }
}

function hasWebgl() {
  return document.createElement("canvas").getContext("webgl") !== null;
}
