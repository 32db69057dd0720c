"""Issues as JSON, and what the moves take. Never who raised one: no field here reaches it."""

from typing import Any

from django.db.models import F, QuerySet
from rest_framework import serializers

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.people.models import Person
from relationships.models import Category, Service
from tracker.access import Standing
from tracker.forms.moving import people_who_answer
from tracker.models import Audience, Channel, Clock, Issue, Outcome, SeenBy, Status, Step
from tracker.moves import possible_moves
from tracker.services.raising import TITLE_LENGTH
from wards.models import Ward

OUTCOMES = [choice for choice in Outcome.choices if choice[0] != Outcome.NOT_RECORDED]
PLAIN = (
    "id", "reference", "title", "status", "raised_on", "due", "hear_next", "answered_on",
    "closed_on", "outcome_kind", "street", "postcode", "external_reference", "channel", "step",
    "seen_by", "version",
)  # fmt: skip


def as_rows(issues: QuerySet[Issue]) -> Any:
    """The rows of a list as JSON has them: one query, no model instances."""
    return issues.values(
        *PLAIN,
        "meeting",
        ward_code=F("ward__code"),
        ward_name=F("ward__name"),
        category_slug=F("category__slug"),
        service_slug=F("service__slug"),
        owner_name=F("owner__name"),
    )


class IssueSerializer(serializers.Serializer):
    """A row of the list. `version` is what a move sends back."""

    id = serializers.IntegerField()
    reference = serializers.CharField()
    title = serializers.CharField()
    status = serializers.ChoiceField(Status.choices)
    raised_on = serializers.DateField()
    due = serializers.DateField(allow_null=True)
    hear_next = serializers.DateField(
        allow_null=True, help_text="When the councillors hear next; passed, it is overdue."
    )
    answered_on = serializers.DateField(allow_null=True)
    closed_on = serializers.DateField(allow_null=True)
    outcome_kind = serializers.ChoiceField(Outcome.choices, allow_blank=True)
    street = serializers.CharField()
    postcode = serializers.CharField()
    external_reference = serializers.CharField()
    channel = serializers.ChoiceField(Channel.choices, allow_blank=True, help_text="How it came.")
    step = serializers.ChoiceField(
        Step.choices, allow_null=True, help_text="How far up the ladder it went; null: not on it."
    )
    seen_by = serializers.ChoiceField(
        SeenBy.choices, help_text="Anything but “ward” is a councillor's private matter."
    )
    version = serializers.IntegerField()
    meeting = serializers.IntegerField(allow_null=True)
    ward_code = serializers.CharField()
    ward_name = serializers.CharField()
    category_slug = serializers.CharField(allow_null=True)
    service_slug = serializers.CharField(allow_null=True)
    owner_name = serializers.CharField(allow_null=True)


class UpdateSerializer(serializers.Serializer):
    on = serializers.DateField()
    text = serializers.CharField()
    audience = serializers.ChoiceField(Audience.choices)
    author = serializers.CharField()


class ClockSerializer(serializers.Serializer):
    """One of the core offer's times for an issue."""

    kind = serializers.ChoiceField(Clock.Kind.choices)
    received = serializers.DateField()
    days = serializers.IntegerField(help_text="Working days.")
    due = serializers.DateField()
    met_on = serializers.DateField(allow_null=True)
    sum_in_words = serializers.CharField()


class AcknowledgementSerializer(serializers.Serializer):
    on = serializers.DateField()
    name = serializers.CharField(help_text="Who deals with it.")
    what_next = serializers.CharField()
    hear_next = serializers.DateField()


class LadderSerializer(serializers.Serializer):
    """A step that the issue has reached."""

    step = serializers.ChoiceField(Step.choices)
    round = serializers.IntegerField(help_text="Further ones after each time it came back.")
    reached_on = serializers.DateField()
    left_on = serializers.DateField(allow_null=True)
    name = serializers.CharField(allow_null=True, help_text="Who holds it.")
    reason = serializers.CharField()
    skipped = serializers.CharField(help_text="Why steps in between were left out.")
    reference = serializers.CharField()


class IssueInFullSerializer(IssueSerializer):
    """One issue, with the updates its reader may read and the moves open to its reader."""

    description = serializers.CharField()
    outcome = serializers.CharField()
    public_summary = serializers.CharField()
    public_outcome = serializers.CharField()
    released = serializers.BooleanField()
    themes = serializers.ListField(child=serializers.CharField(), help_text="Slugs.")
    updates = UpdateSerializer(many=True)
    acknowledgements = AcknowledgementSerializer(many=True, help_text="The latest first.")
    clocks = ClockSerializer(many=True)
    ladder = LadderSerializer(many=True, help_text="In order, the last one last.")
    moves = serializers.ListField(child=serializers.CharField())


def in_full(standing: Standing) -> dict[str, Any]:
    """The issue as `IssueInFullSerializer` describes it, for this reader."""
    issue = standing.issue
    row: dict[str, Any] = {name: getattr(issue, name) for name in PLAIN}
    return row | {
        "meeting": issue.meeting_id,
        "ward_code": issue.ward.code,
        "ward_name": issue.ward.name,
        "category_slug": issue.category.slug if issue.category else None,
        "service_slug": issue.service.slug if issue.service else None,
        "owner_name": issue.owner.name if issue.owner else None,
        "description": issue.description,
        "outcome": issue.outcome,
        "public_summary": issue.public_summary,
        "public_outcome": issue.public_outcome,
        "released": issue.released_at is not None,
        "themes": list(issue.themes.order_by("slug").values_list("slug", flat=True)),
        "updates": [
            {"on": said.on, "text": said.text, "audience": said.audience, "author": said.author}
            for said in standing.updates()
        ],
        "acknowledgements": list(
            issue.acknowledgements.latest_first().values(
                "on", "what_next", "hear_next", name=F("who__name")
            )
        ),
        "clocks": list(
            issue.clocks.in_order().values(
                "kind", "received", "days", "due", "met_on", "sum_in_words"
            )
        ),
        "ladder": list(
            issue.ladder.in_order().values(
                "step",
                "round",
                "reached_on",
                "left_on",
                "reason",
                "skipped",
                "reference",
                name=F("with_person__name"),
            )
        ),
        "moves": [move.name.removeprefix("issue_") for move in possible_moves(issue, standing)],
    }


class RaiseSerializer(serializers.Serializer):
    ward = serializers.SlugRelatedField(slug_field="code", queryset=Ward.objects.none())
    title = serializers.CharField(max_length=TITLE_LENGTH)
    description = serializers.CharField(required=False, max_length=5000)
    street = serializers.CharField(required=False, max_length=160)
    postcode = serializers.CharField(required=False, max_length=8)
    category = serializers.SlugRelatedField(
        slug_field="slug", queryset=Category.objects.in_use(), required=False
    )
    service = serializers.SlugRelatedField(
        slug_field="slug", queryset=Service.objects.all(), required=False
    )
    meeting = serializers.PrimaryKeyRelatedField(queryset=Meeting.objects.none(), required=False)
    raised_on = serializers.DateField(required=False)
    due = serializers.DateField(required=False)
    external_reference = serializers.CharField(required=False, max_length=40)
    channel = serializers.ChoiceField(Channel.choices, required=False)
    seen_by = serializers.ChoiceField(SeenBy.choices, required=False)

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        fields["ward"].queryset = Ward.objects.of_home_council().in_force(dates.today())
        if "user" in self.context:
            fields["meeting"].queryset = Meeting.objects.visible_to(self.context["user"])
        return fields


class VersionSerializer(serializers.Serializer):
    version = serializers.IntegerField(help_text="Of the issue as it was read.")


class EditSerializer(VersionSerializer):
    title = serializers.CharField(required=False, max_length=TITLE_LENGTH)
    description = serializers.CharField(required=False, allow_blank=True)
    street = serializers.CharField(required=False, allow_blank=True, max_length=160)
    postcode = serializers.CharField(required=False, allow_blank=True, max_length=8)
    category = serializers.SlugRelatedField(
        slug_field="slug", queryset=Category.objects.in_use(), required=False, allow_null=True
    )
    service = serializers.SlugRelatedField(
        slug_field="slug", queryset=Service.objects.all(), required=False, allow_null=True
    )
    due = serializers.DateField(required=False, allow_null=True)
    external_reference = serializers.CharField(required=False, allow_blank=True, max_length=40)


class AssignSerializer(VersionSerializer):
    owner = serializers.PrimaryKeyRelatedField(queryset=Person.objects.none())
    due = serializers.DateField(required=False)

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        if "issue" in self.context:
            fields["owner"].queryset = people_who_answer(self.context["issue"])
        return fields


class AcknowledgeSerializer(VersionSerializer):
    who = serializers.PrimaryKeyRelatedField(queryset=Person.objects.none())
    what_next = serializers.CharField(max_length=2000)
    hear_next = serializers.DateField()

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        if "issue" in self.context:
            fields["who"].queryset = people_who_answer(self.context["issue"])
        return fields


class ReplySerializer(VersionSerializer):
    outcome_kind = serializers.ChoiceField(OUTCOMES)
    outcome = serializers.CharField(max_length=5000)


class ReasonSerializer(VersionSerializer):
    reason = serializers.CharField(max_length=2000)


class EscalateSerializer(VersionSerializer):
    to = serializers.ChoiceField([(step.value, step.label) for step in Step])
    reason = serializers.CharField(max_length=2000)
    skipped = serializers.CharField(max_length=1000, required=False)
    reference = serializers.CharField(max_length=40, required=False)


class PassOnSerializer(ReasonSerializer):
    """Whose job it is; who answers for it in the ward is found."""

    service = serializers.SlugRelatedField(slug_field="slug", queryset=Service.objects.all())


class ReleaseSerializer(VersionSerializer):
    public_summary = serializers.CharField(max_length=2000)
    public_outcome = serializers.CharField(max_length=2000, allow_blank=True, default="")


class ShareSerializer(VersionSerializer):
    seen_by = serializers.ChoiceField(SeenBy.choices)


class AddUpdateSerializer(serializers.Serializer):
    text = serializers.CharField(max_length=10_000)
    audience = serializers.ChoiceField(Audience.choices, default=Audience.WARD)


class PublicUpdateSerializer(serializers.Serializer):
    on = serializers.DateField()
    text = serializers.CharField()


class PublicIssueSerializer(serializers.Serializer):
    """The released columns of an issue: all that the public may read of it."""

    reference = serializers.CharField()
    ward_code = serializers.CharField()
    ward_name = serializers.CharField()
    category_slug = serializers.CharField(allow_null=True)
    service_slug = serializers.CharField(allow_null=True)
    raised_on = serializers.DateField()
    closed_on = serializers.DateField(allow_null=True)
    status = serializers.ChoiceField(Status.choices)
    outcome_kind = serializers.ChoiceField(Outcome.choices, allow_blank=True)
    public_summary = serializers.CharField()
    public_outcome = serializers.CharField()
    released_at = serializers.DateTimeField()


class PublicIssueInFullSerializer(PublicIssueSerializer):
    updates = PublicUpdateSerializer(many=True)


class NotFoundSerializer(serializers.Serializer):
    detail = serializers.CharField()


class ConflictSerializer(serializers.Serializer):
    """Somebody else was first: who changed what since `version`."""

    detail = serializers.CharField()
    changes = serializers.ListField(child=serializers.CharField())


class RefusedSerializer(serializers.Serializer):
    """What was asked cannot be done as it stands; `field` is the one to mend, or empty."""

    detail = serializers.CharField()
    field = serializers.CharField(allow_blank=True)
