"""Pages over any register: its list, a record, its form, and the rows that belong to it."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leadership.council.paging import page_of
from leadership.council.requests import council_of
from leadership.governance.models import CarriesOut
from leadership.people.form_refusals import refusals_shown_in
from leadership.reporting import files
from leadership.reporting.asking import filters_form
from leadership.reporting.report import Copy
from relationships import access, services
from relationships.forms.registers import part_form, record_form
from relationships.registers import REGISTERS, Part, Register, facts_of
from relationships.reports.filters import LONGEST
from relationships.reports.registers import REPORTS, found
from relationships.searching import hub_counts, search_registers

PAGE, DEEPEST = 25, 1000


def registers_read_by(user: Any) -> list[Register]:
    return [one for one in REGISTERS if access.may_read_register(user, city_wide=one.city_wide)]


def readable(request: HttpRequest, register: Register) -> None:
    if not access.may_read_register(request.user, city_wide=register.city_wide):
        raise Http404


@login_required
@require_safe
def community(request: HttpRequest) -> HttpResponse:
    """The registers with what each holds, and one search over them."""
    registers = registers_read_by(request.user)
    if not registers:
        raise Http404
    words = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    searched = search_registers(words, registers, request.user) if words else []
    context = {
        "words": words,
        "page": page_of(request, searched, PAGE),
        "returns": access.may_read_returns(request.user),
        "counts": [] if words else hub_counts(registers, request.user),
    }
    return render(request, "relationships/community.html", context)


@login_required
@require_safe
def record_list(request: HttpRequest, register: Register) -> HttpResponse:
    readable(request, register)
    report = REPORTS[register.slug]
    form = filters_form(
        report.filters, request.user, request.GET, [Copy.WORKING], council_of(request)
    )
    del form.fields["copy"]
    context: dict[str, Any] = {"register": register, "form": form}
    if form.is_valid():
        rows = found(register, request.user, form.cleaned_data)
        context["page"] = page_of(request, rows, PAGE)
        context["rows"] = [row_of(register, record) for record in context["page"]]
    asked = {name: form.data[name] for name in form.fields if form.data.get(name)}
    context |= {
        "active": len(asked) if form.is_valid() else 0,
        "files": file_links(register.report_slug, asked, request.user),
        "may_add": access.may_add(request.user, register.model),
        "see_also": [
            (words, reverse("report_page", args=[slug])) for words, slug in register.see_also
        ],
    }
    return render(request, "relationships/record_list.html", context)


def file_links(slug: str, asked: dict[str, str], user: Any) -> list[tuple[str, str]]:
    """The same list as a file, for those who may carry it away."""
    if not access.may_take_register(user):
        return []
    query = urlencode({**asked, "copy": Copy.WORKING.value})
    return [
        (one.label, f"{reverse('report_download', args=[slug, one.ending])}?{query}")
        for one in files.OFFERED
    ]


def row_of(register: Register, record: Any) -> dict[str, str]:
    day = getattr(record, register.day) if register.day else None
    detail = [record.area_name, f"{day:%-d %B %Y}" if day else "", register.extra(record)]
    return {
        "title": getattr(record, register.title),
        "url": register.url_of(record.pk),
        "detail": " · ".join(part for part in detail if part),
        "tag": getattr(record, f"get_{register.choice}_display")() if register.choice else "",
    }


def record_seen(request: HttpRequest, register: Register, pk: int) -> Any:
    readable(request, register)
    return get_object_or_404(register.visible_to(request.user).with_area(), pk=pk)


def record_kept(request: HttpRequest, register: Register, pk: int) -> Any:
    record = record_seen(request, register, pk)
    if not access.may_keep(request.user, record):
        raise Http404
    return record


@login_required
@require_safe
def record_detail(request: HttpRequest, register: Register, pk: int) -> HttpResponse:
    readable(request, register)
    rows = access.with_rights(request.user, register.visible_to(request.user).with_area())
    keys = [name for name in register.fields if name in register.foreign_keys]
    keys += ["decision_part__decision"] if "decision_part" in register.foreign_keys else []
    record = get_object_or_404(rows.select_related("by", *keys), pk=pk)
    parts = [
        part_shown(part, record, request, record.keeps if part.managers_alone else record.works)
        for part in register.parts
    ]
    context = {
        "register": register,
        "record": record,
        "facts": facts_of(register, record),
        "carries_out": isinstance(record, CarriesOut),
        "parts": parts,
        "may_keep": record.keeps,
        "edit_url": reverse(f"{register.slug}_edit", args=[pk]),
    }
    return render(request, "relationships/record_detail.html", context)


def part_shown(part: Part, record: Any, request: HttpRequest, works: bool) -> dict[str, Any]:
    """A part's rows with the ways to change them, page by page, without counting them."""
    asked = request.GET.get(part.slug, "")
    number = min(int(asked), DEEPEST) if asked.isdecimal() and int(asked) else 1
    first = (number - 1) * PAGE
    found = list(part.rows_of(record, request.user)[first : first + PAGE + 1])
    rows = []
    for row in found[:PAGE]:
        words, detail, tag = part.row(row)
        edit = reverse(f"{part.slug}_edit", args=[row.pk]) if works and part.editable else ""
        gone = reverse(f"{part.slug}_remove", args=[row.pk]) if works and part.removable else ""
        shown = {"words": words, "detail": detail, "tag": tag}
        rows.append({**shown, "edit_url": edit, "remove_url": gone})
    add_url = reverse(f"{part.slug}_add", args=[record.pk]) if works else ""
    return {
        "part": part,
        "rows": rows,
        "add_url": add_url,
        "newer": f"?{part.slug}={number - 1}" if number > 1 else "",
        "older": f"?{part.slug}={number + 1}" if len(found) > PAGE else "",
    }


@login_required
def record_add(request: HttpRequest, register: Register) -> HttpResponse:
    if not access.may_add(request.user, register.model):
        raise Http404
    form = record_form(register)(request.POST or None, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            record = services.add_record(
                model=register.model, values=form.values(), wards=form.wards() or (),
                by=request.user,
            )  # fmt: skip
            messages.success(request, f"The {register.one} is entered.")
            return redirect(register.url_of(record.pk))
    context = {"register": register, "form": form, "button": f"Add the {register.one}"}
    return render(request, "relationships/record_form.html", context)


@login_required
def record_edit(request: HttpRequest, register: Register, pk: int) -> HttpResponse:
    record = record_kept(request, register, pk)
    form = record_form(register)(request.POST or None, instance=record, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            services.change_record(
                record=record, version=form.cleaned_data["version"], values=form.values(),
                wards=form.wards(), by=request.user,
            )  # fmt: skip
            messages.success(request, "Saved.")
            return redirect(register.url_of(pk))
    context = {
        "register": register,
        "form": form,
        "heading": f"Change the {register.one}",
        "button": "Save",
        "back": register.url_of(pk),
    }
    return render(request, "relationships/record_form.html", context)


def may_add_part(user: Any, part: Part, record: Any) -> bool:
    may = access.may_keep if part.managers_alone else access.may_work_on
    return may(user, record)


@login_required
def part_add(request: HttpRequest, register: Register, part: Part, pk: int) -> HttpResponse:
    record = record_seen(request, register, pk)
    if not may_add_part(request.user, part, record):
        raise Http404
    form = part_form(part)(request.POST or None, record=record)
    if form.is_valid():
        with refusals_shown_in(form):
            services.add_part(
                record=record,
                model=part.model,
                values=form.values() | ({part.parent: record} if part.gives_parent else {}),
                by=request.user,
                has_author=part.has_author,
                managers_alone=part.managers_alone,
            )
            messages.success(request, f"The {part.one} is added.")
            return redirect(register.url_of(pk))
    return _part_page(request, register, record, form, f"Add a {part.one}")


@login_required
def part_edit(request: HttpRequest, register: Register, part: Part, pk: int) -> HttpResponse:
    row, record = part_worked_on(request, part, pk)
    form = part_form(part)(request.POST or None, instance=row, record=record)
    if form.is_valid():
        with refusals_shown_in(form):
            services.change_part(record=record, row=row, values=form.values(), by=request.user)
            messages.success(request, "Saved.")
            return redirect(register.url_of(record.pk))
    return _part_page(request, register, record, form, f"Change the {part.one}")


def part_worked_on(request: HttpRequest, part: Part, pk: int) -> tuple[Any, Any]:
    row = get_object_or_404(part.seen(request.user), pk=pk)
    record = part.parent_of(row)
    if not access.may_work_on(request.user, record):
        raise Http404
    return row, record


def _part_page(
    request: HttpRequest, register: Register, record: Any, form: Any, heading: str
) -> HttpResponse:
    context = {
        "register": register,
        "form": form,
        "heading": heading,
        "button": "Save",
        "back": register.url_of(record.pk),
        "about": getattr(record, register.title),
    }
    return render(request, "relationships/record_form.html", context)


@login_required
@require_POST
def group_contact_remove(
    request: HttpRequest, register: Register, part: Part, pk: int
) -> HttpResponse:
    contact, record = part_worked_on(request, part, pk)
    services.withdraw_consent(contact=contact, by=request.user)
    messages.success(request, "The consent is withdrawn and the contact deleted.")
    return redirect(register.url_of(record.pk))
