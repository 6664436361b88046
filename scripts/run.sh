#!/usr/bin/env bash
# Start the page on this machine and print its address.
#
# PORT    where it listens, 8501 by default
# SEEDS   the folder of the articles that it reads, seeds by default
set -euo pipefail
cd "$(dirname "$0")/.."

port=${PORT:-8501}
seeds=${SEEDS:-seeds}
if [ ! -d "$seeds" ]; then
    echo "SEEDS is '$seeds', which is no folder; give the folder that holds the articles." >&2
    exit 1
fi
CONFLICT_REPLAY_SEEDS=$(cd "$seeds" && pwd)
export CONFLICT_REPLAY_SEEDS

if (exec 3<>"/dev/tcp/localhost/$port") 2>/dev/null; then
    echo "Port $port is in use, perhaps by a page started before; stop it, or choose another: make run PORT=8600" >&2
    exit 1
fi

scripts/environment.sh run
# A wildcard address would make Streamlit ask a server elsewhere for this machine's public address. Watching the program's
# own files would cost a fifth of the start; the folder of the articles is watched by the page itself.
exec .venv/bin/python -m streamlit run dashboard.py \
    --server.port "$port" --server.address localhost --server.headless true --server.fileWatcherType none \
    --browser.gatherUsageStats false
