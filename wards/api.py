"""Wards, as JSON."""

import django_filters
from django.db.models import QuerySet
from rest_framework import generics, serializers
from rest_framework.request import Request
from rest_framework.response import Response

from wards.models import Ward


class WardSerializer(serializers.Serializer):
    """A ward of one generation. `code` identifies it; names do not."""

    code = serializers.CharField()
    name = serializers.CharField()
    district = serializers.CharField(allow_null=True)
    generation = serializers.CharField()
    start = serializers.DateField(help_text="First day of its generation.")
    end = serializers.DateField(allow_null=True, help_text="First day no longer in force.")


class WardFilter(django_filters.FilterSet):
    on = django_filters.DateFilter(method="in_force_on", label="In force on that day")
    code = django_filters.CharFilter()

    class Meta:
        model = Ward
        fields: list[str] = []

    def in_force_on(self, wards: QuerySet, name: str, day: object) -> QuerySet:
        return wards.in_force(day)


class WardList(generics.ListAPIView):
    """Wards of every generation, unless `on` names a day."""

    serializer_class = WardSerializer
    filterset_class = WardFilter
    queryset = Ward.objects.in_name_order()

    def list(self, request: Request, *args: object, **kwargs: object) -> Response:
        wards = self.filter_queryset(self.get_queryset()).values_list(
            "code",
            "name",
            "district__name",
            "generation__name",
            "generation__start",
            "generation__end",
        )
        names = list(WardSerializer().fields)
        page = self.paginate_queryset(wards)
        return self.get_paginated_response([dict(zip(names, row, strict=True)) for row in page])
