#!/usr/bin/env bash
# Does every recipe of docs/SQL.md run? Installs what it needs, pinned, into a folder of its own.
# usage: scripts/notebook/sql_check.sh [OUT]      OUT: a folder that parley run has written to (default out)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${1:-$root/out}
[ -d "$out/current/statements" ] || { echo "notebook: $out: no tables: make run writes some" >&2; exit 1; }
out=$(cd "$out" && pwd)
source "$here/../venv.sh"
python_here --only-binary :all:
"$venv/bin/python" "$here/sql_check.py" "$root/docs/SQL.md" "$out"
