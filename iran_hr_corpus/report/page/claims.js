// The first view: events, and of each its families with chart, lineage and claims; filled when they come into sight.

const FEW = 2; // claims of a family that shares its line with another
let observer;

function showClaims(main, state) {
  const found = outline.sections.map((section) => ({ section, shown: chosen(section, state) })).filter(({ shown }) => shown.length);
  const events = groupBy(found);
  fill(main,
    el("h1", { tabindex: "-1" }, "How many, and by whose word"),
    el("p", { class: "lead" }, "What the articles state about each event: every number with who is named for it, ",
      "the words that say it, and how often it stands with nobody’s name on it."),
    key(),
    [...events].map(([event, families]) => eventSection(event, families, state)),
    found.length === 0 && el("p", { class: "empty" }, "No claim fits. ", el("a", { href: "#" }, "Show all")));
  tellCount(found);
  watch(main);
  if (state.claim) showClaim(main, state.claim);
}

function groupBy(found) {
  const groups = new Map();
  for (const one of found) groups.set(one.section.event, [...(groups.get(one.section.event) || []), one]);
  return groups;
}

function tellCount(found) {
  const shown = found.reduce((sum, one) => sum + one.shown.length, 0);
  byId("count").textContent = `${shown.toLocaleString("en")} of ${plural(claims.size, "claim")}`;
}

function key() {
  const sign = (className, text) => el("li", {}, el("i", { class: `sign ${className}`, "aria-hidden": "true" }), text);
  return el("ul", { class: "key", "aria-label": "How to read the charts" },
    sign("dot", "the number"), sign("ring", "about"), sign("up", "at least, more than"), sign("down", "up to, less than"),
    sign("span", "between"), sign("vague", "dozens, hundreds, thousands"));
}

function eventSection(event, families, state) {
  const mentions = families.flatMap(({ shown }) => shown.flatMap((one) => one.mentions));
  const articles = new Set(mentions.map(([article]) => article));
  return el("section", { class: "event" },
    el("h2", {}, eventName(event)),
    el("p", { class: "faint" }, `${plural(mentions.length, "mention")} in ${plural(articles.size, "article")}`,
      event === null && "; what stands in different articles here is about different events, and not to be compared"),
    el("div", { class: "families" }, families.map(({ section, shown }) => familySection(section, shown, state))));
}

function familySection(section, shown, state) {
  const node = el("section", { class: section.claims.length > FEW ? "family" : "family small" }, el("h3", {}, familyName(section.family), " ",
    el("span", { class: "faint" }, plural(shown.length, "claim"))));
  node.style.minHeight = `${240 + Math.min(section.rows ? section.rows.length : 0, 12) * 60}px`;
  node.fill = () => {
    node.fill = () => node.ready;
    node.style.minHeight = "";
    const inWords = claimWords(shown);
    const chart = section.chart && el("div", { class: "chart", role: "img", "aria-label": chartLabel(section, shown) });
    node.append(...kept([el("p", { class: "by" }, byWhom(shown)), chart && legend(shown), chart, section.lineage && lineage(section), inWords]));
    node.showWords = inWords.show;
    if (!section.chart || FILTERS.some((name) => state[name])) loaded.then(() => inWords.show());
    node.ready = chart ? drawNext(chart, section, shown, state) : Promise.resolve();
    return node.ready;
  };
  node.holds = (id) => shown.some(({ claim }) => claim.claim === id);
  return node;
}

// The claims in the words of the articles, made when they are opened; `show` opens them, and shows up to one of them.
function claimWords(shown) {
  const title = shown.length === 1 ? "The claim in the words of the articles" : `The ${plural(shown.length, "claim")} in the words of the articles`;
  const node = el("details", {}, el("summary", {}, title));
  let list = null;
  node.show = (id = null) => {
    if (!list) { list = claimList(shown); node.append(list); }
    node.open = true;
    if (id) list.showUpTo(shown.findIndex(({ claim }) => claim.claim === id));
  };
  node.addEventListener("toggle", () => { if (node.open) loaded.then(() => node.show()); });
  return node;
}

function chartLabel(section, shown) {
  return `Chart of ${plural(shown.length, "claim")} about ${section.family}: ${eventName(section.event)}. The list below says the same.`;
}

function byWhom(shown) {
  const named = [...new Set(shown.filter(({ claim }) => claim.voice !== NOBODY).map(({ claim }) => claim.speaker))];
  const unnamed = new Set(shown.filter(({ claim }) => claim.voice === NOBODY).flatMap(({ mentions }) => mentions.map(([article]) => article)));
  const first = named.slice(0, 6).flatMap((speaker, place) => [place > 0 && "; ", words(speaker)]);
  const rest = named.length > 6 && ` and ${named.length - 6} more`;
  const nobody = unnamed.size > 0 && `with nobody named in ${plural(independent([...unnamed]), "article")}`;
  return ["Claims found in articles, ", named.length > 0 && ["by ", ...first, rest], named.length > 0 && nobody && "; and ", nobody, "."];
}

function legend(shown) {
  const measures = [...new Set(shown.map(({ claim }) => claim.measure))];
  if (measures.join() === shown[0].claim.section.family) return null;
  return el("ul", { class: "legend", "aria-label": "Colours" },
    measures.map((measure) => el("li", { title: outline.measures[measure] }, el("i", { class: `swatch m-${measure}`, "aria-hidden": "true" }), measure)));
}

function claimList(shown) {
  return listed(el("ol", { class: "claims" }), shown, ({ claim, mentions }) =>
    el("li", { id: `claim-${claim.claim}`, tabindex: "-1", class: claim.voice === NOBODY ? "unnamed" : "" },
      el("div", { class: "number" }, claim.number),
      el("div", { class: "claim" },
        el("p", { class: "who" }, words(claim.speaker), " ", el("span", { class: `measure m-${claim.measure}` }, claim.measure),
          claim.things !== "people" && el("span", { class: "faint" }, ` ${claim.things}`),
          claim.groups > 1 && el("span", { class: "faint" }, ` ${plural(claim.groups, "independent article")}`),
          claim.articles > claim.groups && el("span", { class: "faint" }, ` (${claim.articles} with copies)`)),
        listed(el("ul", { class: "mentions" }), mentions, mentionItem, 3))), 20);
}

function mentionItem(mention) {
  const article = outline.articles[mention[0]];
  return el("li", {}, el("a", { class: "sentence", href: toFigure(mention) }, sentenceOf(figureOf(mention))),
    el("p", { class: "faint" }, el("cite", {}, titleOf(article)), ` · ${whereFrom(article)}`));
}

// What comes into sight is filled; the observer forgets it then.
function watch(main) {
  if (observer) observer.disconnect();
  observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) { observer.unobserve(target); target.fill(); }
  }, { rootMargin: "500px" });
  for (const node of main.querySelectorAll(".family")) observer.observe(node);
}

const fillAll = (main) => Promise.all([...main.querySelectorAll(".family")].map((node) => node.fill()));

async function showClaim(main, id) {
  const family = [...main.querySelectorAll(".family")].find((node) => node.holds(id));
  if (!family) return;
  await family.fill();
  family.showWords(id);
  family.scrollIntoView({ block: "start" });
  const item = byId(`claim-${id}`);
  if (item) { item.classList.add("current"); item.focus({ preventScroll: true }); }
}
