from leadership.governance.services.papers.loading import PapersLoaded, load_papers

__all__ = ["PapersLoaded", "load_papers"]
