from relationships.services.appointing import end_appointment, keep_appointment, name_deputy
from relationships.services.leave import end_absence, set_absence
from relationships.services.loading import load_phase_services, load_services

__all__ = [
    "end_absence",
    "end_appointment",
    "keep_appointment",
    "load_phase_services",
    "load_services",
    "name_deputy",
    "set_absence",
]
