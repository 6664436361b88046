"""Browser packages of the peers: fetched by npm when they are first needed, kept in the user's cache.

`npm pack` fetches a package alone, without all that it names as its dependencies: the files used here are bundles.
"""

import json
import os
import shutil
import subprocess
import tarfile
from importlib.resources import files
from pathlib import Path

MANIFEST = Path(__file__).parent / "package.json"
SCRIPTS = {
    "deck.gl": "dist.min.js",
    "iso8601-js-period": "iso8601.js",
    "jquery": "dist/jquery.min.js",
    "leaflet-timedimension": "dist/leaflet.timedimension.min.js",
    "moment": "min/moment.min.js",
}
STYLES = {"leaflet-timedimension": "dist/leaflet.timedimension.control.min.css"}
FETCH_SECONDS = 120


class PackageError(Exception):
    """A package of a peer is not to be had; the message says why."""


def copy_package(name: str, folder: Path) -> None:
    """Copy the script of a package, and its style where it has one, into a folder as NAME.js and NAME.css.

    Raises:
        PackageError: npm or the network is missing, or the package does not hold its file.
    """
    package = _fetch(name)
    for parts, suffix in ((SCRIPTS, "js"), (STYLES, "css")):
        if name in parts:
            _copy(package / parts[name], folder / f"{name}.{suffix}")


def copy_leaflet(folder: Path) -> None:
    """Copy Leaflet's own files into a folder, from the Python package that the map takes them from."""
    for name in ("leaflet.js", "leaflet.css"):
        source = files("js_lib_leaflet").joinpath("static", "js_lib_leaflet", name)
        (folder / name).write_bytes(source.read_bytes())


def _copy(source: Path, target: Path) -> None:
    if not source.exists():
        raise PackageError(f"{source} is missing; remove the folder {source.parents[1]} and try again")
    shutil.copyfile(source, target)


def _fetch(name: str) -> Path:
    """Return the folder of a package at its pinned version, fetched if it is not in the cache."""
    version = json.loads(MANIFEST.read_text(encoding="utf-8"))["dependencies"][name]
    folder = _find_cache() / f"{name}-{version}"
    if not (folder / "package").exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tarfile.open(folder / _pack(f"{name}@{version}", folder)) as archive:
            archive.extractall(folder, filter="data")
    return folder / "package"


def _find_cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "conflict-replay" / "peers"


def _pack(package: str, folder: Path) -> str:
    npm = shutil.which("npm")
    if npm is None:
        raise PackageError("npm was not found, which fetches it")
    try:
        done = subprocess.run(
            [npm, "pack", package, "--silent"], cwd=folder, capture_output=True, text=True, timeout=FETCH_SECONDS
        )
    except subprocess.TimeoutExpired:
        raise PackageError(f"npm did not fetch {package} within {FETCH_SECONDS} s") from None
    if done.returncode:
        raise PackageError(f"npm could not fetch {package}; is there a network? {done.stderr.strip()[-200:]}")
    return done.stdout.split()[-1]
