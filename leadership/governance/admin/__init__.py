"""What the council keeps of its own government in the admin, one subject a file."""

from leadership.governance.admin import portfolios, records

__all__ = ["portfolios", "records"]
