from relationships.services.loading import load_phase_services, load_services

__all__ = ["load_phase_services", "load_services"]
