"""Forms of signatures and objections."""

from django import forms


class SignForm(forms.Form):
    """Which text was read: the hash goes with the button, so that nobody signs another."""

    content_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)


class RecordForm(SignForm):
    evidence = forms.CharField(
        label="Where it is written down",
        help_text="Such as: minute 7 of the forum of 20 September 2017.",
        max_length=300,
        required=False,
    )
    evidence_file = forms.FileField(
        label="The signed page", help_text="A picture or a PDF of it.", required=False
    )


class ObjectionForm(forms.Form):
    reason = forms.CharField(
        label="What is wrong with it",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=400,
    )


class UpholdForm(forms.Form):
    note = forms.CharField(
        label="On what ground the signature is struck out",
        help_text="It stands on record. The plan then waits for its signatures again.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
    )
