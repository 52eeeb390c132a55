import pytest

from tomkit.model.select import BadSelector

TEXT = """
teams: {housing: {name: Housing}, waste: {name: Waste team}}
systems: {crm: {name: CRM}}
front_doors: {web: {name: Web, kind: website, platform: crm}}
services:
  garden-waste: {name: Garden waste, owner: waste, tags: [green], front_doors: [web]}
  bulky-waste: {name: Bulky waste, owner: waste}
  housing: {name: Housing, owner: housing, tags: [green]}
"""


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("kind:services", ["bulky-waste", "garden-waste", "housing"]),
        ("kind:service tag:green", ["garden-waste", "housing"]),
        ("owner:waste", ["bulky-waste", "garden-waste"]),
        ("owner:team/waste tag:green", ["garden-waste"]),
        ("*-waste", ["bulky-waste", "garden-waste"]),
        ("team/*", ["housing", "waste"]),
        ("kind:systems,front-doors", ["web", "crm"]),
        ("+garden-waste", ["waste", "web", "garden-waste", "crm"]),
        ("crm+", ["web", "garden-waste", "crm"]),
        ("crm+ kind:services", ["garden-waste"]),
    ],
)
def test_select(model, selector, expected):
    assert [each.id for each in model(TEXT).select(selector)] == expected


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("knd:services", "did you mean 'kind:'"),
        ("kind:servces", "did you mean 'serv"),
        ("garden-wast", "did you mean 'garden-waste'"),
        ("nothing-like-it", "nothing is called"),
    ],
)
def test_a_selector_that_means_nothing_says_so(model, selector, hint):
    with pytest.raises(BadSelector, match=hint):
        model(TEXT).select(selector)
