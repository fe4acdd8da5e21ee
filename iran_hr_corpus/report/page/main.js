// Every change of the address shows its view; keys, print and width are listened to here.

const main = byId("main");
const scrolled = new Map();
let before = null;
let wasNarrow = isNarrow(main);

function viewOf(state) {
  if (state.read) return "article";
  return state.view === "articles" ? "articles" : "claims";
}

function show({ isReturn = false } = {}) {
  const state = read();
  const view = viewOf(state);
  const sameArticle = before && before.view === "article" && view === "article" && before.state.read === state.read;
  const sameClaims = before && before.view === "claims" && view === "claims";
  document.body.dataset.view = view;
  hideTip();
  if (!sameArticle) forgetCharts();
  showFilters(state);
  showEvents(state);
  byId("all-articles").href = toClaims({ view: "articles" });
  if (view === "article") showArticle(main, state);
  else if (view === "articles") showArticles(main, state);
  else showClaims(main, state);
  document.title = [main.querySelector("h1").textContent.slice(0, 80), "Who says how many"].join(" · ");
  if (!sameArticle && !sameClaims && !state.figure && !state.claim) {
    if (before) main.querySelector("h1").focus({ preventScroll: true });
    scrollTo(0, isReturn ? scrolled.get(location.hash) || 0 : 0);
  }
  before = { state, view };
}

// What shows an article's words waits until the articles are there.
function showSoon(options) {
  const state = read();
  if (isLoaded() || !(state.read || state.claim || FILTERS.some((name) => state[name]))) show(options);
  else loaded.then(() => show(options));
}

function showEvents(state) {
  const isHere = (event) => (state.event || "") === event && viewOf(state) === "claims";
  const link = (event, name, told) => el("li", {}, el("a", { href: toClaims({ event }), "aria-current": isHere(event) ? "page" : null },
    name, " ", el("span", { class: "faint" }, told)));
  fill(byId("events"), el("ul", {}, link("", "All events", plural(claims.size, "claim")),
    [...groupBy(outline.sections.map((section) => ({ section })))].map(([event, some]) => link(event || "none", eventName(event), glance(some)))));
}

// The numbers of an event's first family, from the lowest to the highest, and how many claims it has in all.
function glance(families) {
  const [{ section: { family, reach } }] = families;
  const count = plural(families.reduce((sum, { section }) => sum + section.claims.length, 0), "claim");
  return reach ? [el("span", { class: "glance" }, `${family}: `, el("span", { class: "reach" }, reach.join(" … "))), " ", count] : count;
}

function showArticles(node, state) {
  const isFiltered = FILTERS.some((name) => state[name]);
  const shown = outline.sections.map((section) => ({ section, shown: chosen(section, state) }));
  const counts = new Map();
  for (const { shown: some } of shown) for (const { mentions } of some) for (const [article] of mentions) counts.set(article, (counts.get(article) || 0) + 1);
  const places = outline.articles.map((_, place) => place).filter((place) => !isFiltered || counts.has(place));
  fill(node, el("h1", { tabindex: "-1" }, "Articles"),
    el("p", { class: "by" }, `Claims are found in these ${plural(places.length, "article")}, by whoever each of them names.`),
    listed(el("ol", { class: "articles" }), places, (place) => articleItem(outline.articles[place], counts.get(place) || 0), 100));
  tellCount(shown);
}

function articleItem(article, count) {
  return el("li", {}, el("a", { href: linkTo({ read: article.id, view: "", claim: "", figure: "" }) }, titleOf(article)),
    el("p", { class: "faint" }, [words(whereFrom(article)), article.split, plural(article.figures || 0, "number"), plural(count, "mention")]
      .filter(Boolean).flatMap((part, place) => [place > 0 && " · ", part])));
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  if (event.target.closest("input, select, textarea")) { if (event.key === "Escape") event.target.blur(); return; }
  const isReading = viewOf(read()) === "article";
  const actions = {
    "/": () => byId("filters").elements.q.focus(),
    "?": () => byId("keys").showModal(),
    a: () => go(byId("all-articles").hash),
    j: () => isReading && stepFigure(1),
    k: () => isReading && stepFigure(-1),
    Escape: () => isReading && go(main.querySelector(".back a").hash),
  };
  if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
}

function openAll() {
  const filled = fillAll(main);
  for (const node of main.querySelectorAll(".family")) node.showWords();
  return filled;
}

async function printAll() {
  await loaded;
  if (viewOf(read()) === "claims") await openAll();
  window.print();
}

history.scrollRestoration = "manual";
addEventListener("scroll", () => scrolled.set(location.hash, scrollY), { passive: true });
addEventListener("hashchange", () => showSoon({ isReturn: scrolled.has(location.hash) }));
addEventListener("keydown", press);
addEventListener("beforeprint", () => {
  if (viewOf(read()) === "claims") openAll();
});
addEventListener("resize", () => { if (isNarrow(main) !== wasNarrow) { wasNarrow = isNarrow(main); if (viewOf(read()) === "claims") showSoon(); } });
byId("print").addEventListener("click", printAll);
byId("help").addEventListener("click", () => byId("keys").showModal());
fillFilters();
listenToFilters();
showSoon();
