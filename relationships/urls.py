from django.urls import path

from relationships.views import coordinators, core_offer, coverage, leave, services, team

TEAM = "wards/<slug:code>/<slug:slug>/team"

urlpatterns = [
    path("services/", services.service_list, name="service_list"),
    path("services/<slug:slug>/", services.service_detail, name="service_detail"),
    path("services/<slug:slug>/scope/", services.service_scope, name="service_scope"),
    path("cover/", coverage.coverage, name="coverage"),
    path("cover/gaps/", coverage.coverage_gaps, name="coverage_gaps"),
    path("cover/wards/<slug:code>/", coverage.coverage_ward, name="coverage_ward"),
    path("cover/services/<slug:slug>/", coverage.coverage_service, name="coverage_service"),
    path("cover/wards/<slug:code>/<slug:slug>/", coverage.coverage_cell, name="coverage_cell"),
    path(f"{TEAM}/", team.ward_team, name="ward_team"),
    path(f"{TEAM}.vcf", team.ward_team_card, name="ward_team_card"),
    path(f"{TEAM}/<int:person_pk>.vcf", team.ward_team_person, name="ward_team_person"),
    path("co-ordinators/", coordinators.coordinators, name="coordinators"),
    path("senior-officers/", coordinators.senior_officers, name="senior_officers"),
    path("leave/", leave.absence_list, name="absence_list"),
    path("leave/<int:pk>/end/", leave.absence_end, name="absence_end"),
    path("core-offer/", core_offer.core_offer, name="core_offer"),
    path("core-offer/difference/", core_offer.core_offer_difference, name="core_offer_difference"),
]
