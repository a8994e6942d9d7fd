"""The launcher behind `./workbook`: finds or installs what the workbook needs, then opens it. Standard library alone."""
