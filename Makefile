# Two commands for a user: `make report` and `make test`. Each sets up what is missing first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: report test bench check lock clean

report: $(READY)
	@$(BIN)/report render

test: $(READY)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy
	@$(BIN)/pytest -n 2

check: $(READY)
	@$(BIN)/report check

bench: $(READY)
	@$(BIN)/python -m tests.bench

# The lock holds a hash for every package and no address, so pip's own settings decide where from.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c "import sys; sys.exit('Python 3.11 or later is needed; this is ' + sys.version.split()[0] + '. Try: make PYTHON=python3.12 $(MAKECMDGOALS)') if sys.version_info < (3, 11) else None"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked packages (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# After a change of dependencies in pyproject.toml; needs `uv`.
lock:
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --quiet --output-file requirements.lock

clean:
	rm -rf build $(VENV) *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
