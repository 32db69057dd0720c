"""Which meetings of the body a plan reports to heard of a step's progress, and which did not
(S280). Page and report count here."""

from collections.abc import Collection, Iterable
from datetime import date

from leadership.governance.models import ActionPlan, ActionPlanItem
from leadership.meetings.models import Meeting, MeetingBody
from leadership.people.access import Viewer

HeldMeetings = list[tuple[int, date]]  # key and day, in order of time


def meetings_of_bodies(plans: Collection[ActionPlan], viewer: Viewer) -> dict[int, HeldMeetings]:
    """The meetings held by each body that these plans report to, as far as the viewer sees them.
    One query; by the key of the body."""
    seen = Meeting.objects.visible_to(viewer).held()
    bodies = {plan.reports_to_id for plan in plans}
    met = MeetingBody.objects.filter(body__in=bodies, meeting__in=seen.values("pk"))
    found: dict[int, HeldMeetings] = {body: [] for body in bodies}
    rows = met.order_by("meeting__date", "meeting")
    for body, meeting, on in rows.values_list("body", "meeting", "meeting__date"):
        found[body].append((meeting, on))
    return found


def without_a_report(
    item: ActionPlanItem, plan: ActionPlan, held: HeldMeetings, reported_to: Iterable[int | None]
) -> list[int]:
    """The meetings after the plan's first day, while the step was open, that were told nothing of
    it. The meeting on the day of the plan itself received the plan."""
    told = set(reported_to)
    return [
        meeting
        for meeting, on in held
        if on > plan.start
        and (item.closed_on is None or on <= item.closed_on)
        and meeting not in told
    ]
