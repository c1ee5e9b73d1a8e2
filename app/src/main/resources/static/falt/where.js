// Where something was seen: by the phone's own position, by a point on the map, or by the stop.
import { button, el, say } from "./dom.js";

const STEP = 0.0001;
const SIDE = 320;
const MARGIN = 24;

/** Asks the phone once; null when it does not know or may not say. */
export function position() {
  return new Promise((done) => {
    if (!navigator.geolocation) {
      done(null);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      (found) =>
        done({
          latitude: Number(found.coords.latitude.toFixed(6)),
          longitude: Number(found.coords.longitude.toFixed(6)),
          accuracy: Math.round(found.coords.accuracy),
        }),
      () => done(null),
      { enableHighAccuracy: true, timeout: 8000, maximumAge: 20000 },
    );
  });
}

/** The middle of everything known of the walk, and how far it reaches. */
function frame(walk, point) {
  const known = [...walk.stops, ...walk.earlier, walk, point ?? {}].filter((p) => p.latitude);
  if (known.length === 0) {
    return null;
  }
  const latitudes = known.map((p) => Number(p.latitude));
  const longitudes = known.map((p) => Number(p.longitude));
  const middle = {
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    longitude: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
  };
  const shrink = Math.cos((middle.latitude * Math.PI) / 180);
  const reach = Math.max(
    0.004,
    Math.max(...latitudes) - Math.min(...latitudes),
    (Math.max(...longitudes) - Math.min(...longitudes)) * shrink,
  );
  const scale = (SIDE - 2 * MARGIN) / reach;
  return {
    x: (p) => SIDE / 2 + (p.longitude - middle.longitude) * shrink * scale,
    y: (p) => SIDE / 2 - (p.latitude - middle.latitude) * scale,
    point: (x, y) => ({
      longitude: Number((middle.longitude + (x - SIDE / 2) / shrink / scale).toFixed(6)),
      latitude: Number((middle.latitude - (y - SIDE / 2) / scale).toFixed(6)),
    }),
  };
}

/** The outline and the names of places, as far as they lie within the picture. */
function base(walk, view) {
  const rings = walk.base?.rings ?? [];
  const inside = (p) => view.x(p) > 0 && view.x(p) < SIDE && view.y(p) > 0 && view.y(p) < SIDE;
  const path = rings
    .map((ring) => {
      let words = "";
      for (let i = 0; i + 1 < ring.length; i += 2) {
        const at = { longitude: Number(ring[i]), latitude: Number(ring[i + 1]) };
        words += `${i === 0 ? "M" : "L"}${view.x(at).toFixed(0)} ${view.y(at).toFixed(0)}`;
      }
      return `${words}Z`;
    })
    .join("");
  return [
    path ? el("path", { d: path }) : null,
    (walk.base?.places ?? []).filter(inside).map((p) => el("text", { class: "place", x: view.x(p), y: view.y(p) - 16 }, p.name)),
  ].flat();
}

/** A small map with stops and earlier notes; a tap or the arrow keys move the point. */
export function pointer(walk, start, moved) {
  const view = frame(walk, start);
  if (!view) {
    return el("p", { class: "small muted" }, say("where.noMap"));
  }
  let point = start ?? view.point(SIDE / 2, SIDE / 2);
  const cross = el("circle", { class: "pin here", r: 11 });
  const place = () => {
    cross.setAttribute("cx", view.x(point));
    cross.setAttribute("cy", view.y(point));
  };
  const move = (next) => {
    point = next;
    place();
    moved({ ...point, accuracy: null });
  };
  const map = el(
    "svg",
    { class: "map", viewBox: `0 0 ${SIDE} ${SIDE}`, role: "img", "aria-label": say("where.map") },
    el("rect", { class: "land", width: SIDE, height: SIDE }),
    base(walk, view),
    walk.stops.filter((p) => p.latitude).length > 1
      ? el("path", { class: "route", d: walk.stops.filter((p) => p.latitude).map((p, i) => `${i === 0 ? "M" : "L"}${view.x(p)} ${view.y(p)}`).join("") })
      : null,
    walk.earlier.filter((p) => p.latitude).map((p) => el("circle", { class: "pin x", r: 8, cx: view.x(p), cy: view.y(p) })),
    walk.stops
      .filter((p) => p.latitude)
      .map((p, i) => [
        el("circle", { class: "pin", r: 13, cx: view.x(p), cy: view.y(p) }),
        el("text", { x: view.x(p), y: view.y(p) + 6 }, String(i + 1)),
      ])
      .flat(),
    cross,
  );
  place();
  map.addEventListener("click", (event) => {
    const box = map.getBoundingClientRect();
    const scale = SIDE / box.width;
    move(view.point((event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
  });
  const step = (north, east) => () =>
    move({
      latitude: Number((Number(point.latitude) + north * STEP).toFixed(6)),
      longitude: Number((Number(point.longitude) + east * STEP * 2).toFixed(6)),
    });
  return el(
    "div",
    {},
    map,
    el(
      "div",
      { class: "row mt2", role: "group", "aria-label": say("where.move") },
      button(say("where.north"), "btn second", step(1, 0)),
      button(say("where.south"), "btn second", step(-1, 0)),
      button(say("where.west"), "btn second", step(0, -1)),
      button(say("where.east"), "btn second", step(0, 1)),
    ),
  );
}
