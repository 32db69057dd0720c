"""Services, the core offer, who is appointed, and co-ordinators' work. Categories are in the
tracker's admin."""

from relationships.admin import appointments, core_offer, pilots, registers, services

__all__ = ["appointments", "core_offer", "pilots", "registers", "services"]
