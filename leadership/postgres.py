"""The embedded Postgres: where it lives and how Django reaches it."""

from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def database() -> dict[str, Any]:
    """Django's settings for the embedded server."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "leadership",
        "USER": "leadership",
        "HOST": str(ROOT / ".postgres"),
    }
