from django.urls import path

from relationships.views import core_offer

urlpatterns = [
    path("core-offer/", core_offer.core_offer, name="core_offer"),
    path("core-offer/difference/", core_offer.core_offer_difference, name="core_offer_difference"),
]
