"use strict";

(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const narrow = matchMedia("(max-width: 59.9844em)");
  const drawered = matchMedia("(max-width: 76.2344em)");

  const make = (tag, properties = {}, ...children) => {
    const { attributes = {}, ...rest } = properties;
    const element = Object.assign(document.createElement(tag), rest);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const inert = (selector, value) => all(selector).forEach((element) => { element.inert = value; });

  // Material opens its menu and its search with <label> elements, which no keyboard reaches: buttons stand in.
  const toggleButton = (id, name, focus) => {
    const toggle = document.getElementById(id);
    const label = one(`.md-header label.md-header__button[for="${id}"]`);
    if (!toggle || !label) return null;
    const icon = label.firstElementChild.cloneNode(true);
    icon.setAttribute("aria-hidden", "true");
    const button = make("button", { type: "button", className: `md-header__button md-icon tk-toggle tk-toggle${id}` }, icon);
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => label.click());
    label.after(button);
    label.hidden = true;
    const settle = () => {
      button.setAttribute("aria-expanded", String(toggle.checked));
      if (toggle.checked) setTimeout(focus, 250);
    };
    toggle.addEventListener("change", settle);
    button.setAttribute("aria-expanded", String(toggle.checked));
    return { toggle, button };
  };

  const drawer = () => {
    const parts = toggleButton("__drawer", "Menu", () => one(".tk-close")?.focus());
    if (!parts) return;
    const settle = () => {
      const open = parts.toggle.checked && drawered.matches;
      inert(".md-sidebar--primary", drawered.matches && !open);
      inert(".md-header, .md-content, .md-footer, .md-tabs", open);
    };
    const close = () => {
      parts.toggle.checked = false;
      parts.toggle.dispatchEvent(new Event("change"));
      parts.button.focus();
    };
    const done = make("button", { type: "button", className: "tk-close", textContent: "Close menu", onclick: close });
    one(".md-sidebar--primary .md-sidebar__inner")?.prepend(done);
    parts.toggle.addEventListener("change", settle);
    drawered.addEventListener("change", settle);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && parts.toggle.checked) close();
    });
    settle();
  };

  const search = () => {
    const dialog = one(".md-search");
    if (!dialog) return;
    dialog.setAttribute("aria-label", "Search");
    const parts = toggleButton("__search", "Search", () => one(".md-search__input")?.focus());
    const settle = () => {
      dialog.inert = narrow.matches && !parts?.toggle.checked;
      inert(".md-search__output, .md-search__options", !parts?.toggle.checked);
    };
    parts?.toggle.addEventListener("change", settle);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && narrow.matches && dialog.contains(document.activeElement)) setTimeout(() => parts?.button.focus());
    });
    narrow.addEventListener("change", settle);
    settle();
  };

  // WCAG 2.1.4: Material binds single letters (f, s, n, p …) for the whole page and offers no way to turn them off.
  const noLetterShortcuts = () => {
    window.addEventListener("keydown", (event) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key.length === 1 && event.key !== " " && !typing) event.stopPropagation();
    }, { capture: true });
  };

  const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

  const sortTable = (table, column, direction) => {
    const body = table.tBodies[0];
    const key = ({ cells }) => one("[data-sort]", cells[column])?.dataset.sort ?? cells[column].textContent.trim();
    const empty = (text) => Number(text === "" || text === "–");
    const rows = [...body.rows].map((row) => [key(row), row]);
    rows.sort(([a], [b]) => empty(a) - empty(b) || direction * collator.compare(a, b));
    body.append(...rows.map(([, row]) => row));
  };

  const sortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.dataset.sort === "none") return;
      const button = make("button", { type: "button", className: "tk-sort" }, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const descending = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sortTable(table, column, descending ? -1 : 1);
      });
    });
  };

  const filterable = (list, number) => {
    const items = list.tBodies ? [...list.tBodies[0].rows] : [...list.children];
    if (items.length < 6) return;
    const id = `tk-filter-${number}`;
    const input = make("input", { type: "search", id, autocomplete: "off", spellcheck: false });
    const count = make("output", { className: "tk-filter__count", attributes: { for: id } });
    const texts = items.map((item) => item.textContent.toLowerCase());
    const apply = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      items.forEach((item, index) => { item.hidden = !words.every((word) => texts[index].includes(word)); });
      const shown = items.filter((item) => !item.hidden).length;
      count.textContent = words.length ? `${shown} of ${items.length} shown` : `${items.length} in all`;
    };
    input.addEventListener("input", apply);
    apply();
    const label = make("label", { htmlFor: id, textContent: list.dataset.tkFilter || "Filter this list" });
    (list.closest(".tk-scroll") ?? list).before(make("div", { className: "tk-filter" }, label, input, count));
  };

  const zoomable = (figure) => {
    const scroll = one(":scope > .tom-scroll", figure);
    const picture = scroll?.firstElementChild;
    if (!picture) return;
    let zoom = 1;
    const set = (value) => {
      zoom = Math.min(4, Math.max(0.25, value));
      picture.style.zoom = zoom === 1 ? "" : zoom;
    };
    const fit = () => {
      set(1);
      set(Math.min(1, scroll.clientWidth / scroll.scrollWidth));
    };
    const button = (name, act) => make("button", { type: "button", className: "tk-button", textContent: name, onclick: act });
    const tools = make("div", { className: "tk-tools", attributes: { role: "group", "aria-label": "Size of the picture" } },
      button("Zoom in", () => set(zoom * 1.25)),
      button("Zoom out", () => set(zoom / 1.25)),
      button("Fit", fit),
      button("Reset", () => set(1)));
    if (document.fullscreenEnabled) {
      tools.append(button("Full screen", () => (document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen())));
    }
    scroll.before(tools);
    if (!narrow.matches && scroll.clientWidth / scroll.scrollWidth > 0.7) fit();
  };

  // A region that scrolls must be reachable by keyboard; one that does not should not be a stop on the way.
  const scrollable = (region) => {
    const settle = () => {
      const needed = region.scrollWidth > region.clientWidth + 1 || region.scrollHeight > region.clientHeight + 1;
      if (needed) region.tabIndex = 0;
      else region.removeAttribute("tabindex");
    };
    new ResizeObserver(settle).observe(region);
    settle();
  };

  const printable = () => {
    let opened = [];
    window.addEventListener("beforeprint", () => {
      opened = all(".md-content details:not([open])");
      opened.forEach((details) => { details.open = true; });
    });
    window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
  };

  // Material names the lists of its menu by a label that shows only an icon.
  const namedMenus = () => all(".md-nav--primary .md-nav[aria-labelledby]").forEach((nav) => {
    nav.removeAttribute("aria-labelledby");
    nav.removeAttribute("aria-expanded");
    nav.setAttribute("aria-label", one(".md-nav__title", nav)?.textContent.trim() || "More");
  });

  // Material escapes the site's name twice for this tooltip, and says the same in the label.
  const noTooltip = () => one(".md-logo")?.removeAttribute("title");

  drawer();
  namedMenus();
  noTooltip();
  search();
  noLetterShortcuts();
  all("table[data-tk-sort]").forEach(sortable);
  all("[data-tk-filter]").forEach(filterable);
  all(".tom-figure").forEach(zoomable);
  all(".tk-scroll, .tom-scroll").forEach(scrollable);
  printable();
})();
