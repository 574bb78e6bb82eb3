"use strict";
// Filters, steps and keys. The page is whole without it; nothing here reads or writes markup, only text and classes.
(() => {
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const one = (id) => document.getElementById(id);
  const nav = document.querySelector("nav");
  const cards = all(".card");
  if (!cards.length) return;
  const marks = new Map(cards.map((card) => [card.id.slice(1), []]));
  const linked = all(".mark").map((mark) => ({ mark, of: mark.dataset.of.split(" ") }));
  for (const { mark, of } of linked) for (const number of of) marks.get(number)?.push(mark);
  const blocks = all(".block").map((block) => ({ block, cards: all(".card", block), more: all(".sentence", block) }));
  const boxes = all("input[data-severity], input[data-check]");
  const brief = one("brief"), keys = one("keys"), shown = one("shown"), checks = one("checks");
  let visible = cards, current = -1;

  const fill = (pattern, ...values) => values.reduce((said, value, place) => said.replace(`{${place}}`, value), pattern);
  const number = (value) => value.toLocaleString(document.documentElement.lang);

  function filter() {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset.severity || box.dataset.check));
    const passes = (card) => !off.has(card.dataset.severity) && !off.has(card.dataset.check);
    const chosen = visible[current];
    visible = cards.filter(passes);
    const on = new Set(visible.map((card) => card.id.slice(1)));
    for (const card of cards) card.hidden = !on.has(card.id.slice(1));
    for (const { mark, of } of linked) mark.classList.toggle("off", !of.some((each) => on.has(each)));
    for (const { block, cards: own, more } of blocks) {
      const some = own.some((card) => !card.hidden);
      block.hidden = brief.checked && !some;
      for (const each of more) each.hidden = !each.dataset.of.split(" ").some((id) => on.has(id));
    }
    document.body.classList.toggle("brief", brief.checked);
    for (const run of all(".run")) run.hidden = brief.checked && !run.querySelector(".block:not([hidden])");
    current = chosen ? visible.indexOf(chosen) : -1;
    if (chosen && current < 0) select(null);
    say();
  }

  function say() {
    const pattern = current < 0 ? shown.dataset.shown : shown.dataset.place;
    const values = current < 0 ? [visible.length, cards.length] : [current + 1, visible.length];
    shown.textContent = fill(pattern, ...values.map(number));
  }

  function select(card, { move = true } = {}) {
    for (const each of all(".current")) each.classList.remove("current");
    current = card ? visible.indexOf(card) : -1;
    if (card) {
      const own = marks.get(card.id.slice(1)) ?? [];
      for (const each of [card, ...own]) each.classList.add("current");
      if (move) (own[0] ?? card).scrollIntoView({ block: "center", behavior: "instant" });
      if (move && matchMedia("(max-width: 60rem)").matches) card.scrollIntoView({ block: "nearest", behavior: "instant" });
    }
    say();
  }

  function step(by) {
    if (!visible.length) return;
    if (current < 0) {
      const top = nav.getBoundingClientRect().bottom;
      const next = visible.findIndex((card) => card.getBoundingClientRect().top >= top);
      current = by > 0 ? (next < 0 ? visible.length : next) - 1 : next < 0 ? visible.length : next;
    }
    select(visible[(current + by + visible.length) % visible.length]);
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.(".mark"), card = event.target.closest?.(".card");
    const place = event.target.closest?.(".place");
    if (mark) {
      event.preventDefault();
      const own = mark.dataset.of.split(" ").map((id) => one(`f${id}`)).filter((each) => each && !each.hidden);
      const first = own.find((each) => `#${each.id}` === mark.getAttribute("href")) ?? own[0];
      if (first) select(first, { move: false });
      if (first && matchMedia("(max-width: 60rem)").matches) first.scrollIntoView({ block: "nearest", behavior: "instant" });
    } else if (card) {
      if (place) event.preventDefault();
      if (getSelection()?.isCollapsed) select(card, { move: Boolean(place) });
    }
    if (checks.open && !checks.contains(event.target)) checks.open = false;
  });
  document.addEventListener("change", (event) => { if (event.target !== keys) filter(); });
  all("button[data-all]").forEach((button) => button.addEventListener("click", () => {
    for (const box of all("input[data-check]")) box.checked = button.dataset.all === "true";
    filter();
  }));
  one("next").addEventListener("click", () => step(1));
  one("previous").addEventListener("click", () => step(-1));

  const levels = { e: "error", w: "warning", h: "hint" };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { checks.open = false; select(null); return; }
    const typing = event.target.matches?.("input:not([type=checkbox]), textarea, select");
    if (!keys.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const box = levels[event.key] && document.querySelector(`input[data-severity=${levels[event.key]}]`);
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "f") { checks.open = !checks.open; if (checks.open) checks.querySelector("input").focus(); }
    else if (box) { box.checked = !box.checked; filter(); }
  });
  const measure = () => document.documentElement.style.setProperty("--bar", `${nav.offsetHeight}px`);
  addEventListener("resize", measure);
  measure();
  filter();
})();
