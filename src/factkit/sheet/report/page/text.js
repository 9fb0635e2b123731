// The texts: where a claim stands, and which words filled its fields.

const articles = all("article");
const paragraphs = articles.map((article) => all(".body p", article));

// The pieces of text nodes between two places of a document, counted in UTF-16 units.
function pieces(doc, start, end) {
  const found = [];
  for (const paragraph of paragraphs[doc]) {
    let at = Number(paragraph.dataset.start);
    if (at >= end) break;
    if (at + paragraph.textContent.length <= start) continue;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && at < end) {
      const node = walker.currentNode;
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.length);
      if (from < to) found.push([node, from, to]);
      at += node.length;
    }
  }
  return found;
}

function wrap(doc, [start, end], name) {
  for (const [node, from, to] of pieces(doc, start, end)) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(make("span", { class: `field f-${name}`, title: words(name) }));
  }
}

function unmark() {
  for (const span of all("#texts .field")) {
    const parent = span.parentNode;
    span.replaceWith(...span.childNodes);
    parent.normalize();
  }
  for (const mark of all("#texts .mark.chosen")) mark.classList.remove("chosen");
}

// Mark the words of a claim in its document, and its value.
function markWords(row) {
  unmark();
  for (const field of row.fields) {
    if (field.at && field.name !== "value") wrap(row.doc, field.at, field.name);
  }
  const marks = all("#texts .mark").filter((mark) => mark.dataset.rows.split(" ").includes(String(row.place)));
  for (const mark of marks) mark.classList.add("chosen");
}

// Bring a place of a document into view. Paragraphs far away are laid out only when they come near,
// and may then be higher than was thought: so look again where the place is, until it stays.
function reveal(doc, [start], again = 3) {
  if (byId("jump")) byId("jump").value = String(doc);
  const [found] = pieces(doc, start, start + 1);
  const target = found ? found[0].parentElement : articles[doc];
  target.scrollIntoView({ block: "center" });
  if (again) requestAnimationFrame(() => reveal(doc, [start], again - 1));
}

function goTo(doc, at) {
  show("text");
  reveal(doc, at);
}

// A sentence with the words of each field marked, as nodes.
function sentence(row) {
  const [start, end] = row.evidence;
  const text = row.record.evidence.text;
  const inside = row.fields
    .filter((field) => field.at && field.at[0] >= start && field.at[1] <= end)
    .sort((one, other) => one.at[0] - other.at[0] || other.at[1] - one.at[1]);
  const nodes = [];
  let at = start;
  for (const { name, at: [from, to] } of inside) {
    if (from < at) continue;
    nodes.push(text.slice(at - start, from - start));
    nodes.push(make("span", { class: `field f-${name}`, title: words(name) }, text.slice(from - start, to - start)));
    at = to;
  }
  nodes.push(text.slice(at - start));
  return nodes;
}

// Marks of facts that the filters leave out are shown as plain text.
function fadeMarks(shown) {
  for (const mark of all("#texts .mark")) {
    mark.classList.toggle("off", !mark.dataset.rows.split(" ").some((place) => shown.has(Number(place))));
  }
}
