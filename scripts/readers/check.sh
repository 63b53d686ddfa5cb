#!/usr/bin/env bash
# Do pandas, Polars, DuckDB and pyarrow read the same from the tables? Installs their pinned versions into a folder of its
# own, then compares them on a full and an empty sample snapshot and on each OUT given.
# usage: scripts/readers/check.sh [OUT ...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$here/../venv.sh"
python_here --only-binary :all:

sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
(cd "$root" && "${GO:-go}" test ./pipeline/store -count=1 -run '^TestWriteSample$' -args -sample "$sample") >"$sample/log" ||
  { cat "$sample/log" >&2; exit 1; }
"$venv/bin/python" "$here/check.py" "$sample/full" "$sample/empty" "$@"
