"""Contacts as vCards (RFC 6350's elder, 3.0, which every telephone reads)."""

from collections.abc import Iterable

import vobject

from relationships.team import Contact


def vcards(contacts: Iterable[Contact], *, council: str, ward: str) -> str:
    return "".join(_card(contact, council, ward) for contact in contacts)


def _card(contact: Contact, council: str, ward: str) -> str:
    card = vobject.vCard()
    given, _, family = contact.name.rpartition(" ")
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    card.add("fn").value = contact.name
    card.add("org").value = [council]
    card.add("title").value = contact.title or contact.role
    if contact.email:
        email = card.add("email")
        email.value, email.type_param = contact.email, "WORK"
    if contact.telephone:
        telephone = card.add("tel")
        telephone.value, telephone.type_param = contact.telephone, "WORK"
    note = f"{contact.role}, {ward}"
    card.add("note").value = f"{note}. {contact.note}." if contact.note else note
    text: str = card.serialize()
    return text
