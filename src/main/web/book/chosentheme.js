import { remembered } from "./keeping.js";

/** Gives the page the colours that the reader has chosen, before anything of it is seen. Without a choice it has the system's. */
export function showChosenTheme() {
  const { theme } = remembered();
  if (theme) {
    document.documentElement.dataset.theme = theme;
  }
}
