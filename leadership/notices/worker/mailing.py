"""One message to one person with everything that waits for them on one channel."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from leadership import dates
from leadership.council.models import council
from leadership.notices.kinds import title_of
from leadership.notices.models import Channel, Delivery, Notice, QuietTime
from leadership.people.models import User

LISTED = 50  # notices spelt out in one message
MOST_TRIES = 8
QUIET, NO_LOGIN, NO_ADDRESS = "On the quiet list.", "No open login.", "The login has no address."


def mail_waiting(person_id: int, channel: str) -> int:
    """Send what waits; the number of notices told of. Run twice, it sends once.

    A try is counted and committed first, so that a message which kills its worker is given up in
    the end. Then the rows are locked, sent and marked: another worker passes locked rows over. A
    worker killed after the mail server took the message and before the mark is the one case in
    which it goes out twice, under the same Message-ID.
    """
    taken = _count_a_try(person_id, channel)
    if not taken:
        return 0
    with transaction.atomic():
        rows = Delivery.objects.select_for_update(of=("self",), skip_locked=True).waiting()
        waiting = list(rows.filter(pk__in=taken).select_related("notice").order_by("-pk"))
        if not waiting:
            return 0
        pks = [delivery.pk for delivery in waiting]
        user = User.objects.filter(person=person_id).select_related("person").first()
        failed = _why_not(user)
        if failed or user is None:
            Delivery.objects.filter(pk__in=pks).update(failed=failed)
            return 0
        message(user, [delivery.notice for delivery in waiting], channel).send()
        Delivery.objects.filter(pk__in=pks).update(sent_at=timezone.now())
    return len(waiting)


def _count_a_try(person_id: int, channel: str) -> list[int]:
    with transaction.atomic():
        rows = Delivery.objects.select_for_update(of=("self",), skip_locked=True).waiting()
        waiting = rows.for_person(person_id, channel).filter(tries__lt=MOST_TRIES)
        taken = list(waiting.values_list("pk", flat=True))
        Delivery.objects.filter(pk__in=taken).update(tries=F("tries") + 1, tried_at=timezone.now())
    return taken


def _why_not(user: User | None) -> str:
    if user is None or not user.is_active:
        return NO_LOGIN
    if not user.email:
        return NO_ADDRESS
    if QuietTime.objects.of_person(user.person_id).on(dates.today()).exists():
        return QUIET
    return ""


def message(user: User, notices: list[Notice], channel: str) -> EmailMessage:
    """Kind, subject and link of each; never a notice's text, which may hold what people said."""
    ours = council()
    told = [
        (title_of(notice.kind), notice.subject, settings.BASE_URL + notice.url)
        for notice in notices[:LISTED]
    ]
    words = {
        "user": user,
        "council": ours,
        "told": told,
        "more": len(notices) - len(told),
        "list": settings.BASE_URL + reverse("notice_list"),
        "choices": settings.BASE_URL + reverse("notice_settings"),
    }
    host = urlsplit(settings.BASE_URL).hostname
    return EmailMessage(
        subject=_subject(told, len(notices), channel, ours.product_name),
        body=render_to_string("notices/notice_mail.txt", words),
        to=[user.email],
        headers={
            "Message-ID": f"<notice-{notices[0].pk}-{channel}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _subject(told: list[tuple[str, str, str]], count: int, channel: str, product_name: str) -> str:
    if channel == Channel.EMAIL and count == 1:
        title, subject, _ = told[0]
        return f"{title}: {subject}"
    of = {Channel.DIGEST: " of the day", Channel.WEEKLY: " of the week"}.get(Channel(channel), "")
    return f"{count} notice{'s' * (count != 1)}{of} from {product_name}"
