// The screen of one walk: the stop, the note, and what is saved. Its parts stand still; only what
// changed is drawn anew, so that the next note is there at once also on a slow phone.
import { balance } from "./balance.js";
import { button, el, say } from "./dom.js";
import { form } from "./form.js";
import { draft, empty, save } from "./note.js";
import { show, tools } from "./queue.js";
import { returning } from "./returning.js";
import { all, one, put, setting, stay } from "./store.js";
import * as sync from "./sync.js";

const main = document.querySelector("main");
const dock = document.querySelector("[data-dock]");
const status = document.querySelector("[data-said]");
let walk = null;
let note = null;
let stop = null;
let parts = {};
let tell = () => undefined;
let drawn = Promise.resolve();

export function said(words) {
  status.textContent = words;
}

/** The walk on the screen, or null. */
export function here() {
  return walk;
}

/** What was saved on this phone, of the walk on the screen if there is one. */
export async function mine() {
  return (await all("items")).filter((item) => !walk || (item.slug === walk.slug && item.walk === walk.ref));
}

/** Opens a walk that was taken along; `left` is called to leave it, `told` with what is saved. */
export async function enter(key, left, told) {
  walk = await one("walks", key);
  note = null;
  tell = told;
  parts = frame(left);
  await put("settings", { key: "walk", value: key });
  stay();
  await draw();
}

export function leave() {
  walk = null;
  note = null;
  dock.hidden = true;
}

/** Shows what is saved and how far it has come. */
export function showSaved(items) {
  if (walk) {
    show(parts.list, items);
    parts.balance.replaceChildren(balance(items));
    tell(items);
  }
}

/** One drawing at a time: an older one never takes the place of a newer. */
function draw() {
  drawn = drawn.catch(() => undefined).then(drawNow);
  return drawn;
}

async function drawNow() {
  if (!walk) {
    return;
  }
  const [items, drafts, ref] = await Promise.all([
    mine(),
    walk.returning ? all("drafts") : [],
    setting(`stop/${walk.slug}/${walk.ref}`, walk.stops[0]?.ref),
  ]);
  note ??= await draft(walk);
  stop = walk.stops.find((each) => each.ref === ref) ?? walk.stops[0] ?? null;
  parts.stops.replaceChildren(stops());
  parts.returning.replaceChildren(walk.returning ? returning(walk, items, drafts, once, said) : "");
  parts.form.replaceChildren(form(walk, note, stop, said));
  showSaved(items);
}

/** What stays while notes come and go. */
function frame(left) {
  const holders = { stops: el("div"), returning: el("div"), form: el("div"), balance: el("div", { id: "balans" }), list: el("div", { id: "lista" }) };
  document.title = `${walk.title} – Löftet`;
  main.replaceChildren(
    el("p", { class: "mt2 kicker" }, walk.kind),
    el("h1", { class: "h2" }, walk.title),
    holders.stops,
    holders.returning,
    walk.returning ? el("h2", { class: "mt3" }, say("form.new")) : "",
    holders.form,
    el("section", { "aria-labelledby": "bal" }, el("h2", { id: "bal" }, say("balance.heading")), holders.balance),
    el("section", { "aria-labelledby": "ko" }, el("h2", { id: "ko" }, say("queue.heading")), holders.list, el("p", { class: "small muted" }, say("queue.goesByItself"))),
    earlier(),
    tools(said),
    el("p", { class: "mt3" }, button(say("app.others"), "linkish", left)),
  );
  dock.replaceChildren(el("div", {}, button(say(walk.returning ? "form.saveNew" : "form.save"), "btn big", finish)));
  dock.hidden = false;
  return holders;
}

function stops() {
  if (walk.stops.length === 0) {
    return "";
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
  await put("settings", { key: `stop/${walk.slug}/${walk.ref}`, value: next.ref });
  await draw();
  parts.stops.querySelector("[aria-current] button")?.focus();
}

/** While something is saved nothing in the note can be touched: it would end up in the one that is saved. */
for (const touch of ["pointerdown", "mousedown", "click", "keydown", "beforeinput"]) {
  main.addEventListener(touch, (event) => main.ariaBusy === "true" && (event.preventDefault(), event.stopPropagation()), true);
}

/** Saves once, however often it is pressed, and shows the next note. */
async function once(work) {
  if (main.ariaBusy === "true") {
    return;
  }
  main.ariaBusy = "true";
  try {
    await drawn;
    await work();
    await draw();
  } catch (failed) {
    said(say("form.notSaved"));
    throw failed;
  } finally {
    main.ariaBusy = "false";
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
    note = empty(note.key);
    sync.soon();
  });
  window.scrollTo(0, 0);
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
