// What all parts share: the data, the rows, small helpers, the views.

const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const narrow = matchMedia("(max-width: 48rem)");

const rows = data.views.map((view, place) => ({
  ...view,
  place,
  record: data.records[place],
  element: byId(`row-${place}`),
}));

const words = (name) => name.replaceAll("_", " ");

// An element with attributes and children; text is only ever set as text.
function make(tag, attributes = {}, ...children) {
  const svg = ["svg", "g", "line", "rect", "circle", "path", "text", "title"].includes(tag);
  const element = svg
    ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

// Tell those who do not see the page what has changed.
function tell(message) {
  byId("told").textContent = message;
}

function show(view) {
  document.body.dataset.view = view;
  for (const button of all(".views button")) {
    button.setAttribute("aria-pressed", String(button.dataset.view === view));
  }
  if (view === "plots") drawPlots();
}

function currentView() {
  return document.body.dataset.view;
}
