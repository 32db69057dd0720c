"""The registers of co-ordinators' work, each declared once."""

from relationships.registers.declaration import (
    NOBODY,
    Part,
    Register,
    facts_of,
    pounds,
    took_part,
)
from relationships.registers.fieldwork import (
    ACTIVITIES,
    ASSETS,
    FUNDING,
    GROUPS,
    LESSONS,
    RESOURCES,
)
from relationships.registers.pilots import BUSINESS_CASES, PILOTS, ROLL_OUTS

FIELDWORK = (GROUPS, ACTIVITIES, FUNDING, ASSETS, RESOURCES, LESSONS)
TRIALS = (PILOTS, BUSINESS_CASES, ROLL_OUTS)
REGISTERS = (*FIELDWORK, *TRIALS)

__all__ = [
    "ACTIVITIES",
    "ASSETS",
    "BUSINESS_CASES",
    "FIELDWORK",
    "FUNDING",
    "GROUPS",
    "LESSONS",
    "NOBODY",
    "PILOTS",
    "REGISTERS",
    "RESOURCES",
    "ROLL_OUTS",
    "TRIALS",
    "Part",
    "Register",
    "facts_of",
    "pounds",
    "took_part",
]
