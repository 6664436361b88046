#!/usr/bin/env bash
# Make .venv fit for use; a no-op of a few milliseconds when it already is.
#
#     scripts/environment.sh run     what the page needs
#     scripts/environment.sh dev     that, and what checks, tests, benchmarks and data need
#
# After a complete installation the requirement files are kept as a stamp in .venv; while they are equal to it,
# nothing is installed again.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=${1:-run}
is_supported='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'

list_requirements() { # of a mode
    if [ "$1" = dev ]; then cat constraints.txt requirements.txt requirements-dev.txt; else cat constraints.txt requirements.txt; fi
}

is_installed() { # in a mode
    [ -f ".venv/.installed-$1" ] && list_requirements "$1" | cmp -s - ".venv/.installed-$1"
}

find_python() {
    local candidate
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c "$is_supported" 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

find_or_install_python() {
    find_python && return
    scripts/apt.sh python3 python3-venv && find_python && return
    scripts/apt.sh python3.11 python3.11-venv && find_python && return
    echo "Python 3.11 to 3.14 with its venv module is needed and was not found." >&2
    echo "Debian and Ubuntu: sudo apt-get install python3 python3-venv" >&2
    echo "Elsewhere: install Python from your system's packages or from python.org, then try again." >&2
    return 1
}

if .venv/bin/python -c "$is_supported" 2>/dev/null; then
    if is_installed "$mode" || is_installed dev; then exit; fi
fi

if ! .venv/bin/python -c "$is_supported" 2>/dev/null || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(find_or_install_python)
    echo "Making .venv with $("$python" --version)" >&2
    "$python" -m venv --clear .venv
fi

file=requirements.txt
[ "$mode" = dev ] && file=requirements-dev.txt
echo "Installing $file into .venv; this takes a minute or two, once" >&2
.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$file"
list_requirements "$mode" >".venv/.installed-$mode"
