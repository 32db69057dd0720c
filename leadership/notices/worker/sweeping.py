"""Putting back what a killed worker left running, and mails that could not be sent.

Whether a worker lives is asked of Postgres: it holds a session lock under its name for as long as
its connection stands, and a killed process loses that at once.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from leadership.notices.models import Delivery
from leadership.notices.tasks import mail_notices
from leadership.notices.worker.mailing import MOST_TRIES

MOST_WORKERS = 5  # a task that so many workers died of is not given to another
FIRST_WAIT = timedelta(minutes=5)  # doubled after each try: eight tries take half a day
GIVEN_UP = f"Given up after {MOST_TRIES} tries."
UNFINISHED = f"{MOST_WORKERS} workers ended without finishing this task."


def hold_lock(worker_id: str) -> None:
    """Say that this worker lives: until this connection ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [f"worker {worker_id}"])


def is_alive(worker_id: str) -> bool:
    """Does another connection hold this worker's lock? Not to be asked about oneself."""
    name = [f"worker {worker_id}"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", name)
        (was_free,) = cursor.fetchone()
        if was_free:
            cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", name)
    return not was_free


def put_back(*, but: str) -> int:
    """Make ready again what dead workers left running; `but` is the worker that asks."""
    running = DBTaskResult.objects.running().values_list("pk", "worker_ids")
    held = {(pk, ids[-1] if ids else "") for pk, ids in running}
    dead = {worker for _, worker in held if worker != but and not is_alive(worker)}
    return sum(_put_back(pk, worker) for pk, worker in held if worker in dead)


@transaction.atomic
def _put_back(pk: UUID, worker: str) -> bool:
    tasks = DBTaskResult.objects.select_for_update(skip_locked=True).running()
    task = tasks.filter(pk=pk).first()
    if task is None or (task.worker_ids and task.worker_ids[-1] != worker):
        return False  # somebody else was first
    if len(task.worker_ids) >= MOST_WORKERS:
        task.status, task.finished_at = TaskResultStatus.FAILED, timezone.now()
        task.traceback = UNFINISHED
    else:
        task.status, task.started_at = TaskResultStatus.READY, None
    task.save(update_fields=["status", "started_at", "finished_at", "traceback"])
    return True


def try_mails_again() -> int:
    """Enqueue e-mails that were tried in vain and have waited long enough; give up the rest."""
    waiting = Delivery.objects.waiting()
    waiting.filter(tries__gte=MOST_TRIES, tried_at__lt=_moment(MOST_TRIES)).update(failed=GIVEN_UP)
    again = set()
    for tries in range(1, MOST_TRIES):
        tried = waiting.filter(tries=tries, tried_at__lt=_moment(tries))
        again |= set(tried.values_list("notice__person", "channel"))
    for person_id, channel in sorted(again):
        mail_notices.enqueue(person_id, channel)
    return len(again)


def _moment(tries: int) -> datetime:
    """What was tried so often, and last before this moment, may be tried again."""
    return timezone.now() - FIRST_WAIT * 2 ** (tries - 1)
