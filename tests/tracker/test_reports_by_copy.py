"""A report that the database writes itself says the same as one that is written row by row."""

from datetime import date

import pytest

from leadership import dates
from leadership.council.models import council
from leadership.reporting import registry
from leadership.reporting.asking import ask, filters_form
from leadership.reporting.report import Copy
from leadership.reporting.writers import csv_copy, csv_rows
from leadership.reporting.writers.delivery import Delivery
from tests import personas
from tests.tracker.test_reports import TODAY, City


@pytest.mark.django_db(transaction=True)
def test_every_report_that_is_a_query_is_the_same_by_copy_and_by_rows(settings):
    settings.DEMO_DATE = TODAY
    city, user = City(), personas.manager()
    city.open.due = date(2016, 10, 1)
    city.open.save()
    given = {"year": "2016-17", "area": "district-hill", "category": "lamps", "ward": "X1"}
    for report in registry.all_reports():
        for copy in report.copies_to_take(user) if report.query else ():
            form = filters_form(
                report.filters, user, {**given, "copy": copy}, list(Copy), council()
            )
            assert form.is_valid(), form.errors
            asked = ask(form, report, user, at=dates.now())
            columns = report.columns(asked)
            by_copy = b"".join(csv_copy.write(asked, columns, Delivery()))
            assert by_copy == b"".join(csv_rows.write(asked, columns, Delivery())), report.slug
            assert copy == "publication" or by_copy.count(b"Not for publication") > 0, report.slug
