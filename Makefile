# Two commands after Python itself: `make site` shows the example, `make test` proves the project.
PYTHON ?= python3
BIN := .venv/bin
MODEL ?= models/examples/south-and-vale

.PHONY: site test check docs clean
.DEFAULT_GOAL := site

.venv/.site: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable .
	@touch $@

.venv/.dev: .venv/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable ".[dev]"
	@touch $@

site: .venv/.site  ## Validate the example and build its site.
	$(BIN)/tomkit validate $(MODEL)
	$(BIN)/tomkit build $(MODEL) --output site

test: .venv/.dev  ## Run every check and every test.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto

docs: .venv/.dev  ## Build tomkit's own documentation.
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

clean:
	rm -rf .venv site build dist
