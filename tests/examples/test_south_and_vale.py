"""The South and Vale model holds what the strategy says, and its figures."""

from collections import Counter
from pathlib import Path

from tomkit import (
    Action,
    Board,
    Capability,
    Category,
    Comparator,
    Decision,
    Dependency,
    Evidence,
    Milestone,
    Need,
    Organisation,
    Principle,
    Requirement,
    Role,
    Standard,
    Statement,
    Strategy,
    Team,
    load,
)

FOLDER = Path(__file__).parents[2] / "models/examples/south-and-vale"
MODEL = load(FOLDER)


def _get(kind, name):
    return next(each for each in MODEL.all(kind) if each.id == name)


def _orders(elements):
    return [each.order.value for each in elements]


def _statements(kind):
    return [each for each in MODEL.all(Statement) if each.kind == kind]


def _target(ref):
    return ref.id if ref is not None else None


def test_nothing_is_wrong_with_how_it_is_written():
    assert MODEL.problems == ()


def test_every_element_says_where_it_was_read():
    own = [each for each in MODEL if MODEL.where(each).file not in MODEL.book.shipped]
    assert [each.ref for each in own if not each.sources and not isinstance(each, Evidence)] == []


def test_every_file_says_at_its_head_what_it_transcribes():
    heads = {each.relative_to(FOLDER).as_posix(): each.read_text(encoding="utf-8") for each in FOLDER.rglob("*.yaml")}
    assert [name for name, text in heads.items() if not text.startswith("# ")] == []


def test_two_sovereign_councils_own_one_model():
    owners = [MODEL[each] for each in MODEL.root.owners]
    assert [(each.name, each.gss, each.type) for each in owners] == [
        ("South Oxfordshire District Council", "E07000179", "district"),
        ("Vale of White Horse District Council", "E07000180", "district"),
    ]
    assert [each.id for each in MODEL.all(Organisation) if each.gss] == ["south-oxfordshire", "vale-of-white-horse"]


def test_maturity_is_outline():
    assert MODEL.root.maturity == "outline"


def test_statements_by_kind():
    counts = Counter(each.kind for each in MODEL.all(Statement))
    wanted = {"purpose": 5, "foundation": 3, "definition": 3, "myth": 3, "question": 5}
    assert {kind: counts[kind] for kind in wanted} == wanted


def test_statements_stand_in_the_order_of_the_document():
    assert _orders(MODEL.all(Statement)) == list(range(1, len(MODEL.all(Statement)) + 1))


def test_three_main_ways_of_engaging_and_two_traditional():
    ways = [each for each in _statements("situation") if "main way of engaging" in each.tags]
    assert [each.name for each in ways] == ["Through our voice channels", "Face to face", "Digitally"]
    traditional = next(each for each in _statements("situation") if "traditional way of engaging" in each.tags)
    assert [each.id for each in traditional.about] == ["email", "post"]
    assert "picked by the services running the main customer channels" in traditional.statement


def test_six_principles_word_for_word():
    assert [(each.letter, each.name, each.statement) for each in MODEL.all(Principle)] == [
        (
            "A",
            "Re-imagined front doors",
            (
                "our service engagement points are easy to use, designed around our residents and businesses and their "
                "needs, not our organisational structure"
            ),
        ),
        (
            "B",
            "“Once and done” or “right first time”",
            "right outcome achieved without repeat referrals and the need for the customer to chase",
        ),
        (
            "C",
            "Safeguarding",
            (
                "we never compromise the safety of those for whom we are providing services and we meet our statutory "
                "obligations"
            ),
        ),
        (
            "D",
            "Efficient and environmentally positive",
            "delivered in the most cost effective way for the councils whilst helping to tackle the Climate Emergency",
        ),
        ("E", "Transparent", "how we deliver services is clear and understood by our customers"),
        (
            "F",
            "Accountable",
            (
                "we take ownership of service fulfilment and ensure complaints and follow-up on commitments are dealt "
                "with quickly and properly"
            ),
        ),
    ]


def test_two_standards_override_those_of_the_profile():
    assert [each.id for each in MODEL.all(Standard)] == ["once-and-done", "right-first-time"]
    assert {each.ref for each in MODEL.all(Standard)} <= MODEL.book.overridden


def test_categories_and_the_rule_that_gives_each_its_standard():
    assert [(each.letter, each.id, _target(each.standard)) for each in MODEL.all(Category)] == [
        ("a", "simple-transaction", "once-and-done"),
        ("b", "registered", "once-and-done"),
        ("c", "facilitated", "right-first-time"),
        ("d", "advocacy", "right-first-time"),
        ("e", "information", "once-and-done"),
    ]


def test_reasons_to_visit_and_needs_of_the_future_model():
    assert _orders(MODEL.all(Need)) == [1, 2, 3, 4, 5]
    assert _orders(MODEL.all(Requirement)) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert MODEL.all(Requirement)[-1].statement == "Close down services no longer in use or being delivered by others"


def test_five_digital_capabilities_have_a_gap():
    assert _orders(each for each in MODEL.all(Capability) if each.gap) == [1, 2, 3, 4, 5]


def test_fifteen_actions_by_number():
    roman = ("i", "ii", "iii", "iv", "v", "vi", "vii")
    wanted = [f"{section}({roman[i]})" for section, count in (("3.3", 4), ("4.3", 7), ("5.3", 4)) for i in range(count)]
    assert [each.number for each in MODEL.all(Action)] == wanted


def test_actions_that_the_roadmap_does_not_take_up():
    assert [each.number for each in MODEL.all(Action) if each.project is None] == [
        "4.3(i)",
        "4.3(vi)",
        "4.3(vii)",
        "5.3(i)",
        "5.3(ii)",
    ]


def test_the_two_actions_on_a_single_view_share_a_project():
    both = [each for each in MODEL.all(Action) if each.number in {"3.3(iv)", "5.3(iv)"}]
    assert [_target(each.project) for each in both] == ["360-degree-view-of-the-customer"] * 2


def test_eight_strategies_with_their_words():
    assert [(each.name, each.status_text, each.position, each.status) for each in MODEL.all(Strategy)] == [
        (
            "Corporate Plan and Recovery Roadmap",
            "Both agreed",
            "Corporate Plan adopted, Roadmap to be developed",
            "agreed",
        ),
        (
            "Finance transformation and investment strategy",
            "Agreed in Corporate Plan",
            "Approach to be agreed",
            "agreed",
        ),
        ("Technology and digital strategy", "Approved October 2021", "Being implemented", "approved"),
        ("Data and intelligence strategy", "Not started", "Not started", "not_started"),
        ("Resident and business engagement strategy", "Not started", "Not started", "not_started"),
        ("Joint local plan", "Principle agreed", "Individual local plans are adopted", "agreed"),
        ("Economic plans", "Agreed", "To be reviewed under Recovery Roadmap", "agreed"),
        ("Property and estates strategy", "In development", "Under discussion", "in_development"),
    ]


def test_exemplars_and_what_cornwall_spent():
    assert [each.id for each in MODEL.all(Comparator)] == ["cornwall", "guildford", "cheltenham"]
    assert all(each.reason for each in MODEL.all(Comparator))
    cornwall = _get(Comparator, "cornwall")
    assert (cornwall.investment.amount, cornwall.investment.currency) == (17_000_000, "GBP")
    assert (cornwall.investment_over.amount, cornwall.investment_over.unit) == (3, "years")


def test_two_figures_are_missing():
    missing = _get(Evidence, "south-vale-strategy").missing
    assert [each.partition(":")[0] for each in missing] == ["6.1", "9.2.1"]


def test_governance():
    assert {"executive-sponsor", "lead-cabinet-member"} <= {each.id for each in MODEL.all(Role)}
    (board,) = MODEL.all(Board)
    assert board.name == "South and Vale Senior Management Team"
    assert "delegated" in board.responsibilities[0]
    assert _get(Team, "corporate-programme-management").kind == "programme"
    assert [(each.letter, each.status) for each in MODEL.all(Decision)] == [(letter, "needed") for letter in "abcd"]


def test_five_next_steps():
    assert _orders(MODEL.all(Milestone)) == [1, 2, 3, 4, 5]
    assert (str(MODEL.all(Milestone)[-1].date), MODEL.all(Milestone)[-1].date_text) == ("2022-01", "from January 2022")


def test_dependencies_are_implied():
    assert [each.id for each in MODEL.all(Dependency) if each.implied] == [
        "crm-before-service-redesigns",
        "land-searches-contract",
        "office-plan",
        "one-public-estate-partnership",
    ]
