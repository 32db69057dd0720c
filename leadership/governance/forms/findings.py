"""The form by which a finding is settled."""

from django import forms

from leadership.governance.forms.rows import PastDayField


class SettleForm(forms.Form):
    how = forms.CharField(label="How it was settled", max_length=300)
    on = PastDayField(label="On which day")
