// The chart of a section: Vega draws it, the page gives it the claims to show.

const NARROW = 560;
const drawn = new Set();
let drawing = Promise.resolve(); // one after the other, so that the first is seen first

const isNarrow = (node) => node.clientWidth < NARROW;

function chartData(section, shown, state, width) {
  const rows = new Set(shown.map(({ claim }) => claim.row));
  const names = section.rows.flatMap(({ label, lines, nobody }, row) => (rows.has(row) ? [{ is: "row", label, nobody, line: lines[width] }] : []));
  const marks = shown.map(({ claim }) => {
    const { is, claim: id, measure, label, low, high, middle, lines } = claim;
    return { is, claim: id, measure, label, low, high, middle, line: lines[width], faded: Boolean(state.claim) && state.claim !== id };
  });
  return [...names, ...marks];
}

function drawNext(node, section, shown, state) {
  const draw = () => node.isConnected && drawChart(node, section, shown, state);
  drawing = drawing.then(draw, draw);
  return drawing;
}

async function drawChart(node, section, shown, state) {
  const mentions = new Map(shown.map(({ claim, mentions: some }) => [claim.claim, some]));
  const values = chartData(section, shown, state, isNarrow(node) ? 1 : 0);
  const height = section.chart.height.step * new Set(values.map(({ line }) => line)).size;
  const { view } = await vegaEmbed(node, { ...section.chart, height, data: { values } },
    { renderer: "svg", actions: false, ast: true, tooltip: false, defaultStyle: false, mode: "vega-lite" });
  drawn.add(view);
  node.querySelector("svg").setAttribute("aria-hidden", "true");
  view.addEventListener("mousemove", (event, item) => {
    const claim = item && item.datum && item.datum.claim;
    if (claim && isLoaded()) showTip(event, claims.get(claim), mentions.get(claim)); else hideTip();
  });
  view.addEventListener("mouseout", hideTip);
  view.addEventListener("click", (event, item) => {
    const claim = item && item.datum && item.datum.claim;
    if (claim) { hideTip(); go(toFigure(mentions.get(claim)[0])); }
  });
}

function forgetCharts() {
  for (const view of drawn) view.finalize();
  drawn.clear();
}

function showTip({ clientX, clientY }, claim, mentions) {
  const tip = byId("tip");
  if (tip.dataset.claim !== claim.claim) {
    const article = outline.articles[mentions[0][0]];
    const rest = mentions.length - 1;
    tip.dataset.claim = claim.claim;
    fill(tip,
      el("p", { class: "tip-head" }, el("strong", {}, claim.number), ` ${claim.measure} · `, words(claim.speaker)),
      sentenceOf(figureOf(mentions[0])),
      el("p", { class: "faint" }, whereFrom(article), rest > 0 && `, and ${plural(rest, "more mention")}`));
  }
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const below = clientY + 18 + height < innerHeight;
  tip.style.left = `${Math.max(8, Math.min(clientX + 14, innerWidth - width - 12))}px`;
  tip.style.top = `${below ? clientY + 18 : Math.max(8, clientY - height - 14)}px`;
}

function hideTip() {
  byId("tip").hidden = true;
}

// The sentence as written, with its number marked.
function sentenceOf(figure) {
  const [before, number, after] = figure.said;
  return el("q", { class: "said", dir: "auto" }, before, el("mark", { class: `m-${figure.measure}` }, number), after);
}
