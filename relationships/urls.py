from django.urls import URLPattern, path

from relationships.registers import FIELDWORK, TRIALS, Part, Register
from relationships.views import (
    coordinators,
    core_offer,
    coverage,
    leave,
    registers,
    returns,
    services,
    team,
)

TEAM = "wards/<slug:code>/<slug:slug>/team"

REMOVE = {"group_contact": registers.group_contact_remove}


def pages_of(register: Register, under: str) -> list[URLPattern]:
    """The addresses of a register: named after it, so that each is stated for each role."""
    given, base, name = {"register": register}, f"{under}{register.path}/", register.slug
    pages = [
        path(base, registers.record_list, given, name=f"{name}_list"),
        path(f"{base}add/", registers.record_add, given, name=f"{name}_add"),
        path(f"{base}<int:pk>/", registers.record_detail, given, name=f"{name}_detail"),
        path(f"{base}<int:pk>/edit/", registers.record_edit, given, name=f"{name}_edit"),
    ]
    for part in register.parts:
        pages += pages_of_part(register, part, base)
    return pages


def pages_of_part(register: Register, part: Part, base: str) -> list[URLPattern]:
    given = {"register": register, "part": part}
    pages = [
        path(f"{base}<int:pk>/{part.path}/add/", registers.part_add, given, name=f"{part.slug}_add")
    ]
    own = f"{base}{part.path}/<int:pk>/"
    if part.editable:
        pages.append(path(f"{own}edit/", registers.part_edit, given, name=f"{part.slug}_edit"))
    if part.removable:
        pages.append(path(f"{own}remove/", REMOVE[part.slug], given, name=f"{part.slug}_remove"))
    return pages


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
    path("community/", registers.community, name="community"),
    path("community/returns/", returns.return_list, name="return_list"),
    path("community/returns/<int:year>/<int:month>/", returns.return_write, name="return_write"),
    path("community/returns/<int:pk>/", returns.return_detail, name="return_detail"),
    *(page for register in FIELDWORK for page in pages_of(register, "community/")),
    *(page for register in TRIALS for page in pages_of(register, "")),
]
