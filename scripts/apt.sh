#!/usr/bin/env bash
# Install Debian packages, if this user may: as root, or with sudo that asks for no password.
#
#     scripts/apt.sh PACKAGE...
#
# Status 1: there is no apt-get, the user may not, or the installation failed.
set -euo pipefail

command -v apt-get >/dev/null || exit 1
if [ "$(id -u)" -eq 0 ]; then
    as_root=(env)
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n env)
else
    exit 1
fi

echo "Installing with apt-get: $*" >&2
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
