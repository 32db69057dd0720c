"""The settings the tests run under: the same on every machine, whatever its environment says."""

import os

from leadership import postgres

for name in ("DEMO", "DEMO_DATE", "SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL", "OIDC_SERVER_URL"):
    os.environ.pop(name, None)
os.environ["DEBUG"] = "1"
if not os.environ.get("DATABASE_URL"):
    os.environ["DATABASE_URL"] = postgres.TEST.url

from leadership.settings import *  # noqa: E402, F403 - the environment has to be settled first

# a password is made to take long to guess, and a test hundreds of them
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# a client of the tests makes its middleware anew, and a walk through all files with it
WHITENOISE_AUTOREFRESH = True

# the package's own backend for tests: a task is done at once, in the test's transaction
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
