# The commands of this project. Each sets up what it needs; what takes more than a line is a script in scripts/.

PYTHON := .venv/bin/python

# make run: the port of the page, and the folder of the articles it reads.
PORT ?= 8501
SEEDS ?= seeds
# make test and make bench: more arguments, such as ARGS="-k border". make bench: GOLD= a gold file, ARTICLES= its folder.
ARGS ?=

export PORT SEEDS

.PHONY: help run env test check bench data lock
.DEFAULT_GOAL := help

help:
	@echo "make run      read the articles and start the page (PORT=8501 SEEDS=seeds)"
	@echo "make env      make the environment alone, in .venv"
	@echo "make test     check, then run all tests, the browser included (ARGS= for pytest)"
	@echo "make check    formatting, lint and types"
	@echo "make bench    run the benchmarks and print them as tables (GOLD= ARTICLES= ARGS=)"
	@echo "make data     rebuild the generated files of data/"
	@echo "make lock     pin all packages anew after a change of the requirements"

run:
	@scripts/run.sh

env:
	@scripts/environment.sh dev

test: check
	@scripts/test.sh $(ARGS)

check: env
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy --strict geo

bench: env
	$(PYTHON) -m bench $(ARGS)

data:
	@scripts/data.sh

lock:
	@scripts/lock.sh
