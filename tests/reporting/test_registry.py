import dataclasses

import pytest

from leadership.reporting import registry
from leadership.reporting.report import Report
from tests.reporting.fakes import BY_QUERY


def test_a_repeated_slug_is_an_error(monkeypatch):
    monkeypatch.setattr(registry, "_reports", {})
    registry.register(BY_QUERY)
    with pytest.raises(registry.AlreadyRegistered, match="'organisations'"):
        registry.register(dataclasses.replace(BY_QUERY, title="Another"))
    assert registry.all_reports() == [BY_QUERY]


def test_a_report_has_a_query_or_rows_never_both_or_none():
    with pytest.raises(ValueError, match="either a query or rows"):
        dataclasses.replace(BY_QUERY, rows=lambda asked: [])
    with pytest.raises(ValueError, match="either a query or rows"):
        dataclasses.replace(BY_QUERY, query=None)


def test_a_report_nobody_may_run_is_not_found(monkeypatch):
    closed = dataclasses.replace(BY_QUERY, may_run=lambda user: False)
    monkeypatch.setattr(registry, "_reports", {closed.slug: closed})
    assert registry.find_report("organisations", None) is None
    assert registry.reports_for(None) == []
    assert isinstance(closed, Report)
