// The address is the only state: every view is what its part after # says.

const FILTERS = ["event", "measure", "source", "article", "split", "q"];

const read = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

function linkTo(changes, from = read()) {
  const kept = Object.entries({ ...from, ...changes }).filter(([, value]) => value);
  return `#${new URLSearchParams(kept)}`;
}

const toFigure = ([article, , span]) => linkTo({ read: outline.articles[article].id, figure: span, claim: "", view: "" });
const toClaims = (changes = {}) => linkTo({ read: "", figure: "", view: "", claim: "", ...changes });

function go(address, { replace = false } = {}) {
  if (replace) location.replace(address);
  else location.assign(address);
}
