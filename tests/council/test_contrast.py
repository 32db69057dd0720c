import pytest

from leadership.council.contrast import contrast, luminance, too_close


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that passes AA on white
        ("#777777", "#ffffff", 4.48),  # the next one fails
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_gives_the_known_values_of_wcag(one, other, ratio):
    assert round(contrast(one, other), 2) == ratio
    assert contrast(one, other) == contrast(other, one)


def test_luminance_runs_from_black_to_white():
    assert (luminance("#000000"), luminance("#FFFFFF")) == (0.0, pytest.approx(1.0))


def test_a_refusal_names_the_figure_and_never_rounds_it_up_to_the_limit():
    assert too_close("#777777", "#ffffff") == (
        "The contrast of #777777 on #ffffff is 4.47:1; text needs at least 4.5:1."
    )
    assert too_close("#767676", "#ffffff") == ""
