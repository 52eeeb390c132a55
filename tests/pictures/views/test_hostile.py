"""Whatever a council writes in a name or a sentence stays text in every view."""

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.pictures.pictures import linked
from tomkit.model.loader import load_text
from tomkit.pictures.catalogue import VIEWS, draw

TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Cf")), min_size=1, max_size=30)
TAGS = re.compile(r"<(/?[a-zA-Z!?][^\s>/]*)")
EXPECTED = {"svg", "title", "desc", "g", "a", "path", "polygon", "polyline", "ellipse", "text", "?xml"}


def council(text: str) -> str:
    plan = {"name": text, "workstream": "w", "plan": {"2022-Q1": text}, "lead_text": text, "funding_text": text}
    return yaml.safe_dump(
        {
            "teams": {"a": {"name": text}, "b": {"name": "B"}},
            "hand_offs": {"h": {"name": text, "from": "a", "to": "b", "owner": "a", "promise": text}},
            "principles": {"p": {"name": text, "statement": text}},
            "services": {
                "s": {
                    "name": text,
                    "front_doors": ["d"],
                    "changes": [{"note": text, "set": {"phase": "live"}}],
                    "principles": [{"principle": "p", "status": "met", "note": text}],
                }
            },
            "workstreams": {"w": {"name": text}},
            "projects": {"x": plan},
            "channels": {"c": {"name": text, "mode": "voice"}},
            "front_doors": {"d": {"name": text, "kind": "kiosk", "channels": ["c"]}},
            "personas": {"q": {"name": text, "quote": text, "circumstances": [text], "barred_channels": ["c"]}},
            "journeys": {"j": {"name": text, "outcome": text, "steps": [{"name": text, "pain": text}]}},
            "functions": {"f": {"name": text, "responsibilities": [text]}},
            "strategies": {"t": {"name": text, "status_text": text, "position": text}},
            "dimensions": {"n": {"name": text, "description": text}},
            "measures": {"m": {"name": text, "unit": text, "result": {"text": text}}},
            "outcomes": {"o": {"name": text, "statement": text}},
            "benefits": {"e": {"name": text, "outcomes": ["o"]}},
            "risks": {"r": {"name": text, "risk": text, "likelihood": "1", "impact": "2"}},
            "issues": {"i": {"name": text, "action": text}},
            "activities": {"y": {"name": text, "accountable": ["a"]}},
            "involvements": {"v": {"name": text, "team": "a", "project": "x", "level": "low", "level_text": text}},
            "evidence": {"z": {"name": text, "informs": ["principle/p"]}},
        },
        allow_unicode=True,
    )


@pytest.mark.parametrize("name", [view.name for view in VIEWS])
@given(text=TEXT)
@example(text='</text><script>alert("x")</script>')
@example(text='\\N"]; n9 [URL="javascript:alert(1)"] <b>&amp;</b>')
@example(text="[[x|<img src=x onerror=alert(1)>]] **a** [b](javascript:alert(1))")
@settings(max_examples=15, deadline=None)
def test_text_stays_text(name, text):
    model = load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "model.yaml": council(text)})
    picture = draw(model, name, linked)
    svg = picture.svg()
    assert {tag.strip("/").lower() for tag in TAGS.findall(svg)} <= EXPECTED
    for page in (svg, picture.html()):
        assert all(found.startswith("../") for found in re.findall(r'href="([^"]*)"', page))
        assert not re.search(r"<[^>]*\s(?:on\w+|style=\"[^\"-])", page)
