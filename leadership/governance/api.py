"""Decisions and promises, as JSON: what this login may see, and nothing is changed here."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import generics, serializers

from leadership import dates
from leadership.governance.models import Decision, DecisionPart, Promise
from wards.models import Ward


class PartSerializer(serializers.Serializer):
    number = serializers.IntegerField()
    text = serializers.CharField()
    state = serializers.ChoiceField(DecisionPart.State.choices)


class DecisionSerializer(serializers.Serializer):
    """A decision with its numbered parts. Who moved it is not said."""

    reference = serializers.CharField(help_text="003996/2017")
    title = serializers.CharField()
    status = serializers.ChoiceField(Decision.Status.choices)
    taken_by = serializers.CharField(source="taken_by.name", default=None, allow_null=True)
    taken_on = serializers.DateField()
    published_on = serializers.DateField(allow_null=True)
    call_in_closes_at = serializers.DateTimeField(allow_null=True)
    key_decision = serializers.BooleanField()
    all_wards = serializers.BooleanField()
    wards = serializers.SerializerMethodField(help_text="Codes of its wards.")
    parts = PartSerializer(many=True)

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_wards(self, decision: Decision) -> list[str]:
        return sorted(ward.code for ward in decision.wards.all())


class DecisionFilter(django_filters.FilterSet):
    reference = django_filters.CharFilter(method="known_as", label="With or without noughts")
    status = django_filters.ChoiceFilter(choices=Decision.Status.choices)
    ward = django_filters.CharFilter(method="of_ward", label="Code of a ward")
    taken_from = django_filters.DateFilter(field_name="taken_on", lookup_expr="gte")
    taken_to = django_filters.DateFilter(field_name="taken_on", lookup_expr="lte")

    class Meta:
        model = Decision
        fields: list[str] = []

    def known_as(self, decisions: QuerySet, name: str, reference: str) -> QuerySet:
        return decisions.known_as(reference)

    def of_ward(self, decisions: QuerySet, name: str, code: str) -> QuerySet:
        """Those that name it; a decision of all wards says so itself."""
        wards = Ward.objects.filter(code=code).values("pk")
        through = Decision.wards.through.objects.filter(ward__in=wards)
        return decisions.filter(pk__in=through.values("decision"))


class DecisionsSeen:
    serializer_class = DecisionSerializer
    queryset = Decision.objects.none()

    def get_queryset(self) -> QuerySet:
        seen = Decision.objects.visible_to(self.request.user)  # type: ignore[attr-defined]
        return seen.select_related("taken_by").prefetch_related("parts", "wards").latest_first()


class DecisionList(DecisionsSeen, generics.ListAPIView):
    """Decisions this login may see, the latest first."""

    filterset_class = DecisionFilter


class DecisionInFull(DecisionsSeen, generics.RetrieveAPIView):
    """One decision by year and serial number."""

    def get_object(self) -> Any:
        return generics.get_object_or_404(
            self.get_queryset(), year=self.kwargs["year"], serial=self.kwargs["serial"]
        )


class PromiseSerializer(serializers.Serializer):
    """A promise. A date that is not an exact day has a first and a last one; what has no date
    keeps the paper's words."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(Promise.Kind.choices)
    what = serializers.CharField()
    made_to = serializers.CharField(source="body.name", default=None, allow_null=True)
    due_first = serializers.DateField(source="when_first", allow_null=True)
    due_last = serializers.DateField(source="when_last", allow_null=True)
    due_words = serializers.CharField()
    source = serializers.CharField()
    decision = serializers.SerializerMethodField(help_text="Reference of the decision.")
    status = serializers.ChoiceField(Promise.Status.choices)
    closed_on = serializers.DateField(allow_null=True)

    def get_decision(self, promise: Promise) -> str | None:
        return promise.part.decision.reference if promise.part else None


class PromiseFilter(django_filters.FilterSet):
    status = django_filters.ChoiceFilter(choices=Promise.Status.choices)
    kind = django_filters.ChoiceFilter(choices=Promise.Kind.choices)
    overdue = django_filters.BooleanFilter(method="late", label="Late ones alone")

    class Meta:
        model = Promise
        fields: list[str] = []

    def late(self, promises: QuerySet, name: str, wanted: bool) -> QuerySet:
        return promises.overdue(dates.today()) if wanted else promises


class PromisesSeen:
    serializer_class = PromiseSerializer
    queryset = Promise.objects.none()

    def get_queryset(self) -> QuerySet:
        seen = Promise.objects.visible_to(self.request.user)  # type: ignore[attr-defined]
        return seen.select_related("body", "part__decision").in_time_order()


class PromiseList(PromisesSeen, generics.ListAPIView):
    """Promises this login may see, the nearest first."""

    filterset_class = PromiseFilter


class PromiseInFull(PromisesSeen, generics.RetrieveAPIView):
    """One promise."""
