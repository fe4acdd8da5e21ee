// Which claims and which of their mentions are shown.

const NOBODY = "author";
const haystacks = new Map();

function haystack(claim, mention) {
  const key = `${claim.claim} ${mention}`;
  if (!haystacks.has(key)) {
    const article = outline.articles[mention[0]];
    const figure = figureOf(mention);
    const said = [claim.speaker, claim.number, article.title, article.publisher, article.via, figure.counted, figure.said.join("")];
    haystacks.set(key, said.filter(Boolean).join(" ").toLowerCase());
  }
  return haystacks.get(key);
}

// The claims of a section that the state lets through, each with those of its mentions.
function chosen(section, state) {
  if (state.event && state.event !== (section.event || "none")) return [];
  const sought = (state.q || "").toLowerCase().split(/\s+/).filter(Boolean);
  const isIn = (claim, mention) => {
    const article = outline.articles[mention[0]];
    return (!state.article || state.article === article.id)
      && (!state.split || state.split === article.split)
      && sought.every((word) => haystack(claim, mention).includes(word));
  };
  return section.claims
    .filter((claim) => (!state.measure || state.measure === claim.measure)
      && (!state.source || state.source === (claim.voice === NOBODY ? NOBODY : claim.source)))
    .map((claim) => ({ claim, mentions: claim.mentions.filter((mention) => isIn(claim, mention)) }))
    .filter(({ mentions }) => mentions.length);
}

function fillFilters() {
  const used = (values) => [...new Set(values)];
  const all = [...claims.values()];
  const sections = used(outline.sections.map((section) => section.event || "none"));
  const spoken = used(all.filter((claim) => claim.voice !== NOBODY).map((claim) => claim.source));
  const options = {
    event: sections.map((event) => [event, eventName(event === "none" ? null : event)]),
    measure: Object.keys(outline.measures).filter((measure) => all.some((claim) => claim.measure === measure)).map((one) => [one, one]),
    source: [...spoken.map((source) => [source, outline.sources[source]]).sort((a, b) => a[1].localeCompare(b[1], "en")), [NOBODY, "Nobody named"]],
    split: used(outline.articles.map((article) => article.split)).filter(Boolean).map((split) => [split, split]),
  };
  for (const [name, values] of Object.entries(options)) offer(name, values);
  offer("article", []);
  const offerArticles = () => offer("article", outline.articles.map((article) => [article.id, `${article.title.slice(0, 70)} · ${whereFrom(article)}`]));
  loaded.then(offerArticles, offerArticles); // thousands of them: after the first chart
}

function offer(name, values) {
  fill(byId("filters").elements[name], el("option", { value: "" }, "any"), values.map(([value, label]) => el("option", { value }, label)));
}

function showFilters(state) {
  for (const name of FILTERS) {
    const control = byId("filters").elements[name];
    if (document.activeElement !== control || name !== "q") control.value = state[name] || "";
  }
  const isWide = matchMedia("(min-width: 40.01rem)").matches;
  if (isWide || ["measure", "source", "article", "split"].some((name) => state[name])) byId("choices").open = true;
  byId("clear").hidden = !FILTERS.some((name) => state[name]);
}

function listenToFilters() {
  let waiting;
  const change = (name, value) => go(toClaims({ [name]: value }), { replace: name === "q" });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("change", ({ target }) => { if (target.name !== "q") change(target.name, target.value); });
  byId("filters").elements.q.addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change("q", target.value.trim()), 150);
  });
}
