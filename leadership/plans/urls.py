from django.urls import path

from leadership.plans.views import budget, inputs, parts, plans, public, signing, stages, stubs

PLAN = "plans/<int:pk>/"
PART = f"{PLAN}<slug:kind>/<int:part_pk>/"
SIGNATURE = "signatures/<int:pk>/"

urlpatterns = [
    path("plans/", plans.plan_list, name="plan_list"),
    path("planning-rounds/<slug:slug>/", plans.planning_round, name="planning_round"),
    path("planning-rounds/<slug:slug>/guidance/", plans.guidance_publish, name="guidance_publish"),
    path("planning-rounds/<slug:slug>/begin/<slug:code>/", plans.plan_begin, name="plan_begin"),
    path(PLAN, plans.plan_detail, name="plan_detail"),
    path(f"{PLAN}lead/", plans.plan_lead, name="plan_lead"),
    path(f"{PLAN}example/", plans.plan_example, name="plan_example"),
    path(f"{PLAN}comment/", inputs.plan_comment, name="plan_comment"),
    path(f"{PLAN}consult/", stages.plan_consult, name="plan_consult"),
    path(f"{PLAN}consult/close/", stages.plan_consult_close, name="plan_consult_close"),
    path(f"{PLAN}ready/", stages.plan_ready, name="plan_ready"),
    path(f"{PLAN}take-back/", stages.plan_take_back, name="plan_take_back"),
    path(f"{PLAN}revise/", stages.plan_revise, name="plan_revise"),
    path(f"{PLAN}signing/", signing.plan_signing, name="plan_signing"),
    path(f"{PLAN}sign/", signing.plan_sign, name="plan_sign"),
    path(
        f"{PLAN}meetings/<int:meeting_pk>/terms/<int:term_pk>/record/",
        signing.signature_record,
        name="signature_record",
    ),
    path(f"{PLAN}input/", inputs.input_add, name="input_add"),
    path(f"{PLAN}input/<int:input_pk>/decide/", inputs.input_decide, name="input_decide"),
    path(f"{PLAN}suggestions/", inputs.suggestion_list, name="suggestion_list"),
    path(
        f"{PLAN}suggestions/<int:suggestion_pk>/decide/",
        inputs.suggestion_decide,
        name="suggestion_decide",
    ),
    path(f"{PLAN}versions/<int:number>/", public.plan_version, name="plan_version"),
    path(f"{PLAN}versions/<int:number>/pdf/", public.plan_version_pdf, name="plan_version_pdf"),
    path(f"{PLAN}versions/<int:number>/compare/", stages.plan_compare, name="plan_compare"),
    path(f"{PLAN}<slug:kind>/add/", parts.plan_part_add, name="plan_part_add"),
    path(PART, parts.plan_part_edit, name="plan_part_edit"),
    path(f"{PART}remove/", parts.plan_part_remove, name="plan_part_remove"),
    path(f"{PART}move/", parts.plan_part_move, name="plan_part_move"),
    path(SIGNATURE, signing.signature_detail, name="signature_detail"),
    path(f"{SIGNATURE}evidence/", signing.signature_evidence, name="signature_evidence"),
    path(f"{SIGNATURE}object/", signing.signature_object, name="signature_object"),
    path(f"{SIGNATURE}withdraw/", signing.objection_withdraw, name="objection_withdraw"),
    path(f"{SIGNATURE}uphold/", signing.objection_uphold, name="objection_uphold"),
    path("priorities/<int:pk>/answer/", budget.budget_answer, name="budget_answer"),
    path("priorities/<int:pk>/champion/", budget.priority_champion, name="priority_champion"),
    path("ward-plans/<slug:code>/", public.ward_plan, name="ward_plan"),
    path("ward-plans/<slug:code>/suggest/", public.suggestion_add, name="suggestion_add"),
    path("suggestions/<str:key>/", public.suggestion_detail, name="suggestion_detail"),
    path("funds/<slug:slug>/", stubs.fund_detail, name="fund_detail"),
    path("proposals/<int:pk>/", stubs.proposal_detail, name="proposal_detail"),
]
