"""Options for parish and community councils, and the consultation about them (App A 6.3; S275,
S276)."""

from collections.abc import Collection

from django.db import transaction

from leadership.audit.editing import must_be_as_read
from leadership.governance import access
from leadership.governance.models import ParishConsultation, ParishOption, ParishResponse
from leadership.people.models import User
from leadership.people.refusals import NotAllowed
from wards.models import Ward


@transaction.atomic
def write_option(
    *, option: ParishOption, wards: Collection[Ward], by: User, version: int | None = None
) -> ParishOption:
    """Add an option, or save what was changed of one and the wards it lies in."""
    if not access.may_keep_parish_options(by):
        raise NotAllowed
    if option.pk is not None:
        before = ParishOption.objects.select_for_update().get(pk=option.pk)
        must_be_as_read(before, version)
        option.version = before.version + 1
    option.save()
    option.wards.set(wards)
    return option


@transaction.atomic
def write_consultation(*, consultation: ParishConsultation, by: User) -> ParishConsultation:
    if not access.may_keep_parish_options(by):
        raise NotAllowed
    consultation.save()
    return consultation


@transaction.atomic
def write_response(
    *,
    consultation: ParishConsultation,
    ward: Ward,
    in_favour: int,
    against: int,
    undecided: int,
    by: User,
) -> ParishResponse:
    """How many of a ward answered what. Written again, the numbers take the place of those that
    were there; the history keeps them."""
    if not access.may_keep_parish_options(by):
        raise NotAllowed
    ParishConsultation.objects.select_for_update().get(pk=consultation.pk)
    said = {"in_favour": in_favour, "against": against, "undecided": undecided}
    return ParishResponse.objects.update_or_create(
        consultation=consultation, ward=ward, defaults=said
    )[0]
