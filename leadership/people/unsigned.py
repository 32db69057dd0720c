"""What somebody writes to the council without an account and without a name: a form of its own
kind, and a key by which to read what became of it."""

import secrets

from django import forms
from django.http import Http404, HttpRequest

from leadership.people.personal_data import found_in

LONGEST_TEXT = 1_000  # characters
NO_NAMES = "Please do not give names, house numbers or telephone numbers, yours or others’."


def new_key() -> str:
    """A key that cannot be guessed: who has it may read what became of what was written."""
    return secrets.token_urlsafe(24)


class UnsignedForm(forms.Form):
    """A text in one's own words. `components/personal_warning.html` stands above it."""

    text = forms.CharField(
        help_text=NO_NAMES, widget=forms.Textarea(attrs={"rows": 6}), max_length=LONGEST_TEXT
    )
    # people leave it alone, programs fill it in
    website = forms.CharField(required=False, widget=forms.HiddenInput)

    def held_back_for(self, request: HttpRequest) -> list[str]:
        """What looks personal in a valid form that was not said to be meant so; empty where it may
        go on. A program is not answered."""
        if self.cleaned_data.pop("website"):
            raise Http404
        sure = request.POST.get("sure") == "yes"
        return [] if sure else found_in(self.cleaned_data["text"])
