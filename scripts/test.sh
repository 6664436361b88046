#!/usr/bin/env bash
# Run the whole test suite, the real page in a real browser included.
#
#     scripts/test.sh [PYTEST ARGUMENT...]
#
# Without an argument the tests that need no browser run in two halves side by side, and then those of the browser do:
# pages mostly wait, but not beside tests that keep the processor busy, which would starve them.
set -euo pipefail
cd "$(dirname "$0")/.."

# Run the tests with a mark: those of some paths, and beside them all others, whose output comes first.
run_in_halves() {
    local mark=$1 failed=0
    shift
    .venv/bin/python -m pytest -m "$mark" -p no:cacheprovider "$@" >"$log" 2>&1 &
    half=$!
    .venv/bin/python -m pytest -m "$mark" "${@/#/--ignore=}" || failed=$?
    echo "Now the other half, which began at the same time."
    tail -n +1 -f --pid="$half" "$log"
    wait "$half" || failed=$?
    half=""
    return "$failed"
}

scripts/environment.sh dev
CONFLICT_REPLAY_BROWSER=$(scripts/browser.sh)
export CONFLICT_REPLAY_BROWSER
if [ $# -gt 0 ]; then
    exec .venv/bin/python -m pytest "$@"
fi

log=$(mktemp)
half=""
trap 'kill $half 2>/dev/null || true; rm -f "$log"' EXIT
failed=0
run_in_halves "not browser" tests/extraction tests/geocoding tests/incidents tests/journal || failed=$?
run_in_halves browser tests/browser/test_[a-i]*.py || failed=$?
exit "$failed"
