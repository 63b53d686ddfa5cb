#!/usr/bin/env bash
# Memory of a run does not grow with its input: reads N tiny documents and ten times as many, and fails where the second
# run held more than 1.3 times what the first one did. The system gives either no more than 400 MB; GOMEMLIMIT stands well
# above what either takes, so that it is not the collector that holds the larger run down.
# usage: million.sh N   (needs bin/parley and Linux; N is 100000 for the whole of it, fewer do not fill a run's buffers, so
#                        that the ratio is told and not held to; the documents go to a temporary folder)
set -euo pipefail
few=${1:?usage: million.sh N}
limit=400   # megabytes that a run may hold
soft=300MiB # GOMEMLIMIT
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go run ./seeds/generate -tiny "$few" -format jsonl -out "$tmp/few" >/dev/null
go run ./seeds/generate -tiny $((few * 10)) -format jsonl -out "$tmp/all" >/dev/null

for in in few all; do
	code=0
	(
		ulimit -d $((limit * 1000)) # the system gives no more
		GOMEMLIMIT=$soft bin/parley run --out "$tmp/out-$in" --progress off "$tmp/$in" >/dev/null 2>"$tmp/log"
	) || code=$?
	[ "$code" -eq 0 ] || { tail -5 "$tmp/log"; exit 1; }
	bin/parley verify --out "$tmp/out-$in" >/dev/null
done
python3 - "$tmp/out-few/current/run.json" "$tmp/out-all/current/run.json" "$few" "$limit" <<'P'
import json, sys
runs = [json.load(open(p)) for p in sys.argv[1:3]]
few, limit = int(sys.argv[3]), int(sys.argv[4])
peaks = []
for run, n in zip(runs, (few, 10 * few)):
    peak = run["run"]["peak_bytes"] / 1e6
    peaks.append(peak)
    print(f"{n:9,} documents: peak {peak:.0f} MB, {run['run']['wall_seconds']:.0f} s, {run['counts']['statements']:,} statements")
    if run["counts"]["documents"] != n:
        sys.exit(f"have {run['counts']['documents']} documents: want {n}")
ratio = peaks[1] / peaks[0]
print(f"{ratio:.2f} times the memory for ten times the documents: want at most 1.3 from 100,000 on, and at most {limit} MB")
sys.exit(few >= 100_000 and ratio > 1.3 or peaks[1] > limit)
P
