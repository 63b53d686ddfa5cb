# Sourced by scripts that need Python, which say where they lie by $here, and by $root where the project does.
# python_here [PIP FLAG ...] makes $venv, a Python installation with what requirements.txt beside the script pins.
# VENVS names the folder of all such installations (default .venv).
python_here() {
	local name=${here##*/} python=${PYTHON:-python3}
	venv=${VENVS:-$root/.venv}/$name
	command -v "$python" >/dev/null || { echo "$name: want python3 (3.11 or later) in PATH" >&2; exit 1; }
	# The stamp is a copy of what was installed: a changed pin, or an installation broken off, installs anew.
	if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
		rm -rf "$venv"
		"$python" -m venv "$venv"
		"$venv/bin/pip" install --quiet --disable-pip-version-check "$@" -r "$here/requirements.txt"
		cp "$here/requirements.txt" "$venv/installed.txt"
	fi
}
