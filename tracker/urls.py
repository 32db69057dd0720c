from django.urls import path

from tracker.views import (
    advance_matters,
    categories,
    detail,
    evening,
    evidence,
    hand_over,
    issues,
    ladder,
    letters,
    moving,
    passing_on,
    privacy,
    public,
    raising,
    releasing,
    work,
)

EVENING = "meetings/<int:pk>/evening/"
MATTERS = "meetings/<int:pk>/matters/"
EVIDENCE = "plans/<int:pk>/evidence/"

urlpatterns = [
    path(EVENING, evening.evening, name="evening"),
    path(f"{EVENING}start/", evening.evening_start, name="evening_start"),
    path(f"{EVENING}attendance/", evening.evening_attendance, name="evening_attendance"),
    path(f"{EVENING}issues/", evening.evening_issue, name="evening_issue"),
    path(f"{EVENING}carry-over/", evening.evening_carry_over, name="evening_carry_over"),
    path(f"{EVENING}sheet/", evening.evening_sheet, name="evening_sheet"),
    path(
        "meetings/<int:pk>/wards/<slug:code>/raise/", advance_matters.matter_add, name="matter_add"
    ),
    path("matters/<str:key>/", advance_matters.matter_detail, name="matter_detail"),
    path(MATTERS, advance_matters.matter_list, name="matter_list"),
    path(f"{MATTERS}<int:matter_pk>/decide/", advance_matters.matter_decide, name="matter_decide"),
    path("ward-plans/<slug:code>/evidence/", evidence.ward_evidence, name="ward_evidence"),
    path(EVIDENCE, evidence.plan_evidence, name="plan_evidence"),
    path(f"{EVIDENCE}propose/", evidence.plan_evidence_propose, name="plan_evidence_propose"),
    path(f"{EVIDENCE}use/", evidence.plan_evidence_use, name="plan_evidence_use"),
    path("issues/", issues.issue_list, name="issue_list"),
    path("issues/raise/", raising.issue_raise, name="issue_raise"),
    path("issues/<int:pk>/", detail.issue_detail, name="issue_detail"),
    path("issues/<int:pk>/contact/", detail.issue_contact, name="issue_contact"),
    path("issues/<int:pk>/edit/", raising.issue_edit, name="issue_edit"),
    path("issues/<int:pk>/assign/", moving.issue_assign, name="issue_assign"),
    path("issues/<int:pk>/acknowledge/", moving.issue_acknowledge, name="issue_acknowledge"),
    path("issues/<int:pk>/start/", moving.issue_start, name="issue_start"),
    path("issues/<int:pk>/answer/", moving.issue_answer, name="issue_answer"),
    path("issues/<int:pk>/pass-on/", passing_on.issue_pass_on, name="issue_pass_on"),
    path("issues/<int:pk>/together/", passing_on.issue_together, name="issue_together"),
    path("issues/<int:pk>/close/", moving.issue_close, name="issue_close"),
    path("issues/<int:pk>/accept/", moving.issue_accept, name="issue_accept"),
    path("issues/<int:pk>/dispute/", moving.issue_dispute, name="issue_dispute"),
    path("issues/<int:pk>/reopen/", moving.issue_reopen, name="issue_reopen"),
    path("issues/<int:pk>/escalate/", ladder.issue_escalate, name="issue_escalate"),
    path("issues/<int:pk>/update/", work.issue_update, name="issue_update"),
    path("issues/<int:pk>/action/", work.issue_action, name="issue_action"),
    path(
        "issues/<int:pk>/actions/<int:action_pk>/finish/", work.action_finish, name="action_finish"
    ),
    path("issues/<int:pk>/attach/", work.issue_attach, name="issue_attach"),
    path(
        "issues/<int:pk>/files/<int:attachment_pk>/",
        work.attachment_download,
        name="attachment_download",
    ),
    path("issues/<int:pk>/share/", privacy.issue_share, name="issue_share"),
    path("issues/<int:pk>/carry-over/", work.issue_carry_over, name="issue_carry_over"),
    path("issues/<int:pk>/release/", releasing.issue_release, name="issue_release"),
    path("issues/<int:pk>/withdraw/", releasing.issue_withdraw, name="issue_withdraw"),
    path("issues/<int:pk>/redact/", releasing.issue_redact, name="issue_redact"),
    path(
        "issues/<int:pk>/updates/<int:update_pk>/redact/",
        releasing.update_redact,
        name="update_redact",
    ),
    path("hand-over/", hand_over.hand_over_start, name="hand_over_start"),
    path("hand-over/mine/", letters.my_hand_over, name="my_hand_over"),
    path("hand-over/mine/heir/", letters.my_heir, name="my_heir"),
    path("hand-overs/<int:pk>/letter/", letters.hand_over_letter, name="hand_over_letter"),
    path("people/<int:pk>/hand-over/", hand_over.person_hand_over, name="person_hand_over"),
    path(
        "issues/<int:pk>/acknowledgements/<int:acknowledgement_pk>/redact/",
        releasing.acknowledgement_redact,
        name="acknowledgement_redact",
    ),
    path("private-matters/", privacy.private_matter_list, name="private_matter_list"),
    path("categories/merge/", categories.category_merge, name="category_merge"),
    path("public/issues/<str:reference>/", public.public_issue, name="public_issue"),
]
