"""What the page of one service shows to whoever reads it."""

from dataclasses import dataclass
from datetime import date

from leadership.people.access import Viewer
from relationships import access
from relationships.matrix import Line, Records, in_force, levels_in_words, levels_of
from relationships.models import ScopeStatement, Service, ServiceLevel, ServiceSponsor


@dataclass(frozen=True)
class Version:
    """A version of the levels in words: from when, until when, which, from which source."""

    level: ServiceLevel
    in_words: str


@dataclass(frozen=True)
class ServiceRecord:
    """`line` is that of the whole service where this is a part; None where the matrix no longer
    has it. `draft` and `sponsors` are for officers."""

    service: Service
    line: Line | None
    scope: ScopeStatement | None
    versions: tuple[Version, ...]
    may_keep_scope: bool
    draft: ScopeStatement | None
    sponsors: tuple[ServiceSponsor, ...]


def read_service(slug: str, user: Viewer, day: date) -> ServiceRecord | None:
    """The record of the service with that slug; None where there is none."""
    records = Records(slug=slug)
    service = next((one for one in records.services if one.slug == slug), None)
    if service is None:
        return None
    whole = service.parent_id or service.pk
    lines = {line.service.pk: line for line in records.on(day).lines}
    own = next(one for one in records.services if one.pk == whole)
    statements = list(service.scope_statements.all())
    keeps = access.may_keep_scope(user, service)
    return ServiceRecord(
        service=service,
        line=lines.get(whole),
        scope=next((one for one in statements if one.published and in_force(one, day)), None),
        versions=tuple(
            Version(level, levels_in_words(levels_of(level)))
            for level in sorted(own.levels.all(), key=lambda level: level.start, reverse=True)
        ),
        may_keep_scope=keeps,
        draft=next((one for one in statements if keeps and not one.published), None),
        sponsors=sponsors_of(service) if access.may_see_scope_gaps(user) else (),
    )


def sponsors_of(service: Service) -> tuple[ServiceSponsor, ...]:
    return tuple(service.sponsors.select_related("person").order_by("-on", "pk"))
