"""What JupyterLab's server does otherwise than it would by itself, as far as that takes code. Set-up copies this into .venv/etc/jupyter,
where the server reads it beside the settings of launcher/jupyter.py."""
import os

from jupyter_client.localinterfaces import local_ips
from jupyter_client.session import DELIM
from jupyter_server.base.handlers import FileFindHandler
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.kernelmanager import MappingKernelManager

c = get_config()  # noqa: F821 (it is there while the server reads this)


class Connection(ZMQChannelsWebsocketConnection):
    """Does not tell the page which version of Java the kernel has. The page would write it into each notebook that is opened,
    which would be marked as changed, and be another file on each machine."""

    def handle_outgoing_message(self, stream, outgoing_msg):
        identities, message = self.session.feed_identities(outgoing_msg)
        signature, header, parent, metadata, content, *buffers = message
        if self.session.unpack(header)["msg_type"] == "kernel_info_reply":
            told = self.session.unpack(content)
            told["language_info"].pop("version", None)
            content = self.session.pack(told)
            signature = self.session.sign([header, parent, metadata, content])
            outgoing_msg = [*identities, DELIM, signature, header, parent, metadata, content, *buffers]
        super().handle_outgoing_message(stream, outgoing_msg)


class StaticFiles(FileFindHandler):
    """Looks for each file anew. By itself the server remembers by the name alone where a file was found; JupyterLab and Notebook 7 have
    some of the same names, such as the fonts of formulas, and whichever comes second would be refused them."""

    @classmethod
    def get_absolute_path(cls, roots, path):
        cls._static_paths.pop(path, None)
        return super().get_absolute_path(roots, path)


c.ServerApp.kernel_websocket_connection_class = Connection
c.ServerApp.tornado_settings = {"static_handler_class": StaticFiles}

# JupyterLab shows a kernel as idle once it has answered something. JJava leaves the question for its history unanswered, which comes
# first, so that the question who it is must count.
c.MappingKernelManager.untracked_message_types = [
    kind for kind in MappingKernelManager.untracked_message_types.default() if kind != "kernel_info_request"]

# In a class each learner's kernels have an address of their own (launcher/classroom/loopback.py), which Jupyter must take for this
# machine's.
if address := os.environ.get("NNDL_KERNELS_ADDRESS"):
    local_ips().append(address)
    c.KernelManager.ip = address
