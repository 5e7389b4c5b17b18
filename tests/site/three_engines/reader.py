"""A reader at an engine: opens, clicks, types, reads. Every step waits for what it needs, and says what did not come."""

import base64
import subprocess
import time
from collections.abc import Callable
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

PATIENCE = 30  # seconds: a machine that also does other things
SEEN = """const [selector, words] = arguments, seen = (element) => element.getClientRects().length &&
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  return [...document.querySelectorAll(selector)].filter((one) => seen(one) && one.textContent.includes(words))"""
WHOLE = "document.readyState === 'complete'"
KEYS = {name: getattr(Keys, name.upper()) for name in ("Control", "Shift", "Enter", "Escape", "Tab", "Space")}
KEYS |= {"ArrowDown": Keys.ARROW_DOWN, "ArrowUp": Keys.ARROW_UP}


class Reader:
    """What a person can do with a page, in words that are the same for every engine.

    A selector is CSS; where `words` are given, only elements that hold them count. Only what is seen can be used.
    """

    def __init__(self, engine: str, driver: WebDriver):
        self.engine, self.driver = engine, driver

    # Where one is

    def open(self, address: str) -> None:
        self.driver.get(address)

    def back(self) -> None:
        self.driver.back()

    @property
    def address(self) -> str:
        return self.driver.current_url

    def arrives(self, ending: str) -> None:
        """Wait until the address ends so, and the page is whole."""
        self.until(
            lambda: self.address.endswith(ending) and self.evaluate(WHOLE),
            lambda: f"to arrive at {ending}, not {self.address}",
        )

    def resize(self, width: int, height: int = 740) -> None:
        """Give the page a window of so many CSS pixels."""
        if self.engine == "chromium":
            size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            return
        inner = lambda: self.driver.execute_script("return [innerWidth, innerHeight, outerWidth, outerHeight]")  # noqa: E731
        at_width, at_height, outer_width, outer_height = inner()
        self.driver.set_window_rect(width=width + outer_width - at_width, height=height + outer_height - at_height)
        self.until(lambda: inner()[0] == width, lambda: f"a window {width} wide, not {inner()[0]}")

    # What one does

    def all(self, selector: str, words: str = "") -> list[WebElement]:
        return self.driver.execute_script(SEEN, selector, words)

    def find(self, selector: str, words: str = "", place: int = 0) -> WebElement:
        """Wait for an element that is seen: the first, or the one at `place` among those that fit."""
        found: list[WebElement] = []

        def look() -> bool:
            found[:] = self.all(selector, words)
            return len(found) > place or (place < 0 and len(found) >= -place)

        self.until(look, lambda: f"{selector} {words!r} at {self.address}")
        return found[place]

    def shown(self, selector: str, words: str = "", place: int = 0) -> WebElement:
        """Find an element and scroll to it, as not every engine does by itself, away from what lies over the page's edges."""
        found = self.find(selector, words, place)
        self.driver.execute_script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", found)
        return found

    def click(self, selector: str, words: str = "", place: int = 0) -> None:
        def clicked() -> bool:
            self.shown(selector, words, place).click()
            return True

        self.until(clicked, lambda: f"to click {selector} {words!r}")

    def focus(self, selector: str, words: str = "", place: int = 0) -> None:
        self.driver.execute_script("arguments[0].focus()", self.find(selector, words, place))

    def hover(self, selector: str, words: str = "", place: int = 0) -> None:
        ActionChains(self.driver, duration=50).move_to_element(self.shown(selector, words, place)).perform()

    def press(self, *chords: str) -> None:
        """Press keys, one after the other: "Tab", "a", "Shift+A"."""
        for chord in chords:
            keys = [KEYS.get(name, name) for name in chord.split("+")]
            actions = ActionChains(self.driver, duration=0)
            for key in keys:
                actions.key_down(key)
            for key in reversed(keys):
                actions.key_up(key)
            actions.perform()

    def type(self, selector: str, words: str) -> None:
        """Put words into a field, in place of what it holds, by keys."""
        field = self.find(selector)
        self.driver.execute_script("arguments[0].focus(); arguments[0].select()", field)
        field.send_keys(words)

    def paste(self, selector: str, words: str) -> None:
        """Put words into a field at once, as from the clipboard or by dictation."""
        self.driver.execute_script(
            "arguments[0].focus(); arguments[0].value = arguments[1];"
            "arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true}))",
            self.find(selector),
            words,
        )

    def pasted(self) -> tuple[str, str]:
        """Leave the page; return what the clipboard holds, as plain words and as a letter with links would take it."""
        self.open("about:blank")
        self.evaluate("document.body.innerHTML = '<textarea></textarea><div contenteditable><br></div>'")
        for field in ("textarea", "div"):
            self.click(field)
            self.press("Control+v")
        plain, rich = "document.querySelector('textarea').value", "document.querySelector('div').innerHTML"
        self.wait(f"{plain} && {rich} !== '<br>'")
        return self.evaluate(plain), self.evaluate(rich)

    # What one meets

    def texts(self, selector: str, words: str = "") -> list[str]:
        """Return the words of each element that is seen now."""
        return self.driver.execute_script(f"{SEEN}.map((one) => one.innerText)", selector, words)

    def text(self, selector: str, words: str = "") -> str:
        """Wait for an element that is seen; return its words."""
        found: list[str] = []
        self.until(lambda: found.extend(self.texts(selector, words)) or found, lambda: f"{selector} {words!r}")
        return found[0]

    def evaluate(self, script: str) -> Any:
        """Return the value of an expression of JavaScript, or what its promise comes to."""
        return self.driver.execute_script(f"return ({script})")

    def wait(self, script: str) -> None:
        """Wait until an expression of JavaScript is true of a whole page."""
        self.until(lambda: self.evaluate(f"{WHOLE} && ({script})"), lambda: f"{script} at {self.address}")

    def until(self, holds: Callable[[], Any], wanted: Callable[[], str]) -> None:
        """Wait until something holds; a page that changes meanwhile is no fault."""
        end, fault = time.monotonic() + PATIENCE, None
        while time.monotonic() < end:
            try:
                if holds():
                    return
            except WebDriverException as error:
                fault = error
            time.sleep(0.05)
        raise AssertionError(f"{self.engine} waited in vain for: {wanted()}") from fault

    def screenshot(self, file: str) -> None:
        """Write what is seen as a PNG, once it has been painted."""
        self.evaluate("new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(1))))")
        self.driver.get_screenshot_as_file(file)

    def paper(self) -> str:
        """Return the words of the page as the engine prints it."""
        done = subprocess.run(
            ["pdftotext", "-layout", "-", "-"],
            input=base64.b64decode(self.driver.print_page()),
            capture_output=True,
            check=True,
        )
        return done.stdout.decode()
