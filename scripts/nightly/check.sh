#!/usr/bin/env bash
# Are the files in deploy/ what systemd and Prometheus take them for? The units go through systemd-analyze with the program
# at a path where there is one, the alert rules through promtool and its own tests, a file of metrics through promtool's
# linter. Where there is none, promtool is taken out of Debian's package, which is not installed: it would start a server.
# usage: scripts/nightly/check.sh PROGRAM
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$(realpath "$1")
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

if command -v systemd-analyze >/dev/null; then
	for unit in "$root"/deploy/parley.{service,timer}; do
		sed "s|/usr/local/bin/parley|$program|" "$unit" >"$tmp/${unit##*/}"
	done
	said=$(systemd-analyze verify "$tmp/parley.service" "$tmp/parley.timer" 2>&1) || { echo "$said"; exit 1; }
	if grep "^$tmp" <<<"$said"; then exit 1; fi # a line that begins with our file is about it
	systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$root/deploy/parley.timer")" >/dev/null
	echo "units: taken by $(systemd-analyze --version | head -1)"
else
	echo "units: not checked, no systemd-analyze here"
fi

promtool=$(command -v promtool) || {
	(
		cd "$tmp"
		apt-get download -qq prometheus || { apt-get update -qq && apt-get download -qq prometheus; }
		dpkg -x prometheus_*.deb prometheus
	) >&2
	promtool=$tmp/prometheus/usr/bin/promtool
}
cp "$root/deploy/alerts.yml" "$here/alerts_test.yml" "$tmp"
"$promtool" check rules "$tmp/alerts.yml"
"$promtool" test rules "$tmp/alerts_test.yml"
"$program" run --progress off --out "$tmp/out" --metrics "$tmp/parley.prom" >/dev/null
"$promtool" check metrics <"$tmp/parley.prom"
echo "metrics: taken by $("$promtool" --version 2>&1 | head -1)"
