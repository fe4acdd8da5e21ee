// Elements are made of words, never of markup: whatever an article says stays text.

const byId = (id) => document.getElementById(id);

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...kept(children));
  return node;
}

// Children may stand in lists, and be left out by `&&`.
const kept = (children) => children.flat(Infinity).filter((child) => child || child === 0);

const fill = (node, ...children) => node.replaceChildren(...kept(children));

// Words of an article, kept from turning the direction of the words around them.
const words = (text) => el("bdi", { dir: "auto" }, text);

const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

// The first `step` items, and a button for more: no list fills the page with thousands.
function listed(list, items, render, step) {
  let shown = 0;
  const more = el("button", { type: "button", class: "more", onclick: () => { show(); } });
  function show() {
    list.append(...items.slice(shown, shown + step).map(render));
    shown += step;
    const rest = items.length - shown;
    if (rest > 0) { more.textContent = `Show ${Math.min(rest, step)} of ${rest} more`; list.after(more); } else more.remove();
  }
  const holder = el("div", {}, list);
  show();
  holder.showUpTo = (place) => { while (shown <= place && shown < items.length) show(); };
  return holder;
}
