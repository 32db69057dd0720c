"""The forms of signing in: allauth's rules in this service's words."""

import struct
from typing import Any

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa import app_settings as mfa
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.cache import cache
from django.core.validators import MaxLengthValidator

from leadership.people.access import may_give
from leadership.people.models import Person, Role, User

LONGEST_LOGIN = 254  # as long as an e-mail address may be
PASSWORD_RULE = "At least 12 characters. Three random words are strong and easy to remember."
CODE_RULE = "6 digits from your authenticator app, or one of your recovery codes."


def _say(form: forms.BaseForm, **words: tuple[str, str]) -> None:
    """Give fields the label and hint that `words` has, and no placeholder: it is no label."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
    for name, (label, hint) in words.items():
        form.fields[name].label, form.fields[name].help_text = label, hint


class SignInForm(account.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, login=("User name or e-mail address", ""), password=("Password", ""))
        login = self.fields["login"]
        login.max_length = LONGEST_LOGIN
        login.validators.append(
            MaxLengthValidator(LONGEST_LOGIN, f"Use no more than {LONGEST_LOGIN} characters.")
        )
        login.widget.attrs |= {"autocomplete": "username webauthn", "autocapitalize": "none"}
        login.widget.attrs |= {"spellcheck": "false"}


class ForgottenPasswordForm(account.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, email=("E-mail address", ""))


class NewPasswordForm(account.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=("New password", PASSWORD_RULE), password2=("The same again", ""))


class ChangePasswordForm(account.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(
            self,
            oldpassword=("Current password", ""),
            password1=("New password", PASSWORD_RULE),
            password2=("The new password again", ""),
        )


class ConfirmPasswordForm(account.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=("Password", ""))


class _Code:
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("Code", CODE_RULE))
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "spellcheck": "false"}
        self.fields["code"].widget.attrs["class"] = "govuk-input--width-10"


def _tell_if_throttled(form: Any, error: forms.ValidationError) -> None:
    """A second factor that the throttle refused is a failed one, told to who records those."""
    if error.code == "too_many_login_attempts":
        authentication_failed.send(
            sender=Authenticator, request=context.request, user=form.user, throttled=True
        )


class _OnceOnly(_Code):
    """allauth forgets a used code after one period; with its tolerance a code lives for three."""

    def clean_code(self) -> str:
        try:
            code = super().clean_code()
        except forms.ValidationError as error:
            _tell_if_throttled(self, error)
            raise
        lifetime = mfa.TOTP_PERIOD * (2 * mfa.TOTP_TOLERANCE + 1)
        digits = "".join(filter(str.isdigit, code))
        if not cache.add(f"code-used-{self.user.pk}-{digits}", True, timeout=lifetime):
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(_OnceOnly, codes.AuthenticateForm):
    pass


class ConfirmCodeForm(_OnceOnly, codes.ReauthenticateForm):
    pass


class ActivateAppForm(_Code, ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("Code", "6 digits, as the app shows them now."))


# what the parser of passkeys raises for texts that no browser sends
MALFORMED = (KeyError, TypeError, ValueError, AttributeError, IndexError, struct.error)
NO_PASSKEY = "That was no answer of a passkey. Try again."


class _Credential:
    def clean_credential(self) -> Authenticator:
        try:
            return super().clean_credential()
        except forms.ValidationError as error:
            _tell_if_throttled(self, error)
            raise
        except MALFORMED as error:
            raise forms.ValidationError(NO_PASSKEY) from error


class SignInPasskeyForm(_Credential, LoginWebAuthnForm):
    pass


class SecondPasskeyForm(_Credential, AuthenticateWebAuthnForm):
    pass


class ConfirmPasskeyForm(_Credential, ReauthenticateWebAuthnForm):
    pass


class AddPasskeyForm(AddWebAuthnForm):
    """A passkey always signs in alone: the device checks finger, face or PIN."""

    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"name": "", **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        _say(self, name=("A name for it", "Such as “my phone” or “council laptop”."))
        self.fields["name"].max_length = 60
        self.fields["name"].widget.attrs["maxlength"] = "60"

    def clean_passwordless(self) -> bool:
        return True

    def clean(self) -> dict[str, Any]:
        try:
            return super().clean()
        except forms.ValidationError:
            raise
        except MALFORMED as error:
            raise forms.ValidationError(NO_PASSKEY) from error


class InvitationForm(forms.Form):
    """Whom to write to, and which role comes with the login."""

    email = forms.EmailField(label="Work e-mail address", max_length=254)
    role = forms.ChoiceField(
        label="Role",
        required=False,
        widget=forms.RadioSelect,
        help_text="Councillors and co-ordinators need none: theirs comes from their appointment.",
    )

    def __init__(self, *args: Any, person: Person, by: User, **kwargs: Any) -> None:
        super().__init__(*args, initial={"email": person.work_email}, **kwargs)
        givable = [role for role in Role if may_give(by, role)]
        self.fields["role"].choices = [("", "No further role")] + [
            (role.value, role.label) for role in givable
        ]
