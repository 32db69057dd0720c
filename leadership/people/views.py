"""Pages of people and of signing in that allauth does not have, or has without a rule we need."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leadership.people.access import may_manage_logins
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.forms import InvitationForm
from leadership.people.models import Person
from leadership.people.outsiders import open_to_outsiders
from leadership.people.services import end_sessions, invite


class _NewFactorEndsOtherSessions:
    """A session that was opened with a password alone must not live on past the second factor."""

    def form_valid(self, form) -> HttpResponse:
        response = super().form_valid(form)
        end_sessions(self.request.user, but=self.request.session.session_key)
        return response


class ActivateApp(_NewFactorEndsOtherSessions, ActivateTOTPView):
    pass


class AddPasskey(_NewFactorEndsOtherSessions, AddWebAuthnView):
    pass


class RemovePasskey(RemoveWebAuthnView):
    """allauth asks its adapter before it takes off an app, but not before a passkey."""

    def get_queryset(self):
        passkeys = super().get_queryset()
        adapter = get_adapter()
        kept = [key.pk for key in passkeys if not adapter.can_delete_authenticator(key)]
        return passkeys.exclude(pk__in=kept)


activate_totp = open_to_outsiders(ActivateApp.as_view())
add_webauthn = open_to_outsiders(AddPasskey.as_view())
remove_webauthn = open_to_outsiders(RemovePasskey.as_view())


@login_required
def person_invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a person a login: an e-mail with a link that sets the password."""
    if not may_manage_logins(request.user):
        raise Http404
    person = get_object_or_404(Person, pk=pk)
    form = InvitationForm(request.POST or None, person=person, by=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            invite(person=person, by=request.user, **form.cleaned_data)
            messages.success(request, f"The invitation is on its way to {person}.")
            return redirect("admin:people_person_changelist")
    return render(request, "people/person_invite.html", {"person": person, "form": form})
