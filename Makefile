# Two commands after Python itself: `make site` shows the example, `make test` proves the project.
PYTHON ?= python3
BIN := .venv/bin
MODEL ?= models/examples/south-and-vale
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock

.PHONY: site test docs reference lock benchmarks clean
.DEFAULT_GOAL := site

.venv/.site: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tomkit needs Python 3.11 or newer; name one: make PYTHON=python3.13")'
	$(PYTHON) -m venv .venv
	$(INSTALL) --editable .
	@touch $@

.venv/.dev: .venv/.site
	$(INSTALL) --editable ".[dev]"
	@touch $@

site: .venv/.site  ## Check the example and build its site.
	$(BIN)/tomkit validate $(MODEL)
	$(BIN)/tomkit build $(MODEL) --output site
	@echo "Open $(CURDIR)/site/index.html in your browser."

test: .venv/.dev  ## Run every check and every test.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

docs: .venv/.dev  ## Build tomkit's own documentation into build/docs.
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "Open $(CURDIR)/build/docs/index.html in your browser."

reference: .venv/.dev  ## Write anew whatever is generated: schemas, reference pages, what commands print.
	$(BIN)/python -m tests.generated
	$(BIN)/python -m tests.docs.console

lock:  ## Write requirements.lock anew, with the newest versions that fit.
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/python -m pip install --quiet --disable-pip-version-check ".[dev]" "hatchling<2"
	{ sed -n '/^#/p' requirements.lock; .venv/lock/bin/python -m pip freeze --exclude tomkit; } > .venv/requirements.lock
	mv .venv/requirements.lock requirements.lock

benchmarks: .venv/.dev  ## Compare speed and memory with other tools.
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv site build dist
