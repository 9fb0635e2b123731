// Accepting and rejecting, and the export of what was accepted.

const STORE = `factkit:${data.key}`;
const decisions = new Map();

const judged = (row) => decisions.get(row.record.id);

// Decisions outlive the page where the browser lets a page from a disk keep anything.
function remember() {
  try {
    localStorage.setItem(STORE, JSON.stringify([...decisions]));
  } catch (error) {
    tell(`Decisions last only as long as this page is open: ${error.name}`);
  }
}

function recall() {
  let kept = null;
  try {
    kept = localStorage.getItem(STORE);
  } catch (error) {
    tell(`Decisions last only as long as this page is open: ${error.name}`);
  }
  const known = new Set(rows.map((row) => row.record.id));
  for (const [id, decision] of kept ? JSON.parse(kept) : []) {
    if (known.has(id)) decisions.set(id, decision);
  }
  for (const row of rows) showDecision(row);
}

function showDecision(row) {
  const decision = judged(row);
  row.element.classList.toggle("accepted", decision === "accepted");
  row.element.classList.toggle("rejected", decision === "rejected");
  row.element.querySelector(".accept").setAttribute("aria-pressed", String(decision === "accepted"));
  row.element.querySelector(".reject").setAttribute("aria-pressed", String(decision === "rejected"));
}

function countDecisions() {
  const accepted = rows.filter((row) => judged(row) === "accepted").length;
  byId("accepted").textContent = `${accepted} accepted`;
  for (const id of ["export-csv", "export-jsonl"]) byId(id).disabled = accepted === 0;
}

// Decide on a row; the same decision again takes it back.
function judge(row, decision) {
  if (judged(row) === decision) decisions.delete(row.record.id);
  else decisions.set(row.record.id, decision);
  remember();
  for (const twin of rows) if (twin.record.id === row.record.id) showDecision(twin);
  countDecisions();
  tell(`${row.value || row.kind}: ${judged(row) || "undecided"}`);
}

function acceptShown() {
  for (const row of shown) {
    if (!judged(row)) decisions.set(row.record.id, "accepted");
    showDecision(row);
  }
  remember();
  countDecisions();
  tell(byId("accepted").textContent);
}

// The same rules as the CSV files that factkit writes: see the module sheet/csvfile.
const FORMULA = /^'*[ \t\r\n\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN = /^-?[0-9]+(\.[0-9]+)?$/;
const TOP = new Set(data.columns.map(([, path]) => path[0]));

function cell(value, type) {
  if (value === null || value === undefined) return "";
  if (type === "boolean") return value ? "true" : "false";
  if (type === "ids") return value.join(" ");
  if (type === "spans" || type === "records") return Object.keys(value).length ? JSON.stringify(value) : "";
  const text = String(value);
  if (type === "number" && PLAIN.test(text)) return text;
  return FORMULA.test(text) ? `'${text}` : text;
}

function csvLine(record) {
  const other = Object.fromEntries(Object.entries(record).filter(([name]) => !TOP.has(name)));
  const whole = { ...record, other };
  const cells = data.columns.map(([, path, type]) =>
    cell(path.reduce((part, step) => part?.[step], whole), type));
  return cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",");
}

function exported(format) {
  const records = rows.filter((row) => judged(row) === "accepted").map((row) => row.record);
  if (format === "jsonl") return records.map((record) => `${JSON.stringify(record)}\n`).join("");
  const header = data.columns.map(([name]) => name).join(",");
  return [header, ...records.map(csvLine)].map((line) => `${line}\r\n`).join("");
}

function save(format) {
  const type = format === "csv" ? "text/csv" : "application/jsonl";
  const url = URL.createObjectURL(new Blob([exported(format)], { type: `${type};charset=utf-8` }));
  make("a", { href: url, download: `accepted.${format}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  tell(`${byId("accepted").textContent}, saved as ${format.toUpperCase()}`);
}
