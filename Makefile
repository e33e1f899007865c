# Every command of Quarterday. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.SUFFIXES:
.DEFAULT_GOAL := help

GOALS := $(or $(MAKECMDGOALS),help)
ifneq ($(filter-out help clean,$(GOALS)),)
export JAVA_HOME := $(shell backend/stack/find-jdk.sh)
ifeq ($(JAVA_HOME),)
$(error no JDK 25 was found, see above)
endif
endif

# What make says while it builds goes to standard error: `make -s import` prints its report and nothing else.
MAVEN := mvn -B --no-transfer-progress -f backend/pom.xml
BUILD := $(MAVEN) -q
# The tests of the backend as it is shipped, on the jar just built; the others run before it is packaged.
FAULTS := $(MAVEN) -pl stack,app verify -Dunpackaged.skip
NPM   := npm --prefix frontend --no-update-notifier
STACK := $(JAVA_HOME)/bin/java -cp backend/stack/target/quarterday-stack.jar

DEMO ?= demo
export DEMO

BACKEND      := backend/target/built
AOT_CACHE    := backend/app/target/quarkus-app/app.aot
NODE_MODULES := frontend/node_modules/.package-lock.json
PAGES        := frontend/apps/staff/dist/index.html

BACKEND_SOURCES := openapi.yaml backend/pom.xml $(wildcard backend/*/pom.xml) $(shell find backend/stack/src/main backend/app/src/main -type f)
PAGE_SOURCES    := openapi.yaml $(shell find frontend/apps frontend/packages -type f -not -path '*/node_modules/*' -not -path '*/dist/*')
# A clean of one part must not leave a stamp that says it is built.
MISSING := $(if $(and $(wildcard backend/app/target/quarkus-app/quarkus-run.jar),$(wildcard backend/stack/target/quarterday-stack.jar)),,always)

##@ Everyday
.PHONY: run
run: build ## start everything with a demonstration council; DEMO=none|tiny|demo|large
	@exec $(STACK) org.quarterday.stack.Launcher

.PHONY: test
test: tools $(NODE_MODULES) ## run every test but the browser journeys
	$(MAVEN) -pl stack,app test
	$(FAULTS)
	$(NPM) test
	$(NPM) test --workspace @quarterday/server

.PHONY: faults
faults: tools ## kill the packaged backend in the middle of its work; SEED=... picks other moments
	$(FAULTS) $(if $(SEED),-Dfault.seed=$(SEED))

.PHONY: check
check: tools $(BACKEND) $(NODE_MODULES) ## format, lint, architecture, contract: fails on a difference
	$(BUILD) spotless:check
	$(BUILD) -pl stack,app test -Dtest='ArchitectureTest,ContractTest' -Dsurefire.failIfNoSpecifiedTests=false
	@cmp -s openapi.yaml backend/app/target/openapi/openapi.yaml || { echo "openapi.yaml differs from what the backend does: run 'make openapi', read the difference and commit it." >&2; diff -u openapi.yaml backend/app/target/openapi/openapi.yaml | sed -n 1,60p >&2; exit 1; }
	$(NPM) run check

.PHONY: e2e
e2e: build chromium ## run the journeys in a real browser on a stack of their own
	$(NPM) run journeys --workspace @quarterday/e2e

.PHONY: format
format: tools $(NODE_MODULES) ## put the formatting right
	$(BUILD) spotless:apply
	$(NPM) run format

##@ A council's books (on a running stack)
.PHONY: import
import: $(BACKEND) ## bring in a legacy extract: make -s import DIR=<folder> prints a JSON report
	@test -n "$(DIR)" || { echo "Name the extract: make -s import DIR=<folder>" >&2; exit 2; }
	@$(STACK) org.quarterday.stack.Import "$(DIR)"

.PHONY: prelist
prelist: $(BACKEND) ## a week's debit as JSON: make -s prelist WEEK=<Monday, YYYY-MM-DD>
	@test -n "$(WEEK)" || { echo "Name the Monday: make -s prelist WEEK=YYYY-MM-DD" >&2; exit 2; }
	@$(STACK) org.quarterday.stack.Prelist "$(WEEK)"

##@ Building
.PHONY: build
build: tools $(BACKEND) $(PAGES) ## build what has changed

.PHONY: openapi
openapi: tools $(NODE_MODULES) ## write openapi.yaml and the types made from it
	$(BUILD) -pl stack,app test -Dtest=ContractWrittenTest -Dsurefire.failIfNoSpecifiedTests=false
	cp backend/app/target/openapi/openapi.yaml openapi.yaml
	$(NPM) run generate

.PHONY: aot
aot: tools $(AOT_CACHE) ## make the start-up cache of the backend

.PHONY: bench
bench: tools pgbench $(BACKEND) $(AOT_CACHE) ## measure against the floor, into backend/bench/RESULTS.md; BENCH=ready,h1,h2,h3,collection,h4,memory,h5,h6,h7,campaign SIZES=10000,...
	$(BUILD) -pl stack,bench package -DskipTests
	@exec $(JAVA_HOME)/bin/java -jar backend/bench/target/quarterday-bench.jar

.PHONY: clean
clean: ## remove what was built; the data in .data are kept
	rm -rf backend/target backend/*/target frontend/node_modules frontend/{apps,packages}/*/{dist,node_modules} frontend/e2e/output

.PHONY: help
help: ## this list
	@awk 'BEGIN { FS = ":.*## " } /^##@ / { printf "\n%s\n", substr($$0, 5) } /^[a-z0-9]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- parts ---------------------------------------------------------------------------------------------------------

.PHONY: always tools chromium pgbench

tools:
	@for tool in mvn node npm tar setsid; do \
	  command -v $$tool >/dev/null || { echo "$$tool is missing. Quarterday needs Maven, Node 20.19 or newer and a JDK 25; on Debian: apt-get install maven nodejs npm" >&2; exit 1; }; \
	done
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); if (!(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19))) { console.error("Quarterday needs Node 20.19 or newer, not " + process.versions.node); process.exit(1); }'

$(BACKEND): $(BACKEND_SOURCES) $(MISSING)
	@echo "Building the backend" >&2
	$(BUILD) -pl stack,app package -DskipTests >&2
	@mkdir -p $(@D) && touch $@

$(AOT_CACHE): $(BACKEND)
	@echo "Training the backend's start-up cache" >&2
	@$(STACK) org.quarterday.stack.TrainBackend backend/app/target/quarkus-app >&2
	@touch $@

# npm itself writes this file; the lock file decides, so a changed package.json alone does not install.
$(NODE_MODULES): frontend/package-lock.json frontend/.npmrc
	@echo "Installing the frontend's packages" >&2
	npm ci --prefix frontend --no-audit --no-fund >&2
	@touch $@

$(PAGES): $(NODE_MODULES) $(PAGE_SOURCES)
	@echo "Building the pages" >&2
	$(NPM) run build >&2
	@touch $@

chromium:
	@command -v chromium >/dev/null || { \
	  echo "Installing Debian's chromium" >&2; \
	  as_root=$$( [ "$$(id -u)" = 0 ] || echo sudo ); \
	  $$as_root apt-get update -qq >&2 && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >&2; }

# PostgreSQL's own load program is the floor of a read. The server it comes with is not started.
pgbench:
	@command -v pgbench >/dev/null || { \
	  echo "Installing Debian's pgbench" >&2; \
	  as_root=$$( [ "$$(id -u)" = 0 ] || echo sudo ); \
	  $$as_root mkdir -p /etc/postgresql-common/createcluster.d && echo "create_main_cluster = false" | $$as_root tee /etc/postgresql-common/createcluster.d/quarterday.conf >/dev/null; \
	  $$as_root apt-get update -qq >&2 && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >&2; }
