"""What a co-ordinator's month holds, read from the registers, and which months want a return."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, QuerySet, Sum

from leadership import dates
from leadership.people.models import Person
from relationships.models import (
    Activity,
    FundingBid,
    GroupLogEntry,
    GroupWard,
    LessonWard,
    MonthlyReturn,
    WardActionCoordinator,
)
from relationships.models.returns import first_of_month, first_of_next
from wards.models import Ward

MONTHS = 12  # so far back a return may be written
LABELS = {
    "wards": "Wards",
    "activities": "Activities, training and consultations",
    "took_part": "Took part, as far as counted",
    "log_entries": "Entries in the groups’ log",
    "groups": "Groups spoken to",
    "new_groups": "Groups new to these wards",
    "secured": "Money secured, in £",
    "lessons": "Lessons shared",
}


def figures_of(wards: Iterable[Ward], month: date) -> dict[str, Any]:
    """The month's figures of these wards, from the registers as they are now. Five queries."""
    among = list(wards)
    ids, end = [ward.pk for ward in among], first_of_next(month)
    within = {"on__gte": month, "on__lt": end}
    held = (
        Activity.objects.in_wards(ids)
        .filter(**within)
        .aggregate(number=Count("pk"), took_part=Sum("participants"))
    )
    placed = GroupWard.objects.filter(ward__in=ids)
    log = GroupLogEntry.objects.filter(group__in=placed.values("group"), **within).aggregate(
        entries=Count("pk"), groups=Count("group", distinct=True)
    )
    new = placed.filter(start__gte=month, start__lt=end)
    secured = FundingBid.objects.filter(
        ward__in=ids, status=FundingBid.Status.SECURED, decided_on__gte=month, decided_on__lt=end
    )
    learned = LessonWard.objects.filter(
        ward__in=ids, lesson__learned_on__gte=month, lesson__learned_on__lt=end
    )
    return {
        "wards": ", ".join(ward.name for ward in among),
        "activities": held["number"],
        "took_part": held["took_part"] or 0,
        "log_entries": log["entries"],
        "groups": log["groups"],
        "new_groups": new.aggregate(number=Count("group", distinct=True))["number"],
        "secured": float(secured.aggregate(total=Sum("amount"))["total"] or 0),
        "lessons": learned.aggregate(number=Count("lesson", distinct=True))["number"],
    }


def in_words(figures: dict[str, Any]) -> list[tuple[str, str]]:
    """Labels and figures for a page."""
    said = []
    for key, label in LABELS.items():
        value = figures.get(key, 0)
        said.append((label, f"{value:,.0f}" if isinstance(value, int | float) else str(value)))
    return said


def coordinated_in(month: date) -> QuerySet[WardActionCoordinator]:
    """Appointments in force on some day of that month."""
    begun = WardActionCoordinator.objects.filter(start__lt=first_of_next(month))
    return begun.from_day_on(month)


def months_of(person: Person) -> list[date]:
    """The months that this co-ordinator may write a return of, the present one first."""
    month, months = first_of_month(dates.today()), []
    appointments = list(
        WardActionCoordinator.objects.of_person(person.pk).values_list("start", "end")
    )
    for _ in range(MONTHS):
        end = first_of_next(month)
        if any(start < end and (gone is None or gone > month) for start, gone in appointments):
            months.append(month)
        month = first_of_month(month - timedelta(days=1))
    return months


def without_a_return(month: date) -> QuerySet[Person]:
    """Co-ordinators of that month who have sent none."""
    sent = MonthlyReturn.objects.sent().filter(month=month).values("person")
    held = coordinated_in(month).values("person")
    return Person.objects.filter(pk__in=held).exclude(pk__in=sent).order_by("name", "pk")


def last_full_month() -> date:
    return first_of_month(first_of_month(dates.today()) - timedelta(days=1))
