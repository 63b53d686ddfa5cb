#!/usr/bin/env bash
# Brings collections of hostile inputs that others wrote into a folder, for `make hostile DIR=FOLDER`. They stay out of
# the repository: each has its own license. What is there already is left as it is.
# usage: fetch.sh FOLDER   (needs git, curl and about 400 MB)
set -euo pipefail
dir=${1:?usage: fetch.sh FOLDER}
mkdir -p "$dir"

for repo in minimaxir/big-list-of-naughty-strings nst/JSONTestSuite kurtmckee/feedparser webrecorder/warcio \
	dvyukov/go-fuzz-corpus; do
	[ -d "$dir/${repo#*/}" ] || git clone -q --depth 1 "https://github.com/$repo" "$dir/${repo#*/}"
done
if [ ! -d "$dir/html5lib-tests" ]; then # the last version with its whole pages
	git clone -q https://github.com/html5lib/html5lib-tests "$dir/html5lib-tests"
	git -C "$dir/html5lib-tests" checkout -q 9329e64694e7835d0dcff9811e22856ef6ad16f9
fi
if [ ! -f "$dir/utf-8-stress/UTF-8-test.txt" ]; then
	mkdir -p "$dir/utf-8-stress"
	curl -fsS -o "$dir/utf-8-stress/UTF-8-test.txt" https://www.cl.cam.ac.uk/~mgk25/ucs/examples/UTF-8-test.txt
fi
