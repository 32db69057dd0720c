"""Signing in: the pages of allauth that this service uses, and the invitation. No others exist."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from allauth.usersessions import views as sessions
from django.urls import path, re_path

from leadership.people import views

urlpatterns = [
    path("sign-in/", account.login, name="account_login"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-in/inactive/", account.account_inactive, name="account_inactive"),
    path("sign-in/confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("password/forgotten/", account.password_reset, name="account_reset_password"),
    path(
        "password/forgotten/sent/", account.password_reset_done, name="account_reset_password_done"
    ),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]{1,13})-(?P<key>[-\w]{1,120})/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/new/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("second-factor/", mfa.index, name="mfa_index"),
    path("sign-in/code/", mfa.authenticate, name="mfa_authenticate"),
    path("sign-in/confirm/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("second-factor/app/", views.activate_totp, name="mfa_activate_totp"),
    path("second-factor/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("second-factor/codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "second-factor/codes/new/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path("second-factor/passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("second-factor/passkeys/add/", views.add_webauthn, name="mfa_add_webauthn"),
    path(
        "second-factor/passkeys/<int:pk>/remove/", views.remove_webauthn, name="mfa_remove_webauthn"
    ),
    path("sign-in/passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path(
        "sign-in/confirm/passkey/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("sessions/", sessions.list_usersessions, name="usersessions_list"),
    path("sign-in/with/<slug:provider_id>/", openid_connect.login, name="openid_connect_login"),
    path(
        "sign-in/with/<slug:provider_id>/back/",
        openid_connect.callback,
        name="openid_connect_callback",
    ),
    path("sign-in/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("people/<int:pk>/invite/", views.person_invite, name="person_invite"),
]
