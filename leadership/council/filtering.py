"""Forms that narrow a list: `components/filters.html` shows them."""

from django import forms


class FilterForm(forms.Form):
    """Every field may stay empty. Where one is not understood the whole list is shown."""

    def active(self) -> int:
        """How many filters narrow the list; none of them where one is not understood."""
        said = self.cleaned_data.values() if self.is_valid() else ()
        return sum(1 for value in said if value)
