"""Past issues from spreadsheets, with their dated comments (S312)."""

from collections.abc import Iterator
from datetime import date

from leadership import dates
from leadership.importing.cells import choice, dated_lines, text, whole_date
from leadership.importing.registry import Answers, Field, Import, Made, Question, Row, register
from leadership.meetings.imports import COUNCIL, SOURCE, PeopleNamed, WardPlaces
from leadership.meetings.imports import possible_answers as answers_of_meetings
from leadership.meetings.models import Meeting
from leadership.people.models import User
from tracker import access
from tracker.models import Issue, Outcome, Raiser, Status
from tracker.services.past import PastIssue, PastUpdate, record_past_issues
from tracker.services.raising import RaisedBy, title_from
from tracker.topics import MADE, Topics, possible_topics
from wards.finding import WardFinder
from wards.models import Ward

STATUSES = {
    "Raised": Status.RAISED,
    "New": Status.RAISED,
    "Open": Status.RAISED,
    "In progress": Status.IN_PROGRESS,
    "Ongoing": Status.IN_PROGRESS,
    "On-going": Status.IN_PROGRESS,
    "Pending": Status.IN_PROGRESS,
    "Answered": Status.ANSWERED,
    "Resolved": Status.CLOSED,
    "Closed": Status.CLOSED,
    "Complete": Status.CLOSED,
    "Completed": Status.CLOSED,
    "Done": Status.CLOSED,
}
UNSAID = "Not recorded in the source"
ENDED = {Status.ANSWERED, Status.CLOSED}
OUTCOMES = {label: value for value, label in Outcome.choices} | {
    "Completed": Outcome.DONE,
    "Resolved": Outcome.DONE,
    "Partly": Outcome.PARTLY,
    "No action": Outcome.EXPLAINED,
    "Advice given": Outcome.EXPLAINED,
    "Referred": Outcome.PASSED_ON,
    "Referred on": Outcome.PASSED_ON,
}
RAISERS = {label: value for value, label in Raiser.Kind.choices} | {
    "Public": Raiser.Kind.RESIDENT,
    "Constituent": Raiser.Kind.RESIDENT,
    "Cllr": Raiser.Kind.COUNCILLOR,
    "Member": Raiser.Kind.COUNCILLOR,
    "Group": Raiser.Kind.GROUP,
}
FIELDS = (
    Field("reference", "Reference in the source", text(80),
          ("ref", "ref no", "issue ref", "case id", "case", "id", "no", "issue no")),
    Field("ward", "Ward", text(120), ("ward name", "ward code", "member district", "district"),
          required=True, hint="Name or code", from_sheet=True),
    Field("raised_on", "Raised on", whole_date,
          ("date raised", "date", "opened", "raised", "date logged", "date reported"),
          required=True, hint="31/12/2016 or 31st December 2016"),
    Field("meeting_date", "Raised at the meeting of", whole_date,
          ("meeting date", "date of meeting", "meeting", "ward meeting")),
    Field("description", "What was raised", text(lines=True),
          ("issue", "description", "details", "matter", "issue raised", "query", "summary")),
    Field("category", "Category", text(80), ("theme", "topic", "subject", "type")),
    Field("subcategory", "Further words for the category", text(140), ("sub category", "sub type")),
    Field("service", "Service", text(160), ("department", "directorate", "service area")),
    Field("owner", "Who answers for it", text(120),
          ("owner", "lead officer", "officer", "assigned to", "responsible officer")),
    Field("raised_by_kind", "Kind of person who raised it", choice(RAISERS),
          ("raised by type", "raised by", "source", "origin")),
    Field("raised_by_name", "Name of who raised it", text(120),
          ("name", "resident", "contact name")),
    Field("raised_by_contact", "Contact of who raised it", text(200),
          ("contact", "telephone", "e-mail", "email", "phone")),
    Field("street", "Place or street", text(160),
          ("street", "place", "location", "address", "road", "borough")),
    Field("postcode", "Postcode", text(8), ("post code",)),
    Field("external_reference", "Contact centre's case number", text(40),
          ("case number", "crm ref", "crm", "external ref", "contact centre ref")),
    Field("due", "Due", whole_date, ("due date", "target date", "deadline", "reply due")),
    Field("status", "Status", choice(STATUSES), ("state", "current status", "open closed")),
    Field("closed_on", "Closed on", whole_date,
          ("date closed", "closed", "date resolved", "resolved on", "completed on")),
    Field("outcome_kind", "Kind of outcome", choice(OUTCOMES), ("outcome type", "result")),
    Field("outcome", "Outcome in words", text(lines=True),
          ("outcome", "resolution", "what happened")),
    Field("comment", "Comments", text(lines=True),
          ("comment", "updates", "update", "notes", "progress", "action taken", "history"),
          continues=True, hint="Several in one cell: a line each, opening with its date"),
    Field("comment_date", "Date of the comment", whole_date,
          ("comment date", "update date", "date of update"), continues=True),
    Field("comment_by", "Author of the comment", text(120),
          ("comment by", "updated by", "by", "author"), continues=True),
)  # fmt: skip


class IssueImporter:
    """Rows to issues. Every word that names a ward, a topic or a person is looked up or asked."""

    def __init__(self, options: dict[str, str], answers: Answers, by: User | None) -> None:
        self.source = options.get("source", "")
        self.places = WardPlaces(WardFinder(int(options["council"])), answers, by)
        self.people = PeopleNamed(answers)
        self.topics = Topics(answers)
        self.meetings: dict[tuple[int, date], list[Meeting]] = {}
        self.by, self.today = by, dates.today()

    def check(self, rows: list[Row]) -> None:
        for row in rows:
            if isinstance(row.values.get("raised_on"), date) and row.values.get("ward"):
                self._check_dates(row)
                self._check_words(row)
        self._find_meetings(rows)
        self._refuse_known(rows)

    def _check_words(self, row: Row) -> None:
        said = row.values
        wards = self.places.find(row, said["ward"], said["raised_on"])
        if len(wards) > 1:
            row.faults.append("Ward: an issue belongs to one ward. Make a row for each.")
        row.resolved["ward"] = wards[0] if wards else None
        row.resolved["category"] = self.topics.category(row, said["category"])
        row.resolved["service"] = self.topics.service(row, said["service"])
        row.resolved["owner"] = self.people.find(row, said["owner"])
        row.resolved["title"] = title_from(said["description"] or "") or ": ".join(
            word for word in (said["category"], said["subcategory"]) if word
        )
        if not row.resolved["title"] and said["reference"]:
            row.resolved["title"] = UNSAID  # the source knows of it and says no more: a gap
        elif not row.resolved["title"]:
            row.faults.append("What was raised is missing, and nothing else says it either.")

    def _check_dates(self, row: Row) -> None:
        said, today = row.values, self.today
        row.resolved["updates"] = updates = list(_updates(row))
        if said["raised_on"] > today:
            row.faults.append("Raised on: that day has not come yet.")
        if any(update.on > today for update in updates):
            row.faults.append("Comments: one is dated in the future.")
        status = said["status"] or (Status.CLOSED if said["closed_on"] else Status.RAISED)
        closed_on = said["closed_on"]
        if status not in ENDED and closed_on is not None:
            row.faults.append("Closed on: a day is given, but the status is not closed.")
        if status in ENDED and closed_on is None:
            closed_on = max((update.on for update in updates), default=None)
            if closed_on is None:
                row.faults.append("Closed on: nothing says when, neither a day nor a comment.")
        if closed_on is not None and closed_on < said["raised_on"]:
            row.faults.append("Closed on: that is before it was raised.")
        elif closed_on is not None and closed_on > today:
            row.faults.append("Closed on: that day has not come yet.")
        row.resolved["status"] = status
        row.resolved["ended_on"] = closed_on

    def _find_meetings(self, rows: list[Row]) -> None:
        """Meetings of the ward on the day that a row names; one query for all rows."""
        wanted = [row for row in rows if row.values.get("meeting_date") and _ward(row)]
        days = {row.values["meeting_date"] for row in wanted}
        known = {day for _, day in self.meetings}
        for meeting in Meeting.objects.filter(date__in=days - known).prefetch_related(
            "meeting_bodies__body__wardforum"
        ):
            for ward in meeting.wards:
                self.meetings.setdefault((ward.pk, meeting.date), []).append(meeting)
        for row in wanted:
            ward, day = row.resolved["ward"], row.values["meeting_date"]
            found = self.meetings.get((ward.pk, day), [])
            if len(found) != 1:
                many = "more than one meeting" if found else "no meeting"
                row.faults.append(
                    f"Raised at the meeting of: {many} of {ward} on {day:%-d %B %Y} is recorded. "
                    "Load the meetings first."
                )
            else:
                row.resolved["meeting"] = found[0]

    def _refuse_known(self, rows: list[Row]) -> None:
        """Rows whose source and reference an issue bears already, whoever recorded it."""
        wanted = {row.values["reference"]: row for row in rows if row.values.get("reference")}
        # a long list alone does not tell Postgres that none of it is empty, as its index asks
        there = Issue.objects.exclude(source_reference="").filter(
            source=self.source, source_reference__in=wanted
        )
        for said, known in there.values_list("source_reference", "reference"):
            wanted[said].faults.append(f"This is {known} already.")

    def load(self, rows: list[Row]) -> list[Made]:
        topics = [self.topics.make(row.resolved["category"]) for row in rows]
        issues = [self._issue(row) for row in rows]
        keys = record_past_issues(issues=issues, by=self.by)
        return [{"tracker.issue": [key]} | made for key, made in zip(keys, topics, strict=True)]

    def _issue(self, row: Row) -> PastIssue:
        said, found = row.values, row.resolved
        answered = found["status"] == Status.ANSWERED
        return PastIssue(
            ward=found["ward"],
            raised_on=said["raised_on"],
            title=found["title"],
            status=found["status"],
            description=said["description"] or "",
            meeting=found.get("meeting"),
            category=found["category"],
            service=found["service"],
            owner=found["owner"],
            raised_by=RaisedBy(
                kind=said["raised_by_kind"] or Raiser.Kind.NOT_RECORDED,
                name=said["raised_by_name"] or "",
                contact=said["raised_by_contact"] or "",
            ),
            street=said["street"] or "",
            postcode=said["postcode"] or "",
            due=said["due"],
            external_reference=said["external_reference"] or "",
            answered_on=found["ended_on"] if answered else None,
            closed_on=None if answered else found["ended_on"],
            outcome_kind=said["outcome_kind"] or "",
            outcome=said["outcome"] or "",
            updates=found["updates"],
            source=self.source,
            source_reference=said["reference"] or "",
        )


def _ward(row: Row) -> Ward | None:
    return row.resolved.get("ward")


def _updates(row: Row) -> Iterator[PastUpdate]:
    """The dated comments of a row and of those that go on with it.

    A comment without a date is dated by the one before it, else by the day the issue was raised,
    and says so.
    """
    last = row.values["raised_on"]
    for said in [row.values, *row.more]:
        for day, words in dated_lines(said.get("comment") or ""):
            on = day or said.get("comment_date")
            note = "" if on else " (not dated in the source)"
            last = on or last
            yield PastUpdate(last, words + note, said.get("comment_by") or "")


def possible_answers(question: Question, options: dict[str, str]) -> list[tuple[str, str]]:
    return possible_topics(question) or answers_of_meetings(question, options)


ISSUES = register(
    Import(
        slug="issues",
        title="Issues with their comments",
        description="One row an issue; further comments in rows below it, or in one cell by date.",
        fields=FIELDS,
        may_preview=access.may_preview_import,
        may_load=access.may_load_import,
        importer=IssueImporter,
        answers=possible_answers,
        options=(SOURCE, COUNCIL),
        reference="reference",
        shared=(MADE,),
    )
)
