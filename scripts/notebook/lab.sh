#!/usr/bin/env bash
# Opens the notebook in JupyterLab, which it installs beside what the notebook needs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$here/../venv.sh"
python_here --only-binary :all:
[ -x "$venv/bin/jupyter-lab" ] || "$venv/bin/pip" install --quiet --disable-pip-version-check jupyterlab==4.5.0
exec "$venv/bin/jupyter-lab" "$@" "$root/notebooks/parley.ipynb"
