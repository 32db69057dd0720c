"""Every rule that the database holds says in words what is wrong, and a test names it."""

from pathlib import Path

from django.apps import apps
from django.db.models import BaseConstraint, UniqueConstraint

from tests.house_rules import ROOMS

TESTS = Path(__file__).resolve().parent


def our_constraints():
    return [
        constraint
        for model in apps.get_models()
        if model.__module__.split(".")[0] in ROOMS
        for constraint in model._meta.constraints
    ]


def words_come_from_django(constraint):
    """Django says “Ward with this Code already exists” by itself, of plain columns alone."""
    return (
        isinstance(constraint, UniqueConstraint)
        and not constraint.expressions
        and constraint.condition is None
    )


def test_every_constraint_says_in_words_what_is_wrong():
    silent = {
        constraint.name
        for constraint in our_constraints()
        if constraint.violation_error_message == BaseConstraint.default_violation_error_message
        and not words_come_from_django(constraint)
    }
    assert silent == set()


def test_every_constraint_is_named_in_a_test():
    paths = [*TESTS.rglob("test_*.py"), *TESTS.rglob("*_attempts.py")]  # tables that tests run
    tests = "".join(path.read_text() for path in paths)
    untested = {constraint.name for constraint in our_constraints() if constraint.name not in tests}
    assert untested == set()
