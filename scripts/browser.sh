#!/usr/bin/env bash
# Print the path of the Chromium or Chrome that the browser tests drive; install Debian's chromium if there is none.
#
# CONFLICT_REPLAY_BROWSER, where set, names the one to use.
set -euo pipefail
cd "$(dirname "$0")/.."

find_browser() {
    local candidate path
    for candidate in chromium google-chrome google-chrome-stable chromium-browser \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        path=$(command -v "$candidate") || continue
        # A stub that only advises to install something else is found by its name, but does not start.
        if "$path" --version >/dev/null 2>&1; then
            echo "$path"
            return
        fi
    done
    return 1
}

if [ -n "${CONFLICT_REPLAY_BROWSER:-}" ]; then
    if "$CONFLICT_REPLAY_BROWSER" --version >/dev/null 2>&1; then
        echo "$CONFLICT_REPLAY_BROWSER"
        exit
    fi
    echo "CONFLICT_REPLAY_BROWSER is $CONFLICT_REPLAY_BROWSER, which does not start." >&2
    exit 1
fi

find_browser && exit
scripts/apt.sh chromium && find_browser && exit
echo "The browser tests need Chromium or Google Chrome, and none was found." >&2
echo "Debian: sudo apt-get install chromium. Elsewhere: install either, or set CONFLICT_REPLAY_BROWSER to its path." >&2
exit 1
