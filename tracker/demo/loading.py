"""Takes the demonstration's workbooks through the importer, step by step, as a manager would."""

import hashlib
from pathlib import Path

from leadership.importing.limits import COMMAND
from leadership.importing.loading import load_batch
from leadership.importing.models import Batch
from leadership.importing.registry import Import
from leadership.importing.services import answer_questions, choose_columns, upload_file
from leadership.meetings.imports import MEETINGS
from leadership.people.models import Organisation, Person, User
from relationships.models import Category
from tracker.demo.city import officer_of
from tracker.demo.workbooks import MISSPELT, write_issues, write_meetings
from tracker.demo.years import Year
from tracker.imports import ISSUES
from wards.models import Ward


def load_year(*, year: Year, wards: list[Ward], folder: Path, by: User) -> list[Batch]:
    """Write the year's two workbooks and import them. What was imported before is passed over."""
    name = year.label.replace("/", "-")
    meetings = write_meetings(folder / f"meetings-{name}.xlsx", year, wards)
    issues = write_issues(folder / f"issues-{name}.xlsx", year, wards, owners())
    loaded = [
        bring_in(declared=declared, path=path, source=year.source, by=by)
        for declared, path in ((MEETINGS, meetings), (ISSUES, issues))
    ]
    return [batch for batch in loaded if batch is not None]


def owners() -> dict[str, Person]:
    """Who answers for issues of a category: its name, the officer of its usual service."""
    officers = officer_of()
    categories = Category.objects.select_related("usual_service")
    return {each.name: officers[each.usual_service.pk] for each in categories if each.usual_service}


def bring_in(*, declared: Import, path: Path, source: str, by: User) -> Batch | None:
    """Upload, match, answer what is asked, load. None where this very file was loaded before."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if Batch.objects.filter(slug=declared.slug, sha256=digest, rows_loaded__gt=0).exists():
        return None
    home = Organisation.objects.get(home=True)
    batch = upload_file(
        declared=declared,
        path=path,
        name=path.name,
        options={"source": source, "council": str(home.pk)},
        by=by,
        limits=COMMAND,
    )
    columns = [table["columns"] for table in batch.tables]
    batch = choose_columns(batch=batch, columns=columns, by=by)
    codes = {said.casefold(): code for code, said in MISSPELT.items()}
    answers = [
        (place, codes[asked["said"].casefold()])
        for place, asked in enumerate(batch.questions)
        if asked["said"].casefold() in codes
    ]
    if answers:
        batch = answer_questions(batch=batch, answers=answers, by=by)
    return load_batch(batch=batch, by=by)
