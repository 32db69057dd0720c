"""Who may bring a file in, load it, and undo it (matrix, row "import")."""

from leadership.importing.models import Batch
from leadership.importing.registry import Import, all_imports
from leadership.people.access import Viewer, is_governance_manager
from leadership.people.models import User


def imports_of(user: Viewer) -> list[Import]:
    """The imports this person may at least preview."""
    return [each for each in all_imports() if isinstance(user, User) and each.may_preview(user)]


def may_preview(user: Viewer, declared: Import) -> bool:
    return isinstance(user, User) and declared.may_preview(user)


def may_work_on(user: Viewer, batch: Batch) -> bool:
    """Match its columns and answer its questions: who uploaded it, and governance managers."""
    mine = isinstance(user, User) and batch.uploaded_by_id == user.pk
    return may_preview(user, batch.declared) and (mine or is_governance_manager(user))


def may_load(user: Viewer, batch: Batch) -> bool:
    return may_work_on(user, batch) and isinstance(user, User) and batch.declared.may_load(user)


def may_undo(user: Viewer, batch: Batch) -> bool:
    return is_governance_manager(user) and may_load(user, batch)
