"""Past and coming meetings from spreadsheets, with their attendances (S312)."""

import re
from datetime import date

from leadership import dates
from leadership.importing.cells import (
    Cell,
    choice,
    clock_time,
    plain,
    text,
    whole_date,
    yes_no,
)
from leadership.importing.registry import (
    Answers,
    Field,
    Import,
    Made,
    Option,
    Question,
    Row,
    register,
)
from leadership.meetings import attendance
from leadership.meetings.models import AttendanceCount, Meeting, Status, WardForum
from leadership.meetings.recorded import MeetingsRecorded
from leadership.meetings.services.past import PastMeeting, record_past_meetings
from leadership.people.access import Viewer, is_governance_manager, is_officer
from leadership.people.models import Organisation, Person, User
from wards.access import is_appointed_to_a_ward, own_wards
from wards.finding import NotAWard, Unknown, WardFinder
from wards.models import Ward

LEAVE_OUT = "-"
SEVERAL = re.compile(r"\s*(?:;|/|\n|\+)\s*")
COUNTS = {
    AttendanceCount.Kind.COUNCILLORS: ("members", "cllrs", "elected members", "no of councillors"),
    AttendanceCount.Kind.OFFICERS: ("council officers", "staff", "no of officers"),
    AttendanceCount.Kind.GUESTS: ("partners", "guests and partners", "visitors", "agencies"),
    AttendanceCount.Kind.RESIDENTS: ("public", "members of the public", "citizens", "no of public"),
    AttendanceCount.Kind.ALL: (
        "total",
        "attendance",
        "total attendance",
        "everyone",
        "attendances",
    ),
}
KINDS = {
    "Ward Forum": Meeting.Kind.FORUM,
    "Forum": Meeting.Kind.FORUM,
    "Ward Committee": Meeting.Kind.FORUM,
    "Ward Meeting": Meeting.Kind.FORUM,
    "Ward walk": Meeting.Kind.WALK,
    "Walk": Meeting.Kind.WALK,
    "Walkabout": Meeting.Kind.WALK,
    "Special": Meeting.Kind.SPECIAL,
    "Special meeting": Meeting.Kind.SPECIAL,
    "Committee": Meeting.Kind.COMMITTEE,
    "Other": Meeting.Kind.OTHER,
}
STATUSES = {
    "Held": Status.HELD,
    "Yes": Status.HELD,
    "Took place": Status.HELD,
    "Planned": Status.SCHEDULED,
    "Scheduled": Status.SCHEDULED,
    "Cancelled": Status.CANCELLED,
    "Canceled": Status.CANCELLED,
    "No": Status.CANCELLED,
}


def head_count(cell: Cell) -> attendance.Count | None:
    return attendance.parse(plain(cell))


def count_field(kind: AttendanceCount.Kind) -> Field:
    return Field(str(kind), kind.label, head_count, COUNTS[kind], hint="50, about 50, or not taken")


FIELDS = (
    Field("reference", "Reference in the source", text(80), ("ref", "ref no", "meeting ref", "id")),
    Field("ward", "Ward or wards", text(300, lines=True),
          ("wards", "ward name", "ward code", "area"),
          required=True, hint="Name or code; several with a semicolon between", from_sheet=True),
    Field("date", "Date", whole_date, ("meeting date", "date of meeting", "date held", "held on"),
          required=True, hint="31/12/2016 or 31st December 2016"),
    Field("time", "Start", clock_time, ("start time", "time of meeting", "starts")),
    Field("kind", "Kind of meeting", choice(KINDS), ("type", "meeting type", "type of meeting")),
    Field("status", "Status", choice(STATUSES), ("held?", "held", "took place")),
    Field("cancelled_because", "Why it was cancelled", text(200), ("reason", "reason cancelled")),
    Field("venue", "Venue", text(200), ("place", "location", "where held")),
    Field("address", "Address of the venue", text(300), ("venue address",)),
    Field("venue_is_public", "Is the venue public?", yes_no, ("public venue", "open venue"),
          hint="Only a public venue is published; nothing said means no"),
    Field("chair", "Chair", text(120), ("chaired by", "chairman", "chairperson", "in the chair")),
    Field("officers_present", "Officers present", text(600, lines=True),
          ("lead officer", "clerk", "officer", "officers attending")),
    Field("topics", "Topics", text(300), ("subject", "main items", "agenda items", "discussed")),
    Field("notes", "Notes", text(lines=True), ("minutes", "comments", "remarks")),
    *(count_field(kind) for kind in AttendanceCount.Kind),
)  # fmt: skip


class MeetingImporter:
    """Rows to meetings. Wards by code and date; people by any known spelling of their name."""

    def __init__(self, options: dict[str, str], answers: Answers, by: User | None) -> None:
        self.source = options.get("source", "")
        self.wards = WardFinder(int(options["council"]))
        self.places = WardPlaces(self.wards, answers, by)
        self.people = PeopleNamed(answers)
        self.forums = dict(WardForum.objects.values_list("ward", "pk"))
        self.recorded = MeetingsRecorded(self.forums)
        self.by = by

    def check(self, rows: list[Row]) -> None:
        for row in rows:
            day = row.values.get("date")
            if not isinstance(day, date) or row.values.get("ward") is None:
                continue
            wards = self.places.find(row, row.values["ward"], day)
            for ward in wards:
                if ward.pk not in self.forums:
                    row.faults.append(f"{ward} has no Ward Forum yet: run load_forums first.")
            row.resolved["wards"] = wards
            row.resolved["chair"] = self.people.find(row, row.values.get("chair"))
            names = SEVERAL.split(row.values.get("officers_present") or "")
            found = [self.people.find(row, name) for name in names if name]
            row.resolved["officers"] = [person for person in found if person]
            row.resolved["kind"] = row.values.get("kind") or Meeting.Kind.FORUM
            self._check_state(row, day)
        self.recorded.refuse(rows)

    def _check_state(self, row: Row, day: date) -> None:
        status = row.values.get("status") or (
            Status.SCHEDULED if day >= dates.today() else Status.HELD
        )
        counted = [kind for kind in AttendanceCount.Kind if row.values.get(kind) is not None]
        if status == Status.HELD and day > dates.today():
            row.faults.append(f"Held, but {day:%-d %B %Y} has not come yet.")
        if status != Status.HELD and counted:
            row.faults.append("Attendances are given, but the meeting was not held.")
        if AttendanceCount.Kind.ALL in counted and len(counted) > 1:
            self._check_total(row, counted)
        row.resolved["status"] = status

    def _check_total(self, row: Row, counted: list[AttendanceCount.Kind]) -> None:
        """A total beside its parts is only checked against them: loading both counts twice."""
        parts = [row.values[kind].number or 0 for kind in counted if kind != "all"]
        total = row.values["all"].number
        if total is not None and total != sum(parts):
            row.faults.append(f"The total says {total}, the kinds add up to {sum(parts)}.")

    def load(self, rows: list[Row]) -> list[Made]:
        meetings = [self._meeting(row) for row in rows]
        made = record_past_meetings(meetings=meetings, by=self.by)
        return [{"meetings.meeting": [meeting.pk]} for meeting in made]

    def _meeting(self, row: Row) -> PastMeeting:
        said = row.values
        counts = {
            str(kind): said[kind] for kind in AttendanceCount.Kind if said.get(kind) is not None
        }
        if len(counts) > 1:
            counts.pop(AttendanceCount.Kind.ALL, None)
        return PastMeeting(
            bodies=[self.forums[ward.pk] for ward in row.resolved["wards"]],
            date=said["date"],
            time=said["time"],
            kind=row.resolved["kind"],
            status=row.resolved["status"],
            cancelled_because=said["cancelled_because"] or "",
            venue=said["venue"] or "",
            venue_address=said["address"] or "",
            venue_is_public=bool(said["venue_is_public"]),
            chair=row.resolved["chair"],
            officers=row.resolved["officers"],
            topics=said["topics"] or "",
            notes=said["notes"] or "",
            counts=counts,
            source=self.source,
            source_reference=said["reference"] or "",
        )


class WardPlaces:
    """Wards of rows: asks about names nobody knows, and keeps to the wards of who loads."""

    def __init__(self, finder: WardFinder, answers: Answers, by: User | None) -> None:
        self.finder, self.answers = finder, answers
        self.allowed: set[int] | None = None
        if by is not None and not is_governance_manager(by) and is_appointed_to_a_ward(by):
            self.allowed = set(own_wards(by).ids_served)

    def find(self, row: Row, said: str, on: date) -> list[Ward]:
        """The wards named, whole or one after the other; faults and questions go to the row."""
        try:
            found = [self._one(said, on)]
            if isinstance(found[0], Unknown):
                parts = [self._one(part, on) for part in SEVERAL.split(said) if part]
                found = parts if any(isinstance(part, Ward) for part in parts) else found
        except NotAWard as fault:
            row.faults.append(f"Ward: {fault}")
            return []
        row.questions += [_ward_question(each) for each in found if isinstance(each, Unknown)]
        wards = [each for each in found if isinstance(each, Ward)]
        if self.allowed is not None and any(ward.pk not in self.allowed for ward in wards):
            row.faults.append("Ward: you may load rows of the wards you co-ordinate only.")
        return wards

    def _one(self, said: str, on: date) -> Ward | Unknown:
        found = self.finder.find(said, on)
        if isinstance(found, Unknown):
            answer = self.answers.get(_ward_question(found).key, "")
            return self.finder.by_code.get(answer, found)
        return found


def _ward_question(unknown: Unknown) -> Question:
    return Question(
        "ward",
        unknown.said[:200],
        f"generation {unknown.generation.pk}",
        f"Which of the {unknown.generation} is “{unknown.said}”?",
    )


class PeopleNamed:
    """Office-holders by any spelling of their name that is known and means one person."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.found: dict[str, Person | None] = {}

    def find(self, row: Row, said: str | None) -> Person | None:
        if not said:
            return None
        name = re.sub(r"^(?:cllrs?|councillor)\.?\s+", "", said, flags=re.I)
        question = Question("person", name[:200], "", f"Who is “{said}”?")
        answer = self.answers.get(question.key)
        if answer == LEAVE_OUT:
            return None
        key = answer or name.casefold()
        if key not in self.found:
            matches = (
                Person.objects.filter(pk=int(answer)) if answer else Person.objects.named(name)
            )
            people = list(matches[:2])
            self.found[key] = people[0] if len(people) == 1 else None
        if self.found[key] is None:
            row.questions.append(question)
        return self.found[key]


def possible_answers(question: Question, options: dict[str, str]) -> list[tuple[str, str]]:
    if question.kind == "ward":
        wards = WardFinder(int(options["council"])).likely(
            question.said, int(question.scope.rpartition(" ")[2])
        )
        return [(ward.code, f"{ward.name} ({ward.code})") for ward in wards]
    if question.kind == "person":
        people = Person.objects.order_by("name").values_list("pk", "name", "job_title")
        listed = [(str(pk), f"{name}, {title}" if title else name) for pk, name, title in people]
        return [(LEAVE_OUT, "Nobody listed: leave it unsaid"), *listed]
    return []


def may_preview(user: Viewer) -> bool:
    return is_governance_manager(user) or is_officer(user) or is_appointed_to_a_ward(user)


def may_load(user: Viewer) -> bool:
    """Governance managers; co-ordinators load rows of their own wards, which each row is asked."""
    return is_governance_manager(user) or is_appointed_to_a_ward(user)


def councils() -> list[tuple[str, str]]:
    known = Organisation.objects.filter(ward_generations__isnull=False).distinct()
    return [(str(each.pk), each.name) for each in known.order_by("-home", "name")]


def home_council() -> str:
    return next((key for key, _ in councils()), "")


SOURCE = Option(
    "source", "Where do these records come from?",
    "Shown with every record, such as: Ward tracker of Community Governance, 2016/17",
)  # fmt: skip
COUNCIL = Option("council", "Whose wards are they?", choices=councils, initial=home_council)

MEETINGS = register(
    Import(
        slug="meetings",
        title="Meetings with attendances",
        description="One row a meeting: ward, date, venue and how many came.",
        fields=FIELDS,
        may_preview=may_preview,
        may_load=may_load,
        importer=MeetingImporter,
        answers=possible_answers,
        options=(SOURCE, COUNCIL),
        reference="reference",
    )
)
