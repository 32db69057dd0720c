"""Services and who is appointed. Categories, which issues bear, are in the tracker's admin."""

from relationships.admin import appointments, services

__all__ = ["appointments", "services"]
