#!/usr/bin/env bash
# Rebuild every generated file of data/ from its source.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/environment.sh dev
if command -v npm >/dev/null; then
    .venv/bin/python data/geocoding/boundaries/extract.py
else
    echo "npm was not found: the boundaries are built from the extract that is kept beside their script" >&2
fi
.venv/bin/python data/geocoding/boundaries/build.py

# Of pygaul one data file is read; what it depends on, an earth engine, is left out.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --upgrade --target build/pygaul pygaul==0.4.2
PYTHONPATH=build/pygaul .venv/bin/python data/geocoding/gazetteer/extract.py
.venv/bin/python data/geocoding/gazetteer/build.py
