import { remember } from "./keeping.js";

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** Lets the reader switch between light and dark. Whoever chooses what the system has follows the system from then on. */
export function offerTheme() {
  const control = document.querySelector("[data-opens=theme]");
  const isDarkNow = () => (document.documentElement.dataset.theme ?? (systemIsDark.matches ? "dark" : "light")) === "dark";
  const tell = () => {
    document.body.dataset.jpThemeLight = String(!isDarkNow()); // what figures and widgets go by
    control.setAttribute("aria-pressed", String(isDarkNow()));
  };
  control.onclick = () => {
    const theme = isDarkNow() ? "light" : "dark";
    const isTheSystems = (theme === "dark") === systemIsDark.matches;
    remember({ theme: isTheSystems ? undefined : theme });
    if (isTheSystems) {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
    tell();
  };
  systemIsDark.addEventListener("change", tell);
  tell();
}
