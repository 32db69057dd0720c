import pytest
from django import forms
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import include, path

from leadership.council.models import CouncilSettings
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import Conflict, NotAllowed, Refused


class WordsForm(forms.Form):
    words = forms.CharField()


def not_allowed(request):
    raise NotAllowed


def conflict(request):
    raise Conflict("This issue is closed.", ["Ann Example closed it at 17:12."])


def refused(request):
    raise Refused("The window has passed.", field="words")


def outage(request):
    raise OperationalError("could not connect to server")


def fault(request):
    raise ZeroDivisionError


def in_form(request):
    form = WordsForm(request.POST)
    if form.is_valid():
        with refusals_shown_in(form):
            raise Refused(f"No: {form.cleaned_data['words']}", request.GET.get("field", ""))
    return HttpResponse(render_to_string("components/form_errors.html", {"form": form}))


handler500 = "leadership.people.error_views.failure"
urlpatterns = [
    path("", include("leadership.council.urls")),
    *[
        path(f"{view.__name__}/", view)
        for view in (not_allowed, conflict, refused, outage, fault, in_form)
    ],
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def text(response):
    return " ".join(response.content.decode().split())


def test_not_allowed_looks_like_a_page_that_is_not_there(client):
    refused_answer = client.get("/not_allowed/")
    missing = client.get("/nowhere/")
    assert (refused_answer.status_code, missing.status_code) == (404, 404)
    assert text(refused_answer).replace("not_allowed", "nowhere") == text(missing)
    assert "<title>Page not found – Local Leadership</title>" in text(missing)


def test_a_conflict_says_who_changed_what_and_keeps_what_was_typed(client):
    typed = {
        "csrfmiddlewaretoken": "x",
        "version": "3",
        "password": "hidden-words",
        "outcome_text": "Bins emptied <b>today</b>",
        "themes": ["litter", "noise"],
    }
    response = client.post("/conflict/", typed)
    said = text(response)
    assert response.status_code == 409
    assert "This issue is closed." in said
    assert "Ann Example closed it at 17:12." in said
    assert "Outcome text" in said
    assert "Bins emptied &lt;b&gt;today&lt;/b&gt;" in said
    assert "litter noise" in said
    assert 'href="/conflict/"' in said
    assert "hidden-words" not in said


def test_a_refusal_outside_a_form_is_a_page_with_the_sentence(client):
    response = client.post("/refused/", {"words": "Please"})
    assert response.status_code == 422
    assert "The window has passed." in text(response)
    assert "Please" in text(response)


@pytest.mark.parametrize(
    ("field", "link"),
    [
        ("words", '<a href="#id_words">Words: No: hello</a>'),
        ("", '<a href="#form-error">No: hello</a>'),
    ],
)
def test_a_refusal_in_a_form_is_the_forms_error(client, field, link):
    response = client.post(f"/in_form/?field={field}", {"words": "hello"})
    assert link in text(response)


def test_a_refusal_for_a_field_the_form_has_not_is_the_whole_forms(client):
    response = client.post("/in_form/?field=elsewhere", {"words": "hello"})
    assert '<a href="#form-error">No: hello</a>' in text(response)


def test_a_database_outage_answers_503_and_says_when_to_come_back(client):
    client.raise_request_exception = False
    response = client.get("/outage/")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert response["Cache-Control"] == "no-store"
    assert "cannot be reached at the moment" in text(response)


def test_an_outage_that_a_middleware_meets_answers_503_too(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr("django.contrib.sessions.backends.db.SessionStore.load", refuse)
    client.cookies["sessionid"] = "a" * 32
    client.raise_request_exception = False
    response = client.get("/nowhere/")
    assert (response.status_code, response["Retry-After"]) == (503, "60")


def test_a_fault_of_ours_is_a_500_page_without_details(client):
    client.raise_request_exception = False
    response = client.get("/fault/")
    assert response.status_code == 500
    assert "the fault is ours" in text(response).lower()
    assert "ZeroDivisionError" not in text(response)


@pytest.mark.parametrize("page", ["500.html", "503.html", "403_csrf.html"])
def test_pages_for_bad_moments_ask_nothing_of_the_database(page, django_assert_num_queries):
    with django_assert_num_queries(0):
        html = render_to_string(page)
    assert '<main class="govuk-main-wrapper" id="main-content"' in html
    assert "/council.css" not in html


def test_a_form_without_its_token_gets_our_page(client):
    client.handler.enforce_csrf_checks = True
    response = client.post("/conflict/", {"words": "x"})
    assert response.status_code == 403
    assert "Please send it again" in text(response)


def test_what_was_typed_is_kept_where_the_token_has_changed_meanwhile(client):
    client.handler.enforce_csrf_checks = True
    same = client.post(
        "/conflict/", {"words": "Pot hole"}, headers={"sec-fetch-site": "same-origin"}
    )
    assert "It has not been saved" in text(same)
    assert "Pot hole" in text(same)


def test_what_another_site_sends_is_not_shown_as_if_typed_here(client):
    client.handler.enforce_csrf_checks = True
    for site in ({"sec-fetch-site": "cross-site"}, {}):
        response = client.post("/conflict/", {"words": "Ring this number"}, headers=site)
        assert (response.status_code, "Ring this" in text(response)) == (403, False)


def test_a_page_asks_for_the_councils_settings_once(client):
    CouncilSettings.objects.update(name="Sampleton Council", demonstration=True)
    with connection.execute_wrapper(asked := Asked()):
        response = client.get("/nowhere/")
    assert sum("council_councilsettings" in sql for sql in asked.sql) == 1
    assert "Sampleton Council" in text(response)
    assert '<p class="demonstration">Demonstration data.</p>' in text(response)


class Asked:
    def __init__(self):
        self.sql = []

    def __call__(self, execute, sql, params, many, context):
        self.sql.append(sql)
        return execute(sql, params, many, context)
