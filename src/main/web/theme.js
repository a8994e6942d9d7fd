/** Returns whether the page is dark, as JupyterLab and Notebook 7 tell it. */
export function isDark() {
  return document.body.dataset.jpThemeLight === "false";
}

/**
 * Calls back whenever the page may have become dark or light; returns what ends that.
 *
 * @param {() => void} callback
 */
export function onThemeChange(callback) {
  const observer = new MutationObserver(callback);
  observer.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  return () => observer.disconnect();
}
