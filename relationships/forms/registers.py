"""The form of any record and of any part of one, made from its declaration."""

from typing import Any

from django import forms
from django.db import models
from django.db.models import Q

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.governance.forms.decision_field import DecisionField
from leadership.meetings.forms.fields import VersionField
from leadership.people.access import is_governance_manager
from leadership.people.models import Person, Role, User, people_with_role
from relationships.models import CommunityGroup, WardActionCoordinator
from relationships.registers import Part, Register
from wards.access import own_wards
from wards.models import Cluster, ClusterWard, Ward

NO_CHOICE = "None"


def wards_to_choose(user: User, chosen: Any = ()) -> Any:
    """The wards this user serves, or all for a manager; and those a record is in already."""
    if is_governance_manager(user):
        open_to = Q(pk__in=Ward.objects.of_home_council().in_force(dates.today()))
    else:
        open_to = Q(pk__in=own_wards(user).ids_served)
    return Ward.objects.filter(open_to | Q(pk__in=chosen)).in_name_order()


def clusters_to_choose(user: User) -> Any:
    clusters = Cluster.objects.on(dates.today()).order_by("name", "pk")
    if is_governance_manager(user):
        return clusters
    held = ClusterWard.objects.on(dates.today()).filter(ward__in=own_wards(user).ids_served)
    return clusters.filter(pk__in=held.values("cluster"))


def people_to_choose(chosen: Any) -> Any:
    """Co-ordinators and governance managers, and whoever it is already."""
    today = dates.today()
    held = WardActionCoordinator.objects.on(today).values("person")
    managers = people_with_role(Role.GOVERNANCE_MANAGER, today).values("pk")
    found = Q(pk__in=held) | Q(pk__in=managers) | Q(pk=chosen)
    return Person.objects.filter(found).order_by("name", "pk")


def field_for(model_field: Any, **kwargs: Any) -> forms.Field:
    """Fields as GOV.UK has them: dates in three parts, whole texts in a box."""
    if isinstance(model_field, models.DateField):
        return model_field.formfield(form_class=DatePartsField, widget=None, **kwargs)
    if isinstance(model_field, models.TextField):
        kwargs["widget"] = forms.Textarea(attrs={"rows": 4})
    if isinstance(model_field, models.URLField):
        kwargs["assume_scheme"] = "https"
    return model_field.formfield(**kwargs)


class RecordForm(forms.ModelForm):
    """A register's fields. The version it was read at travels with it."""

    register: Register
    version = VersionField()

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["version"].initial = self.instance.version
        self._add_wards()
        if "group" in self.fields:
            self.fields["group"].queryset = CommunityGroup.objects.visible_to(user).order_by("name")
        if "cluster" in self.fields:
            self.fields["cluster"].queryset = clusters_to_choose(user)
        if "decision_reference" in self.fields:
            self._add_decision()
        if "owner" in self.fields:
            self.fields["owner"].queryset = people_to_choose(self.instance.owner_id)
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField) and not field.required:
                field.empty_label = NO_CHOICE
        self.order_fields(self.register.fields)

    def _add_wards(self) -> None:
        """One ward of its own, or wards that are kept in rows of their own."""
        if "ward" in self.fields:
            self.fields["ward"].queryset = wards_to_choose(self.user, [self.instance.ward_id])
        if "wards" not in self.register.fields:
            return
        today, chosen = dates.today(), []
        if self.instance.pk:
            places = self.instance.places.all()
            places = places.on(today) if hasattr(places, "on") else places
            chosen = list(places.values_list("ward", flat=True))
        self.fields["wards"] = forms.ModelMultipleChoiceField(
            wards_to_choose(self.user, chosen),
            label="Wards",
            required=not self.register.city_wide,
            widget=forms.CheckboxSelectMultiple,
            initial=chosen,
        )

    def _add_decision(self) -> None:
        """A recorded part, or words: one field for both."""
        words = self.fields["decision_reference"]
        named = DecisionField(max_length=words.max_length, required=False)
        named.offer_to(self.user, self.instance.decision_part_id)
        self.fields["decision_reference"] = named
        self.initial["decision_reference"] = self.instance.decision_said

    def clean_decision_reference(self) -> str:
        named = self.cleaned_data["decision_reference"]
        self.instance.decision_part = named.part
        return str(named.words)

    def _get_validation_exclusions(self) -> set[str]:
        """The part is no field of its own, but what the database asks of it is asked here too."""
        return super()._get_validation_exclusions() - {"decision_part"}

    def values(self) -> dict[str, Any]:
        """What the service saves of the record's own columns."""
        apart = {"version", "wards"}
        said = {name: self.cleaned_data[name] for name in self.fields if name not in apart}
        if "decision_reference" in said:
            said["decision_part"] = self.instance.decision_part
        return said

    def wards(self) -> Any:
        return self.cleaned_data.get("wards")


class PartForm(forms.ModelForm):
    """A part's fields."""

    part: Part

    def __init__(self, *args: Any, record: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.part.gives_parent:
            setattr(self.instance, self.part.parent, record)
        if "theme" in self.fields and not self.part.gives_parent:
            self.fields["theme"].queryset = record.themes.order_by("theme")
        for name, field in self.fields.items():
            if name in {"on", "consent_on"} and not self.instance.pk:
                field.initial = dates.today()

    def _get_validation_exclusions(self) -> set[str]:
        """The record is no field of the form, but what must be once a record is asked all the
        same."""
        return super()._get_validation_exclusions() - {self.part.parent}

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.fields}


def record_form(register: Register) -> type[RecordForm]:
    own = [name for name in register.fields if name != "wards"]
    made = forms.modelform_factory(
        register.model, form=RecordForm, fields=own, formfield_callback=field_for
    )
    return type("RegisterForm", (made,), {"register": register})


def part_form(part: Part) -> type[PartForm]:
    made = forms.modelform_factory(
        part.model, form=PartForm, fields=list(part.fields), formfield_callback=field_for
    )
    return type("PartForm", (made,), {"part": part})
