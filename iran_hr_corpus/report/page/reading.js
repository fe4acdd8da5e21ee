// The second view: one article, its numbers marked, and a panel with all there is to know of the number at hand.

const EVIDENCE = { c: "counted", s: "source", n: "sentence" };
let open = null; // the article that is shown, and where each of its marks stands

function showArticle(main, state) {
  const place = placeOf.get(state.read);
  if (place === undefined) {
    fill(main, el("h1", { tabindex: "-1" }, "No such article"), el("p", {}, el("a", { href: "#" }, "All claims")));
    return;
  }
  if (!open || open.place !== place || !main.contains(open.node)) fill(main, articleView(place, state));
  select(state);
}

function articleView(place, state) {
  const article = outline.articles[place];
  const { paragraphs, figures } = bodyOf(place);
  const marks = new Map();
  const text = el("div", { class: "text" }, paragraphs.map(([role, , , ...segments]) =>
    el("p", { class: `role-${role}`, dir: "auto", "data-role": role === "body" ? null : role.replace("_", " ") },
      segments.map(([said, ...names]) => segment(said, names, figures, marks)))));
  const panel = el("aside", { class: "panel", "aria-label": "The number at hand" });
  const node = el("article", { class: "reading" }, el("header", {}, el("p", { class: "back" }), el("h1", { tabindex: "-1", dir: "auto" }, article.title),
    el("p", { class: "faint" }, headLine(article)),
    el("p", { class: "by" }, `Claims found in this article, by whoever it names for them: ${plural(figures.length, "number")}.`)), text, panel);
  open = { place, node, panel, marks, figures };
  return node;
}

function headLine(article) {
  const address = article.url && el("a", { href: article.url, rel: "noopener noreferrer" }, "where it stands");
  const parts = [article.untitled && "no title: its first words", article.authors && words(article.authors), words(whereFrom(article)),
    article.captured && `page saved ${article.captured}`, article.via && article.publisher && words(`via ${article.via}`),
    article.split && `split ${article.split}`, `${plural(article.words || 0, "word")}`,
    article.copy_of && words(`a copy of ${article.copy_of}`), words(article.id), article.licence && words(`licence: ${article.licence}`), address];
  return parts.filter(Boolean).flatMap((part, place) => [place > 0 && " · ", part]);
}

function segment(said, names, figures, marks) {
  const number = names.find((name) => name[0] === "f");
  const figure = number && figures[Number(number.slice(1))];
  const again = number && marks.has(number);
  const node = figure
    ? el("a", { class: `figure m-${figure.measure}`, href: linkTo({ figure: spanOf(figure), claim: "" }), tabindex: again ? "-1" : null }, said)
    : el("span", {}, said);
  for (const name of names) marks.set(name, [...(marks.get(name) || []), node]);
  return node;
}

// Mark the number at hand with its words, and fill the panel.
function select(state) {
  const { figures, marks, node, panel, place } = open;
  for (const old of node.querySelectorAll(".current, .counted, .source, .sentence")) {
    old.classList.remove("current", ...Object.values(EVIDENCE));
    old.removeAttribute("aria-current");
  }
  const number = figures.findIndex((figure) => spanOf(figure) === state.figure);
  const figure = figures[number];
  fill(node.querySelector(".back"), backLink(figure));
  fill(panel, ...(figure ? figurePanel(figure, place, number) : [figureList(figures)]));
  panel.scrollTop = 0;
  if (!figure) return;
  for (const [letter, className] of Object.entries(EVIDENCE)) for (const one of marks.get(`${letter}${number}`) || []) one.classList.add(className);
  const here = marks.get(`f${number}`) || [];
  for (const one of here) { one.classList.add("current"); one.setAttribute("aria-current", "true"); }
  if (here[0]) { here[0].scrollIntoView({ block: "center" }); here[0].focus({ preventScroll: true }); }
}

function backLink(figure) {
  const claim = figure && claims.get(figure.claim);
  return claim
    ? backToChart(claim, `← Back to the chart: ${claim.section.family}, ${eventName(claim.section.event)}`)
    : el("a", { href: toClaims() }, "← All claims");
}

const backToChart = (claim, label) => el("a", { href: toClaims({ claim: claim.claim }) }, label);

function figureList(figures) {
  return el("div", {}, el("h2", {}, "Numbers in this article"), figures.length === 0 && el("p", { class: "faint" }, "It states none."),
    listed(el("ol", { class: "numbers" }), figures, (figure) => el("li", {}, el("a", { href: linkTo({ figure: spanOf(figure) }) },
      el("strong", {}, figure.number), " ", words(figure.counted || figure.unit || ""), " ",
      figure.measure !== "none" && el("span", { class: `measure m-${figure.measure}` }, figure.measure))), 60));
}

function figurePanel(figure, place, number) {
  const claim = claims.get(figure.claim);
  const step = (to, label) => figureAt(to) && el("a", { href: linkTo({ figure: spanOf(figureAt(to)), claim: "" }) }, label);
  return [
    el("p", { class: "steps" }, step(number - 1, "← previous"), " ", step(number + 1, "next →")),
    el("h2", {}, figure.number, " ", el("span", { class: `measure m-${figure.measure}` }, figure.measure)),
    claim && claimMentions(claim, place, number),
    el("p", { class: "legend-words" }, "In the text: ", el("span", { class: "counted" }, "what is counted"), " ", el("span", { class: "source" }, "who says it"), " ", el("span", { class: "sentence" }, "the sentence")),
    el("dl", {}, Object.entries(outline.fields).map(([name, meaning]) => fieldRow(figure, name, meaning))),
    el("p", {}, el("a", { href: linkTo({ figure: "" }) }, "All numbers of this article")),
  ].filter(Boolean);
}

const figureAt = (number) => open.figures[number];

function claimMentions(claim, place, number) {
  const others = claim.mentions.filter(([article, figure]) => article !== place || figure !== number);
  return el("div", { class: "same" },
    el("p", {}, el("strong", {}, words(claim.speaker)), others.length ? `: the same claim in ${plural(others.length, "more place")}` : ": the only mention of this claim"),
    listed(el("ul", {}), others, (mention) => el("li", {}, el("a", { href: toFigure(mention) }, titleOf(outline.articles[mention[0]])),
      el("span", { class: "faint" }, ` ${whereFrom(outline.articles[mention[0]])}`)), 5),
    el("p", {}, backToChart(claim, "← Back to the chart")));
}

function fieldRow(figure, name, meaning) {
  const value = figure[name];
  const [rule, evidence] = (figure.why || {})[name] || [];
  const known = outline.terms[value] || outline.measures[value] || (name === "event" && eventName(value)) || (name === "source" && outline.sources[value]);
  return [el("dt", { title: meaning }, name.replaceAll("_", " ")),
    el("dd", {}, value === undefined ? el("span", { class: "faint" }, "null") : words(String(value)),
      value !== undefined && known && el("span", { class: "faint" }, ` ${known}`),
      rule && el("span", { class: "why" }, `rule: ${rule}`, evidence && [", ", el("q", { dir: "auto" }, evidence)]))];
}

function stepFigure(by) {
  if (!open || !open.figures.length) return;
  const now = open.figures.findIndex((figure) => spanOf(figure) === read().figure);
  const next = now < 0 ? (by > 0 ? 0 : open.figures.length - 1) : now + by;
  if (figureAt(next)) go(linkTo({ figure: spanOf(figureAt(next)), claim: "" }));
}
