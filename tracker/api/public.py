"""What everybody may read of issues, as JSON: released words from `PublicIssue`, nothing else."""

from typing import Any

import django_filters
from django.db.models import F, QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tracker.api import serializers as shapes
from tracker.models import PublicIssue, Status


class PublicIssueFilter(django_filters.FilterSet):
    ward = django_filters.CharFilter(field_name="ward__code", label="Code of the ward")
    category = django_filters.CharFilter(field_name="category__slug", label="Slug of the category")
    status = django_filters.ChoiceFilter(choices=Status.choices)
    raised_from = django_filters.DateFilter(field_name="raised_on", lookup_expr="gte")
    raised_to = django_filters.DateFilter(field_name="raised_on", lookup_expr="lte")

    class Meta:
        model = PublicIssue
        fields: list[str] = []


def as_rows(issues: QuerySet[PublicIssue]) -> Any:
    return issues.values(
        "reference", "raised_on", "closed_on", "status", "outcome_kind", "public_summary",
        "public_outcome", "released_at",
        ward_code=F("ward__code"), ward_name=F("ward__name"),
        category_slug=F("category__slug"), service_slug=F("service__slug"),
    )  # fmt: skip


class PublicIssueList(generics.ListAPIView):
    """Published issues, the latest first. No login is needed, and none is looked at."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    serializer_class = shapes.PublicIssueSerializer
    filterset_class = PublicIssueFilter
    queryset = PublicIssue.objects.latest_first()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page = self.paginate_queryset(as_rows(self.filter_queryset(self.get_queryset())))
        return self.get_paginated_response(page)


class PublicIssueInFull(APIView):
    authentication_classes = ()
    permission_classes = (AllowAny,)

    @extend_schema(
        responses={200: shapes.PublicIssueInFullSerializer, 404: shapes.NotFoundSerializer}
    )
    def get(self, request: Request, reference: str) -> Response:
        row = get_object_or_404(as_rows(PublicIssue.objects), reference=reference.upper())
        issue = get_object_or_404(PublicIssue.objects, reference=reference.upper())
        updates = issue.public_updates.order_by("on", "pk").values("on", "text")
        return Response({**row, "updates": list(updates)})
