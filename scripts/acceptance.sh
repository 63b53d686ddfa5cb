#!/usr/bin/env bash
# Scores bin/parley against the samples and the labelled texts in the folder given, and fails where a figure is under its floor.
# usage: acceptance.sh FOLDER   with gold/ and seeds/, dev/NAME/{gold,texts}/ and tools/stance_score.py in it
set -euo pipefail
shared=${1:?usage: acceptance.sh FOLDER}
fail=0

sets=() # the flags of parley eval for all sets seen

# floors NAME GOLD TEXTS key=least ...
floors() {
	local name=$1 gold=$2 texts=$3
	shift 3
	[ -d "$gold" ] || return 0
	sets+=(--gold "$gold" --texts "$texts")
	hold "$name" "$(python3 "$shared/tools/stance_score.py" "$gold" "$texts" --bin bin/parley --json)" "$@"
}

# hold NAME FIGURES key=least key=<most ...
hold() {
	python3 - "$@" <<'P' || fail=1
import json, sys
name, got = sys.argv[1], json.loads(sys.argv[2])
bad = False
for want in sys.argv[3:]:
    key, least = want.split("=")
    most = least.startswith("<")
    limit = float(least.lstrip("<"))
    ok = got[key] <= limit if most else got[key] >= limit
    bad |= not ok
    print(f"{name:12s}{key:16s}{got[key]:.3f}  {'at most' if most else 'at least'} {limit}  {'ok' if ok else 'FAILED'}")
sys.exit(bad)
P
}

floors gold "$shared/gold" "$shared/seeds" recall=0.95 precision=0.90 speaker=0.96 date=0.95 outlet=0.90 form=0.85 \
	macro_f1_3=0.90 "sign_flips=<0.0"
floors media "$shared/dev/media/gold" "$shared/dev/media/texts" f1=0.88 speaker=0.93 date=0.90 \
	macro_f1_3=0.80 macro_f1_6=0.60 "sign_flips=<0.04" about_talks=0.90
floors us "$shared/dev/us/gold" "$shared/dev/us/texts" f1=0.80 speaker=0.92 \
	macro_f1_3=0.80 macro_f1_6=0.60 "sign_flips=<0.04" about_talks=0.90
floors seeds seeds/gold seeds/texts f1=0.95 speaker=0.97 macro_f1_3=0.92
hold together "$(bin/parley eval "${sets[@]}" --format json)" "ece=<0.10"
exit $fail
