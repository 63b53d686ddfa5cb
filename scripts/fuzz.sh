#!/usr/bin/env bash
# Runs every fuzz target of the project, one after the other. A finding is written below the package's testdata/fuzz: it
# is committed with the fix, so that `make test` runs it from then on.
# usage: fuzz.sh TIME   (as in 10m, or as in 500x for so many inputs)
set -euo pipefail
time=${1:?usage: fuzz.sh TIME}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

fuzz() { # package folder, target
	printf '%s %s\n' "$1" "$2"
	go test "./$1" -run '^$' -fuzz "^$2\$" -fuzztime "$time" -fuzzminimizetime 100x 2>&1 | tee "$log"
}

# Before Go 1.27 a target could fail where its time ended with a bare "context deadline exceeded" and no input
# (go.dev/issue/75804). That says nothing of the target, which is then run once more.
ended_by_clock() {
	grep -q '^ *context deadline exceeded$' "$log" && ! grep -qE 'Failing input|panic:|_test\.go:|hung or terminated' "$log"
}

failed=0
for dir in $(git ls-files '*_test.go' | xargs grep -l '^func Fuzz' | xargs -n1 dirname | sort -u); do
	for target in $(grep -ho '^func Fuzz[A-Za-z0-9_]*' "$dir"/*_test.go | cut -d' ' -f2 | sort); do
		fuzz "$dir" "$target" || { ended_by_clock && fuzz "$dir" "$target"; } || failed=1
	done
done
exit $failed
