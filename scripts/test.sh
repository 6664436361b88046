#!/usr/bin/env bash
# Run the whole test suite, the real page in a real browser included.
#
#     scripts/test.sh [PYTEST ARGUMENT...]
#
# Without an argument the tests that need no browser run in two halves side by side; those of the browser follow alone,
# for a page that waits for the processor is no fair test.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/environment.sh dev
CONFLICT_REPLAY_BROWSER=$(scripts/browser.sh)
export CONFLICT_REPLAY_BROWSER
if [ $# -gt 0 ]; then
    exec .venv/bin/python -m pytest "$@"
fi

first=(tests/extraction tests/geocoding tests/incidents tests/journal)
log=$(mktemp)
.venv/bin/python -m pytest -m "not browser" -p no:cacheprovider "${first[@]}" >"$log" 2>&1 &
half=$!
trap 'kill "$half" 2>/dev/null || true; rm -f "$log"' EXIT
failed=0
.venv/bin/python -m pytest -m "not browser" "${first[@]/#/--ignore=}" || failed=$?
echo "Now the other half, which began at the same time."
tail -n +1 -f --pid="$half" "$log"
wait "$half" || failed=$?
.venv/bin/python -m pytest -m browser || failed=$?
exit "$failed"
