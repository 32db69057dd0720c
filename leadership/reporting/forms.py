"""What is typed to keep a report, and to note that one was asked for."""

from django import forms

from leadership.reporting.models import ReportRequest, SavedReport


class SavedReportForm(forms.ModelForm):
    class Meta:
        model = SavedReport
        fields = ["name", "shared"]


class ReportRequestForm(forms.ModelForm):
    class Meta:
        model = ReportRequest
        fields = ["asked_by", "what", "asked_on", "wanted_by"]
