"""What the council keeps of its own government in the admin, one subject a file."""

from leadership.governance.admin import call_ins, carrying_out, decision_parts, portfolios, records

__all__ = ["call_ins", "carrying_out", "decision_parts", "portfolios", "records"]
