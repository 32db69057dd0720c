# Two commands on a fresh machine: `make demo` and `make test`.

# The distribution's own Python first: it is built to measured profiles, and one compiled on the
# machine (pyenv's) mostly is not, and takes up to twice as long for the same work.
PYTHON ?= $(shell for python in /usr/bin/python3 python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	echo $$python && break; done)
VENV := .venv/bin
PORT := 8000
# Where it is set, every start would compile all of Django anew: a second each.
unexport PYTHONDONTWRITEBYTECODE
DEMO := DEMO=1 DEMO_DATE=2017-11-15T17:30 BASE_URL=http://localhost:$(PORT)
# What a council's server would set: `make check` looks at the project as it runs there.
PRODUCTION := DEBUG=0 DEMO=0 SECRET_KEY=only-for-this-check-0123456789-abcdefghijklmnopqrstuvwxyz \
	ALLOWED_HOSTS=leadership.example BASE_URL=https://leadership.example \
	EMAIL_URL=smtp+tls://user:password@mail.example:587 EMAIL_FROM=leadership@leadership.example

.PHONY: demo test stop code check lint types contracts bench requirements front-end

demo: .venv
	@$(call install,requirements.txt)
	@$(VENV)/python -m leadership.front_end
	@$(DEMO) $(VENV)/python manage.py demo --port $(PORT)

test: .venv
	@$(call install,requirements-dev.txt)
	@$(VENV)/python -m leadership.front_end
	@$(VENV)/python $(MEASURED) -m pytest -n 2 --dist worksteal $(TESTS)

stop:
	@test ! -x $(VENV)/python || $(DEMO) $(VENV)/python manage.py demo --stop

code:
	@$(DEMO) $(VENV)/python manage.py demo_code "$(USER)"

check: lint types contracts
	@DEBUG=1 $(VENV)/python manage.py makemigrations --check --dry-run
	@$(PRODUCTION) $(VENV)/python manage.py check --deploy --fail-level WARNING

lint:
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .

types:
	@DEBUG=1 $(VENV)/mypy

contracts:
	@DEBUG=1 $(VENV)/lint-imports

bench: .venv
	@$(call install,requirements.txt)
	@$(VENV)/python -m leadership.front_end
	@$(DEMO) $(VENV)/python manage.py bench

requirements: .venv
	@$(call installer)
	@$(call compile,requirements.txt,pyproject.toml)
	@$(call compile,requirements-dev.txt,pyproject.toml --group dev)
	@$(call compile,requirements-uv.txt,--group install)

front-end:
	@$(VENV)/python -m leadership.front_end

.venv:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is needed (on Debian: apt install python3-venv)."; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

# uv installs in a tenth of pip's time, and takes hashes as strictly.
pip = $(VENV)/python -m pip install --quiet --no-compile --disable-pip-version-check --require-hashes -r $(1)
installer = cmp -s requirements-uv.txt .venv/requirements-uv.txt || { \
	$(call pip,requirements-uv.txt) && cp requirements-uv.txt .venv/; }

# Install a locked list, hashes checked, unless this very list was installed last. Where packages
# come from an index that only pip was told of, uv does not find them, and pip does it.
install = cmp -s $(1) .venv/$(1) || { echo "Installing $(1) ..." && \
	{ { $(call installer); } && $(VENV)/uv pip install --quiet --python $(VENV)/python --require-hashes -r $(1) || \
	{ echo "uv could not; pip tries ..." && $(call pip,$(1)); }; } && cp $(1) .venv/$(1); }

# No index address and no path of this machine may come into a lock.
compile = $(VENV)/uv pip compile $(2) --universal --python-version 3.11 --generate-hashes \
	--no-strip-extras --no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements" --quiet -o $(1)
