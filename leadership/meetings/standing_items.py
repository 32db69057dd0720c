"""Items that stand on every agenda of a committee, in the words an agenda begins with."""

from dataclasses import dataclass

from leadership.meetings.models import AgendaItem

Kind, Purpose = AgendaItem.Kind, AgendaItem.Purpose


@dataclass(frozen=True)
class StandingItem:
    key: str
    heading: str
    text: str
    purpose: str
    kind: str = Kind.PROCEDURE


STANDING = [
    StandingItem(
        "recording",
        "Notice of recording",
        "The Chair says whether the meeting is webcast, and that anybody may record and photograph"
        " it except while confidential or exempt items are heard.",
        Purpose.NOTE,
    ),
    StandingItem("apologies", "Apologies", "", Purpose.RECEIVE),
    StandingItem(
        "declarations",
        "Declarations of interest",
        "Members say which of their interests, pecuniary or not, touch an item of this agenda.",
        Purpose.RECEIVE,
    ),
    StandingItem(
        "requests",
        "Requests for call-in, councillor calls for action and petitions",
        "Whatever has been received of these three.",
        Purpose.CONSIDER,
        Kind.REQUESTS,
    ),
    StandingItem(
        "urgent",
        "Other urgent business",
        "Only what the Chairman holds to be urgent, for special circumstances that are stated.",
        Purpose.CONSIDER,
    ),
    StandingItem(
        "authority",
        "Authority to the Chair and officers",
        "Between meetings the Chair, together with the Chief Officer concerned, may act for the"
        " committee where something is urgent.",
        Purpose.CHAIR_TO_MOVE,
    ),
]
