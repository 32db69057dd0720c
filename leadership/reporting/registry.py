"""The reports and packs there are. Rooms register theirs from `AppConfig.ready`."""

from leadership.people.access import Viewer
from leadership.reporting.report import Pack, Report, is_there_for

_reports: dict[str, Report] = {}
_packs: dict[str, Pack] = {}


class AlreadyRegistered(Exception):
    """Two reports, or two packs, would share an address."""


def register(*reports: Report) -> None:
    for report in reports:
        if report.slug in _reports:
            raise AlreadyRegistered(f"There is already a report {report.slug!r}.")
        _reports[report.slug] = report


def register_pack(pack: Pack) -> None:
    if pack.slug in _packs:
        raise AlreadyRegistered(f"There is already a pack {pack.slug!r}.")
    _packs[pack.slug] = pack


def all_reports() -> list[Report]:
    return list(_reports.values())


def all_packs() -> list[Pack]:
    return list(_packs.values())


def runs(user: Viewer, one: Report | Pack) -> bool:
    return is_there_for(user, one) and one.may_run(user)


def reports_for(user: Viewer) -> list[Report]:
    return [report for report in _reports.values() if runs(user, report)]


def packs_for(user: Viewer) -> list[Pack]:
    return [pack for pack in _packs.values() if runs(user, pack)]


def find_report(slug: str, user: Viewer) -> Report | None:
    """The report of that slug, if this person may run it."""
    report = _reports.get(slug)
    return report if report is not None and runs(user, report) else None


def find_pack(slug: str, user: Viewer) -> Pack | None:
    pack = _packs.get(slug)
    return pack if pack is not None and runs(user, pack) else None
