"""What the paper sets beside the decision: measures of success, the Assistant Leaders' scheme and
duties, and what does not agree in the papers themselves (S087, S270-S272, S379-S394)."""

from datetime import date

from leadership.governance.models import AreaScheme, AssistantLeaderDuty, Measure, SourceFinding
from leadership.governance.services.papers.lines import add_once, lines

SCHEME = "Areas from September 2017"
AREAS_FROM = date(2017, 9, 1)


def load_measures() -> int:
    """The four tests; no indicator and no reading is in the papers."""
    return sum(
        add_once(
            Measure,
            {"number": line["number"]},
            name=line["name"],
            definition=line["definition"],
        )[1]
        for line in lines("measures.csv")
    )


def load_scheme() -> None:
    """From 1 September 2017 every ward is to have an Assistant Leader. Who they are, and which
    wards, is not in the papers. A scheme of the council's own in that time is left as it is."""
    if not AreaScheme.objects.exclude(end__lte=AREAS_FROM).exists():
        add_once(AreaScheme, {"name": SCHEME}, start=AREAS_FROM)
    for position, line in enumerate(lines("duties.csv"), start=1):
        add_once(
            AssistantLeaderDuty,
            {"title": line["title"]},
            text=line["text"],
            position=position,
            start=AREAS_FROM,
        )


def load_findings() -> int:
    return sum(
        add_once(
            SourceFinding,
            {"code": line["code"]},
            source=line["source"],
            what=line["what"],
            kept_as=line["kept_as"],
        )[1]
        for line in lines("findings.csv")
    )
