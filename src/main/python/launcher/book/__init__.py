"""The book: all notebooks as a site that needs no kernel, no network and no installation. `command` and `executed` use the standard
library alone, as the launcher does; all else is run by the virtual environment's Python, since it is built on nbconvert."""
