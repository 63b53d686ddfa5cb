/* What the page does. Texts of documents reach it as text nodes and as values of a few attributes that hold no code. */
(function () {
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const speakers = new Map(data.speakers.map((s) => [s.id, s]));

function el(name, attributes, ...children) {
  const e = document.createElement(name);
  for (const k in attributes) if (attributes[k] != null) e.setAttribute(k, attributes[k]);
  e.append(...children.filter((c) => c != null));
  return e;
}
/* foreign is a text of a document: whatever direction it is written in stays inside it. */
const foreign = (s) => el("bdi", null, s);
const words = (s) => s.replaceAll("_", " ");
const signed = (x) => (x <= -0.005 ? "\u2212" : "+") + Math.abs(x).toFixed(2);
const sideOf = (label) => label.endsWith("support") ? "for" : label.endsWith("oppose") ? "against" : "open";
/* plain is a text without the characters that turn the direction of what follows, for drawings and labels. */
const plain = (s) => s.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, " ");
const cut = (s, n) => { const a = Array.from(plain(s)); return a.length > n ? a.slice(0, n - 1).join("") + "\u2026" : a.join(""); };
const day = (s) => new Date(s + "T00:00:00Z");
const whole = (st) => st.q.join("");
function when(st) {
  if (!st.d) return "no date";
  return st.dp === "year" ? st.d.slice(0, 4) : st.dp === "month" ? st.d.slice(0, 7) : st.d;
}

/* The ranking's filter. */
const rows = [...$("ranks").tBodies[0].rows].filter((r) => r.dataset.n).map((r) => ({
  row: r, n: +r.dataset.n, text: (r.cells[0].textContent + " " + r.cells[1].textContent).toLowerCase()}));
function filter() {
  const wanted = $("filter").value.trim().toLowerCase(), least = +$("least").value;
  let n = 0;
  for (const r of rows) {
    const on = r.n >= least && r.text.includes(wanted);
    r.row.hidden = !on;
    if (on) n++;
  }
  $("shown").textContent = n === rows.length ? n + " speakers" : n + " of " + rows.length + " speakers";
}
$("tools").hidden = false;
$("tools").addEventListener("submit", (e) => e.preventDefault());
$("filter").addEventListener("input", filter);
$("least").addEventListener("change", filter);
filter();

/* One speaker. */
let chosen = null, quoted = -1;
const byName = [...data.speakers].sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
for (const s of byName) $("who").append(el("option", {value: s.id}, cut(s.name, 48) + " (" + s.n + ")"));
$("pick").hidden = data.speakers.length === 0;
$("pick").addEventListener("submit", (e) => e.preventDefault());
$("who").addEventListener("change", () => choose($("who").value));
document.addEventListener("click", (e) => {
  const b = e.target.closest && e.target.closest("button[data-speaker]");
  if (!b) return;
  choose(b.dataset.speaker);
  $("speaker").scrollIntoView();
  $("who").focus({preventScroll: true});
});

function choose(id) {
  const s = speakers.get(id);
  if (!s) return;
  chosen = s;
  quoted = -1;
  $("who").value = id;
  $("pick-note").hidden = true;
  for (const r of rows) {
    const b = r.row.querySelector("button[data-speaker]");
    r.row.classList.toggle("chosen", !!b && b.dataset.speaker === id);
  }
  draw();
  list();
  if (s.s.length) show(strongest(s), false); else $("quote").replaceChildren();
}

/* strongest is the statement that is shown first: the clearest one. */
const strongest = (s) => s.s.reduce((a, b) => Math.abs(data.statements[b].y) * data.statements[b].c > Math.abs(data.statements[a].y) * data.statements[a].c ? b : a);

function list() {
  $("list-h").hidden = chosen.s.length === 0;
  $("list-h").textContent = chosen.s.length < chosen.n ? chosen.s.length + " of " + chosen.n + " statements" : chosen.n + (chosen.n === 1 ? " statement" : " statements");
  $("list").replaceChildren(...chosen.s.map((i) => {
    const st = data.statements[i];
    const b = el("button", {type: "button", "data-statement": i},
      el("span", null, when(st)), el("span", {class: "score " + sideOf(st.l)}, signed(st.y)), el("span", {class: "short"}, foreign(cut(whole(st), 90))));
    b.addEventListener("click", () => show(i, false));
    return el("li", null, b);
  }));
}

function draw() {
  const figure = $("timeline"), s = chosen;
  const dated = s.s.filter((i) => data.statements[i].d).map((i, k) => ({i, k, x: day(data.statements[i].d), y: data.statements[i].y, st: data.statements[i]}));
  spread(dated);
  if (dated.length === 0) { figure.replaceChildren(el("figcaption", null, s.s.length ? "None of these statements has a date." : "")); return; }
  const width = Math.max(320, Math.min(figure.parentElement.clientWidth, 1100)), months = (s.m || []).map((m) => ({x: middle(m[0]), y: m[1], lo: m[2], hi: m[3]}));
  const marks = [
    Plot.ruleY([-1, -0.5, 0.5, 1], {strokeOpacity: 0.12}),
    Plot.ruleY([0], {strokeOpacity: 0.5}),
  ];
  if (s.shift) {
    marks.push(Plot.ruleX([day(s.shift)], {strokeDasharray: "4 4", strokeOpacity: 0.8}));
    marks.push(Plot.text([day(s.shift)], {x: (d) => d, y: 1.18, text: () => "moved " + s.shift, textAnchor: "middle", fill: "currentColor"}));
  }
  if (months.length > 1) {
    marks.push(Plot.link(months, {x: "x", y1: "lo", y2: "hi", strokeOpacity: 0.18, strokeWidth: 6, strokeLinecap: "round"}));
    marks.push(Plot.dot(months, {x: "x", y: "y", r: 3, symbol: "square", fill: "currentColor", fillOpacity: 0.55}));
  }
  marks.push(Plot.dot(dated, {x: "x", y: "shown", r: 6, ariaLabel: (d) => when(d.st) + ", " + signed(d.y) + ", " + words(d.st.l) + ": " + cut(whole(d.st), 80)}));
  const span = extent(dated, months);
  const chart = Plot.plot({className: "chart", width, height: 300, marginLeft: 84, marginRight: 16, marginTop: 26,
    ariaLabel: "Statements of " + plain(s.name) + " over time, from minus 1, refuses, to plus 1, urges",
    x: {type: "utc", domain: span, label: null, ticks: Math.max(2, Math.round(width / 130))},
    y: {domain: [-1.08, 1.08], ticks: [-1, -0.5, 0, 0.5, 1], tickFormat: (y) => y === -1 ? "refuses \u22121" : y === 1 ? "urges +1" : y === 0 ? "0" : signed(y).slice(0, -1), label: null, tickSize: 0}, marks});
  speak(chart, "group");
  const points = [...chart.querySelectorAll("circle[aria-label]")];
  points.forEach((c, at) => {
    const d = dated[c.__data__];
    c.setAttribute("role", "button");
    c.setAttribute("data-statement", d.i);
    c.setAttribute("tabindex", at === 0 ? "0" : "-1");
    c.classList.add("point", "fill-" + sideOf(d.st.l));
    if (d.st.l.startsWith("conditional")) c.classList.add("hollow");
    c.addEventListener("click", () => { reach(points, at); show(d.i, true); });
    c.addEventListener("keydown", (e) => {
      const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[e.key];
      if (e.key === "Enter" || e.key === " ") show(d.i, true);
      else if (e.key === "Home") reach(points, 0);
      else if (e.key === "End") reach(points, points.length - 1);
      else if (step) reach(points, Math.min(Math.max(at + step, 0), points.length - 1));
      else return;
      e.preventDefault();
    });
  });
  const undated = s.s.length - dated.length;
  figure.replaceChildren(chart, el("div", {class: "key"},
    el("span", {class: "dotkey for"}, "for"), el("span", {class: "dotkey against"}, "against"), el("span", {class: "dotkey"}, "neither"), el("span", {class: "dotkey hollowkey"}, "under a condition"),
    months.length > 1 ? el("span", null, "\u25aa month\u2019s position and interval") : null, undated ? el("span", null, undated + " without a date") : null),
    el("figcaption", null, "Each point opens its statement: click it, or tab to the chart and use the arrow keys and Enter."));
}

/* speak gives a drawing its role, and takes the library's names off its parts: "rule", "dot". */
function speak(chart, role) {
  chart.setAttribute("role", role);
  for (const g of chart.querySelectorAll("g[aria-label]")) g.removeAttribute("aria-label");
}

/* spread keeps points of one day and score apart. */
function spread(points) {
  const at = new Map();
  for (const p of points) {
    const key = p.st.d + " " + p.y.toFixed(2), n = at.get(key) || 0;
    at.set(key, n + 1);
    p.shown = p.y + (p.y > 0.5 ? -1 : 1) * 0.07 * (n % 12);
  }
}

function extent(points, months) {
  const all = points.map((p) => +p.x), lo = Math.min(...all), hi = Math.max(...all), room = Math.max((hi - lo) * 0.04, 5 * 86400000);
  const m = months.length > 1 ? months.map((d) => +d.x) : [];
  return [new Date(Math.min(lo, ...m) - room), new Date(Math.max(hi, ...m) + room)];
}

const middle = (month) => new Date(+day(month) + 14 * 86400000);

/* reach moves the keyboard's place among the points. */
function reach(points, at) {
  points.forEach((c, i) => c.setAttribute("tabindex", i === at ? "0" : "-1"));
  points[at].focus();
}

/* show opens a statement with its evidence marked. */
function show(i, fromChart) {
  const st = data.statements[i], doc = data.documents[st.x], side = sideOf(st.l);
  quoted = i;
  for (const c of document.querySelectorAll("[data-statement]")) {
    const on = +c.dataset.statement === i;
    if (c.tagName === "BUTTON") { if (on) c.setAttribute("aria-current", "true"); else c.removeAttribute("aria-current"); }
    else c.classList.toggle("chosen", on);
    if (on && c.tagName === "BUTTON" && fromChart) $("list").scrollTop = c.offsetTop - $("list").offsetTop;
  }
  const text = el("blockquote", {dir: "auto"});
  st.q.forEach((part, k) => {
    if (k % 2 === 0) { text.append(part); return; }
    const h = st.h[st.k[(k - 1) / 2]];
    text.append(el("mark", {class: h.v > 0 ? "for" : h.v < 0 ? "against" : null, title: h.e + ": " + signed(h.v)}, part));
  });
  const hits = st.h && st.h.length ? el("table", {class: "hits"},
    el("thead", null, el("tr", null, el("th", {scope: "col"}, "What counted"), el("th", {scope: "col"}, "Lexicon line"), el("th", {scope: "col", class: "num"}, "Points"))),
    el("tbody", null, ...st.h.map((h) => el("tr", null, el("th", {scope: "row"}, foreign(h.w)), el("td", null, h.e + (h.m ? " (" + words(h.m.join(", ")) + ")" : "")), el("td", {class: "num"}, signed(h.v)))))) : el("p", {class: "note"}, "No word of the lexicon counted.");
  const where = [when(st), st.o ? foreign(st.o) : null, words(st.f)].filter((x) => x);
  const line = el("p", {class: "note"});
  where.forEach((x, k) => line.append(...(k ? [" \u00b7 ", x] : [x])));
  if (st.a) line.append(" \u00b7 answers ", foreign(st.a));
  const source = el("p", {class: "note"}, "From ", doc.href ? el("a", {href: doc.href, rel: "noopener noreferrer", target: "_blank"}, foreign(doc.t || doc.u)) : foreign(doc.t || doc.u), doc.t && !doc.href ? el("span", null, " (", foreign(doc.u), ")") : null, " \u00b7 parley explain " + st.id);
  $("quote").className = side;
  $("quote").replaceChildren(
    el("h3", null, foreign(chosen.name), st.r ? ", " : "", st.r ? foreign(st.r) : ""), line, text,
    el("p", null, el("b", {class: "score " + side}, signed(st.y)), " " + words(st.l) + ", confidence " + st.c.toFixed(2)), hits, source);
}

/* The reply network: speakers on a circle, an arrow from who answers to whom. */
function network() {
  const figure = $("network");
  if (!figure || !data.replies.length) return;
  const names = [...new Set(data.replies.flatMap((e) => [e.from, e.to]))].sort();
  const width = Math.max(320, Math.min(figure.parentElement.clientWidth, 760)), small = width < 520;
  const at = new Map(names.map((n, k) => [n, {name: n, x: Math.sin(2 * Math.PI * (k + 0.5) / names.length), y: Math.cos(2 * Math.PI * (k + 0.5) / names.length)}]));
  const colour = {same: "var(--for)", other: "var(--against)", both: "var(--open)", open: "var(--open)"};
  const edges = data.replies.filter((e) => e.from !== e.to).map((e) => ({...e, x1: at.get(e.from).x, y1: at.get(e.from).y, x2: at.get(e.to).x, y2: at.get(e.to).y}));
  const nodes = [...at.values()], cutAt = small ? 14 : 26;
  const label = (keep, textAnchor, dx, dy) => Plot.text(nodes.filter(keep), {x: "x", y: "y", dx, dy, text: (d) => cut(d.name, cutAt), textAnchor, fill: "currentColor"});
  const chart = Plot.plot({className: "chart", width, height: Math.max(220, Math.min(width * 0.62, 60 + names.length * 24)), axis: null, margin: 20,
    ariaLabel: "Reply network; the table below says the same",
    x: {domain: small ? [-2.3, 2.3] : [-1.9, 1.9]}, y: {domain: [-1.15, 1.15]},
    marks: [
      Plot.arrow(edges, {x1: "x1", y1: "y1", x2: "x2", y2: "y2", bend: 14, inset: 7, headLength: 9, strokeWidth: (d) => 1.2 + Math.min(Math.log2(d.n), 4), stroke: (d) => colour[d.sign] || colour.open}),
      Plot.dot(nodes, {x: "x", y: "y", r: 4, fill: "currentColor"}),
      label((d) => d.x > 0.05, "start", 10, 0), label((d) => d.x < -0.05, "end", -10, 0),
      label((d) => Math.abs(d.x) <= 0.05 && d.y > 0, "middle", 0, -14), label((d) => Math.abs(d.x) <= 0.05 && d.y <= 0, "middle", 0, 14),
    ], color: {type: "identity"}});
  speak(chart, "img");
  figure.replaceChildren(chart, el("div", {class: "key"}, el("span", {class: "dotkey for"}, "mostly on the same side"), el("span", {class: "dotkey against"}, "mostly on the other"), el("span", {class: "dotkey"}, "both, or no side taken")));
}

network();
let drawn = innerWidth;
addEventListener("resize", () => { if (innerWidth !== drawn) { drawn = innerWidth; network(); if (chosen) { draw(); if (quoted >= 0) show(quoted, false); } } });

/* The one of whom most is known is open from the start. */
if (data.speakers.length) choose(data.speakers.reduce((a, b) => (b.shift ? 1 : 0) > (a.shift ? 1 : 0) || (!!b.shift === !!a.shift && b.n > a.n) ? b : a).id);
})();
