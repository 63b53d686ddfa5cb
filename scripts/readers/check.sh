#!/usr/bin/env bash
# Do pandas, Polars, DuckDB and pyarrow read the same from the tables? Installs their pinned versions into a folder of its
# own, then compares them on a full and an empty sample snapshot and on each OUT given.
# usage: scripts/readers/check.sh [OUT ...]
# READERS_VENV names the folder of the installation (default .venv/readers).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv=${READERS_VENV:-$root/.venv/readers}
python=${PYTHON:-python3}

command -v "$python" >/dev/null || { echo "readers: want python3 (3.11 or later) in PATH" >&2; exit 1; }
# The stamp is a copy of what was installed: a changed pin, or an installation broken off, installs anew.
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed.txt"
fi

sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
(cd "$root" && "${GO:-go}" test ./pipeline/store -count=1 -run '^TestWriteSample$' -args -sample "$sample") >"$sample/log" ||
  { cat "$sample/log" >&2; exit 1; }
"$venv/bin/python" "$here/check.py" "$sample/full" "$sample/empty" "$@"
