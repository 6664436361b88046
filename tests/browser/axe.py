"""axe-core, the checker of accessibility: fetched from its npm package when it is first needed, checked, and run."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page

from tests.browser.server import ROOT

PACKAGE = "axe-core@4.14.1"
INTEGRITY = "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
KEPT = ROOT / "build" / "npm" / "axe-core-4.14.1.tgz"  # not under version control
SCRIPT = "package/axe.min.js"
PATIENCE_SECONDS = 120
GRAVE = ("serious", "critical")
RUN = """async ([without, grave]) => {
  const found = await axe.run({ exclude: without }, { iframes: false, resultTypes: ["violations"] });
  return found.violations.filter(({ impact }) => grave.includes(impact)).flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, any, all, none }) =>
      `${impact} ${id} (${help}) at ${target}: ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}`));
}"""


def list_violations(where: Page | Frame, without: tuple[str, ...] = ()) -> list[str]:
    """What axe-core finds serious or critical in a document, frames in it left out.

    Args:
        where: The page, or one of its frames.
        without: CSS selectors of what is not looked at.
    """
    if not where.evaluate("Boolean(window.axe)"):
        where.evaluate(_read_script())
    return list(where.evaluate(RUN, [[[selector] for selector in without], GRAVE]))


@cache
def _read_script() -> str:
    if not KEPT.is_file():
        _fetch_package()
    with tarfile.open(KEPT) as package:
        member = package.extractfile(SCRIPT)
        assert member is not None, f"{PACKAGE} has no {SCRIPT}"
        return member.read().decode()


def _fetch_package() -> None:
    """Fetch the package with npm, check that it is the very one these tests were written with, and keep it."""
    with tempfile.TemporaryDirectory() as folder:
        tarball = Path(folder) / KEPT.name
        _pack(folder)
        found = "sha512-" + base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
        if found != INTEGRITY:
            pytest.fail(f"{PACKAGE} came as {found}, not as {INTEGRITY}", pytrace=False)
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(tarball, KEPT)


def _pack(folder: str) -> None:
    command = [_find_npm(), "pack", PACKAGE, "--silent"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        reason = f"npm could not fetch {PACKAGE}; is its registry reachable?\n{error}\n{error.stderr}"
        pytest.fail(reason, pytrace=False)


def _find_npm() -> str:
    """Find npm, or install it where that may be done, as scripts/browser.sh does with the browser."""
    found = shutil.which("npm")
    if found is None:
        subprocess.run([ROOT / "scripts" / "apt.sh", "npm"], check=False)
        found = shutil.which("npm")
    if found is None:
        pytest.fail(
            f"the tests of accessibility fetch {PACKAGE} with npm; install it: apt-get install npm", pytrace=False
        )
    return found
