// The plots: all dated facts on a time line, and a line for each series of one metric.

const DAY = 86_400_000;
const LANE = 11;

const day = (iso) => Date.parse(`${iso}T00:00:00Z`);
const year = (time) => new Date(time).getUTCFullYear();

// First and last moment of a row's time; an open end is no longer than a day.
function extent(row) {
  if (!row.start && !row.end) return null;
  const start = day(row.start || row.end);
  return [start, row.end ? day(row.end) + DAY : start + DAY];
}

// From values to places; what lies outside of the domain stands at its edge.
function scale([low, high], [from, to]) {
  const size = high - low || 1;
  return (value) => from + Math.min(Math.max((value - low) / size, 0), 1) * (to - from);
}

// The time from the first fact to the last, without the few that would press all others together.
function domainOf(times) {
  const starts = times.map(([start]) => start).sort((one, other) => one - other);
  const ends = times.map(([, end]) => end).sort((one, other) => one - other);
  const whole = [starts[0], ends.at(-1)];
  const few = Math.floor(times.length / 25);
  const most = [starts[few], ends.at(-1 - few)];
  return most[1] > most[0] && whole[1] - whole[0] > 2 * (most[1] - most[0]) ? most : whole;
}

// Years to write under an axis: at most eight.
function years(low, high) {
  const first = year(low);
  const last = year(high);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => (last - first) / size <= 8) || 2000;
  const found = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) {
    const when = new Date(Date.UTC(2000, 0, 1));
    when.setUTCFullYear(at);
    if (when >= low) found.push([at, when.getTime()]);
  }
  return found.length ? found : [[first, low]];
}

function axis(svg, domain, x, height) {
  for (const [label, at] of years(...domain)) {
    svg.append(
      make("line", { class: "axis", x1: x(at), x2: x(at), y1: 14, y2: height }),
      make("text", { x: x(at), y: 9, "text-anchor": "middle" }, String(label)),
    );
  }
}

const pick = (row) => ({ "data-row": row.place, onclick: () => focusRow(row, true) });
const label = (row) => `${row.subject || words(row.kind)}: ${row.value} ${row.metric}, ${row.time}`;

// Give each of a lane's facts a level on which it hides no other, as far as the lane is high.
function levels(facts, x, most = 10) {
  const ends = [];
  for (const fact of facts.sort((one, other) => one.time[0] - other.time[0])) {
    let level = ends.findIndex((end) => end <= x(fact.time[0]));
    if (level < 0) level = ends.length < most ? ends.length : fact.row.place % most;
    fact.level = level;
    ends[level] = Math.max(x(fact.time[1]), x(fact.time[0]) + 8) + 2;
  }
  return Math.max(ends.length, 1);
}

function drawTimeline() {
  const facts = shown.map((row) => ({ row, time: extent(row) })).filter((fact) => fact.time);
  const place = byId("timeline");
  if (!facts.length) {
    place.replaceChildren(make("p", { class: "about" }, "No fact that is shown has a date."));
    return;
  }
  const width = Math.max(place.clientWidth - 30, 280);
  const domain = domainOf(facts.map((fact) => fact.time));
  const outside = facts.filter(({ time }) => time[1] <= domain[0] || time[0] >= domain[1]).length;
  const x = scale(domain, [100, width - 12]);
  const marks = make("g");
  let height = 18;
  for (const kind of [...new Set(facts.map((fact) => fact.row.kind))].sort()) {
    const lane = facts.filter((fact) => fact.row.kind === kind);
    const high = levels(lane, x) * LANE + 8;
    marks.append(make("text", { x: 0, y: height + 14 }, words(kind)));
    for (const { row, time, level } of lane) {
      const long = Math.max(x(time[1]) - x(time[0]), 8);
      marks.append(
        make("rect", { class: `fact k-${kind}`, x: x(time[0]), y: height + 5 + level * LANE, width: long, height: 8, rx: 4, ...pick(row) },
          make("title", {}, label(row))),
      );
    }
    height += high;
  }
  const beyond = outside ? `, ${outside} of them before or after, at the edge` : "";
  const name = `${facts.length} dated facts, ${year(domain[0])} to ${year(domain[1] - DAY)}${beyond}`;
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name });
  axis(svg, domain, x, height);
  svg.append(marks);
  place.replaceChildren(make("figure", {}, make("figcaption", {}, name), svg));
}

// The series among the facts that are shown: those with figures of two times at least.
function seriesShown() {
  const found = new Map();
  for (const row of shown) {
    const time = extent(row);
    if (!row.series || row.number === null || !time) continue;
    const points = found.get(row.series) || [];
    // A figure of a year or less stands in its middle, one of many years is known at their end.
    const at = time[1] - time[0] <= 366 * DAY ? (time[0] + time[1]) / 2 : time[1] - DAY;
    points.push({ row, time: at, number: Number(row.number) });
    found.set(row.series, points);
  }
  return [...found.values()]
    .map((points) => points.sort((one, other) => one.time - other.time || one.row.place - other.row.place))
    .filter((points) => points[0].time < points.at(-1).time);
}

function seriesFigure(points) {
  const [width, height] = [300, 140];
  const numbers = points.map((point) => point.number);
  const range = [Math.min(...numbers), Math.max(...numbers)];
  const rank = points[0].row.unit === "rank";
  const x = scale([points[0].time, points.at(-1).time], [24, width - 24]);
  const y = scale(range, rank ? [42, height - 8] : [height - 8, 42]);
  const last = points.at(-1).row;
  const told = points.map((point) => `${point.row.time}: ${point.row.value}`).join("; ");
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${last.subject}, ${last.metric}. ${told}` });
  axis(svg, [points[0].time, points.at(-1).time], x, height);
  const line = points.map((point, place) => `${place ? "L" : "M"}${x(point.time)} ${y(point.number)}`).join("");
  svg.append(make("path", { class: "path", d: line }));
  let labelled = -Infinity;
  points.forEach((point, place) => {
    const { row } = point;
    const [cx, cy] = [x(point.time), y(point.number)];
    const open = row.status === "observed" ? "" : " open";
    svg.append(make("circle", { class: `dot${open}`, cx, cy, r: 5, ...pick(row) }, make("title", {}, label(row))));
    const outer = place === 0 || place === points.length - 1;
    if ((outer || points.length <= 4) && cx - labelled > 20) {
      labelled = cx;
      const anchor = cx < width / 3 ? "start" : cx > (2 * width) / 3 ? "end" : "middle";
      svg.append(make("text", { x: cx + { start: -14, middle: 0, end: 14 }[anchor], y: cy - 10, "text-anchor": anchor }, row.value));
    }
  });
  const caption = make("figcaption", {}, last.subject, make("span", {}, last.metric || words(last.kind)));
  return make("figure", {}, caption, svg);
}

function drawSeries() {
  const found = seriesShown();
  const figures = found.map(seriesFigure);
  if (!figures.length) figures.push(make("p", { class: "about" }, "No metric that is shown has figures of several times."));
  byId("series").replaceChildren(...figures);
}

function drawPlots() {
  drawTimeline();
  drawSeries();
  markPlots();
}

function markPlots() {
  for (const mark of all(".plots [data-row]")) {
    mark.classList.toggle("chosen", chosen !== null && Number(mark.dataset.row) === chosen.place);
  }
}
