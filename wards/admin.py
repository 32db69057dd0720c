"""Generations, wards, districts, clusters, seats and who held them."""

from django.contrib import admin

from leadership.council.workplace import LookupFilter, WorkplaceAdmin, WorkplaceInline
from wards.models import Cluster, ClusterWard, CouncillorTerm, District, Seat, Ward, WardGeneration


@admin.register(WardGeneration)
class WardGenerationAdmin(WorkplaceAdmin):
    list_display = ["name", "council", "start", "end"]
    list_select_related = ["council"]
    search_fields = ["name"]
    ordering = ["council", "start"]


class SeatInline(WorkplaceInline):
    model = Seat


@admin.register(Ward)
class WardAdmin(WorkplaceAdmin):
    named_to_officers = True
    list_display = ["name", "code", "generation", "district"]
    list_select_related = ["generation", "district"]
    list_filter = [("generation", LookupFilter)]
    search_fields = ["name", "code"]
    inlines = [SeatInline]
    ordering = ["generation", "name", "pk"]


@admin.register(District)
class DistrictAdmin(WorkplaceAdmin):
    list_display = ["name", "generation"]
    list_select_related = ["generation"]
    search_fields = ["name"]
    ordering = ["name", "pk"]


class ClusterWardInline(WorkplaceInline):
    model = ClusterWard


@admin.register(Cluster)
class ClusterAdmin(WorkplaceAdmin):
    list_display = ["name", "kind", "lead", "start", "end"]
    list_select_related = ["lead"]
    list_filter = ["kind"]
    search_fields = ["name"]
    inlines = [ClusterWardInline]
    ordering = ["name", "pk"]
    deletable = True


@admin.register(Seat)
class SeatAdmin(WorkplaceAdmin):
    list_display = ["ward", "number"]
    list_select_related = ["ward"]
    list_filter = [("ward", LookupFilter)]
    search_fields = ["ward__name"]
    ordering = ["ward__name", "number"]


@admin.register(CouncillorTerm)
class CouncillorTermAdmin(WorkplaceAdmin):
    list_display = ["person", "seat", "party", "start", "end"]
    list_select_related = ["person", "seat__ward"]
    list_filter = [("person", LookupFilter), ("seat", LookupFilter)]
    search_fields = ["person__name", "seat__ward__name"]
    date_hierarchy = "start"
