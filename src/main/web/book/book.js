import { arrive } from "./arriving.js";
import { addCopyButtons } from "./copying.js";
import { showFigures } from "./figures.js";
import { widgetsCome } from "./livewidgets.js";
import { keepMenu } from "./menu.js";
import { keepPlaces } from "./places.js";
import { showPopups } from "./popups.js";
import { openFoldsToPrint } from "./printing.js";
import { keepReading } from "./reading.js";
import { letKeysScroll } from "./scrolling.js";
import { offerSearch } from "./searching.js";
import { offerTheme } from "./switching.js";
import { turnPages } from "./turning.js";
import { veilAnswers } from "./veils.js";

/** Brings a page to life. Without this script it can be read all the same. */
export function openBook() {
  document.documentElement.classList.add("has-script");
  offerTheme();
  veilAnswers();
  showFigures();
  widgetsCome();
  offerSearch();
  showPopups();
  keepReading();
  keepMenu();
  turnPages();
  addCopyButtons();
  letKeysScroll();
  arrive();
  keepPlaces();
  openFoldsToPrint();
}
