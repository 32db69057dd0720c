from wards.models.councillors import CouncillorTerm, Seat
from wards.models.geography import Cluster, ClusterWard, District, Ward, WardGeneration

__all__ = ["Cluster", "ClusterWard", "CouncillorTerm", "District", "Seat", "Ward", "WardGeneration"]
