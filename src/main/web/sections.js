const STEADY = 5; // looks, one after the other, at which the place has not moved
const PAUSE = 50; // ms between two looks
const PATIENCE = 600; // looks: the cells of a long notebook come into the page one by one, when the browser has nothing else to do
const READING = ["wheel", "pointerdown", "keydown"]; // what a reader does who is elsewhere by now

/**
 * A link into a notebook, such as `glossary.ipynb#bias` or `02-perceptrons.ipynb#cell-id=exercise`, leads to that heading or cell.
 * JupyterLab alone looks for it before the notebook has drawn its cells, does not find it, and stays at the top.
 */
export const sections = {
  id: "nndl-figures:sections",
  autoStart: true,

  activate({ docRegistry }) {
    docRegistry.addWidgetExtension("Notebook", {
      createNew(panel) {
        panel.setFragment = (fragment) => goTo(panel, decodeURIComponent(fragment.slice(1)));
      },
    });
  },
};

/** Scrolls to a place as soon as it is in the page, and again while what is above it is being drawn. */
async function goTo(panel, anchor) {
  let steady = 0;
  const stop = () => (steady = STEADY);
  READING.forEach((deed) => panel.node.addEventListener(deed, stop, { once: true }));
  await panel.context.ready;
  for (let look = 0; look < PATIENCE && steady < STEADY && !panel.isDisposed; look++) {
    steady = panel.isVisible && scrollTo(place(panel.content, anchor)) ? steady + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  READING.forEach((deed) => panel.node.removeEventListener(deed, stop));
}

/** Returns the element that an anchor names, a cell, or a heading or the like, once it is in the page. */
function place(notebook, anchor) {
  const [, id] = anchor.match(/^cell-id=(.+)/) ?? [];
  const found = id ? notebook.widgets.find(({ model }) => model.id === id)?.node
    : notebook.node.querySelector(`[data-jupyter-id="${CSS.escape(anchor)}"]`);
  return found?.isConnected ? found : null;
}

/** Scrolls to an element; returns whether it stood there already. */
function scrollTo(element) {
  const before = element?.getBoundingClientRect().top;
  element?.scrollIntoView();
  return Math.abs(element?.getBoundingClientRect().top - before) < 1; // not if there is no element yet
}
