"""Charts are safe, say in words what they draw, and carry no style attribute."""

from xml.etree import ElementTree

import pytest

from leadership.reporting.charts import Chart, Series

NASTY = '<script>alert(1)</script> & "x"'


@pytest.mark.parametrize("kind", ["bars", "lines"])
def test_a_chart_escapes_labels_and_describes_itself(kind):
    chart = Chart(kind, NASTY, [NASTY, "Parking"], [Series(NASTY, [3.1, 2.0])])
    svg = chart.svg()
    tree = ElementTree.fromstring(svg)
    tags = [element.tag.split("}")[1] for element in tree.iter()]
    assert "script" not in tags
    assert tags[1:3] == ["title", "desc"]
    assert tree[0].text == NASTY
    assert "style=" not in svg
    assert "3.1" in svg


@pytest.mark.parametrize("kind", ["bars", "lines"])
def test_a_chart_without_figures_says_so(kind):
    chart = Chart(kind, "Nothing", ["May"], [Series("City", [None])])
    assert chart.description == "There is nothing to draw."
    ElementTree.fromstring(chart.svg())


def test_a_hidden_figure_is_drawn_as_hidden():
    svg = Chart("bars", "Issues", ["Parking"], [Series("Area", [None]), Series("City", [2])]).svg()
    assert ">hidden</text>" in svg
