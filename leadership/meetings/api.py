"""Meetings, as JSON."""

from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from rest_framework import generics, serializers
from rest_framework.request import Request
from rest_framework.response import Response

from leadership.meetings.models import Meeting, MeetingBody
from wards.models import Ward


class MeetingSerializer(serializers.Serializer):
    """A meeting. A venue that is not public is not said."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(Meeting.Kind.choices)
    status = serializers.ChoiceField(Meeting.Status.choices)
    date = serializers.DateField()
    time = serializers.TimeField(allow_null=True, help_text="Local; null where it is not known.")
    venue = serializers.CharField()
    wards = serializers.ListField(child=serializers.CharField(), help_text="Codes of its wards.")


class MeetingFilter(django_filters.FilterSet):
    ward = django_filters.CharFilter(method="of_ward", label="Code of a ward")
    status = django_filters.ChoiceFilter(choices=Meeting.Status.choices)
    date_from = django_filters.DateFilter(field_name="date", lookup_expr="gte")
    date_to = django_filters.DateFilter(field_name="date", lookup_expr="lte")

    class Meta:
        model = Meeting
        fields: list[str] = []

    def of_ward(self, meetings: QuerySet, name: str, code: str) -> QuerySet:
        return meetings.of_wards(Ward.objects.filter(code=code))


class MeetingList(generics.ListAPIView):
    """Meetings this login may see, the latest first."""

    serializer_class = MeetingSerializer
    filterset_class = MeetingFilter
    queryset = Meeting.objects.none()

    def get_queryset(self) -> QuerySet:
        return Meeting.objects.visible_to(self.request.user).latest_first()

    def list(self, request: Request, *args: object, **kwargs: object) -> Response:
        codes = MeetingBody.objects.filter(
            meeting=OuterRef("pk"), body__wardforum__isnull=False
        ).order_by("body__wardforum__ward__code")
        meetings = (
            self.filter_queryset(self.get_queryset())
            .annotate(wards=ArraySubquery(codes.values("body__wardforum__ward__code")))
            .values("id", "kind", "status", "date", "time", "venue", "venue_is_public", "wards")
        )
        page = self.paginate_queryset(meetings)
        return self.get_paginated_response([_without_private_venue(row) for row in page])


def _without_private_venue(row: dict[str, Any]) -> dict[str, Any]:
    public = row.pop("venue_is_public")
    return row if public else {**row, "venue": ""}
