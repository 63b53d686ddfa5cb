#!/usr/bin/env bash
# Does every cell of the notebook run? Installs what it needs, pinned, into a folder of its own, and executes a copy; the
# notebook stays as it is, but with --update, which writes the new outputs into it.
# usage: scripts/notebook/run.sh [--update] [OUT]      OUT: a folder that parley run has written to (default out)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
update=
if [ "${1:-}" = --update ]; then
  update=--update
  shift
fi
out=${1:-$root/out}
[ -d "$out/current/statements" ] || { echo "notebook: $out: no tables: make run writes some" >&2; exit 1; }
out=$(cd "$out" && pwd)
source "$here/../venv.sh"
python_here --only-binary :all:
"$venv/bin/python" "$here/execute.py" $update "$root/notebooks/parley.ipynb" "$out"
