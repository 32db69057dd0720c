"""Services, the core offer, and who is appointed. Categories are in the tracker's admin."""

from relationships.admin import appointments, core_offer, services

__all__ = ["appointments", "core_offer", "services"]
