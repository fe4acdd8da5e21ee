// Lineage in words: how many mentions name nobody, which numbers lose their name, and what came first.

const UNDATED = "Order in time: unknown, since not every article has a date that tells it from the others.";
const MANY = 5; // numbers that lose their name, or articles, that are told at once

function lineage({ lineage: told, family, claims: some }) {
  if (some.length === 1 && !told.order) return el("p", { class: "by" }, share(told), " Order in time: unknown.");
  return el("div", { class: "lineage" }, el("h4", {}, "Where the numbers come from"),
    bar(told), el("p", {}, share(told)), listed(el("ul"), told.repeats, repeat, MANY), order(told, family));
}

const percent = ({ unattributed, mentions }) => Math.round((100 * unattributed) / mentions);

function share(told) {
  const { unattributed, mentions, own_reports: own, copies } = told;
  const apart = [own && `${plural(own, "mention")} in publishers’ own reports`, copies && `${plural(copies, "mention")} in copies`].filter(Boolean);
  if (!mentions) return `Only ${apart.join(" and ")}.`;
  const counted = mentions === 1
    ? `The one mention ${unattributed ? "stands in the author’s own voice, with nobody named" : "names who says it"}`
    : [el("strong", {}, `${unattributed.toLocaleString("en")} of ${plural(mentions, "mention")}`), ` (${percent(told)}%) `,
      `${unattributed === 1 ? "stands" : "stand"} in the author’s own voice, with nobody named`];
  return [counted, apart.length > 0 && `; ${apart.join(" and ")} left aside`, "."];
}

function bar(told) {
  if (!told.mentions) return null;
  const part = (share, className) => { const node = el("span", { class: className }); node.style.width = `${share}%`; return node; };
  return el("div", { class: "bar", "aria-hidden": "true" }, part(100 - percent(told), "named"), part(percent(told), "unnamed"));
}

function repeat({ number, named, named_articles: namedIn, unnamed, unnamed_articles: unnamedIn }) {
  const speakers = [...new Set(named.map((id) => claims.get(id).speaker))];
  return el("li", {}, el("strong", {}, number), " is said by ", speakers.flatMap((one, place) => [place > 0 && ", ", words(one)]),
    ` in ${plural(independent(namedIn), "article")} (`, articleLinks(named, namedIn), "), and stands with nobody’s name on it in ",
    `${plural(independent(unnamedIn), "other")} (`, articleLinks(unnamed, unnamedIn), ").");
}

// How many articles, copies of one another taken as one.
const independent = (places) => new Set(places.map((place) => outline.articles[place].copy_of || outline.articles[place].id)).size;

// The articles, each linked to where it states one of the claims.
function articleLinks(ids, places) {
  const mentions = ids.flatMap((id) => claims.get(id).mentions);
  const links = places.slice(0, MANY).map((place) => {
    const mention = mentions.find(([article]) => article === place);
    return el("a", { href: toFigure(mention) }, words(shortTitle(outline.articles[place])));
  });
  return [links.flatMap((link, place) => [place > 0 && ", ", link]), places.length > MANY && ` and ${places.length - MANY} more`];
}

function shortTitle({ title }) {
  const first = title.split(/\s+/).slice(0, 5).join(" ");
  return first.length < title.length ? `${first.slice(0, 60).replace(/[\s.,;:…]+$/, "")}…` : first.slice(0, 60);
}

function order({ order: dated }, family) {
  if (!dated) return el("p", {}, UNDATED);
  return el("div", {}, el("p", {}, `Order in time, by the first article that states each number of ${family}:`),
    listed(el("ol", { class: "order" }), dated, ([date, ids]) => el("li", {}, el("time", {}, date), " ",
      ids.flatMap((id, place) => [place > 0 && "; ", claims.get(id).number, " ", words(claims.get(id).speaker)])), 8));
}
