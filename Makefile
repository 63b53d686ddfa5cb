# parley: news in, tables of who said what about the talks out. `make run` and `make test` need Go and make, no more.

GO       ?= go
OUT      ?= out
SHARED   ?= ../shared
BENCH_MB ?= 50
BENCH    ?= .
SWEEP    ?=
FORGED   ?= 10000
FEW      ?= 1
FUZZTIME ?= 10m
FEW_DOCUMENTS ?= 100000
PATIENCE ?= 60m

.PHONY: run build test check fmt-check vet staticcheck lexicon race golden readers lab notebook notebook-update metadata nightly browser screenshots charts \
	acceptance bench crash faults holders flips hostile million fuzz docs clean

run: build ## read the sample documents, write the tables into out/, show who stands where
	bin/parley run --out $(OUT)

build: ## the program: bin/parley
	$(GO) build -trimpath -o bin/parley .

test: ## the tests
	$(GO) test -timeout $(PATIENCE) ./...

check: fmt-check vet staticcheck lexicon race golden ## what a change must pass

fmt-check:
	@bad=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$bad" || { echo "gofmt would change:"; echo "$$bad"; exit 1; }

vet:
	$(GO) vet ./...
	$(GO) vet -tags browser ./pipeline/report

staticcheck:
	$(GO) tool staticcheck ./...

lexicon: build ## every lexicon line hits its example, misses its counterexample, and does something
	bin/parley lexicon check
	bin/parley lexicon check --target enrichment

race: ## the tests under the race detector, but for those of the whole program (needs a C compiler)
	$(GO) test -race -short -timeout $(PATIENCE) ./...

golden: build ## the tables of the samples are those in pipeline/testdata
	$(GO) test ./pipeline -run Golden -count=1

readers: build ## pandas, Polars, DuckDB and pyarrow load every table and agree (installs them into .venv)
	bin/parley run --out $(OUT) --progress off >/dev/null
	scripts/readers/check.sh $(OUT)

notebook: build ## every cell of the notebook and every recipe of docs/SQL.md runs (installs into .venv)
	bin/parley run --out $(OUT) --progress off >/dev/null
	scripts/notebook/run.sh $(OUT)
	scripts/notebook/sql_check.sh $(OUT)

lab: build ## the notebook in JupyterLab, on the sample documents (installs both into .venv)
	bin/parley run --out $(OUT) --progress off >/dev/null
	scripts/notebook/lab.sh

notebook-update: build ## the notebook's outputs anew, after the model changed
	bin/parley run --out $(OUT) --progress off >/dev/null
	scripts/notebook/run.sh --update $(OUT)

metadata: build ## datapackage.json and croissant.json are valid by their own validators (installs them into .venv)
	bin/parley run --out $(OUT) --progress off >/dev/null
	scripts/metadata/check.sh $(OUT)

nightly: build ## deploy/ is what systemd and Prometheus take it for (takes promtool out of Debian's package where there is none)
	scripts/nightly/check.sh bin/parley

browser: ## the report in a real browser (installs Debian's Chromium where there is none)
	CHROMIUM=$$(scripts/browser/setup.sh) $(GO) test -tags browser ./pipeline/report -count=1

screenshots: ## docs/img from the samples
	CHROMIUM=$$(scripts/browser/setup.sh) $(GO) test -tags browser ./pipeline/report -count=1 -run InABrowser -screenshots "$(CURDIR)/docs/img"

charts: ## the report's chart library anew, from its pinned versions (needs Node)
	scripts/charts/build.sh

acceptance: build ## the floors on labelled texts that lie beside the project, where they do
	scripts/acceptance.sh $(SHARED)

bench: build ## speed and peak memory on BENCH_MB megabytes of generated documents, then the benchmarks of the parts
	scripts/bench.sh $(BENCH_MB)
	PARLEY_LARGE=1 $(GO) test ./pipeline -run TestLargeSnapshot -v -count=1
	$(GO) test ./... -run '^$$' -bench '$(BENCH)' -benchtime 1s

crash: build ## kills runs at each system call that writes, and at random times; SWEEP="-step 20 -random 10" is a short form
	$(GO) run ./scripts/sweeps $(SWEEP) crash

faults: build ## has each such call fail as on a full or broken disk; SWEEP="-step 20" is a short form
	$(GO) run ./scripts/sweeps $(SWEEP) faults

holders: build ## 20 runs at once in one folder: one writes, the others name it
	$(GO) run ./scripts/sweeps $(SWEEP) holders

flips: build ## flips bytes of a snapshot, which parley verify must find; SWEEP="-flips 500" FORGED=200 is a short form
	$(GO) run ./scripts/sweeps $(SWEEP) flips
	PARLEY_FORGED=$(FORGED) $(GO) test ./pipeline/store -run ForgedBytes -count=1 -v

hostile: build ## every file of the collections in DIR (scripts/hostile/fetch.sh brings them) is read or rejected with a reason
	$(GO) run ./scripts/hostile -few $(FEW) $(DIR)

million: build ## a run's memory over 100,000 and 1,000,000 documents; FEW_DOCUMENTS=3000 is a short form
	scripts/million.sh $(FEW_DOCUMENTS)

fuzz: ## every fuzz target, FUZZTIME each
	scripts/fuzz.sh $(FUZZTIME)

docs: ## docs/TABLES.md from the schema
	$(GO) test ./pipeline/store -run Docs -update

clean:
	rm -rf bin $(OUT) .venv .cache
