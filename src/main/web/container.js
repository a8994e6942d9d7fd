// What JupyterLab and Notebook 7 load of this extension when they start: a container as module federation has it, written by hand.
// Everything else is a module, and comes when it is asked for.
"use strict";

(() => {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("figures.css", document.currentScript.src);
  document.head.append(style);

  /** The packages that the page shares: for each, its versions. */
  let packages;

  /** Returns a package of the page's own, such as the base class of its widgets: one of our own would not fit together with it. */
  const share = async (name) => {
    const versions = Object.values(packages[name]);
    const version = versions.find(({ loaded }) => loaded) ?? versions[0];
    return (await version.get())();
  };

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB["nndl-figures"] = {
    init(shared) {
      packages = shared;
    },

    /** Returns what makes the plugins of one kind, which package.json names. */
    async get(kind) {
      const plugins = kind === "./renderers" ? await (await import("./renderers.js")).renderers(share)
        : (await import("./sections.js")).sections;
      return () => ({ __esModule: true, default: plugins });
    },
  };
})();
