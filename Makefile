# The verbs of the project. Needs Python 3.11 or newer and make; everything else comes from requirements/dev.txt.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
	--custom-compile-command "make requirements"
READY := $(VENV)/ready

.DEFAULT_GOAL := help
.PHONY: help setup corpus check test quick bench bench-scale lint format papers pictures requirements clean

help: ## Show the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## Make the virtual environment, once

# The stamps are newer than what they were made from, so an unchanged checkout is set up once.
$(READY): $(VENV)/installed pyproject.toml
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed: requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "make: $(PYTHON) is older than Python 3.11; name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) --require-hashes --requirement requirements/dev.txt
	@touch $@

corpus: $(READY) ## Build build/ from raw/ and curation/, and check every promise of it
	$(BIN)/iran-hr-corpus build raw build
	$(BIN)/iran-hr-corpus check build

check: $(READY) ## Check the build/ that stands
	$(BIN)/iran-hr-corpus check build

test: $(READY) ## Run the whole suite
	$(BIN)/python -m pytest

quick: $(READY) ## Run what takes under a minute
	$(BIN)/python -m pytest -m "not slow"

bench: $(VENV)/benchmarks ## Time parsing, building and loading, beside other libraries
	$(BIN)/python -m benchmarks.parse_speed
	$(BIN)/python -m benchmarks.read_speed
	$(BIN)/python -m benchmarks.build_speed
	$(BIN)/python -m benchmarks.loading
	$(BIN)/python -m benchmarks.copies
	$(BIN)/python -m benchmarks.page_speed

bench-scale: $(READY) ## Build up to 200,000 articles, to see rates, memory and CPU time grow (an hour of CPU time)
	$(BIN)/python -m benchmarks.scale --engines 40000 --counts 1000 10000 100000 200000

$(VENV)/benchmarks: $(READY) requirements/bench.txt
	$(PIP) --require-hashes --requirement requirements/bench.txt
	@touch $@

lint: $(READY) ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY) ## Mend style where a tool can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

papers: $(READY) ## Renew the generated tables of README.md and DATASHEET.md from build/
	$(BIN)/python -m iran_hr_corpus.papers

pictures: $(READY) ## Draw the pictures of README.md and the card anew (needs chromium), and enter them into build/
	$(BIN)/python -m iran_hr_corpus.pictures
	$(BIN)/iran-hr-corpus build raw build

requirements: $(READY) ## Lock anew what development and benchmarks install, with hashes
	$(LOCK) --extra report --extra web --extra ray requirements/dev.in --output-file requirements/dev.txt
	$(LOCK) --extra benchmark --constraint requirements/dev.txt --output-file requirements/bench.txt

clean: ## Delete what can be made anew, but never build/
	rm -rf $(VENV) dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
