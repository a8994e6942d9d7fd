"""Run by the virtual environment's Python: starts the kernel `java` once, runs some code in it and prints the answer."""
import sys
import time

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
        client.execute("System.exit(0);")  # an orderly end, with all files written; JJava does not heed a request to shut down
        _wait_for_the_end(manager)
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _wait_for_the_end(manager) -> None:
    for _ in range(100):
        if not manager.is_alive():
            return
        time.sleep(0.1)


if __name__ == "__main__":
    print(ask(sys.argv[1]))
