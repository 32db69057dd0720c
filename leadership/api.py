"""The API, put together from the rooms' parts: /api/v1/, with the session, JSON alone."""

from django.http import HttpResponseBase
from django.urls import path
from drf_spectacular.utils import OpenApiTypes, extend_schema, inline_serializer
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from leadership.council.requests import council_of
from leadership.governance.api import DecisionInFull, DecisionList, PromiseInFull, PromiseList
from leadership.meetings.api import MeetingList
from leadership.reporting import registry
from leadership.reporting.asking import filters_form
from leadership.reporting.views import report_download
from tracker.api import issues, public
from wards.api import WardList


@extend_schema(
    responses=inline_serializer(
        "ReportRow",
        {
            "slug": serializers.CharField(),
            "title": serializers.CharField(),
            "url": serializers.CharField(),
        },
        many=True,
    )
)
@api_view(["GET"])
def report_list(request: Request) -> Response:
    """The reports this login may run."""
    return Response(
        [
            {
                "slug": report.slug,
                "title": report.title,
                "url": reverse("api_report", args=[report.slug], request=request),
            }
            for report in registry.reports_for(request.user)
        ]
    )


@extend_schema(responses={200: OpenApiTypes.OBJECT})
@api_view(["GET"])
def report_rows(request: Request, slug: str) -> HttpResponseBase:
    """The report as JSON, streamed; its filters are those of its page. An event of the record of
    downloads, as every file is."""
    report = registry.find_report(slug, request.user)
    copies = report.copies_to_take(request.user) if report else []
    if report is None or not copies:  # an administrator may look at lists and takes none away
        raise NotFound
    form = filters_form(
        report.filters, request.user, request.GET, copies, council_of(request._request)
    )
    if not form.is_valid():
        raise ValidationError(form.errors)
    return report_download(request._request, slug, "json")


urlpatterns = [
    path("schema/", SpectacularJSONAPIView.as_view(), name="api_schema"),
    path("wards/", WardList.as_view(), name="api_wards"),
    path("meetings/", MeetingList.as_view(), name="api_meetings"),
    path("decisions/", DecisionList.as_view(), name="api_decisions"),
    path("decisions/<int:year>/<int:serial>/", DecisionInFull.as_view(), name="api_decision"),
    path("promises/", PromiseList.as_view(), name="api_promises"),
    path("promises/<int:pk>/", PromiseInFull.as_view(), name="api_promise"),
    path("reports/", report_list, name="api_reports"),
    path("reports/<slug:slug>/", report_rows, name="api_report"),
    path("public/issues/", public.PublicIssueList.as_view(), name="api_public_issues"),
    path(
        "public/issues/<str:reference>/",
        public.PublicIssueInFull.as_view(),
        name="api_public_issue",
    ),
    path("issues/", issues.IssueList.as_view(), name="api_issues"),
    path("issues/<int:pk>/", issues.IssueInFull.as_view(), name="api_issue"),
    path("issues/<int:pk>/updates/", issues.IssueUpdates.as_view(), name="api_issue_updates"),
    *[
        path(f"issues/<int:pk>/{name}/", view, name=f"api_issue_{name}")
        for name, view in issues.MOVES.items()
    ],
]
