import { element, set } from "../widgets/elements.js";
import { bringToLife } from "../widgets/widget.js";
import { whenNear } from "./bringing.js";
import { picturesFrom } from "./pictures.js";
import { Trainer } from "./trainer.js";

const PICTURES = "pictures.js";

/**
 * A network that trains in the page, without a kernel, on the pictures in the script beside the page.
 *
 * @param {HTMLElement} place
 */
export function training(place) {
  set(place, { "data-widget": "training" });
  place.classList.add("nndl-widget");
  bringToLife(place, () => {
    const waiting = element("p", { "aria-live": "polite" }, "Here a network trains in your browser. It is fetching its pictures …");
    place.append(waiting);
    whenNear(place, async () => {
      try {
        const trainer = new Trainer(await picturesFrom(PICTURES));
        place.replaceChildren(...trainer.nodes);
        trainer.begin();
      } catch (error) {
        waiting.textContent = `No network trains here, for its pictures could not be had: ${error.message}.`;
      }
    });
  });
}
