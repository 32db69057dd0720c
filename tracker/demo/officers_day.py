"""What the demonstration's officers do besides answering: pass on, gather the team, hand over."""

from datetime import date, timedelta

from leadership import dates
from leadership.council.models import council
from leadership.people.invented import SAYS_SO, invented
from leadership.people.models import Organisation, Person, User
from relationships.models import Service, WardActionCoordinator
from relationships.named import Named
from relationships.team import team_of
from tracker.demo.city import OWN_WARD, SINCE, person_named
from tracker.hand_over_notices import tell_councillors
from tracker.models import WITH_OFFICERS, HandOver, HandOverIssue, HandOverWard, Issue
from tracker.services import bring_together, pass_on
from wards.models import Ward

CHANGED = date(2017, 10, 2)  # when the own ward's co-ordinator began
ENDS = date(2017, 12, 20)  # when that secondment ends: within six weeks
HELPERS = 3


def work_together(by: User) -> None:
    """Once: two issues of the own ward are passed on, the team meets over one, a co-ordinator has
    gone and the next one's secondment ends soon."""
    if HandOver.objects.exists():
        return
    ward = Ward.objects.get(code=OWN_WARD)
    coordinator = User.objects.get(username="coordinator")
    issues = own_issues(ward)
    pass_two_on(ward, issues[:2], by)
    gather(ward, issues[2], coordinator)
    change_of_coordinator(ward, coordinator, issues[3:5], by)


def own_issues(ward: Ward) -> list[Issue]:
    """With an officer who has no login here, and in time: nobody's first screen loses a matter."""
    with_somebody = Issue.objects.filter(
        ward=ward,
        status__in=WITH_OFFICERS,
        service__isnull=False,
        owner__isnull=False,
        owner__user__isnull=True,
    ).exclude(pk__in=Issue.objects.overdue(dates.today()))
    return list(with_somebody.order_by("-raised_on", "reference")[:5])


def pass_two_on(ward: Ward, issues: list[Issue], by: User) -> None:
    """One to whoever is named for the service, one to a service that nobody is named for."""
    named = Named(ward, dates.today())
    services = list(Service.objects.whole().in_matrix_order())
    taken = {issue.service_id for issue in issues}
    free = [each for each in services if each.pk not in taken]
    to = [
        next(each for each in free if named.of(each) is not None),
        next(each for each in free if named.of(each) is None),
    ]
    for issue, service in zip(issues, to, strict=True):
        reason = f"The place belongs to {service.name.lower()}."
        pass_on(issue=issue, service=service, reason=reason, by=by)


def gather(ward: Ward, issue: Issue, by: User) -> None:
    """The senior officer, the officer of the logins where of the team, and some more."""
    team = team_of(ward, dates.today(), council=council(), public=False)
    people = [one.person for one in team.senior if one.person]
    officer = User.objects.get(username="officer").person_id
    of_services = [one.person for subject in team.subjects for one in subject.people if one.person]
    people += [one for one in of_services if one == officer] + of_services[:HELPERS]
    bring_together(
        issue=issue,
        people=people,
        text="It comes back every month. Let us settle one day on which all of us are there.",
        due=dates.today() + timedelta(days=9),
        by=by,
    )


def change_of_coordinator(ward: Ward, next_one: User, issues: list[Issue], by: User) -> None:
    """Who co-ordinated the own ward before, and the letter about it."""
    (name,) = invented(172, 173)
    home = Organisation.objects.get(home=True)
    before: Person = person_named(name, f"Ward Action Co-ordinator until autumn, {SAYS_SO}", home)
    WardActionCoordinator.objects.get_or_create(
        person=before,
        ward=ward,
        defaults={"start": SINCE, "end": CHANGED, "end_reason": "Back to the home post"},
    )
    held = WardActionCoordinator.objects.filter(person=next_one.person, ward=ward)
    held.filter(end__isnull=True).update(secondment_end=ENDS)
    done = HandOver.objects.create(person=before, on=CHANGED, at=dates.now(), by=by)
    place = HandOverWard.objects.create(hand_over=done, ward=ward, heir=next_one.person)
    HandOverIssue.objects.bulk_create(HandOverIssue(hand_over=done, issue=one) for one in issues)
    tell_councillors(done, [place])
