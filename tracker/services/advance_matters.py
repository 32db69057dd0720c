"""What residents put to a coming Ward Forum beforehand, and what officers make of it (journey
8.2). The form is open to everybody: nothing of it is public until an officer has looked at it."""

import hashlib
import json
import re

from django.core.cache import cache
from django.db import transaction

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.meetings.models import Status as MeetingStatus
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.people.unsigned import LONGEST_TEXT
from relationships.models import Category
from tracker import access
from tracker.models import AdvanceMatter, Channel, Issue, Raiser
from tracker.services.raising import RaisedBy, raise_issue
from wards.models import Ward

MOST_WAITING = 100  # matters of one forum that nobody has looked at: more is a flood
SHEET = re.compile(r"[\w-]{32}", re.ASCII)  # as people.unsigned.new_key makes them
REMEMBERED = 24 * 60 * 60  # seconds
BEGUN = {MeetingStatus.SITTING, MeetingStatus.HELD}


def closed_because(meeting: Meeting) -> str:
    """Why nothing may be raised in advance of this meeting, in a sentence; empty where it may."""
    if not meeting.public or meeting.kind != Meeting.Kind.FORUM:
        return "Matters are raised in advance of a public meeting of the Ward Forum."
    if meeting.status == MeetingStatus.CANCELLED:
        return "This forum is cancelled, so nothing can be raised in advance of it."
    if meeting.status == MeetingStatus.SITTING:
        return "This forum has begun. Come and say it there."
    if meeting.status == MeetingStatus.HELD or meeting.date < dates.today():
        return "This forum is over, so nothing can be raised in advance of it."
    return ""


def _sending(sheet: str, meeting: Meeting, ward: Ward, text: str, category: Category | None) -> str:
    """Under which name the cache remembers that this sheet was sent with these words; empty where
    it cannot be told from other sheets. The words themselves are not kept there."""
    if not SHEET.fullmatch(sheet):
        return ""
    sent = [sheet, meeting.pk, ward.pk, text, category.pk if category else None]
    return f"matter-sent-{hashlib.sha256(json.dumps(sent).encode()).hexdigest()}"


@transaction.atomic
def raise_in_advance(
    *, meeting: Meeting, ward: Ward, text: str, category: Category | None, sheet: str = ""
) -> AdvanceMatter:
    """A matter for a coming public forum of the ward, by anybody and without a name. The same
    sheet sent again with the same words, within a day, is the matter that it made.

    Raises Conflict where the forum takes none now; Refused without words, with too many, or where
    too many wait already.
    """
    # the lock keeps the meeting from being opened, and others from passing the limit, meanwhile
    meeting = Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    if why := closed_because(meeting):
        raise Conflict(why)
    if not meeting.bodies.filter(wardforum__ward=ward).exists():
        raise Refused(f"{ward} does not meet at that forum.")
    said = text.strip()
    if not said:
        raise Refused("Say what the forum should talk about.", "text")
    if len(said) > LONGEST_TEXT:
        raise Refused(f"Say it in at most {LONGEST_TEXT:,} characters.", "text")
    sending = _sending(sheet, meeting, ward, said, category)
    # asked and told under the lock: of two presses at once the second finds the first
    known = sending and AdvanceMatter.objects.filter(key=cache.get(sending, "")).first()
    if known:
        return known
    if AdvanceMatter.objects.filter(meeting=meeting).waiting().count() >= MOST_WAITING:
        raise Refused(
            "So many matters wait to be read for this forum that we take no more. Come to the"
            " forum and raise yours there."
        )
    matter = AdvanceMatter.objects.create(meeting=meeting, ward=ward, text=said, category=category)
    if sending:
        cache.set(sending, matter.key, REMEMBERED)
    return matter


@transaction.atomic
def decide_advance_matter(
    *,
    matter: AdvanceMatter,
    outcome: str,
    reply: str,
    by: User,
    title: str = "",
    description: str = "",
) -> AdvanceMatter:
    """Say what became of it. Taken to the forum it is an issue of the ward with `title` and
    `description`, in the officer's words or the resident's; removed, its words go for good.

    Raises NotAllowed, Refused for what is missing, Conflict where it is an issue already or its
    words are gone.
    """
    if not access.may_moderate(by, matter.ward_id):
        raise NotAllowed
    found = AdvanceMatter.objects.select_for_update(of=("self",))
    matter = found.select_related("meeting", "ward__generation", "category").get(pk=matter.pk)
    if matter.issue_id is not None:
        raise Conflict("This matter is an issue of the ward already: go on there.")
    if outcome not in AdvanceMatter.Outcome.values or not outcome:
        raise Refused("Say what became of it.", "outcome")
    if not reply.strip():
        raise Refused("Say it in words for who raised it.", "reply")
    if not matter.text and outcome != AdvanceMatter.Outcome.REMOVED:
        raise Conflict("Its words were removed: nothing else can become of it.")
    if outcome == AdvanceMatter.Outcome.RAISED:
        matter.issue = _issue_of(matter, title, description, by)
    if outcome in {AdvanceMatter.Outcome.RAISED, AdvanceMatter.Outcome.REMOVED}:
        matter.text = ""
    matter.outcome, matter.reply = outcome, reply.strip()
    matter.decided_by, matter.decided_on = by, dates.today()
    matter.save(update_fields=["outcome", "reply", "issue", "text", "decided_by", "decided_on"])
    return matter


def _issue_of(matter: AdvanceMatter, title: str, description: str, by: User) -> Issue:
    """Raised at the forum once that has begun; until then of the ward, and of no meeting."""
    if not title.strip():
        raise Refused("Say in a few words what was raised.", "title")
    began = matter.meeting.status in BEGUN and matter.meeting.date <= dates.today()
    return raise_issue(
        ward=matter.ward,
        by=by,
        title=title,
        description=description,
        meeting=matter.meeting if began else None,
        category=matter.category,
        channel=Channel.PAGE,
        raised_by=RaisedBy(Raiser.Kind.RESIDENT),
    )


def number_waiting(meeting: Meeting, user: User) -> int:
    """How many of this meeting's matters wait for this user to look at them."""
    return AdvanceMatter.objects.visible_to(user).filter(meeting=meeting).waiting().count()
