#!/usr/bin/env bash
# Write constraints.txt anew after a change of requirements.txt or requirements-dev.txt: the versions of all packages,
# direct or not, that a fresh environment gets.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat requirements.txt requirements-dev.txt | grep -v '^-' >"$folder/direct.txt"
python3 -m venv "$folder/venv"
# The setuptools that a venv of Python 3.11 starts with does not work on later Pythons.
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade setuptools
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$folder/direct.txt" "$@"
{
    echo "# Every package of a complete environment at its version; written by scripts/lock.sh, not by hand."
    "$folder/venv/bin/python" -m pip freeze --all --exclude pip
} >"$folder/constraints.txt"
cp "$folder/constraints.txt" constraints.txt
