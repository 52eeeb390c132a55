import pytest
from playwright.sync_api import Page

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return { name: element.getAttribute("aria-label") || element.textContent.trim(), tag: element.tagName,
           type: element.type || "", seen: shown && box.width > 0 && box.right > 0 && box.left < innerWidth };
}"""


def walk(page: Page, most: int = 120) -> list[dict[str, object]]:
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        if not stop["seen"]:
            page.wait_for_timeout(400)  # the header may still be moving
            stop = page.evaluate(FOCUSED)
        stops.append(stop)
    return stops


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "path", ["index.html", "services/garden-waste.html", "services/index.html", "pictures/hand-offs.html"]
)
def test_every_stop_of_the_tab_key_can_be_seen(open_page, small_site, path, width):
    stops = walk(open_page(small_site, path, width=width))
    assert len(stops) > 8
    assert [each for each in stops if not each["seen"] and each["type"] != "radio"] == []


def test_the_first_stop_skips_to_the_content(open_page, small_site):
    page = open_page(small_site, "services/garden-waste.html")
    first = walk(page, 1)[0]
    page.keyboard.press("Enter")
    assert first["name"] == "Skip to content"
    assert "#garden-waste" in page.url


def test_the_menu_opens_and_closes_by_keyboard(open_page, small_site):
    page = open_page(small_site, width=320)
    page.focus(".tk-toggle__drawer")
    page.keyboard.press("Enter")
    page.wait_for_selector(".tk-close:focus")
    assert page.get_attribute(".tk-toggle__drawer", "aria-expanded") == "true"
    page.keyboard.press("Escape")
    page.wait_for_selector(".tk-toggle__drawer:focus")
    assert page.get_attribute(".tk-toggle__drawer", "aria-expanded") == "false"


def test_a_closed_menu_and_a_closed_search_are_not_in_the_way(open_page, small_site):
    page = open_page(small_site, width=320)
    assert page.evaluate("document.querySelector('.md-sidebar--primary').inert")
    assert page.evaluate("document.querySelector('.md-search').inert")


def test_single_letters_do_nothing(open_page, small_site):
    page = open_page(small_site)
    for letter in "fsnp/.,":
        page.keyboard.press(letter)
    assert page.evaluate("document.activeElement === document.body")
    assert page.url.endswith("index.html")


def test_letters_can_be_typed_into_the_search(open_page, small_site):
    page = open_page(small_site)
    page.focus(".md-search__input")
    page.keyboard.type("fsnp")
    assert page.input_value(".md-search__input") == "fsnp"


def test_a_table_is_sorted_by_keyboard_and_says_so(open_page, small_site):
    page = open_page(small_site, "channels/index.html")
    names = "rows => rows.map(row => row.cells[0].textContent)"
    page.focus("th .tk-sort")
    page.keyboard.press("Enter")
    assert page.get_attribute("th:first-child", "aria-sort") == "ascending"
    ascending = page.locator("tbody tr").evaluate_all(names)
    page.keyboard.press("Enter")
    assert page.get_attribute("th:first-child", "aria-sort") == "descending"
    assert page.locator("tbody tr").evaluate_all(names) == ascending[::-1]
    assert ascending == sorted(ascending, key=str.lower)


def test_a_table_is_filtered_and_says_how_much_is_left(open_page, small_site):
    page = open_page(small_site, "channels/index.html")
    page.fill(".tk-filter input", "web")
    shown = page.locator("tbody tr:visible").count()
    every = page.locator("tbody tr").count()
    assert 0 < shown < every
    assert page.inner_text(".tk-filter__count") == f"{shown} of {every} shown"


def test_a_wide_picture_scrolls_zooms_and_leaves_the_wheel_alone(open_page, small_site):
    page = open_page(small_site, "pictures/hand-offs.html", width=320)
    region = page.locator(".tom-figure > .tom-scroll").first
    assert region.get_attribute("tabindex") == "0"
    before = region.evaluate("each => each.scrollWidth")
    page.get_by_role("button", name="Zoom in").first.press("Enter")
    assert region.evaluate("each => each.scrollWidth") > before
    page.get_by_role("button", name="Reset").first.press("Enter")
    assert region.evaluate("each => each.scrollWidth") == before


def test_the_page_is_dark_when_the_reader_prefers_dark(open_page, small_site):
    page = open_page(small_site, scheme="dark")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"


def test_without_scripts_everything_is_still_there(open_page, small_site):
    browser_page = open_page(small_site, "services/index.html")
    assert browser_page.locator("tbody th a").count() == 1


def test_dark_and_light_are_switched_by_keyboard(open_page, small_site):
    page = open_page(small_site)
    page.focus("#__palette_0")
    page.keyboard.press("Enter")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.keyboard.press("Enter")
    assert page.get_attribute("body", "data-md-color-scheme") == "default"
