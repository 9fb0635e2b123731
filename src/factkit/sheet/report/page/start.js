// What happens on which event.

filters.addEventListener("input", filter);
filters.addEventListener("submit", (event) => event.preventDefault());
filters.addEventListener("reset", () => setTimeout(filter));
body.addEventListener("keydown", tableKey);
body.addEventListener("click", (event) => {
  const row = rowOf(event.target);
  if (!row) return;
  const button = event.target.closest(".accept, .reject");
  if (button) judge(row, button.classList.contains("accept") ? "accepted" : "rejected");
  else if (!String(getSelection())) choose(row);
});
for (const header of all("#table thead [aria-sort]")) {
  header.querySelector("button").addEventListener("click", () => sort(header));
}
byId("texts").addEventListener("click", (event) => {
  const mark = event.target.closest(".mark");
  if (!mark) return;
  event.preventDefault();
  const places = mark.dataset.rows.split(" ").map(Number);
  // Where a word belongs to several facts, each click shows the next.
  const next = places[(places.indexOf(chosen?.place ?? -1) + 1) % places.length];
  choose(rows[next], { scroll: false });
  focusRow(rows[next]);
  rows[next].element.scrollIntoView({ block: "center" });
});
for (const button of all(".views button")) button.addEventListener("click", () => show(button.dataset.view));
byId("jump")?.addEventListener("change", (event) => {
  articles[Number(event.target.value)].scrollIntoView({ block: "start" });
});
byId("show-contradicted")?.addEventListener("click", () => {
  filters.elements.against.checked = true;
  filter();
  if (narrow.matches) show("facts");
});
byId("accept-shown").addEventListener("click", acceptShown);
byId("export-csv").addEventListener("click", () => save("csv"));
byId("export-jsonl").addEventListener("click", () => save("jsonl"));

addEventListener("resize", () => currentView() === "plots" && drawPlots());

recall();
countDecisions();
show(narrow.matches ? "facts" : "text");
