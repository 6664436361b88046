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
.venv/bin/python data/geocoding/build_gazetteer.py
