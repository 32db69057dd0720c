"""What the council keeps of its own government in the admin, one subject a file."""

from leadership.governance.admin import portfolios

__all__ = ["portfolios"]
