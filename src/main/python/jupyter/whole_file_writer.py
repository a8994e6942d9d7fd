"""How nbconvert writes what it exports: whole or not at all. Set-up copies this beside the configuration, which names it."""
import os
import sys

from nbconvert.writers import FilesWriter


class WholeFileWriter(FilesWriter):
    """Writes beside the file, and puts the new one in its place when it is complete."""

    def write(self, output, resources, notebook_name=None, **kw):
        name = notebook_name + (resources.get("output_extension") or "")
        folder = self.build_directory or resources.get("metadata", {}).get("path", "")
        draft = os.path.join(folder, f".draft-{name}")
        try:
            super().write(output, resources, notebook_name=f".draft-{notebook_name}", **kw)
            os.replace(draft, os.path.join(folder, name))
        except OSError as problem:
            if os.path.exists(draft):
                os.remove(draft)
            sys.exit(f"{name} could not be written ({problem.strerror}); what was there before is unchanged.")
        return os.path.join(folder, name)
