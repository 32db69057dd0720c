from relationships.services.levels import change_levels, reason_not_to_change
from relationships.services.loading import load_services
from relationships.services.scope import publish_scope, save_scope_draft, write_scope

__all__ = [
    "change_levels",
    "load_services",
    "publish_scope",
    "reason_not_to_change",
    "save_scope_draft",
    "write_scope",
]
