"""A class on one server: JupyterHub, set up by `./workbook class --install`. What is its own is in the folder classroom/ of the root."""
