from posixpath import join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.kinds.ref import Ref
from tomkit.website.addresses import Addresses

PLAIN = Addresses()
FOLDERS = Addresses("operating-model/", folders=True)
IDS = st.from_regex(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z")


def test_an_element_has_a_page_in_the_folder_of_its_kind():
    assert PLAIN.element(Ref("front_doors", "web")) == "front-doors/web.md"
    assert FOLDERS.element(Ref("front_doors", "web")) == "operating-model/front-doors/web.md"


@pytest.mark.parametrize("name", ["index", "con", "nul", "com1"])
def test_no_element_takes_the_place_of_an_index_or_of_a_device(name):
    assert PLAIN.element(Ref("services", name)) == f"services/{name}-.md"


def test_a_long_id_has_a_short_file_name_of_its_own():
    one, other = (PLAIN.element(Ref("services", "a" * 300 + end)) for end in "bc")
    assert one != other
    assert len(one) < 110


@given(st.lists(IDS, unique=True, min_size=2))
def test_two_elements_never_share_a_page(names):
    assert len({PLAIN.element(Ref("services", name)) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("start", "target", "plain", "folders"),
    [
        ("index", "services/index", "services/index.html", "services/"),
        ("index", "services/bins", "services/bins.html", "services/bins/"),
        ("services/bins", "services/glass", "glass.html", "../glass/"),
        ("services/bins", "services/index", "index.html", "../"),
        ("services/bins", "index", "../index.html", "../../"),
        ("services/index", "findings", "../findings.html", "../findings/"),
        ("findings", "index", "index.html", "../"),
        ("findings", "findings", "findings.html", "./"),
    ],
)
def test_links_lead_from_page_to_page(start, target, plain, folders):
    assert PLAIN.href(f"{start}.md", f"{target}.md") == plain
    assert FOLDERS.href(f"operating-model/{start}.md", f"operating-model/{target}.md") == folders


@given(IDS, IDS)
def test_a_link_arrives_where_it_should(one, other):
    start, target = PLAIN.element(Ref("services", one)), PLAIN.element(Ref("teams", other))
    arrived = normpath(join("services", PLAIN.href(start, target)))
    assert arrived == target.replace(".md", ".html")
