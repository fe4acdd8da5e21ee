// What the page knows: the outline from the start; texts and figures, which come compressed, once they are unpacked.

const outline = JSON.parse(byId("outline").textContent);
const bodies = new Map();
let lines = null; // an article each, as JSON
const isLoaded = () => lines !== null;
const arrived = new Promise((resolve) => { if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve); else resolve(); });
const loaded = arrived.then(unpack);
loaded.catch(() => document.querySelector(".notice").append(" The articles are missing: they need a browser of 2023 or later."));
const placeOf = new Map(outline.articles.map((article, place) => [article.id, place]));
const claims = new Map();
for (const section of outline.sections) {
  for (const claim of section.claims) claims.set(claim.claim, Object.assign(claim, { section }));
}

async function unpack() {
  const letters = atob(byId("bodies").textContent);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  byId("bodies").remove();
  lines = (await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text()).split("\n");
}

function bodyOf(place) {
  if (!bodies.has(place)) bodies.set(place, completed(outline.articles[place].id, JSON.parse(lines[place])));
  return bodies.get(place);
}

// What a figure's place in the segments tells: its ids, and its sentence before, in and after the number.
function completed(id, body) {
  for (const figure of body.figures) {
    const { start, end, in_quote: isQuoted = false } = figure;
    Object.assign(figure, { figure_id: `${id}:f:${start}-${end}`, article_id: id, in_quote: isQuoted, said: ["", "", ""] });
  }
  for (const [, start, end, ...segments] of body.paragraphs) {
    for (const [said, ...names] of segments) {
      for (const name of names.filter((one) => one[0] === "n")) {
        const figure = body.figures[Number(name.slice(1))];
        const part = names.includes(`f${name.slice(1)}`) ? 1 : figure.said[1] ? 2 : 0;
        figure.said[part] += said;
        figure.text = figure.said[1];
        figure.paragraph_id = `${id}:p:${start}-${end}`;
      }
    }
  }
  return body;
}

const figureOf = ([article, figure]) => bodyOf(article).figures[figure];
const spanOf = (figure) => figure.figure_id.split(":").pop();
const eventName = (event) => (event ? outline.events[event] : "No event named");
const familyName = (family) => family.charAt(0).toUpperCase() + family.slice(1);

// Publisher and date, as far as they are known.
function whereFrom(article) {
  const publisher = article.publisher || (article.via ? `via ${article.via}` : "publisher not known");
  return `${publisher}, ${article.date || "no date"}`;
}

const titleOf = (article) => [words(article.title), article.untitled && el("span", { class: "faint" }, " (no title)")];
