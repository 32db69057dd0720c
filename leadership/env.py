"""Every environment variable the project reads, read in one place and loudly."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from leadership import postgres

ROOT = Path(__file__).resolve().parent.parent
TRUE, FALSE = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def flag(name: str) -> bool:
    """True for 1/true/yes/on, False when unset or 0/false/no/off; anything else stops the start."""
    value = os.environ.get(name, "").strip().lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} is {value!r}: set it to 1 or 0.")


DEBUG = flag("DEBUG")
DEMO = flag("DEMO")


def secret_key() -> str:
    """SECRET_KEY, or a fixed key that says what it is while DEBUG or DEMO is on."""
    value = os.environ.get("SECRET_KEY", "")
    if value:
        return value
    if DEBUG or DEMO:
        return "insecure-key-for-development-and-demonstration-only-" + "0" * 20
    raise ImproperlyConfigured(
        "Set SECRET_KEY to a long random text (or DEBUG=1 on your own machine)."
    )


def allowed_hosts() -> list[str]:
    """ALLOWED_HOSTS, comma separated; this machine alone while DEBUG or DEMO is on."""
    value = [
        host.strip() for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()
    ]
    if value or not (DEBUG or DEMO):
        return value
    return ["localhost", "127.0.0.1", "[::1]", "testserver"]


def base_url() -> str:
    """BASE_URL: where people reach the site, used in e-mail and on printed reports."""
    return os.environ.get("BASE_URL", "http://localhost:8000").rstrip("/")


def demo_date() -> datetime | None:
    """DEMO_DATE (2017-11-15T17:30, local time): where the business clock stands still, or None.

    Refused without DEBUG or DEMO: a council's real clock must run.
    """
    value = os.environ.get("DEMO_DATE", "").strip()
    if not value:
        return None
    if not (DEBUG or DEMO):
        raise ImproperlyConfigured(
            "DEMO_DATE stops the clock: it works with DEBUG=1 or DEMO=1 only."
        )
    try:
        return datetime.fromisoformat(value)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"DEMO_DATE is {value!r}: write it as 2017-11-15T17:30."
        ) from error


# Commands that change the schema; the rest of the project needs no right to.
OWNER_COMMANDS = {"migrate", "createcachetable", "grant_web_role", "sqlmigrate"}


def database_variable(arguments: list[str]) -> str:
    """Which variable names the server: the owner's login for commands that change the schema."""
    is_owners = len(arguments) > 1 and arguments[1] in OWNER_COMMANDS
    return (
        "MIGRATE_DATABASE_URL"
        if is_owners and os.environ.get("MIGRATE_DATABASE_URL")
        else ("DATABASE_URL")
    )


def database(name: str = "DATABASE_URL") -> dict[str, Any]:
    """Django's settings for the server that DATABASE_URL names, else for the embedded one."""
    url = os.environ.get(name, "").strip()
    if not url:
        return postgres.database()
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            f"{name} must look like postgres://user:password@host:5432/database."
        )
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "OPTIONS": query,
    }


def oidc_apps() -> list[dict[str, Any]]:
    """The council's single sign-on, where OIDC_SERVER_URL, OIDC_CLIENT_ID, OIDC_SECRET are set."""
    url = os.environ.get("OIDC_SERVER_URL", "").strip()
    if not url:
        return []
    missing = [name for name in ("OIDC_CLIENT_ID", "OIDC_SECRET") if not os.environ.get(name)]
    if missing:
        raise ImproperlyConfigured(f"OIDC_SERVER_URL is set: set {' and '.join(missing)} too.")
    return [
        {
            "provider_id": "council",
            "name": os.environ.get("OIDC_NAME", "Council account"),
            "client_id": os.environ["OIDC_CLIENT_ID"],
            "secret": os.environ["OIDC_SECRET"],
            "settings": {"server_url": url},
        }
    ]


def oidc_origins() -> list[str]:
    """Where the sign-in form may lead: the origin of the council's single sign-on, if any."""
    parts = [urlsplit(app["settings"]["server_url"]) for app in oidc_apps()]
    return [f"{part.scheme}://{part.netloc}" for part in parts]


def trusted_proxies() -> int:
    """TRUSTED_PROXIES: how many proxies of our own stand before us and set X-Forwarded-For."""
    value = os.environ.get("TRUSTED_PROXIES", "0").strip()
    if not value.isdigit():
        raise ImproperlyConfigured(f"TRUSTED_PROXIES is {value!r}: write a number, such as 1.")
    return int(value)


@dataclass(frozen=True)
class Mail:
    """How e-mail leaves: through a server, or into files on this machine."""

    backend: str
    sender: str
    folder: str | None = None
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def email() -> Mail:
    """EMAIL_URL (smtp+tls://user:password@host:587) and EMAIL_FROM.

    smtp is plain, smtp+tls upgrades the connection, smtps is encrypted from the start. Without
    EMAIL_URL e-mail goes to files under .run/mail while DEBUG or DEMO is on.
    """
    url, sender = os.environ.get("EMAIL_URL", "").strip(), os.environ.get("EMAIL_FROM", "")
    if not url:
        if not (DEBUG or DEMO):
            raise ImproperlyConfigured(
                "Set EMAIL_URL, such as smtp+tls://user:password@mail.example:587."
            )
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return Mail(backend, sender or "local-leadership@localhost", str(ROOT / ".run" / "mail"))
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtp+tls", "smtps"} or not parts.hostname or not sender:
        raise ImproperlyConfigured(
            "EMAIL_URL must look like smtp+tls://user:password@host:587, with EMAIL_FROM set too."
        )
    return Mail(
        backend="django.core.mail.backends.smtp.EmailBackend",
        sender=sender,
        host=parts.hostname,
        port=parts.port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=parts.scheme == "smtp+tls",
        tls=parts.scheme == "smtps",
    )
