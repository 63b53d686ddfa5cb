#!/usr/bin/env bash
# Sees to a chromium for `make browser`. Debian's is taken where none is there; needs root for that.
set -euo pipefail

for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
	if [ -n "$name" ] && command -v "$name" >/dev/null; then
		command -v "$name"
		exit 0
	fi
done
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >&2
apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >&2
command -v chromium
