"""What to put into a URL's arguments so that it asks about the world's objects."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from django.apps import apps

import jobs_skills.urls
from leadership import dates
from leadership.importing.registry import all_imports
from leadership.reporting.registry import all_packs, all_reports
from tests.permissions.urls import Url
from tests.permissions.world import World

# which object `pk` means, by the start of the URL's name; the first that fits
PK_OF = {
    "committee_report_detail": "committee_report",  # before committees, whose name begins so
    "committee_report": "draft_report",
    # the Action Plan, the districts' end, measures, Assistant Leaders, parish options, findings
    "action_item_add": "city_plan",
    "action_item": "plan_step",
    "action_plan": "city_plan",
    "district_resource": "district_resource",
    "district_committees": "amendment",
    "amendment": "amendment",
    "indicator_add": "measure",
    "indicator": "indicator",
    "reading": "indicator",
    "assistant_leader": "assistant_leader",
    "development_event": "development_event",
    "parish_option": "parish_option",
    "parish": "parish_consultation",
    "source_finding": "source_finding",
    "api_issue": "issue",
    "issue": "issue",
    "action_finish": "issue",
    "attachment_download": "issue",
    "update_redact": "issue",
    "acknowledgement_redact": "issue",
    "agenda_item_outcome": "committee_meeting",
    "agenda_standing": "committee_meeting",
    "declaration": "committee_meeting",
    "meeting_declarations": "committee_meeting",
    "meeting_webcast": "committee_meeting",
    "notes_changes": "committee_meeting",
    "notes_circulate": "committee_meeting",
    "agenda_item": "meeting",
    "evening": "meeting",
    "matter": "coming",
    "plan_evidence": "evidence_plan",
    "meeting": "meeting",
    "notes": "meeting",
    "notice": "notice",
    "plan_take_back": "ready_plan",
    "plan_sign": "ready_plan",  # and the page of the signing evening
    "signature_record": "ready_plan",
    "plan_revise": "signed_plan",
    "plan_version": "signed_plan",
    "plan_compare": "signed_plan",
    "plan": "plan",
    "input": "plan",
    "suggestion_": "plan",
    "signature": "signature",
    "objection": "disputed",
    "budget_answer": "priority",
    "priority_champion": "priority",
    "paper": "meeting",
    "hand_over_letter": "hand_over",
    "import": "batch",
    "person": "owner",
    "report_request": "report_request",
    "saved_report": "saved_report",
    "mfa": "nothing",
    "category": "category",
    "absence": "absence",
    "community_group": "community_group",
    "group_contact_remove": "group_contact",
    "group_": "community_group",
    "activity": "activity",
    "funding_bid": "funding_bid",
    "local_asset": "local_asset",
    "resource": "resource",
    "lesson": "lesson",
    "return_detail": "return",
    "pilot_partner_edit": "pilot_partner",
    "pilot_saving_edit": "pilot_saving",
    "pilot_outcome_edit": "pilot_outcome",
    "pilot": "pilot",
    "learning_note": "pilot",
    "business_case": "business_case",
    "roll_out": "roll_out",
    "proposal_spend": "award",
    "proposal_complete": "award",
    "proposal": "proposal",
    # of boards
    "board_areas": "scheme",
    "board_predecessor": "scheme",
    "board_document": "scheme",
    "board_ward": "board_ward",
    "board_step": "step",
    "board_action": "board_action",
    "board_part": "site",
    "board_appointment": "board_appointment",
    "board_meeting_plan_again": "cancelled_board_meeting",
    "board_meeting_reopen": "agreed_board_meeting",
    "board_meeting_move": "coming_board_meeting",
    "board_meeting_cancel": "coming_board_meeting",
    "board_meeting_hold": "coming_board_meeting",
    "board_meeting": "board_meeting",
    "listed": "listed",
    "member_end_access": "invited_member",
    "member": "member",
    "assessment": "assessment",
    "account_": "account",
    "finding_changed": "finding_use",
    "finding": "finding",
    "deployment": "deployment_decision",
    # of reports, decisions, promises and petitions
    "decision_draft": "draft_report",
    "condition": "condition",
    "call_in_change": "open_call_in",
    "call_in_signed_copy": "call_in",
    "call_in_sign": "own_call_in",
    "call_in": "call_in",
    "summons": "call_in",
    "api_promise": "promise",
    "promise": "promise",
    "work_programme": "committee",
    "petition": "petition",
    "call_for_action": "call_for_action",
    "officer_time": "officer_time",
    "committee": "committee",
}
LINES = {"decision_line", "decision_line_list"}
OF_BOARDS = {pattern.name for pattern in jobs_skills.urls.urlpatterns}
# asked about several objects, because the answer differs: stated as name@object
ASKED_OF = {
    "call_in_detail": ["call_in", "open_call_in", "own_call_in"],
    "meeting_detail": [
        "meeting",
        "private_meeting",
        "committee_meeting",
        "private_committee_meeting",
    ],
    "meeting_notes": ["meeting", "committee_meeting"],
    "meeting_people": ["meeting", "committee_meeting"],
    "proposal_detail": ["award", "proposal"],
}
# what an address or a form needs before it answers anybody
QUERY_OF = {
    "admin:autocomplete": "app_label=tracker&model_name=issue&field_name=owner&term=",
    # the year of the world's issues: a report of today has no rows, and nothing to leak
    "report_page": "year=2016-17",
    "report_download": "year=2016-17",
    "api_report": "year=2016-17",
}
FORM_OF = {"evening_carry_over": "all=1"}
# a ward, a round or a suggestion in their addresses
PLANNING = {
    "planning_round",
    "guidance_publish",
    "plan_begin",
    "suggestion_add",
    "suggestion_detail",
}
PLAIN = {
    "to": "under_way",
    "app_label": "tracker",
    "kind": "priorities",
    "number": "2",
    "uidb36": "1",
    "key": "none-such",
    "provider_id": "council",
}
# the record that is changed is a draft; every other page is about the one that is in force
DRAFTED = ("decision_edit", "decision_publish", "decision_row")
ROWS = {
    "committee_report_row": {"kind": "recommendations", "row_pk": "report_row"},
    "decision_row": {"kind": "topics", "row_pk": "decision_row"},
}
OF_COMMITTEES = {"seat_pk": "committee_seat", "date_pk": "committee_date"}
ENDINGS = ["csv", "json"]  # every format of every report is walked by the reports' own tests


def _pk(world: World, name: str) -> str:
    return str(world[name].pk) if name in world.objects else "0"


def _object_id(world: World, url: Url) -> str:
    """The key of some object of the model that this admin page is about."""
    label = url.name.removeprefix("admin:")
    for model in apps.get_models():
        if label.startswith(f"{model._meta.app_label}_{model._meta.model_name}_"):
            known = [obj for obj in world.objects.values() if type(obj) is model]
            first = known[0] if known else model._default_manager.first()
            return str(first.pk) if first else "0"
    return "0"


def _slugs(url: Url) -> list[str]:
    if url.name == "import_upload":
        return sorted(one.slug for one in all_imports())
    if "pack" in url.name:
        return sorted(pack.slug for pack in all_packs())
    return sorted(report.slug for report in all_reports())


def _of_planning(world: World, argument: str) -> str:
    if argument == "code":
        return world["ward"].code
    return world["round"].slug if argument == "slug" else world["suggestion"].key


def _of_boards(world: World, argument: str) -> str:
    """Anything but a key."""
    plain = {"kind": "sites", "stage": "outline", "number": str(world["terms"].number)}
    plain |= {"slug": world["board"].slug, "key": world["member"].consent_key}
    return plain[argument]


def _of_decisions(world: World, url: Url, argument: str) -> str | None:
    """Year, serial number and rows of the decision or report a page is about, if it is one."""
    if argument == "summons_pk":
        return str(world["call_in"].hearing.summonses.get().pk)
    if url.name in {"call_in_begin", "call_in_paper"}:
        return str(getattr(world["subject"], argument))
    if argument in {"year", "serial"} and "serial" in url.arguments:
        drafted = url.name.startswith(DRAFTED)
        return str(getattr(world["draft_decision" if drafted else "decision"], argument))
    if argument == "section":
        return "head"
    rows = next((of for start, of in ROWS.items() if url.name.startswith(start)), {})
    if argument == "row_pk":
        return _pk(world, rows[argument])
    return rows.get(argument)


def _of_lines(world: World, argument: str) -> list[tuple[str, str]]:
    """A public decision and a private one."""
    if argument != "serial":
        return [("", {"year": "2017", "number": "1", "kind": "steps"}[argument])]
    return [(name, str(world[name].serial)) for name in ("line", "private_line")]


def _choices(world: World, url: Url, argument: str) -> list[tuple[str, str]]:
    """Values for an argument, each with the name it is stated under; no name for an only one."""
    if url.name in OF_BOARDS and not argument.endswith("pk"):
        return [("", _of_boards(world, argument))]
    if url.name in LINES:
        return _of_lines(world, argument)
    if said := _of_decisions(world, url, argument):
        return [("", said)]
    if url.name in PLANNING and argument in {"code", "slug", "key"}:
        return [("", _of_planning(world, argument))]
    if url.name == "matter_detail":
        return [("", world["matter"].key)]
    if url.name in {"matter_add", "ward_evidence"} and argument == "code":
        return [("", world["ward"].code)]
    if argument in OF_COMMITTEES:
        return [("", _pk(world, OF_COMMITTEES[argument]))]
    if url.name == "agenda_item_outcome" and argument == "item_pk":
        return [("", _pk(world, "committee_item"))]
    if argument in PLAIN:
        return [("", PLAIN[argument])]
    if argument == "object_id":
        return [("", _object_id(world, url))]
    if argument in {"code", "slug"} and url.name.startswith("ward_"):
        return [("", getattr(world["ward"], argument))]
    if argument == "slug" and url.name in {"fund_detail", "proposal_add"}:
        return [("", world["fund"].slug)]
    if argument == "slug" and url.name.startswith("service_"):
        return [("", world["service"].slug)]
    if url.name.startswith("coverage_"):
        named = {"code": world["ward"].code, "slug": world["phase_service"].slug}
        return [("", named[argument])]
    if argument == "reference":
        return [("", world["released"].reference)]
    if argument == "step_pk":
        return [("", _pk(world, "step_of_line"))]
    if argument in {"year", "month"}:  # of a return: the present month may always be written
        return [("", str(getattr(dates.today(), argument)))]
    if argument == "ending":
        return [(ending, ending) for ending in ENDINGS]
    if argument == "slug":
        return [(slug, slug) for slug in _slugs(url)]
    if argument == "pk" and url.name in ASKED_OF:
        return [(name, _pk(world, name)) for name in ASKED_OF[url.name]]
    if argument == "pk":
        name = next((of for start, of in PK_OF.items() if url.name.startswith(start)), "nothing")
        return [("", _pk(world, name))]
    return [("", _pk(world, argument.removesuffix("_pk").replace("item", "agenda_item")))]


def addresses(world: World, url: Url) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every combination of arguments this URL is asked with, and the name it is stated under."""
    choices = [_choices(world, url, argument) for argument in url.arguments]
    for values in product(*choices):
        label = "@".join([url.name, *(name for name, _ in values if name)])
        arguments = zip(url.arguments, (value for _, value in values), strict=True)
        yield label, dict(arguments)
