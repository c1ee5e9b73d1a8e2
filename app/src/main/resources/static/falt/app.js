// The field app: which walk, which stop, the note, and what is saved.
import { button, el, loadWords, say } from "./dom.js";
import { all, one, put, setting, stay } from "./store.js";
import { draft, form, save } from "./form.js";
import { counts, list, tools } from "./queue.js";
import { returning } from "./returning.js";
import * as sync from "./sync.js";

const main = document.querySelector("main");
const bar = document.querySelector("[data-bar]");
const dock = document.querySelector("[data-dock]");
const status = document.querySelector("[data-said]");
let state = "done";
let walk = null;
let note = null;
let stop = null;

function said(words) {
  status.textContent = words;
}

async function mine() {
  return (await all("items")).filter((item) => !walk || (item.slug === walk.slug && item.walk === walk.ref));
}

async function showBar() {
  const items = await mine();
  const sign = navigator.onLine ? (state === "login" ? "late" : "ok") : "hidden";
  const words = navigator.onLine ? (state === "login" ? say("bar.login") : say("bar.online")) : say("bar.offline");
  const left =
    state === "login" && walk
      ? el("a", { class: `sign ${sign}`, href: `/arbete/${walk.slug}` }, words)
      : el("span", { class: `sign ${sign}` }, words);
  bar.replaceChildren(left, el("span", { class: "small", role: "status", id: "kolage" }, counts(items)));
}

async function showList() {
  const holder = document.querySelector("#lista");
  if (holder) {
    const items = await mine();
    holder.replaceChildren(list(items));
    document.querySelector("#balans").replaceChildren(balance(items));
  }
}

/** How much of what was noted is unsafe, neither and good; and about things and about people. */
function balance(items) {
  const notes = items.filter((item) => item.type === "observation");
  const of = (feeling) => notes.filter((item) => item.feeling === feeling).length;
  const [bad, mid, good] = [of("UNSAFE"), of("NEUTRAL"), of("BRIGHT_SPOT")];
  const social = notes.filter((item) => item.social).length;
  const all = Math.max(1, notes.length);
  const unit = 352 / all;
  const ask =
    notes.length === 0 ? "" : good === 0 ? say("balance.askGood") : social === 0 ? say("balance.askPeople") : "";
  return el(
    "div",
    {},
    el(
      "svg",
      { class: "meter mt2", viewBox: "0 0 360 20", preserveAspectRatio: "none", "aria-hidden": "true" },
      el("rect", { width: bad * unit, height: 20, rx: 3 }),
      el("rect", { class: "mid", x: bad * unit + 4, width: mid * unit, height: 20, rx: 3 }),
      el("rect", { class: "none", x: (bad + mid) * unit + 8, y: 1, width: Math.max(0, 350 - (bad + mid) * unit), height: 18, rx: 3 }),
    ),
    el("p", { class: "mt2" }, el("b", {}, say("balance.feelings", bad, mid, good)), ` ${say("balance.kinds", notes.length - social, social)} ${ask}`),
  );
}

function stops() {
  if (walk.stops.length === 0) {
    return null;
  }
  const at = walk.stops.indexOf(stop);
  return el(
    "section",
    { class: "mt2" },
    el(
      "ol",
      { class: "thread across", "aria-label": say("app.stops", walk.stops.length) },
      walk.stops.map((each, i) =>
        el(
          "li",
          { class: i < at ? "" : i === at ? "open loose" : "gap", "aria-current": i === at ? "step" : null },
          button(each.name, "linkish", () => go(each)),
          el("br"),
          el("span", { class: "muted" }, i < at ? say("app.stopDone") : i === at ? say("app.stopHere") : say("app.stopLeft")),
        ),
      ),
    ),
  );
}

async function go(next) {
  stop = next;
  await put("settings", { key: `stop/${walk.slug}/${walk.ref}`, value: next.ref });
  await showWalk();
}

/**
 * Saves once, however often it is pressed. Nothing can be touched from the press until the next
 * note stands there: it would end up in the one that is saved.
 */
async function once(work) {
  if (main.inert) {
    return;
  }
  main.inert = true;
  try {
    await drawn;
    await work();
    await showWalk();
  } catch (failed) {
    said(say("form.notSaved"));
    throw failed;
  } finally {
    main.inert = false;
  }
}

async function finish() {
  if (!note.category) {
    said(say("form.choose"));
    document.querySelector("input[name=slag]")?.focus();
    return;
  }
  await once(async () => {
    const began = performance.now();
    await save(walk, note, stop);
    performance.measure("falt-save", { start: began, end: performance.now() });
    said(say("app.saved"));
    note = await draft(walk);
    window.scrollTo(0, 0);
    sync.soon();
  });
}

let drawn = Promise.resolve();

/** One drawing at a time: an older one never takes the place of a newer. */
function showWalk(focus) {
  drawn = drawn.catch(() => undefined).then(() => draw(focus));
  return drawn;
}

async function draw(focus) {
  if (!walk) {
    return;
  }
  const items = await mine();
  note ??= await draft(walk);
  const ref = await setting(`stop/${walk.slug}/${walk.ref}`, walk.stops[0]?.ref);
  stop = walk.stops.find((each) => each.ref === ref) ?? walk.stops[0] ?? null;
  document.title = `${walk.title} – Löftet`;
  main.replaceChildren(
    el("p", { class: "mt2 kicker" }, walk.kind),
    el("h1", { class: "h2" }, walk.title),
    ...[stops()].filter(Boolean),
    walk.returning ? returning(walk, items, await all("drafts"), once, said) : "",
    walk.returning ? el("h2", { class: "mt3" }, say("form.new")) : "",
    form(walk, note, stop, (name) => showWalk(name), said),
    el("section", { "aria-labelledby": "bal" }, el("h2", { id: "bal" }, say("balance.heading")), el("div", { id: "balans" }, balance(items))),
    el("section", { "aria-labelledby": "ko" }, el("h2", { id: "ko" }, say("queue.heading")), el("div", { id: "lista" }, list(items)), el("p", { class: "small muted" }, say("queue.goesByItself"))),
    earlier(),
    tools(said),
    el("p", { class: "mt3" }, button(say("app.others"), "linkish", leave)),
  );
  if (!dock.firstChild) {
    dock.append(el("div", {}, button("", "btn big", finish)));
  }
  dock.querySelector("button").textContent = say(walk.returning ? "form.saveNew" : "form.save");
  dock.hidden = false;
  if (focus) {
    document.querySelector(`input[name=${focus}]:checked`)?.focus();
  }
  await showBar();
}

function earlier() {
  if (walk.returning || walk.earlier.length === 0) {
    return "";
  }
  return el(
    "details",
    { class: "mt3" },
    el("summary", {}, say("app.earlier", walk.earlier.length)),
    el("ul", { class: "rows" }, walk.earlier.map((old) => el("li", {}, el("b", {}, old.words), el("p", { class: "small muted" }, [old.place, old.became].filter(Boolean).join(". "))))),
  );
}

async function leave() {
  walk = null;
  note = null;
  await put("settings", { key: "walk", value: null });
  history.replaceState(null, "", "/falt/");
  await showHome();
}

async function enter(key) {
  walk = await one("walks", key);
  note = null;
  await put("settings", { key: "walk", value: key });
  stay();
  await showWalk();
}

async function showHome() {
  const taken = await all("walks");
  const noter = el("input", { id: "roll", value: await setting("noter", ""), autocomplete: "off", "aria-describedby": "roll-h", on: { change: () => put("settings", { key: "noter", value: noter.value.trim() || null }) } });
  document.title = `${say("app.title")} – Löftet`;
  main.replaceChildren(
    el("h1", { class: "h2 mt2" }, say("app.title")),
    taken.length === 0
      ? el("div", { class: "empty mt3" }, el("p", {}, el("b", {}, say("app.none"))), el("p", { class: "muted" }, say("app.none.words")))
      : el("ul", { class: "rows mt3" }, taken.map((each) => el("li", {}, el("div", { class: "row" }, el("b", {}, each.title), button(say("app.go"), "btn second", () => enter(each.key), { "aria-label": `${say("app.go")}: ${each.title}` })), el("p", { class: "small muted" }, each.kind)))),
    el("div", { class: "field" }, el("label", { for: "roll" }, say("app.noter")), el("span", { class: "hint", id: "roll-h" }, say("app.noter.hint")), noter),
    tools(said),
  );
  dock.hidden = true;
  await showBar();
}

/** The address of the walk in the link from the staff page: it is taken along at once. */
async function asked() {
  const wanted = new URL(location.href).searchParams;
  const [slug, ref] = [wanted.get("kommun"), wanted.get("vandring")];
  if (!slug || !ref) {
    return setting("walk", null);
  }
  const key = `${slug}/${ref}`;
  try {
    if ((await sync.takeAlong(slug, ref)) === null && !(await one("walks", key))) {
      location.assign(`/arbete/${slug}/vandringar/${encodeURIComponent(ref)}`);
    }
  } catch {
    if (!(await one("walks", key))) {
      said(say("app.notFetched"));
    }
  }
  return key;
}

/** The worker keeps the app on the phone; where there is none the app works while there is coverage. */
async function keepApp() {
  const registered = await navigator.serviceWorker?.register("/falt/sw.js", { scope: "/falt/" });
  if (navigator.onLine) {
    registered?.active?.postMessage("heal");
  }
}

async function begin() {
  await loadWords(document.documentElement.lang);
  const key = await asked();
  if (key && (await one("walks", key))) {
    await enter(key);
  } else {
    await showHome();
  }
  sync.listen(async (next) => {
    state = next;
    await showBar();
    await showList();
  });
  window.addEventListener("online", () => sync.now());
  window.addEventListener("offline", showBar);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && sync.now());
  sync.soon();
  await keepApp().catch(() => undefined);
  document.documentElement.dataset.ready = "";
}

begin().catch((failed) => {
  document.querySelector("[data-broken]").hidden = false;
  throw failed;
});
