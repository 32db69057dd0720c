"""How one wants each kind of notice."""

from typing import Any

from django import forms

from leadership.notices.kinds import all_kinds
from leadership.notices.models import Channel, Preference
from leadership.people.models import User


class ChannelsForm(forms.Form):
    """One choice a kind, under the kind's slug."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = dict(Preference.objects.filter(person=user.person_id).values_list("kind", "channel"))
        for kind in all_kinds():
            self.fields[kind.slug] = forms.ChoiceField(
                label=kind.title,
                help_text=kind.when,
                choices=Channel.choices,
                initial=own.get(kind.slug, kind.channel),
            )
