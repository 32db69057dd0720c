"""History comes from the database: whoever writes, it is there, it stays, and it names no
resident."""

import inspect

import pghistory.models
import pgtrigger
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from factory.django import DjangoModelFactory

from leadership.audit.history import changes
from tests import factories
from tests.board_factories import BoardFactory
from tests.factories import IssueFactory, PersonFactory, RaiserFactory
from tests.invariants import by_sql, delete_by_sql
from tests.personas import manager
from tests.plan_factories import PlanningRoundFactory
from tracker.models import Issue, Raiser
from tracker.services import assign

pytestmark = pytest.mark.django_db

ROOMS = ("leadership", "wards", "relationships", "tracker", "jobs_skills")
CANARY = "Kanarienvogel"

# models of ours without history, and why
UNTRACKED = {
    "Export": "a record itself, kept by a trigger",
    "PersonalDataView": "a record itself, kept by a trigger",
    "ReferenceCounter": "says nothing that the references do not say",
    "PrivateMatter": "a view",
    "PublicIssue": "a view",
    "PublicUpdate": "a view",
    "SignIn": "a record itself",
    "BatchRow": "the state of a load; what it made has its own history",
    "ColumnMapping": "a remembered convenience",
    "Decision": "a remembered convenience",
    "PetitionOrganiser": "personal data as a whole: a resident's name and contact",
    "ListedMember": "personal data as a whole, blanked when it was decided long ago",
    "Notice": "a letter: it says when it was written and when read, and changes in nothing else",
    "Delivery": "a record itself, of mails",
    "Round": "a record itself",
}
# models of which history keeps what it names, and why
CHOSEN = {
    "User": "a password or the last sign-in is nobody's history",
    "Batch": "its steps; what it made has its own history",
}
# columns that history leaves out of all other models, and why
LEFT_OUT = {
    ("Issue", "search"): "computed from other columns",
    ("Raiser", "name"): "a resident's",
    ("Raiser", "contact"): "a resident's",
    ("GroupContact", "name"): "a resident's",
    ("GroupContact", "details"): "a resident's",
    ("StoredFile", "content"): "where the bytes are, not what they are",
    ("EscalationStep", "reason"): "never changed; words of a matter, removed by the one door",
    ("EscalationStep", "skipped"): "as its reason",
    ("PlanVersion", "text"): "frozen with its hash, so it has no history",
    ("PlanVersion", "consultation_text"): "a copy of rows that have one",
    ("Suggestion", "text"): "a resident's words",
    ("Suggestion", "key"): "opens the answer to whoever has it",
    ("AdvanceMatter", "text"): "a resident's words",
    ("AdvanceMatter", "key"): "opens the answer to whoever has it",
    ("Member", "name"): "forgotten when its time is over",
    ("Member", "email"): "as the name",
    ("Member", "telephone"): "as the name",
    ("Member", "consent_key"): "lets its holder answer for the member",
}


def our_models():
    return [
        model
        for model in apps.get_models()
        if model.__module__.split(".")[0] in ROOMS
        and not model._meta.proxy
        and not issubclass(model, pghistory.models.Event)
    ]


def event_models():
    return [model for model in apps.get_models() if issubclass(model, pghistory.models.Event)]


def events_of(model):
    return [event for event in event_models() if event.pgh_tracked_model is model]


def rows_as_text(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT row_to_json(kept)::text FROM "{table}" AS kept')
        return [row for (row,) in cursor.fetchall()]


@pytest.fixture
def one_of_everything(settings, tmp_path):
    """A row of every model that has a factory."""
    settings.MEDIA_ROOT = tmp_path
    for _, factory in inspect.getmembers(factories, inspect.isclass):
        if issubclass(factory, DjangoModelFactory) and factory is not DjangoModelFactory:
            factory()


class TestWhoeverWrites:
    def history(self, issue):
        return list(issue.history.order_by("pgh_id").values_list("pgh_label", "title", "version"))

    def test_raw_sql_leaves_its_trace(self):
        issue = IssueFactory(title="A bench")
        by_sql(issue, title="A broken bench", version=2)
        delete_by_sql(issue)
        (events,) = events_of(Issue)
        kept = events.objects.filter(pgh_obj_id=issue.pk).order_by("pgh_id")
        assert list(kept.values_list("pgh_label", "title", "version")) == [
            ("insert", "A bench", 1),
            ("update", "A broken bench", 2),
            ("delete", "A broken bench", 2),
        ]
        assert not Issue.objects.filter(pk=issue.pk).exists()

    def test_so_do_bulk_updates_and_inserts(self):
        rows = Issue.objects.bulk_create(
            IssueFactory.build(ward=factories.WardFactory(), title=f"Bench {n}") for n in range(2)
        )
        Issue.objects.update(title="One bench")
        for n, issue in enumerate(rows):
            assert self.history(issue) == [
                ("insert", f"Bench {n}", 1),
                ("update", "One bench", 1),
            ]

    def test_what_was_rolled_back_leaves_none(self):
        issue = IssueFactory(title="A bench")
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            by_sql(issue, title="A broken bench")
            raise ZeroDivisionError
        assert self.history(issue) == [("insert", "A bench", 1)]

    def test_who_did_it_stands_in_the_event_itself(self):
        gita, owner = manager(), PersonFactory(name="Olive Inventada")
        issue = IssueFactory()
        with pghistory.context(user=gita.pk):
            assign(issue=issue, owner=owner, by=gita)
        event = issue.history.latest("pgh_id")
        assert event.pgh_context["user"] == gita.pk
        said = [line for change in changes(issue) for line in change.sentences()]
        name = str(gita)
        assert [line.split(" on ")[0] for line in said] == [
            f"{name} changed owner from “nothing” to “Olive Inventada”",
            f"{name} changed status from “Raised” to “Open”",
        ]


class TestItStays:
    @pytest.mark.parametrize("model", event_models(), ids=lambda model: model.__name__)
    def test_events_are_append_only(self, model):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT tgtype, tgenabled FROM pg_trigger"
                " WHERE tgrelid = %s::regclass AND tgname LIKE 'pgtrigger_append_only%%'",
                [model._meta.db_table],
            )
            found = cursor.fetchall()
        (kind, enabled) = found[0]
        before_each_row, update, delete = 1 | 2, 16, 8
        assert kind & before_each_row == before_each_row
        assert kind & update
        assert kind & delete
        assert enabled == "O"

    def test_no_event_is_changed_or_taken_away(self, one_of_everything):
        tried = set()
        for model in event_models():
            table = model._meta.db_table
            count = model.objects.count()
            for statement in (f"UPDATE {table} SET pgh_label = 'lie'", f"DELETE FROM {table}"):
                if count:
                    with (
                        pytest.raises(DatabaseError, match="Cannot update or delete rows"),
                        transaction.atomic(),
                        connection.cursor() as cursor,
                    ):
                        cursor.execute(statement)
                    tried.add(model.pgh_tracked_model.__name__)
            assert model.objects.count() == count
            assert not model.objects.filter(pgh_label="lie").exists()
        assert {"Issue", "Raiser", "Update", "Meeting", "User"} <= tried
        assert len(tried) > 25


class TestNothingIsForgotten:
    def test_every_model_is_tracked_or_says_why_not(self):
        bare = {model.__name__ for model in our_models() if not events_of(model)}
        assert bare - set(UNTRACKED) == set()

    @pytest.mark.parametrize("label", ["insert", "update", "delete"])
    def test_inserts_updates_and_deletes_are(self, label):
        for model in our_models():
            for event in events_of(model):
                if event._meta.auto_created:
                    continue
                trackers = {tracker.label for tracker in event.pgh_trackers}
                assert label in trackers, event

    def test_every_column_is_kept_or_says_why_not(self):
        left_out = {
            (model.__name__, field.name)
            for model in our_models()
            for event in events_of(model)
            for field in model._meta.local_concrete_fields
            if not field.primary_key
            and field.name not in {kept.name for kept in event._meta.concrete_fields}
            and model.__name__ not in CHOSEN
        }
        assert left_out == set(LEFT_OUT)


def not_in_force() -> list[str]:
    """Triggers that are declared and do not work in the database: missing, switched off, old."""
    return [
        f"{model.__name__}: {trigger.name}"
        for model, trigger in pgtrigger.registered()
        if trigger.get_installation_status(model) != ("INSTALLED", True)
    ]


class TestTheTriggersWork:
    """What is declared in Python counts for nothing where the database does not have it."""

    def test_all_of_them_are_in_the_database(self):
        declared = {model for model, _ in pgtrigger.registered()}
        tracked = {model for model in our_models() if events_of(model)}
        assert tracked - declared == set()
        assert not_in_force() == []

    @pytest.mark.parametrize(
        "fault",
        ["DROP TRIGGER {} ON tracker_issue", "ALTER TABLE tracker_issue DISABLE TRIGGER {}"],
    )
    def test_one_that_is_taken_away_is_found(self, fault):
        """The planted fault: the trigger that keeps the changes of an issue."""
        issue = IssueFactory(title="A bench")
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = 'tracker_issue'::regclass"
                " AND tgname LIKE 'pgtrigger_update_update%'"
            )
            ((name,),) = cursor.fetchall()
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # nothing waits on the table
            cursor.execute(fault.format(name))
        by_sql(issue, title="A broken bench")
        assert list(issue.history.values_list("pgh_label", flat=True)) == ["insert"]
        assert not_in_force() == ["Issue: update_update"]


class TestNoResidentIsNamed:
    def test_a_raisers_name_and_contact_stand_in_their_own_table_only(self):
        raiser = RaiserFactory(name=f"{CANARY} one", contact=f"{CANARY} two")
        raiser.kind = Raiser.Kind.GROUP
        raiser.name = f"{CANARY} three"
        raiser.save()
        by_sql(raiser, kind="partner", contact=f"{CANARY} four")
        Raiser.objects.update(kind="resident")
        assert {model.__name__ for model in event_models() if self.names(model)} == set()
        delete_by_sql(raiser)
        assert [model.__name__ for model in event_models() if self.names(model)] == []
        (events,) = events_of(Raiser)
        kinds = events.objects.order_by("pgh_id").values_list("pgh_label", "kind")
        assert list(kinds) == [
            ("insert", "resident"),
            ("update", "group"),
            ("update", "partner"),
            ("update", "resident"),
            ("delete", "resident"),
        ]

    def names(self, model):
        return [row for row in rows_as_text(model._meta.db_table) if CANARY in row]

    def test_no_other_table_of_the_database_holds_them(self):
        raiser = RaiserFactory(name=f"{CANARY} one", contact=f"{CANARY} two")
        raiser.save()
        tables = connection.introspection.table_names(include_views=True)
        named = {table for table in tables if any(CANARY in row for row in rows_as_text(table))}
        assert named == {"tracker_raiser"}

    def test_the_canary_sings_where_it_should(self):
        issue = IssueFactory(title=CANARY)
        (events,) = events_of(type(issue))
        assert len(self.names(events)) == 1


def test_what_history_reads_as_a_name_is_what_the_thing_calls_itself(one_of_everything):
    """History asks for all names in one query: a model whose words are others would be misnamed."""
    manager()
    PlanningRoundFactory()
    BoardFactory()
    pointed_at = {
        field.related_model
        for event in event_models()
        for field in event._meta.concrete_fields
        if field.is_relation and not field.name.startswith("pgh_")
    }
    named = {model for model in pointed_at if hasattr(model, "NAMED_BY")}
    assert {model.__name__ for model in named} == {
        "Board", "BusinessCase", "Category", "CommunityGroup", "Person", "Pilot", "PlanningRound",
        "Portfolio", "Service", "User", "Ward",
    }  # fmt: skip
    for model in named:
        rows = model._base_manager.all()
        said = dict(rows.values_list("pk", model.NAMED_BY))
        assert said and said == {row.pk: str(row) for row in rows}, model
