"""What does not agree in the papers."""

from django.urls import path

from leadership.governance.views import findings

urlpatterns = [
    path("findings/", findings.source_findings, name="source_findings"),
    path("findings/<int:pk>/settle/", findings.source_finding_settle, name="source_finding_settle"),
]
