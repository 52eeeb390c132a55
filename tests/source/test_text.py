import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from tomkit.source.text import Problem, Span, nearest, visible

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def test_a_span_is_shown_as_editors_link_it():
    assert str(Span("front-doors/voice.yaml", 9, 5, 9, 25)) == "front-doors/voice.yaml:9:5"


def test_a_problem_needs_no_help_path_or_related_places():
    problem = Problem("duplicate-key", "'a' is written twice here", Span("tom.yaml", 2, 1, 2, 2))
    assert (problem.help, problem.path, problem.related) == ("", (), ())


def test_control_characters_are_written_out():
    assert visible("a\x1b[31mb\tc\n\x85") == r"a\x1b[31mb\x09c\x0a\x85"


def test_what_turns_or_splits_lines_is_written_out():
    assert visible("a\u202eb\u2028c\ud800\ufeff") == r"a\u202eb\u2028c\ud800\ufeff"


def test_letters_of_all_languages_stay():
    assert visible("Siân’s “café” – £5 😀 한국어") == "Siân’s “café” – £5 😀 한국어"


@given(st.text(st.characters()))
@settings(deadline=None)
def test_nothing_that_steers_is_ever_shown(text):
    shown = visible(text)
    assert not STEERING.search(shown)
    assert all(unicodedata.category(each) not in ("Cc", "Cs", "Zl", "Zp") for each in shown)


def test_the_nearest_word_is_within_two_edits():
    ids = ["revenues-and-benefits", "customer-services", "web"]
    assert nearest("revenue-and-benefits", ids) == "revenues-and-benefits"
    assert nearest("customre-service", ids) == "customer-services"
    assert nearest("housing", ids) is None


def test_short_words_are_guessed_at_one_edit_only():
    assert nearest("wbe", ["web"]) == "web"
    assert nearest("sms", ["fax"]) is None


def test_case_does_not_count():
    assert nearest("PHONE", ["phone"]) == "phone"


def test_of_equals_the_first_in_the_alphabet_wins():
    assert nearest("teams", ["teamz", "teama"]) == "teama"
    assert nearest("teams", ["teama", "teamz"]) == "teama"


@given(st.text("abc-", min_size=4, max_size=12), st.data())
@settings(deadline=None)
def test_one_slip_of_the_finger_is_always_found(word, data):
    at = data.draw(st.integers(0, len(word) - 2))
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + "x" + word[at:],
        word[:at] + "x" + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]
    assert all(nearest(slip, [word, "quite-something-else"]) == word for slip in slips)


@given(st.text("ab-", max_size=9), st.text("ab-", max_size=9), st.integers(0, 3))
@settings(deadline=None)
def test_the_limit_is_kept(one, other, limit):
    found = nearest(one, [other], limit)
    assert (found == other) == (_edits(one, other) <= (min(limit, 1) if len(one) < 4 else limit))


def _edits(one, other):
    """The textbook table, in full."""
    rows = [list(range(len(other) + 1))]
    for at, letter in enumerate(one, 1):
        row = [at]
        for to, against in enumerate(other, 1):
            cost = min(row[-1] + 1, rows[-1][to] + 1, rows[-1][to - 1] + (letter != against))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == against:
                cost = min(cost, rows[-2][to - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
