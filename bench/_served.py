"""A web server as a reader meets it: nginx with the configuration that the build writes (handbook_build/site/hosting.py)."""

import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

NGINX = "/usr/sbin/nginx"
WHOLE = """user root;
worker_processes 1;
error_log {folder}/error.log;
pid {folder}/nginx.pid;
events {{}}
http {{
  include /etc/nginx/mime.types;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/handbook.conf;
}}
"""


@contextlib.contextmanager
def served(site: Path, configuration: str, folder: Path) -> Iterator[str]:
    """Yield the address of an nginx on a free port that serves a copy of `site`; its files lie in `folder`."""
    copy = folder / "site"
    shutil.copytree(site, copy)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ours = configuration.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/handbook", str(copy))
    (folder / "handbook.conf").write_text(ours, encoding="utf-8")
    (folder / "nginx.conf").write_text(WHOLE.format(folder=folder), encoding="utf-8")
    server = subprocess.Popen([NGINX, "-c", str(folder / "nginx.conf"), "-g", "daemon off;"])
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait_for(port: int) -> None:
    for _ in range(50):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"nginx does not answer on port {port}")
