"""Telling somebody, reading what one was told, and choosing how."""

from collections.abc import Mapping

from django.db import transaction

from leadership import dates
from leadership.notices import access
from leadership.notices.kinds import NoticeKind, all_kinds
from leadership.notices.models import (
    MAILED,
    Channel,
    Delivery,
    Notice,
    Preference,
    QuietTime,
)
from leadership.notices.tasks import mail_notices
from leadership.people.models import Person, User
from leadership.people.refusals import NotAllowed, Refused


@transaction.atomic
def send(
    *, kind: NoticeKind, to: Person, subject: str, text: str, url: str, key: str | None = None
) -> Notice | None:
    """Tell a person, in the caller's transaction: notice, delivery and task are committed
    together or not at all.

    `subject` goes out by e-mail, so it names a reference and a ward and no resident; `text` is
    read behind the sign-in alone. Returns None where nothing was written: no login, not wanted,
    or told already under this `key`.
    """
    channel = channel_for(kind, to)
    if channel == Channel.NONE or not User.objects.filter(person=to, is_active=True).exists():
        return None
    words = {
        "kind": kind.slug,
        "subject": " ".join(subject.split())[:160],
        "text": text.strip(),
        "url": url,
        "at": dates.now(),
    }
    if key is None:
        notice, is_new = Notice.objects.create(person=to, **words), True
    else:
        notice, is_new = Notice.objects.get_or_create(person=to, key=key, defaults=words)
    if not is_new:
        return None
    if channel in MAILED and not is_quiet(to):
        Delivery.objects.create(notice=notice, channel=channel)
        if channel == Channel.EMAIL:
            mail_notices.enqueue(to.pk, channel)
    return notice


def channel_for(kind: NoticeKind, person: Person) -> str:
    chosen = Preference.objects.filter(person=person, kind=kind.slug).first()
    return chosen.channel if chosen else kind.channel


def is_quiet(person: Person) -> bool:
    return QuietTime.objects.of_person(person.pk).on(dates.today()).exists()


@transaction.atomic
def mark_read(*, notice: Notice, by: User) -> Notice:
    """Reading it twice keeps the first time."""
    notice = Notice.objects.select_for_update().get(pk=notice.pk)
    if not access.may_read(by, notice):
        raise NotAllowed
    if notice.read_at is None:
        notice.read_at = dates.now()
        notice.save(update_fields=["read_at"])
    return notice


@transaction.atomic
def mark_all_read(*, by: User, up_to: int) -> int:
    """Mark one's notices up to the newest that was on the page, not what came meanwhile."""
    unread = Notice.objects.visible_to(by).unread().filter(pk__lte=up_to)
    return unread.update(read_at=dates.now())


@transaction.atomic
def choose_channels(*, chosen: Mapping[str, str], by: User) -> None:
    """Keep how one wants each kind; the kind's own way leaves no row.

    Raises Refused for a kind or a channel that does not exist.
    """
    if by.person_id is None:
        raise NotAllowed
    kinds = {kind.slug: kind for kind in all_kinds()}
    for slug, channel in chosen.items():
        if slug not in kinds or channel not in Channel.values:
            raise Refused("Choose one of the ways offered.", slug)
        own = Preference.objects.filter(person=by.person_id, kind=slug)
        if channel == kinds[slug].channel:
            own.delete()
        elif not own.update(channel=channel):
            Preference.objects.create(person_id=by.person_id, kind=slug, channel=channel)
