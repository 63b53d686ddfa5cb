#!/usr/bin/env bash
# Makes pipeline/report/assets/plot.js anew from the versions pinned in package-lock.json. Needs Node.
set -euo pipefail
cd "$(dirname "$0")"
to=../../pipeline/report/assets
npm ci --no-audit --no-fund --silent
npx --no-install esbuild charts.js --bundle --minify --format=iife --global-name=Plot --target=es2020 --legal-comments=none --charset=ascii --outfile=plot.min.js --log-level=warning
version=$(node -p 'require("./node_modules/@observablehq/plot/package.json").version')
{
	printf '/* Observable Plot %s and the parts of D3 that it uses, ISC licence; see plot.LICENSES.txt */\n' "$version"
	cat plot.min.js
} >$to/plot.js
rm plot.min.js
# The licence of each package that ends up in the file.
for dir in node_modules/@observablehq/plot node_modules/d3 node_modules/d3-* node_modules/interval-tree-1d node_modules/binary-search-bounds node_modules/isoformat node_modules/internmap node_modules/delaunator node_modules/robust-predicates; do
	[ -f "$dir/package.json" ] || continue
	printf '== %s\n\n' "$(node -p "const p=require('./$dir/package.json'); p.name+' '+p.version+', '+p.license")"
	cat "$dir"/LICENSE* 2>/dev/null || cat "$dir"/license* 2>/dev/null || true
	printf '\n'
done >$to/plot.LICENSES.txt
ls -l $to/plot.js
