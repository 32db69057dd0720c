"""What a filter of issues may be set to: every option list of the page in one query."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import CharField, Exists, F, Func, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat

from leadership.people.access import Viewer, reads_all_issues
from leadership.people.models import Person
from relationships.models import Category, Service
from tracker.models import Issue, Question
from wards.models import District, Ward

Options = list[tuple[str, str]]


@dataclass(frozen=True)
class AskedQuestion:
    key: str
    text: str
    kind: str
    choices: list[str]


@dataclass
class FilterOptions:
    """Value and label of each option, in the order of the list; the questions in theirs."""

    wards: Options = field(default_factory=list)
    districts: Options = field(default_factory=list)
    categories: Options = field(default_factory=list)
    services: Options = field(default_factory=list)
    owners: Options = field(default_factory=list)
    questions: list[AskedQuestion] = field(default_factory=list)


def filter_options(user: Viewer) -> FilterOptions:
    """Options for what this user may see: nobody learns from a list that a ward or an officer
    has issues which he or she may not read (security.md, rule 9). One query."""
    seen = Issue.objects.visible_to(user)
    rows: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for kind, value, label, extra in _all_rows(seen, everywhere=reads_all_issues(user)):
        rows[kind].append((value, label, extra))
    return FilterOptions(
        wards=_in_order(_told_apart(rows["ward"])),
        districts=_in_order((value, label) for value, label, _ in rows["district"]),
        categories=_in_order((value, label) for value, label, _ in rows["category"]),
        services=_in_order((value, label) for value, label, _ in rows["service"]),
        owners=_in_order((value, label) for value, label, _ in rows["owner"]),
        questions=[_question(*row) for row in sorted(rows["question"], key=lambda row: row[0])],
    )


def _all_rows(seen: QuerySet[Issue], *, everywhere: bool) -> QuerySet:
    if everywhere:  # few wards and people, very many issues: one look at an index for each
        wards = Ward.objects.filter(Exists(seen.filter(ward=OuterRef("pk"))))
        owners = Person.objects.filter(Exists(seen.filter(owner=OuterRef("pk"))))
    else:  # few issues: they say which
        wards = Ward.objects.filter(pk__in=seen.values("ward"))
        owners = Person.objects.filter(pk__in=seen.values("owner"))
    districts = District.objects.filter(pk__in=wards.values("district"))
    joined = Func(F("choices"), Value("|"), function="array_to_string", output_field=CharField())
    questions = Question.objects.filter(retired=False).annotate(
        place=Func(
            Cast("order", CharField()), Value(6), Value("0"),
            function="lpad", output_field=CharField(),
        )
    )  # fmt: skip
    return _rows(wards, "ward", "code", "name", "generation__name").union(
        _rows(districts, "district", "pk", "name"),
        _rows(Category.objects.in_use(), "category", "slug", "name"),
        _rows(Service.objects.all(), "service", "slug", "name"),
        _rows(owners, "owner", "pk", "name"),
        _rows(
            questions,
            "question",
            Concat("place", Value("|"), "key", output_field=CharField()),
            "text",
            Concat("kind", Value("|"), joined, output_field=CharField()),
        ),
        all=True,
    )


def _rows(
    queryset: QuerySet, kind: str, value: str | Concat, label: str, extra: str | Concat = ""
) -> QuerySet:
    return queryset.order_by().values_list(
        Value(kind, output_field=CharField()),
        Cast(value, CharField()),
        Cast(label, CharField()),
        Cast(extra, CharField()) if extra else Value("", output_field=CharField()),
    )


def _told_apart(wards: list[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """A ward's name, with its generation where another ward bears the same name (S103)."""
    names = [name for _, name, _ in wards]
    for code, name, generation in wards:
        yield code, f"{name} ({generation})" if names.count(name) > 1 else name


def _in_order(options: Iterator[tuple[str, str]]) -> Options:
    return sorted(options, key=lambda option: option[1].casefold())


def _question(value: str, text: str, extra: str) -> AskedQuestion:
    kind, *choices = extra.split("|")
    return AskedQuestion(value.partition("|")[2], text, kind, [each for each in choices if each])
