# Sourced: makes $venv, a Python installation with what requirements.txt pins.
venv=${NOTEBOOK_VENV:-$root/.venv/notebook}
python=${PYTHON:-python3}

command -v "$python" >/dev/null || { echo "notebook: want python3 (3.11 or later) in PATH" >&2; exit 1; }
# The stamp is a copy of what was installed: a changed pin, or an installation broken off, installs anew.
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
  rm -rf "$venv"
  "$python" -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed.txt"
fi
