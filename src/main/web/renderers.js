// The two renderers: of Plotly's figures, and of pictures.
import { Figure } from "./figure.js";
import { describe } from "./picture.js";

const PLOTLY = "application/vnd.plotly.v1+json";
const PNG = "image/png";

/**
 * Returns what a bundle tells of its still picture.
 *
 * @returns {import("./picture.js").Remarks}
 */
const remarks = (data, metadata) => ({ alt: data["text/plain"], ...metadata[PNG] });

/**
 * Returns the renderers in the form of JupyterLab's MIME extensions. Both are safe: what they show is never run as a program, so
 * a notebook that is not trusted shows it, too.
 *
 * @param {(name: string) => Promise<any>} share gives a package of the page
 */
export async function renderers(share) {
  const { Widget } = await share("@lumino/widgets");
  const { RenderedImage } = await share("@jupyterlab/rendermime");

  class RenderedFigure extends Widget {
    constructor() {
      super();
      this.figure = new Figure(this.node);
    }

    async renderModel({ data, metadata }) {
      this.figure.show(data[PLOTLY], remarks(data, metadata), data[PNG] && `data:image/png;base64,${data[PNG]}`);
    }

    dispose() {
      this.figure.dispose();
      super.dispose();
    }
  }

  /** JupyterLab's own, which leaves out the words. */
  class RenderedPicture extends RenderedImage {
    async render(model) {
      await super.render(model);
      describe(this.node.querySelector("img"), remarks(model.data, model.metadata));
    }
  }

  const plugin = (name, mimeType, rank, createRenderer) => ({
    id: `nndl-figures:${name}`,
    rendererFactory: { safe: true, mimeTypes: [mimeType], createRenderer },
    rank,
    dataType: mimeType === PNG ? "string" : "json",
  });
  return [
    plugin("figure", PLOTLY, 0, () => new RenderedFigure()),
    plugin("picture", PNG, 90, (options) => new RenderedPicture(options)), // the rank that pictures have in JupyterLab
  ];
}
