#!/usr/bin/env bash
# Run the whole test suite, the real page in a real browser included.
#
#     scripts/test.sh [PYTEST ARGUMENT...]
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/environment.sh dev
CONFLICT_REPLAY_BROWSER=$(scripts/browser.sh)
export CONFLICT_REPLAY_BROWSER
exec .venv/bin/python -m pytest "$@"
