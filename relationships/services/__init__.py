from relationships.services.appointing import end_appointment, keep_appointment, name_deputy
from relationships.services.leave import end_absence, set_absence
from relationships.services.levels import change_levels, reason_not_to_change
from relationships.services.loading import load_phase_services, load_services
from relationships.services.records import (
    add_part,
    add_record,
    change_part,
    change_record,
    forget_lapsed_contacts,
    withdraw_consent,
)
from relationships.services.returns import write_return
from relationships.services.scope import publish_scope, save_scope_draft, write_scope

__all__ = [
    "add_part",
    "add_record",
    "change_levels",
    "change_part",
    "change_record",
    "end_absence",
    "end_appointment",
    "forget_lapsed_contacts",
    "keep_appointment",
    "load_phase_services",
    "load_services",
    "name_deputy",
    "publish_scope",
    "reason_not_to_change",
    "save_scope_draft",
    "set_absence",
    "withdraw_consent",
    "write_return",
    "write_scope",
]
