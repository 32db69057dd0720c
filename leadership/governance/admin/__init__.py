"""What the council keeps of its own government in the admin, one subject a file."""

from leadership.governance.admin import decision_parts, portfolios

__all__ = ["decision_parts", "portfolios"]
