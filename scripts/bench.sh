#!/usr/bin/env bash
# Speed and peak memory of a whole run over generated documents: MB/s on one core, on all, and the steps' shares.
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
	bin/parley export --out "$tmp/out$procs" --table statements >"$tmp/statements"
	python3 - "$tmp/out$procs/current/run.json" "$procs" "$tmp/statements" <<'P'
import json, sys
r = json.load(open(sys.argv[1]))
i, cores = r["run"], int(sys.argv[2])
mb = sum(x["bytes"] for x in i["inputs"]) / 1e6
wall = i["wall_seconds"]
print(f"{mb:.1f} MB, {cores} core(s): {wall:.2f} s, {mb/wall:.1f} MB/s, {mb/i['cpu_seconds']:.1f} MB a CPU second, "
      f"peak memory {i['peak_bytes']/1e6:.0f} MB, {r['counts']['statements']} statements")
if cores == 1:
    for t in i["timings"]:
        print(f"  {t['stage']:10s}{t['seconds']:8.2f} s{mb/max(t['seconds'], 1e-9):10.1f} MB/s")
    took = {t["stage"]: t["seconds"] for t in i["timings"]}
    seconds = lambda *stages: sum(took[s] for s in stages)
    rooms = ["read", "segment", "attribute"]
    print(f"  source+segment+attribute: {mb/seconds(*rooms):.1f} MB/s; with resolve (who, where, when, in answer to what) "
          f"{mb/seconds(*rooms, 'resolve'):.1f}; with tokenize too {mb/seconds(*rooms, 'resolve', 'tokenize'):.1f}")
    said = sum(len(json.loads(line)["text"].encode()) for line in open(sys.argv[3])) / 1e6
    features = took["tokenize"] * said / mb  # statements are a part of the text that is cut into tokens
    print(f"  features+score: {said/(features + took['score']):.1f} MB/s of statement text ({said:.1f} MB)")
P
done
