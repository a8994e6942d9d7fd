"""Run by the virtual environment's Python: starts the kernel `java` once, runs one line in it and prints the answer."""
import sys

from jupyter_client.manager import start_new_kernel


def ask(code: str) -> str:
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=60)
    try:
        parts = []
        client.execute_interactive(code, timeout=60, output_hook=lambda message: parts.append(message["content"]))
        texts = [part["data"]["text/plain"] for part in parts if "data" in part]
        errors = [part["evalue"] for part in parts if "evalue" in part]
        return "\n".join(texts + errors)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    print(ask(sys.argv[1]))
