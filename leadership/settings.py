"""Django's settings. Everything that differs between machines comes from env.py."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

import pghistory
from csp.constants import NONE, SELF

from leadership import env, quick_registry

quick_registry.install()

ROOT = Path(__file__).resolve().parent.parent
DEBUG, DEMO = env.DEBUG, env.DEMO
SECRET_KEY = env.secret_key()
ALLOWED_HOSTS = env.allowed_hosts()
BASE_URL = env.base_url()
DEMO_DATE = env.demo_date()

INSTALLED_APPS = [
    "leadership.home.admin_app.WorkplaceConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "leadership.council",
    "leadership.dates",
    "leadership.people",
    "leadership.audit",
    "leadership.files",
    "leadership.reporting",
    "leadership.importing",
    "leadership.notices",
    "wards",
    "leadership.meetings",
    "leadership.governance",
    "relationships",
    "leadership.plans",
    "tracker",
    "jobs_skills",
    "leadership.home",
    "django_tasks",
    "django_tasks_db",  # after leadership.notices, whose db_worker takes the place of this one's
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "leadership.people.second_factor.SecondFactorMiddleware",
    "leadership.people.outsiders.OutsidersMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "leadership.people.refusal_middleware.RefusalMiddleware",
]

ROOT_URLCONF = "leadership.urls"
WSGI_APPLICATION = "leadership.wsgi.application"
ASGI_APPLICATION = "leadership.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "leadership.home.context.page",
            ],
        },
    },
]
FORM_RENDERER = "leadership.council.form_renderer.GovUkRenderer"

DATABASES = {"default": env.database(env.database_variable(sys.argv))}
DATABASES["default"] |= {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["leadership.people.backends.PersonBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
CSRF_FAILURE_VIEW = "leadership.people.refusal_middleware.send_again"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "leadership.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the invitation and the reset link prove the address
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_SESSION_REMEMBER = False  # a closed browser is signed out
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(BASE_URL).scheme
ACCOUNT_FORMS = {
    "login": "leadership.people.forms.SignInForm",
    "reset_password": "leadership.people.forms.ForgottenPasswordForm",
    "reset_password_from_key": "leadership.people.forms.NewPasswordForm",
    "change_password": "leadership.people.forms.ChangePasswordForm",
    "reauthenticate": "leadership.people.forms.ConfirmPasswordForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.trusted_proxies()
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60  # an invitation or reset link works for three days
MFA_ADAPTER = "leadership.people.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "leadership.people.forms.CodeForm",
    "reauthenticate": "leadership.people.forms.ConfirmCodeForm",
    "activate_totp": "leadership.people.forms.ActivateAppForm",
    "add_webauthn": "leadership.people.forms.AddPasskeyForm",
    "authenticate_webauthn": "leadership.people.forms.SecondPasskeyForm",
    "login_webauthn": "leadership.people.forms.SignInPasskeyForm",
    "reauthenticate_webauthn": "leadership.people.forms.ConfirmPasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or DEMO
MFA_RECOVERY_CODES_SHOW_ONCE = True
SOCIALACCOUNT_ADAPTER = "leadership.people.adapters.SingleSignOnAdapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": env.oidc_apps(), "OAUTH_PKCE_ENABLED": True}}
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not (DEBUG or DEMO)
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 0 if DEBUG or DEMO else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not (DEBUG or DEMO)
SECURE_SSL_REDIRECT = not (DEBUG or DEMO)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.trusted_proxies() else None
SECURE_REFERRER_POLICY = "same-origin"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # counted sign-in attempts live here: a small table would forget them under an attack
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

_mail = env.email()
EMAIL_BACKEND, EMAIL_FILE_PATH, DEFAULT_FROM_EMAIL = _mail.backend, _mail.folder, _mail.sender
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starttls, _mail.tls
EMAIL_TIMEOUT = 10

# background tasks wait in the database, in the transaction that wants them done
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "staticfiles"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_ROOT = ROOT / "stored-files"

PGHISTORY_APPEND_ONLY = True
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(related_name="history", related_query_name="history")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF, *env.oidc_origins()],
        "frame-ancestors": [NONE],
    }
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    # JSON alone: the browsable pages need what our Content-Security-Policy forbids
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "leadership.council.api.CappedPages",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "leadership.people.api.refusals_answered",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Local Leadership",
    "DESCRIPTION": "Wards, meetings, issues and reports, for who is signed in; published issues"
    " for everybody.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.IsAuthenticated"],
    "ENUM_NAME_OVERRIDES": {
        "IssueStatus": "tracker.models.states.Status",
        "MeetingStatus": "leadership.meetings.models.meetings.Status",
        "Outcome": "tracker.models.states.Outcome",
        "OutcomeGiven": "tracker.api.serializers.OUTCOMES",
        "LadderStep": "tracker.models.ladder.Step",
    },
}
