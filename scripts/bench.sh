#!/usr/bin/env bash
# Speed and peak memory of a whole run over generated documents: MB/s on one core, on all, and the steps' shares; then the
# steps alone.
# usage: bench.sh MEGABYTES   (needs bin/parley; the documents go to a temporary folder)
set -euo pipefail
mb=${1:-50}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go run ./seeds/generate -mb "$mb" -out "$tmp/in" -format mixed >/dev/null

for procs in 1 "$(getconf _NPROCESSORS_ONLN)"; do
	code=0
	GOMAXPROCS=$procs bin/parley run --out "$tmp/out$procs" --progress off "$tmp/in" >/dev/null 2>"$tmp/log" || code=$?
	[ "$code" -eq 0 ] || [ "$code" -eq 3 ] || { cat "$tmp/log"; exit "$code"; }
	python3 - "$tmp/out$procs/current/run.json" "$procs" <<'P'
import json, sys
r = json.load(open(sys.argv[1]))
i, cores = r["run"], int(sys.argv[2])
mb = sum(x["bytes"] for x in i["inputs"]) / 1e6
wall = i["wall_seconds"]
print(f"{mb:.1f} MB, {cores} core(s): {wall:.2f} s, {mb/wall:.1f} MB/s, {mb/i['cpu_seconds']:.1f} MB a CPU second, "
      f"peak memory {i['peak_bytes']/1e6:.0f} MB, {r['counts']['statements']} statements")
if cores == 1:
    print("steps, by the clock; what else the core did between a step's begin and end is in it:")
    for t in i["timings"]:
        print(f"  {t['stage']:10s}{t['seconds']:8.2f} s{mb/max(t['seconds'], 1e-9):10.1f} MB/s")
P
done

echo "the steps alone, in MB to a second of processor time:"
GOMAXPROCS=1 go test ./pipeline -run '^$' -bench '^BenchmarkRooms$' -benchtime 3x -corpus "$tmp/in" >"$tmp/rooms" || { cat "$tmp/rooms"; exit 1; }
tr '\t' '\n' <"$tmp/rooms" | sed -n 's|^ *\([0-9.]*\) \(.*\)-MB/s$|\1 \2|p' | while read -r speed steps; do
	printf '  %8.1f MB/s %s\n' "$speed" "$steps"
done
