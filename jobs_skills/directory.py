"""Finding boards by what people call them, and what a list of boards shows beside each."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from jobs_skills.models import AreaProvider, Board, BoardDistrict
from leadership.meetings.models import Meeting

MOST_WORDS = 8
JOINING = {"and", "&", "the", "of", "for"}


def named(boards: QuerySet[Board], asked: str) -> QuerySet[Board]:
    """Boards that every word asked for leads to: by name or another name, district, provider or
    programme, so that "Employment and Skills", "YEP" and "Erdington" find theirs (S348)."""
    words = [word for word in asked.lower().split() if word not in JOINING]
    for word in words[:MOST_WORDS]:
        of_board = {"board": OuterRef("pk")}
        districts = BoardDistrict.objects.filter(**of_board, district__name__icontains=word)
        providers = AreaProvider.objects.filter(
            Q(organisation__name__icontains=word) | Q(programme__icontains=word), **of_board
        )
        boards = boards.filter(
            Q(name__icontains=word)
            | Q(also_known_as__icontains=word)
            | Exists(districts)
            | Exists(providers)
        )
    return boards


def with_list_data(boards: QuerySet[Board], day: date) -> QuerySet[Board]:
    """With districts, present providers, and the day and time of the next public meeting."""
    coming = Meeting.objects.filter(public=True, bodies=OuterRef("pk")).coming(day)
    districts = BoardDistrict.objects.select_related("district").order_by("district__name")
    providers = AreaProvider.objects.on(day).select_related("organisation")
    return boards.annotate(
        next_on=Subquery(coming.values("date")[:1]), next_time=Subquery(coming.values("time")[:1])
    ).prefetch_related(
        Prefetch("districts", districts),
        Prefetch("providers", providers.order_by("organisation__name", "pk"), "present_providers"),
    )
