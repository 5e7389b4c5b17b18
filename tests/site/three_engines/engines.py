"""Chromium, Firefox and WebKit as Debian has them, each started so that Selenium drives it; and what one of them cannot do.

Chromium and WebKit come with a WebDriver. Firefox's, geckodriver, is not in Debian: all it does is to hand Selenium's
commands on to Firefox, which speaks nearly the same language (Marionette); so they are handed on here.
"""

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium import webdriver
from selenium.webdriver.chrome.service import Service as ChromiumService
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.webkitgtk.service import Service as WebKitService

from ..conftest import ARGUMENTS, CHROMIUM

MINIBROWSER = "webkit2gtk-4.1/MiniBrowser"  # below /usr/lib/<the machine's kind>: not a command, a part of the library
# What an engine, or its driver, cannot do: each test that needs it is skipped for that engine with these words.
LIMITS = {
    ("webkit", "paper"): "WebKitGTK's driver has no command that prints",
}
# Prefs of Firefox: a free port; no page of its own at the start, and no line to its maker.
FIREFOX_PREFS = {
    "marionette.port": 0,
    "toolkit.legacyUserProfileCustomizations.stylesheets": True,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.region.update.enabled": False,
    "services.settings.server": "data:,",
    "extensions.getAddons.cache.enabled": False,
    "browser.safebrowsing.update.enabled": False,
}
NARROW_FIREFOX = ":root { min-width: 0 !important }"
NARROW_WEBKIT = "* { padding: 0; margin: 0; border: 0; min-width: 0; min-height: 0; font-size: 1px }"


class Marionette:
    """Hands on Selenium's commands: `length:[0, number, name, values]`; the answer is `length:[1, number, error, result]`."""

    client_config = None
    NAMES = {  # noqa: RUF012 - read, never written
        "newSession": "NewSession",
        "get": "Navigate",
        "goBack": "Back",
        "getCurrentUrl": "GetCurrentURL",
        "w3cExecuteScript": "ExecuteScript",
        "clickElement": "ElementClick",
        "sendKeysToElement": "ElementSendKeys",
        "actions": "PerformActions",
        "clearActionState": "ReleaseActions",
        "setWindowRect": "SetWindowRect",
        "getWindowRect": "GetWindowRect",
        "setTimeouts": "SetTimeouts",
        "screenshot": "TakeScreenshot",
        "printPage": "Print",
    }

    def __init__(self, port: int):
        self.line = socket.create_connection(("127.0.0.1", port))
        self.answers, self.count = self.line.makefile("rb"), 0
        self.read()  # who it is

    def close(self) -> None:
        self.answers.close()
        self.line.close()

    def read(self) -> list:
        length = b""
        while (sign := self.answers.read(1)) != b":":
            length += sign
        return json.loads(self.answers.read(int(length)))

    def execute(self, command: str, parameters: dict) -> dict:
        """Hand on a command of Selenium's; return its answer as Selenium expects it."""
        self.count += 1
        said = {key: value for key, value in parameters.items() if key not in ("sessionId", "capabilities")}
        message = json.dumps([0, self.count, f"WebDriver:{self.NAMES[command]}", said]).encode()
        self.line.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self.read()
        if error:
            return {"status": error["error"], "value": error}
        return result if result and "value" in result else {"value": result}


@dataclass(frozen=True)
class Wish:
    """How an engine is to start: in the dark, or without scripts."""

    dark: bool = False
    scripts: bool = True


def chromium(wish: Wish, _folder: Path, stack: ExitStack) -> WebDriver:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in [*ARGUMENTS, "--headless=new"]:
        options.add_argument(argument)
    if not wish.scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=ChromiumService("/usr/bin/chromedriver"))
    stack.callback(driver.quit)
    if wish.dark:
        features = [{"name": "prefers-color-scheme", "value": "dark"}]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    return driver


def firefox(wish: Wish, folder: Path, stack: ExitStack) -> WebDriver:
    prefs = {**FIREFOX_PREFS, "javascript.enabled": wish.scripts, "ui.systemUsesDarkTheme": int(wish.dark)}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in prefs.items()]
    (folder / "user.js").write_text("".join(lines))
    (folder / "chrome").mkdir()
    (folder / "chrome" / "userChrome.css").write_text(NARROW_FIREFOX)
    words = ["firefox-esr", "--headless", "--no-remote", "--marionette", "--remote-allow-system-access"]
    running = subprocess.Popen(
        [*words, "--profile", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )
    stack.callback(running.wait)
    stack.callback(running.terminate)
    port, until = folder / "MarionetteActivePort", time.monotonic() + 60
    while not (port.exists() and port.read_text()):
        assert time.monotonic() < until and running.poll() is None, "Firefox does not start"
        time.sleep(0.05)
    line = Marionette(int(port.read_text()))
    stack.callback(line.close)
    return webdriver.Remote(line, options=webdriver.FirefoxOptions())


def webkit(wish: Wish, folder: Path, stack: ExitStack) -> WebDriver:
    (folder / "gtk-3.0").mkdir()
    (folder / "gtk-3.0" / "gtk.css").write_text(NARROW_WEBKIT)  # else its bar of tools is wider than a phone
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    stack.callback(screen.wait)
    stack.callback(screen.terminate)
    with os.fdopen(reading) as named:
        display = f":{named.readline().strip()}"
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(next(Path("/usr/lib").glob(f"*/{MINIBROWSER}")))
    for argument in ["--automation", *["--dark-mode"] * wish.dark, *["--enable-javascript=false"] * (not wish.scripts)]:
        options.add_argument(argument)
    env = {**os.environ, "DISPLAY": display, "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    service = WebKitService("/usr/bin/WebKitWebDriver", env=env)
    service.start()
    stack.callback(service.stop)
    line = RemoteConnection(client_config=ClientConfig(service.service_url))
    driver = webdriver.Remote(line, options=options)
    stack.callback(driver.quit)
    return driver


ENGINES: dict[str, Callable[[Wish, Path, ExitStack], WebDriver]] = {
    "chromium": chromium,
    "firefox": firefox,
    "webkit": webkit,
}


@contextmanager
def started(engine: str, wish: Wish = Wish()) -> Iterator[WebDriver]:
    """Start an engine with a new profile; it ends, and leaves nothing, with the block."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        yield ENGINES[engine](wish, Path(folder), stack)
