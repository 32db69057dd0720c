"""Requests for call-in, under their decision and by themselves."""

from django.urls import path

from leadership.governance.views import call_ins, hearings

DECISION = "decisions/<int:year>/<int:serial>/"
REQUEST = "call-ins/<int:pk>/"
urlpatterns = [
    path("call-ins/", call_ins.call_in_list, name="call_in_list"),
    path(f"{DECISION}call-in/", call_ins.call_in_begin, name="call_in_begin"),
    path(f"{DECISION}call-in/paper/", call_ins.call_in_paper, name="call_in_paper"),
    path(REQUEST, call_ins.call_in_detail, name="call_in_detail"),
    path(f"{REQUEST}change/", call_ins.call_in_change, name="call_in_change"),
    path(f"{REQUEST}sign/", call_ins.call_in_sign, name="call_in_sign"),
    path(f"{REQUEST}withdraw/", call_ins.call_in_withdraw, name="call_in_withdraw"),
    path(f"{REQUEST}signed-copy/", call_ins.call_in_signed_copy, name="call_in_signed_copy"),
    path(f"{REQUEST}pack/", call_ins.call_in_pack, name="call_in_pack"),
    path(f"{REQUEST}judge/", hearings.call_in_judge, name="call_in_judge"),
    path(f"{REQUEST}hearing/", hearings.call_in_hearing, name="call_in_hearing"),
    path(f"{REQUEST}outcome/", hearings.call_in_outcome, name="call_in_outcome"),
    path(f"{REQUEST}summons/<int:summons_pk>/", hearings.summons_record, name="summons_record"),
]
