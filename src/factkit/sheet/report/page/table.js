// The table: filters, order, the chosen row and its detail.

const body = byId("table").tBodies[0];
const filters = byId("filters");
let shown = rows;
let chosen = null;

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Whether a row's time meets the years asked for; a row without a time meets only no years at all.
function meets(row, from, to) {
  if (!from && !to) return true;
  if (!row.start && !row.end) return false;
  const begins = row.start || "0000";
  const ends = row.end || "9999";
  return (!from || ends >= from) && (!to || begins.slice(0, to.length) <= to);
}

function filter() {
  const asked = Object.fromEntries(new FormData(filters));
  const subject = folded(asked.subject.trim());
  shown = rows.filter(
    (row) =>
      (!asked.kind || row.kind === asked.kind) &&
      (!subject || folded(`${row.subject} ${row.metric}`).includes(subject)) &&
      (!asked.status || row.status === asked.status) &&
      (!asked.review || (judged(row) || "open") === asked.review) &&
      (!asked.against || row.against.length > 0) &&
      meets(row, asked.from.trim(), asked.to.trim()),
  );
  const places = new Set(shown.map((row) => row.place));
  for (const row of rows) row.element.hidden = !places.has(row.place);
  if (chosen && !places.has(chosen.place)) close();
  byId("count").textContent = `${shown.length} of ${rows.length} shown`;
  byId("none").hidden = shown.length > 0;
  fadeMarks(places);
  if (currentView() === "plots") drawPlots();
}

// Order by a column: numbers as numbers within their unit, the rest as text; rows that lack it come last.
function compare(key, sign) {
  const value = (row) => (key === "start" ? row.start || row.end : row[key]);
  return (one, other) => {
    const [a, b] = [value(one), value(other)];
    if (!a || !b) return !a - !b || one.place - other.place;
    if (key !== "number") return sign * a.localeCompare(b) || one.place - other.place;
    const units = (one.unit || "").localeCompare(other.unit || "");
    return units || sign * (Number(a) - Number(b)) || one.place - other.place;
  };
}

function sort(header) {
  const ascending = header.getAttribute("aria-sort") !== "ascending";
  for (const other of all("#table thead [aria-sort]")) other.setAttribute("aria-sort", "none");
  header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  const button = header.querySelector("button");
  const order = [...rows].sort(compare(button.dataset.sort, ascending ? 1 : -1));
  const detail = byId("detail");
  body.append(...order.map((row) => row.element));
  if (detail && chosen) chosen.element.after(detail);
  tell(`Sorted by ${button.textContent}, ${ascending ? "ascending" : "descending"}`);
}

function close() {
  byId("detail")?.remove();
  if (!chosen) return;
  chosen.element.classList.remove("chosen");
  chosen.element.querySelector(".choose").setAttribute("aria-expanded", "false");
  chosen = null;
  unmark();
  markPlots();
}

// Choose a row: its detail opens under it, its words are marked in the text.
function choose(row, { scroll = true } = {}) {
  const again = chosen === row;
  close();
  if (again && scroll) return;
  if (row.element.hidden) {
    filters.reset();
    filter();
  }
  chosen = row;
  row.element.classList.add("chosen");
  row.element.querySelector(".choose").setAttribute("aria-expanded", "true");
  row.element.after(detail(row));
  markWords(row);
  markPlots();
  if (scroll && !narrow.matches) {
    for (const element of [byId("detail"), row.element]) element.scrollIntoView({ block: "nearest" });
    reveal(row.doc, row.at);
  }
}

function detail(row) {
  const list = make("dl");
  for (const field of row.fields) {
    list.append(make("dt", field.at ? { class: `field f-${field.name}` } : {}, words(field.name)), make("dd", {}, ...said(field)));
  }
  const { id, rule } = row.record;
  const cell = make(
    "td",
    { colspan: 6 },
    make("p", { class: "quote", ...(row.record.lang && { lang: row.record.lang }) }, ...sentence(row)),
    list,
    others("Contradicted by", row.against.map((place) => rows[place]), (other) =>
      make("button", { type: "button", class: "quiet", onclick: () => focusRow(other, true) },
        `${other.value} · ${other.time || "no time"} · ${data.documents[other.doc]}`)),
    others("Told by others too", row.tellings, (telling) =>
      make("button", { type: "button", class: "quiet", onclick: () => goTo(telling.doc, telling.at) },
        `${data.documents[telling.doc]}: ${telling.text}`)),
    make("p", { class: "rule" }, `${data.documents[row.doc]} · rule ${rule || "—"} · ${id} · `,
      make("button", { type: "button", class: "quiet", onclick: () => goTo(row.doc, row.at) }, "Show in the text")),
  );
  return make("tr", { id: "detail", class: `detail k-${row.kind}` }, cell);
}

// What a field holds, and the words that filled it where they differ.
function said(field) {
  const parts = [field.value];
  if (field.words && field.words !== field.value) parts.push(" from ", make("q", {}, field.words));
  if (field.note) parts.push(` (${field.note})`);
  return parts;
}

function others(title, items, button) {
  if (!items.length) return null;
  const list = make("ul", {}, ...items.map((item) => make("li", {}, button(item))));
  return make("div", {}, make("h4", {}, title), list);
}

function rowOf(element) {
  const found = element.closest("tr[data-row]");
  return found && rows[Number(found.dataset.row)];
}

function focusRow(row, alsoChoose = false) {
  if (narrow.matches) show("facts");
  if (alsoChoose && chosen !== row) choose(row);
  row.element.querySelector(".choose").focus({ preventScroll: true });
  row.element.scrollIntoView({ block: alsoChoose ? "center" : "nearest" });
}

// The row that follows or goes before, among those that are shown.
function neighbour(row, step) {
  let element = row.element;
  do element = step > 0 ? element.nextElementSibling : element.previousElementSibling;
  while (element && (element.hidden || !element.dataset.row));
  return element && rows[Number(element.dataset.row)];
}

function tableKey(event) {
  const row = rowOf(event.target) || (event.target.closest("#detail") && chosen);
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "escape") {
    close();
    focusRow(row);
  } else if (key === "arrowdown" || key === "arrowup") {
    const next = neighbour(row, key === "arrowdown" ? 1 : -1);
    if (next) focusRow(next);
  } else if (key === "a" || key === "r") {
    judge(row, key === "a" ? "accepted" : "rejected");
  } else {
    return;
  }
  event.preventDefault();
}
