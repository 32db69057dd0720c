"""What a report is: declared once by a room, read by every writer.

`query` or `rows` takes what was asked, the person included, so no format can forget the scope.
A report that is a `query` (every column an SQL expression) is paged, sorted and written by the
database; one with `rows` computes typed values in Python, in the order of its columns.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from django import forms
from django.db.models import QuerySet

from leadership.council.models import CouncilSettings
from leadership.people.access import Viewer
from leadership.people.models import User
from leadership.reporting.charts import Chart
from leadership.reporting.columns import Column

Row = Sequence[Any]  # typed values, one for each column


class Copy(StrEnum):
    """Working: what the person may see. Publication: released text and safe counts alone."""

    WORKING = "working"
    PUBLICATION = "publication"


class Filters(forms.Form):
    """What may be asked of a report. It knows who asks, so that its choices keep their scope."""

    def __init__(self, *args: Any, user: Viewer, council: CouncilSettings, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.council = user, council

    def default(self, name: str) -> str:
        """What is asked where nothing is said of that field."""
        return ""


@dataclass(frozen=True)
class Asked:
    """One request for a report: by whom, for which copy, with which filters, at what moment."""

    report: "Report"
    user: Viewer
    copy: Copy
    filters: Mapping[str, Any]
    raw: Mapping[str, list[str]]
    words: Sequence[tuple[str, str]]  # the filters as people read them
    at: datetime
    council: CouncilSettings
    taken: bool = False  # as a file; somebody may see more on screen than he or she takes away
    kept: dict[str, Any] = field(default_factory=dict, compare=False)

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """What `make` gives, made once for this request: rows and summary share figures."""
        if name not in self.kept:
            self.kept[name] = make()
        return self.kept[name]

    @property
    def columns(self) -> Sequence[Column]:
        found: Sequence[Column] = self.once("columns", lambda: self.report.columns(self))
        return found

    @property
    def by(self) -> str:
        return str(self.user) if self.user.is_authenticated else "a member of the public"

    @property
    def is_publication(self) -> bool:
        return self.copy == Copy.PUBLICATION

    @property
    def heading(self) -> str:
        return self.report.heading(self) if self.report.heading else self.report.title

    @property
    def marks(self) -> list[str]:
        """What every page and every file says about itself."""
        found = ["Demonstration data"] if self.council.demonstration else []
        return [*found, "Publication copy" if self.is_publication else "Not for publication"]

    @property
    def contact(self) -> list[str]:
        """The officer to ask (S302): name, title, unit, e-mail, telephone."""
        council = self.council
        lines = [council.contact_name, council.contact_title, council.contact_unit]
        lines += [council.contact_email, council.contact_telephone]
        return [line for line in lines if line]


@dataclass(frozen=True)
class Figure:
    """A figure at the head of a report, with its comparator and basis in words."""

    label: str
    value: str
    beside: str = ""


@dataclass(frozen=True)
class Table:
    """A small table of figures above a report's rows, with its chart where it has one."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    total: Row | None = None
    chart: Chart | None = None
    note: str = ""


@dataclass(frozen=True)
class Summary:
    """What stands above the rows: one sentence, figures, tables and notes."""

    sentence: str = ""
    figures: Sequence[Figure] = ()
    tables: Sequence[Table] = ()
    notes: Sequence[str] = ()


def no_summary(asked: Asked) -> Summary:
    return Summary()


@dataclass(frozen=True)
class Report:
    """`sections` names the columns whose change starts a new section on paper; `subtotal` says a
    section's sum in words. `may_take_working` is the right to carry a working copy away, `may_take`
    the right to any file."""

    slug: str
    title: str
    about: str
    may_run: Callable[[Viewer], bool]
    filters: type[Filters]
    columns: Callable[[Asked], Sequence[Column]]
    query: Callable[[Asked], QuerySet[Any]] | None = None
    rows: Callable[[Asked], Iterable[Row]] | None = None
    publishable: bool = True  # False: there is no publication copy
    may_see_working: Callable[[Viewer], bool] | None = None
    may_take_working: Callable[[Viewer], bool] | None = None
    may_take: Callable[[Viewer], bool] | None = None
    for_outsiders: bool = False  # may logins of outside the council run it, where `may_run` says so
    summary: Callable[[Asked], Summary] = no_summary
    heading: Callable[[Asked], str] | None = None
    sections: Sequence[str] = ()
    subtotal: Callable[[Asked, Sequence[Row]], str] | None = None
    rows_title: str = "Rows"
    rows_shown: bool = True  # False: the summary's tables hold every row; files list them
    group: str = "Reports"
    wide: bool = False  # landscape on paper
    new_page_each: bool = False  # on paper, each outermost section starts a page

    def __post_init__(self) -> None:
        if (self.query is None) == (self.rows is None):
            raise ValueError(f"The report {self.slug!r} needs either a query or rows.")

    def copies_to_see(self, user: Viewer) -> list[Copy]:
        working = self.may_see_working is None or self.may_see_working(user)
        copies = [Copy.WORKING] if working else []
        return [*copies, Copy.PUBLICATION] if self.publishable else copies

    def copies_to_take(self, user: Viewer) -> list[Copy]:
        if self.may_take is not None and not self.may_take(user):
            return []
        take = self.may_take_working is None or self.may_take_working(user)
        return [copy for copy in self.copies_to_see(user) if take or copy == Copy.PUBLICATION]


@dataclass(frozen=True)
class Part:
    """One report of a pack: where it stands in the zip, and what is asked."""

    name: str
    report: Report
    filters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Pack:
    """Several reports in one zip. `parts` is asked with the pack's own cleaned filters."""

    slug: str
    title: str
    about: str
    may_run: Callable[[Viewer], bool]
    filters: type[Filters]
    parts: Callable[[Viewer, Mapping[str, Any]], Sequence[Part]]
    for_outsiders: bool = False


def is_there_for(user: Viewer, one: Report | Pack) -> bool:
    """For a login of outside the council there is nothing but what says that it is for outsiders,
    whatever `may_run` says (security.md, T3)."""
    return one.for_outsiders or not (isinstance(user, User) and user.outside)
