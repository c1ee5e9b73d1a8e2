// The way of a walk on a map, drawn from the list of stops beside it. A press on the map adds a line
// to the list; the list alone is enough.
const figure = document.querySelector("[data-route]");
const list = document.querySelector("#stopp");
const where = document.querySelector("#ort");
const svg = figure.querySelector("svg");
const base = JSON.parse(figure.dataset.route);
const [WIDE, HIGH] = [600, 400];
const LINE = /^(.+?);\s*(\d{2}[.,]\d+);\s*(\d{2}[.,]\d+)$/;
let reach = 0.02;

function element(name, attributes, words) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = words ?? "";
  return made;
}

function stops() {
  return list.value
    .split("\n")
    .map((line) => LINE.exec(line.trim()))
    .filter(Boolean)
    .map(([, name, north, east]) => ({ name, latitude: Number(north.replace(",", ".")), longitude: Number(east.replace(",", ".")) }));
}

function middle() {
  const chosen = base.places.find((place) => String(place.id) === where.value);
  return chosen ?? stops()[0] ?? base.places[0];
}

/** From degrees to the picture and back; equirectangular around the middle. */
function view() {
  const at = middle();
  const shrink = Math.cos((at.latitude * Math.PI) / 180);
  const scale = HIGH / reach;
  return {
    x: (p) => WIDE / 2 + (p.longitude - at.longitude) * shrink * scale,
    y: (p) => HIGH / 2 - (p.latitude - at.latitude) * scale,
    point: (x, y) => [at.latitude - (y - HIGH / 2) / scale, at.longitude + (x - WIDE / 2) / shrink / scale],
  };
}

function way(points, to) {
  return points.map((p, i) => `${i === 0 ? "M" : "L"}${to.x(p).toFixed(1)} ${to.y(p).toFixed(1)}`).join("");
}

function pairs(ring) {
  return ring.filter((_, i) => i % 2 === 0).map((east, i) => ({ longitude: east, latitude: ring[2 * i + 1] }));
}

function draw() {
  const to = view();
  const found = stops();
  svg.replaceChildren(
    element("rect", { class: "land", width: WIDE, height: HIGH }),
    element("path", { d: base.rings.map((ring) => `${way(pairs(ring), to)}Z`).join("") }),
    ...base.places.map((place) => element("text", { x: to.x(place), y: to.y(place) - 18, "text-anchor": "middle" }, place.name)),
    element("path", { class: "route", d: way(found, to) }),
    ...found.flatMap((stop, i) => [
      element("circle", { class: "pin", r: 13, cx: to.x(stop), cy: to.y(stop) }),
      element("text", { x: to.x(stop), y: to.y(stop) + 6, "text-anchor": "middle" }, String(i + 1)),
    ]),
  );
}

if (base.places.length > 0) {
  figure.hidden = false;
  svg.addEventListener("click", (event) => {
    const box = svg.getBoundingClientRect();
    const [north, east] = view().point(((event.clientX - box.left) * WIDE) / box.width, ((event.clientY - box.top) * HIGH) / box.height);
    const number = list.value.split("\n").filter((line) => line.trim() !== "").length + 1;
    const line = `${figure.dataset.name} ${number}; ${north.toFixed(5)}; ${east.toFixed(5)}`;
    list.value = [list.value.trimEnd(), line].filter(Boolean).join("\n");
    draw();
  });
  list.addEventListener("input", draw);
  where.addEventListener("change", draw);
  figure.querySelector("[data-nearer]").addEventListener("click", () => {
    reach = Math.max(0.002, reach / 2);
    draw();
  });
  figure.querySelector("[data-further]").addEventListener("click", () => {
    reach = Math.min(1, reach * 2);
    draw();
  });
  draw();
}
