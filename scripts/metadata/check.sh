#!/usr/bin/env bash
# Are the descriptions of a snapshot valid by their own validators? Installs frictionless and mlcroissant, pinned, into a
# folder of their own, then checks datapackage.json and croissant.json of two sample snapshots (an empty one, and one with a
# table of several files) and of each OUT given. Both validators work without a network.
# usage: scripts/metadata/check.sh [OUT ...]
# METADATA_VENV names the folder of the installation (default .venv/metadata).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv=${METADATA_VENV:-$root/.venv/metadata}
python=${PYTHON:-python3}

command -v "$python" >/dev/null || { echo "metadata: want python3 (3.11 or later) in PATH" >&2; exit 1; }
# The stamp is a copy of what was installed: a changed pin, or an installation broken off, installs anew.
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed.txt"
fi

for out in "$@"; do
  [ -e "$out/current/run.json" ] || { echo "metadata: $out: no snapshot: make run writes one" >&2; exit 1; }
done
sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
(cd "$root" && "${GO:-go}" test ./pipeline/store -count=1 -run '^TestWriteSample$' -args -sample "$sample") >"$sample/log" ||
  { cat "$sample/log" >&2; exit 1; }
CROISSANT_CACHE=$sample/cache "$venv/bin/python" "$here/check.py" "$sample/empty" "$sample/parts" "$@"
