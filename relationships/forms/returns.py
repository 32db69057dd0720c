"""The form of a monthly return."""

from django import forms

from leadership.meetings.forms.fields import VersionField

LONGEST = 10_000


class ReturnForm(forms.Form):
    story = forms.CharField(
        label="The month in your words",
        help_text="What changed for residents, what it saved, what stands in the way. No names.",
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=LONGEST,
        required=False,
    )
    version = VersionField()
