#!/usr/bin/env bash
# Run the whole test suite, the real page in a real browser included.
#
#     scripts/test.sh [PYTEST ARGUMENT...]
#
# Without an argument the tests of the browser, which mostly wait, run beside all others; what they say follows.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/environment.sh dev
CONFLICT_REPLAY_BROWSER=$(scripts/browser.sh)
export CONFLICT_REPLAY_BROWSER
if [ $# -gt 0 ] || [ "$(nproc)" -lt 2 ]; then
    exec .venv/bin/python -m pytest "$@"
fi

log=$(mktemp)
.venv/bin/python -m pytest -m browser -p no:cacheprovider >"$log" 2>&1 &
browser=$!
trap 'kill "$browser" 2>/dev/null || true; rm -f "$log"' EXIT
failed=0
.venv/bin/python -m pytest -m "not browser" || failed=$?
echo "Now the tests in the browser, which began at the same time."
tail -n +1 -f --pid="$browser" "$log"
wait "$browser" || failed=$?
exit "$failed"
