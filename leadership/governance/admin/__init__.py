"""What the council keeps of its own government in the admin, one subject a file."""

from leadership.governance.admin import carrying_out, portfolios

__all__ = ["carrying_out", "portfolios"]
