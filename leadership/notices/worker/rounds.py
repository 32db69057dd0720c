"""What is done once a day or once a week: digests, saved reports, reminders of other rooms.

A room registers its daily round from `AppConfig.ready`. The worker asks every minute; a round that
a standing worker missed is made when one runs again.
"""

import logging
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.core.management import call_command
from django.db import transaction

from leadership.notices.models import Channel, Delivery, Round
from leadership.notices.tasks import mail_notices
from leadership.notices.worker.reports import mail_saved_reports

MORNING = time(7)  # nobody is mailed before
logger = logging.getLogger(__name__)

# name -> what is done on a day; the digests come last, with what the others had to say
_daily: dict[str, Callable[[date], int]] = {}
_each_turn: list[Callable[[datetime], int]] = []


def every_day(name: str, done: Callable[[date], int]) -> None:
    """Register a daily round: a function of the day that returns how many it told."""
    _daily[name] = done


def every_turn(done: Callable[[datetime], int]) -> None:
    """Register what cannot wait for the morning: asked each time the worker looks after its queue,
    so it must find in one cheap query that there is nothing to do."""
    if done not in _each_turn:
        _each_turn.append(done)


def take_turns(now: datetime) -> int:
    """Do what rooms registered; how much was done. One that fails stops no other."""
    total = 0
    for done in _each_turn:
        try:
            with transaction.atomic():
                total += done(now)
        except Exception:
            logger.exception("%s failed.", done.__name__)
    return total


def make_due_rounds(now: datetime) -> list[str]:
    """Make today's and this week's rounds that have not been made; their names."""
    if now.time() < MORNING:
        return []
    today = now.date()
    monday = today - timedelta(days=today.weekday())
    daily = {"saved reports": mail_saved_reports, **_daily}
    rounds = [(name, today, done) for name, done in daily.items()]
    rounds += [
        ("daily digests", today, lambda on: send_digests(Channel.DIGEST)),
        ("weekly digests", monday, lambda on: send_digests(Channel.WEEKLY)),
        ("old tasks", today, lambda on: forget_old_tasks()),
    ]
    return [name for name, on, done in rounds if _make(name, on, done)]


def _make(name: str, on: date, done: Callable[[date], int]) -> bool:
    """Make a round unless it was made. One that fails leaves no row, is logged with its fault,
    stops no other and is made again a minute later."""
    try:
        with transaction.atomic():
            _, is_new = Round.objects.get_or_create(name=name, on=on)
            if is_new:
                done(on)
    except Exception:
        logger.exception("The round %s failed.", name)
        return False
    return is_new


def send_digests(channel: str) -> int:
    """Enqueue one message for each person for whom something waits on this channel."""
    waiting = Delivery.objects.waiting().filter(channel=channel)
    people = sorted(set(waiting.values_list("notice__person", flat=True)))
    for person_id in people:
        mail_notices.enqueue(person_id, channel)
    return len(people)


def forget_old_tasks() -> int:
    call_command("prune_db_task_results", verbosity=0)  # finished for a fortnight
    return 0
