"""The rules of the house, over the whole project. docs/decisions.md says why they are rules."""

import importlib.metadata
import importlib.util
import re
import statistics
import subprocess
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from packaging.requirements import Requirement

from leadership import env
from tests import house_rules as rules
from tests.house_rules import ROOMS, ROOT

FORBIDDEN_NAMES = {"utils.py", "helpers.py", "managers.py", "constants.py"}
TOP_LEVEL = {
    *ROOMS, "templates", "static", "tests", "docs", "deploy", ".ci",
    "manage.py", "pyproject.toml", "README.md", "Makefile", "requirements.txt",
    "requirements-dev.txt", "requirements-uv.txt", "package.json", "package-lock.json", ".npmrc",
    ".editorconfig", ".gitignore",
}  # fmt: skip
# Files that may read the machine's clock, and why.
REAL_TIME_ALLOWED = {
    "leadership/dates": "the one clock itself",
    "leadership/audit": "history and the record of downloads say when it really was",
    "leadership/home/management/commands/demo.py": "waits for a process to end",
    "leadership/notices/worker": "a queue, its tries and its mails run on the machine's time",
}
# Files beside env.py that touch the environment, and why.
ENVIRONMENT_ALLOWED = {
    "leadership/env.py": "the one place",
    "leadership/wsgi.py": "names the settings module for Django",
    "leadership/asgi.py": "names the settings module for Django",
    "leadership/front_end.py": "hands its PATH on to npm",
    "leadership/home/bench/importing.py": "hands its own on to the command it measures",
}
# Pages that may fetch from a whole table, and why.
UNSCOPED_ALLOWED = {
    "leadership/people/views.py": "office-holders are public; who may invite is asked first",
}


def faults(rule, paths, allowed=()):
    """What a rule finds, by file; files whose path starts with an allowed one are left out."""
    found = {}
    for path in paths:
        name = str(path.relative_to(ROOT))
        if not any(name.startswith(start) for start in allowed):
            wrong = rule(path.read_text())
            if wrong:
                found[name] = wrong
    return found


def committed() -> list[Path]:
    """Files of the project as git has them, or would have them if they were added now."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def our_models():
    return [model for model in apps.get_models() if model.__module__.split(".")[0] in ROOMS]


# -- storeys


def test_foreign_keys_point_down_the_house():
    up = [
        f"{model.__module__}.{model.__name__}.{field.name} -> {field.related_model.__module__}"
        for model in our_models()
        for field in [*model._meta.fields, *model._meta.local_many_to_many]
        if field.remote_field and rules.points_up(model.__module__, field.related_model.__module__)
    ]
    assert up == []


@pytest.mark.parametrize(
    "source, target, up",
    [
        ("wards.models", "tracker.models", True),
        ("leadership.meetings.models.bodies", "relationships.models", True),
        ("tracker.models", "jobs_skills.models", True),
        ("tracker.models", "leadership.people.models", False),
        ("tracker.models", "django.contrib.auth.models", False),
        ("wards.models", "wards.models", False),
    ],
)
def test_a_foreign_key_up_or_across_is_found(source, target, up):
    assert rules.points_up(source, target) is up


def test_every_room_has_its_storey():
    names = {model.__module__.split(".models")[0] for model in our_models()}
    assert names <= set(rules.storeys())


# -- code


def test_no_import_hides_inside_a_function():
    assert faults(rules.imports_inside_functions, rules.code_files()) == {}


def test_business_time_comes_from_the_one_clock():
    assert faults(rules.real_time, rules.code_files(), REAL_TIME_ALLOWED) == {}
    assert faults(rules.real_time_in_template, rules.template_files()) == {}


def test_no_signals_of_our_own():
    assert faults(rules.signals, rules.code_files(), ["leadership/audit"]) == {}


def test_pages_fetch_from_what_this_person_may_see():
    pages = [path for path in rules.code_files() if rules.is_page(path.relative_to(ROOT))]
    assert faults(rules.unscoped, pages, UNSCOPED_ALLOWED) == {}


def test_the_environment_is_read_in_one_place():
    assert faults(rules.environment, rules.code_files(), ENVIRONMENT_ALLOWED) == {}


def test_no_error_is_swallowed_and_no_work_left_as_a_note():
    assert faults(rules.swallowed, rules.code_files()) == {}
    assert faults(rules.unfinished, rules.code_files()) == {}


def test_functions_are_under_45_lines():
    assert faults(rules.long_functions, rules.code_files()) == {}


def test_the_median_file_is_under_150_lines():
    lengths = [len(path.read_text().splitlines()) for path in rules.code_files()]
    assert statistics.median(length for length in lengths if length) < 150


def test_templates_hold_no_script_or_style():
    assert faults(rules.inline_code, rules.template_files()) == {}


VIEW = "def issue(request, pk):\n    return "


@pytest.mark.parametrize(
    "rule, planted",
    [
        (rules.imports_inside_functions, "def f():\n    from tracker import models\n"),
        (rules.real_time, "deadline = timezone.now() + week\n"),
        (rules.real_time, "today = date.today()\n"),
        (rules.real_time, "now = datetime.datetime.now(UTC)\n"),
        (rules.real_time, "made = models.DateTimeField(auto_now_add=True)\n"),
        (rules.real_time, "from django.db.models.functions import Lower, Now\n"),
        (rules.real_time_in_template, '<p>{% now "Y" %}</p>'),
        (rules.signals, "from django.dispatch import receiver\n"),
        (rules.signals, "from django.db.models.signals import post_save\n"),
        (rules.unscoped, VIEW + "get_object_or_404(Issue, pk=pk)\n"),
        (rules.unscoped, VIEW + "shortcuts.get_object_or_404(Issue.objects.all(), pk=pk)\n"),
        (rules.unscoped, VIEW + "Issue.objects.get(pk=pk)\n"),
        (rules.unscoped, VIEW + "Issue.objects.filter(id=pk).first()\n"),
        (rules.environment, "debug = os.environ.get('DEBUG')\n"),
        (rules.swallowed, "try:\n    f()\nexcept Exception:\n    pass\n"),
        (rules.swallowed, "try:\n    f()\nexcept:\n    pass\n"),
        (rules.unfinished, "# TO" + "DO: later\n"),
        (rules.unfinished, "import os  # no" + "qa: F401\n"),
        (rules.long_functions, "def f():\n" + "    x = 1\n" * 45),
        (rules.inline_code, '<p style="color: red">'),
        (rules.inline_code, "<script>alert(1)</script>"),
        (rules.inline_code, '<a href="#" onclick="go()">'),
    ],
)
def test_a_planted_fault_is_found(rule, planted):
    assert len(rule(planted)) == 1


@pytest.mark.parametrize(
    "rule, sound",
    [
        (rules.imports_inside_functions, "from tracker import models\n\ndef f():\n    pass\n"),
        (rules.real_time, "when = dates.now()\nlocal = timezone.localtime(when)\n"),
        (rules.unscoped, VIEW + "get_object_or_404(Issue.objects.visible_to(user), pk=pk)\n"),
        (rules.unscoped, VIEW + "get_object_or_404(PublicIssue.objects, pk=pk)\n"),
        (rules.swallowed, "try:\n    f()\nexcept KeyError:\n    pass\n"),
        (rules.unfinished, "import os  # no" + "qa: F401 - re-exported for the admin\n"),
        (rules.long_functions, 'def f():\n    "Say."\n' + "    x = 1\n" * 44),
        (rules.inline_code, '<script src="{% static "built/app.js" %}"></script>'),
    ],
)
def test_sound_code_is_left_alone(rule, sound):
    assert rule(sound) == []


# -- files


def test_every_file_has_a_name_of_its_subject_and_something_in_it():
    files = committed()
    assert [path for path in files if path.name in FORBIDDEN_NAMES] == []
    markers = {"__init__.py", ".gitkeep"}
    assert [path for path in files if not path.stat().st_size and path.name not in markers] == []


def test_nothing_else_stands_at_the_top():
    assert {path.relative_to(ROOT).parts[0] for path in committed()} <= TOP_LEVEL


def test_no_registry_address_and_no_path_of_a_machine_is_committed():
    # Put together here, or this file would be the first to be found.
    hosts = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com"]
    hosts = "|".join(re.escape(host) for host in hosts)
    pattern = rf"{hosts}|(?<![\w.}}])/(?:work|root|home|opt)/"
    found = {
        str(path.relative_to(ROOT)): match.group()
        for path in committed()
        if (match := re.search(pattern, path.read_bytes().decode("utf-8", "ignore")))
        and path.suffix not in {".png", ".xlsx", ".xls", ".ods", ".woff2", ".pdf"}
    }
    assert found == {}


# -- packages


def pins(lock: str) -> dict[str, str]:
    """Name -> pinned version of each package in a lock."""
    return dict(
        re.findall(r"^([a-z0-9._-]+)(?:\[[^]]*\])?==(\S+)", (ROOT / lock).read_text(), re.M)
    )


def test_psycopg_3_is_not_here_for_django_would_silently_prefer_it():
    assert importlib.util.find_spec("psycopg") is None
    assert not {"psycopg", "psycopg-binary", "psycopg-c"} & set(pins("requirements-dev.txt"))


@pytest.mark.parametrize(
    "lock, groups",
    [
        ("requirements.txt", ["project"]),
        ("requirements-dev.txt", ["project", "dev", "install"]),
        ("requirements-uv.txt", ["install"]),
    ],
)
def test_the_locks_pin_what_pyproject_asks_for(lock, groups):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = project["dependency-groups"] | {"project": project["project"]["dependencies"]}
    lines = [line for group in groups for line in asked[group]]
    wanted = [Requirement(line) for line in lines if isinstance(line, str)]
    locked = pins(lock)
    missing = [
        str(need) for need in wanted if not need.specifier.contains(locked.get(need.name, "0"))
    ]
    assert missing == []


@pytest.mark.parametrize(
    "lock, least",
    [("requirements.txt", 41), ("requirements-dev.txt", 41), ("requirements-uv.txt", 1)],
)
def test_every_locked_package_has_its_hashes(lock, least):
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / lock).read_text(), flags=re.M)[1:]
    assert len(entries) == len(pins(lock)) >= least
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_names_the_extras_that_its_packages_ask_of_each_other(lock):
    """Else an older pip takes the newest version for the extra, and stops at the pin beside it."""
    entries = re.findall(r"^([a-z0-9._-]+)(?:\[([^]]*)\])?==", (ROOT / lock).read_text(), re.M)
    extras = {name: {each.strip() for each in named.split(",")} for name, named in entries}
    asked = set()
    for name in extras:
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:  # a package for other systems
            continue
        for need in map(Requirement, needs):
            for extra in extras[name] | {""}:
                if need.extras and (not need.marker or need.marker.evaluate({"extra": extra})):
                    asked.add((need.name.lower(), frozenset(need.extras)))
    assert asked
    assert [(name, wanted) for name, wanted in asked if not wanted <= extras[name]] == []


def test_the_tests_run_without_the_machines_clock_or_secrets(settings):
    assert (settings.DEMO_DATE, settings.DEMO, env.DEMO) == (None, False, False)


def test_no_title_says_twice_that_there_is_an_error():
    """base.html says it where `form` has errors; a title says it of what else a page asks."""
    title = re.compile(r"{% block title %}(.*?){% endblock", re.DOTALL)
    paths = (path for path in rules.template_files() if path.suffix == ".html")
    sources = {str(path.relative_to(ROOT / "templates")): path.read_text() for path in paths}
    saying = {
        name for name, source in sources.items() if "Error: " in "".join(title.findall(source))
    }
    assert saying == {
        "admin/change_form.html",  # rows inside the row have errors of their own
        "admin/change_list.html",  # so have rows that are changed in the list
        "jobs_skills/member_consent.html",  # two buttons and no form
        "tracker/evening.html",  # several forms, none of them `form`
    }
    assert "{% if form.errors %}Error: {% endif %}{% block title %}" in sources["base.html"]
