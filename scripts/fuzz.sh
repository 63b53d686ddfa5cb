#!/usr/bin/env bash
# Runs every fuzz target of the project, one after the other. A finding is written below the package's testdata/fuzz: it
# is committed with the fix, so that `make test` runs it from then on.
# usage: fuzz.sh TIME   (as in 90s or 10m)
set -euo pipefail
time=${1:?usage: fuzz.sh TIME}
failed=0
for dir in $(git ls-files '*_test.go' | xargs grep -l '^func Fuzz' | xargs -n1 dirname | sort -u); do
	for target in $(grep -ho '^func Fuzz[A-Za-z0-9_]*' "$dir"/*_test.go | cut -d' ' -f2 | sort); do
		printf '%s %s\n' "$dir" "$target"
		go test "./$dir" -run '^$' -fuzz "^$target\$" -fuzztime "$time" -fuzzminimizetime 100x || failed=1
	done
done
exit $failed
