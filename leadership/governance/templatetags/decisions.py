"""How pages of other rooms name the decision that something rests on."""

from typing import Any

from django import template

from leadership.governance.access import may_read_decision
from leadership.governance.models import CarriesOut

register = template.Library()


@register.inclusion_tag("governance/rests_on.html", takes_context=True)
def rests_on(context: Any, row: CarriesOut) -> dict[str, Any]:
    """{% rests_on pilot %}: the part with the way to its line, for who may read the decision, and
    why it is locked while it is. Nothing where no recorded decision is named."""
    part = row.decision_part
    may_read = part is not None and may_read_decision(context["request"].user, part.decision)
    return {"part": part if may_read else None}
