import { element } from "../widgets/elements.js";
import { data, whenNear } from "./bringing.js";

/** Brings each widget to life when it comes near; its still picture stays where that fails. */
export function widgetsCome() {
  document.querySelectorAll(".widget[data-script]").forEach((place) => whenNear(place, enliven));
}

/** Gives the widget's script what an output of a notebook has for it: the networks, what is to be shown, and then itself. */
async function enliven(place) {
  const names = place.dataset.networks.split(" ").filter(Boolean);
  const networks = await Promise.all(names.map(data));
  const shown = await data(place.dataset.shown);
  for (const { name, sizes, bits, scales, numbers } of networks) {
    place.append(element("script", {
      type: "application/octet-stream", "data-network": name, "data-sizes": sizes, "data-bits": bits, "data-scales": scales || null,
    }, numbers));
  }
  place.append(element("script", { type: "application/json" }, JSON.stringify(shown)), element("script", { src: place.dataset.script }));
}
