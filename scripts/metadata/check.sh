#!/usr/bin/env bash
# Are the descriptions of a snapshot valid by their own validators? Installs frictionless and mlcroissant, pinned, into a
# folder of their own, then checks datapackage.json and croissant.json of two sample snapshots (an empty one, and one with a
# table of several files) and of each OUT given. Both validators work without a network.
# usage: scripts/metadata/check.sh [OUT ...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$here/../venv.sh"
python_here

for out in "$@"; do
  [ -e "$out/current/run.json" ] || { echo "metadata: $out: no snapshot: make run writes one" >&2; exit 1; }
done
sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
(cd "$root" && "${GO:-go}" test ./pipeline/store -count=1 -run '^TestWriteSample$' -args -sample "$sample") >"$sample/log" ||
  { cat "$sample/log" >&2; exit 1; }
CROISSANT_CACHE=$sample/cache "$venv/bin/python" "$here/check.py" "$sample/empty" "$sample/parts" "$@"
