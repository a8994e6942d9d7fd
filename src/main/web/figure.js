import { recoloured } from "./colours.js";
import { narrowed } from "./narrow.js";
import { describe } from "./picture.js";
import { plotly } from "./plotly.js";
import { isDark, onThemeChange } from "./theme.js";

/** How far beyond the edge of what is seen a figure is drawn already. */
const NEAR = "400px";

/** What holds unless a figure's own `config` says otherwise. */
const CONFIG = { displaylogo: false, modeBarButtonsToRemove: ["lasso2d", "select2d", "sendChartToCloud"] };

/** In a narrower figure Plotly's buttons would cover the title. */
const ROOM_FOR_BUTTONS = 560;

/**
 * A figure in the page: its still picture until it comes near, then Plotly's drawing, in the colours of the page's theme and no
 * wider than there is room. What it was given to show is never changed, whatever the reader does with it.
 */
export class Figure {
  #frame = document.createElement("div");
  #still = document.createElement("img");
  #drawing = document.createElement("div");
  #nearness = new IntersectionObserver((entries) => this.#comes(entries.at(-1).isIntersecting), { rootMargin: NEAR, scrollMargin: NEAR });
  #size = new ResizeObserver(() => this.#draw());
  #forgetTheme = onThemeChange(() => this.#draw());

  /** What is shown: a copy, since Plotly writes into it. */
  #figure;
  #version = 0;
  /** As wide as it is where there is room. */
  #width = 0;
  #isNear = false;
  /** Version, size and theme of what is drawn; "" if nothing is. */
  #drawn = "";

  /** @param {HTMLElement} host where it is shown */
  constructor(host) {
    this.#frame.className = "nndl-figure";
    this.#frame.append(this.#still, this.#drawing);
    host.append(this.#frame);
    // the wheel scrolls the page: Plotly's landscapes hold it back even where `scrollZoom` is false
    this.#frame.addEventListener("wheel", (event) => event.stopPropagation(), { capture: true, passive: true });
    this.#nearness.observe(this.#frame);
    this.#size.observe(this.#frame);
  }

  /**
   * Shows a figure, in the place of the one before it.
   *
   * @param {{data: object[], layout: object, config?: object}} figure in Plotly's form
   * @param {import("./picture.js").Remarks} remarks on its still picture
   * @param {string} [still] the address of the still picture
   */
  show(figure, remarks, still) {
    this.#figure = structuredClone(figure);
    this.#version++;
    this.#still.hidden = !still;
    this.#still.src = still ?? "";
    describe(this.#still, remarks);
    const { width = remarks.width ?? 720, height = remarks.height ?? 380 } = figure.layout;
    this.#width = width;
    this.#frame.style.width = `${width}px`;
    this.#frame.style.height = keepsItsProportions(figure) ? "auto" : `${height}px`;
    this.#frame.style.aspectRatio = `${width} / ${height}`;
    this.#draw();
  }

  #comes(isNear) {
    this.#isNear = isNear;
    this.#draw();
  }

  /** Draws what is not drawn yet as it should be; what is far away or hidden, when that changes. */
  async #draw() {
    if (!this.#figure || !this.#isNear) {
      return;
    }
    const Plotly = await plotly();
    const { clientWidth: width, clientHeight: height } = this.#frame;
    const wanted = [this.#version, width, height, isDark()].join();
    if (!this.#figure || width === 0 || wanted === this.#drawn) {
      return;
    }
    const isFirst = this.#drawn === "";
    this.#drawn = wanted;
    const { data, layout, config } = isDark() ? recoloured(this.#figure, this.#figure.layout.meta?.dark ?? {}) : this.#figure;
    const fitted = { ...(width < this.#width ? narrowed(layout, width, height) : layout), width, height, autosize: false };
    fitted.uirevision = this.#version; // what the reader has turned or enlarged stays so until there is another figure
    const buttons = width < ROOM_FOR_BUTTONS && { displayModeBar: false };
    const finished = Plotly.react(this.#drawing, data, fitted, { ...CONFIG, ...config, ...buttons });
    if (isFirst) {
      this.#drawing.on("plotly_webglcontextlost", () => this.#undraw());
    }
    await finished;
    if (this.#drawn !== wanted) { // in the meantime it was taken away, or is being drawn anew
      return;
    }
    this.#frame.setAttribute("role", "figure");
    this.#frame.setAttribute("aria-label", this.#still.alt);
    this.#frame.classList.add("nndl-is-drawn");
  }

  /** Goes back to the still picture: browsers keep only some sixteen landscapes, and take the oldest away. */
  #undraw() {
    window.Plotly?.purge(this.#drawing);
    this.#drawn = "";
    this.#frame.removeAttribute("role");
    this.#frame.removeAttribute("aria-label");
    this.#frame.classList.remove("nndl-is-drawn");
  }

  dispose() {
    this.#nearness.disconnect();
    this.#size.disconnect();
    this.#forgetTheme();
    this.#undraw();
    this.#figure = undefined;
  }
}

/** Returns whether height and width of a figure belong together, as in a landscape, seen from the side or from above. */
function keepsItsProportions({ data }) {
  return data.some(({ type }) => ["surface", "scatter3d", "contour"].includes(type));
}
