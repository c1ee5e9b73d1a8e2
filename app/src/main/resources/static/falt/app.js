// The field app: which walk, and how it stands with the line.
import { button, el, loadWords, say } from "./dom.js";
import { recover } from "./last.js";
import { noteTaker } from "./note.js";
import { counts, tools } from "./queue.js";
import { all, one, put, setting } from "./store.js";
import * as sync from "./sync.js";
import { enter, here, leave, mine, said, showSaved } from "./walking.js";

const main = document.querySelector("main");
const bar = document.querySelector("[data-bar]");
let state = "done";

function showBar(items) {
  const walk = here();
  const sign = navigator.onLine ? (state === "login" ? "late" : "ok") : "hidden";
  const words = navigator.onLine ? (state === "login" ? say("bar.login") : say("bar.online")) : say("bar.offline");
  const left =
    state === "login" && walk
      ? el("a", { class: `sign ${sign}`, href: `/arbete/${walk.slug}` }, words)
      : el("span", { class: `sign ${sign}` }, words);
  bar.replaceChildren(left, el("span", { class: "small", role: "status", id: "kolage" }, counts(items)));
}

async function open(key) {
  await enter(key, close, showBar);
}

async function close() {
  leave();
  await put("settings", { key: "walk", value: null });
  history.replaceState(null, "", "/falt/");
  await showHome();
}

async function showHome() {
  const taken = await all("walks");
  const noter = el("input", { id: "roll", value: await noteTaker(), autocomplete: "off", "aria-describedby": "roll-h", on: { change: () => put("settings", { key: "noter", value: noter.value.trim() || null }) } });
  document.title = `${say("app.title")} – Löftet`;
  main.replaceChildren(
    el("h1", { class: "h2 mt2" }, say("app.title")),
    taken.length === 0
      ? el("div", { class: "empty mt3" }, el("p", {}, el("b", {}, say("app.none"))), el("p", { class: "muted" }, say("app.none.words")))
      : el("ul", { class: "rows mt3" }, taken.map((each) => el("li", {}, el("div", { class: "row" }, el("b", {}, each.title), button(say("app.go"), "btn second", () => open(each.key), { "aria-label": `${say("app.go")}: ${each.title}` })), el("p", { class: "small muted" }, each.kind)))),
    el("div", { class: "field" }, el("label", { for: "roll" }, say("app.noter")), el("span", { class: "hint", id: "roll-h" }, say("app.noter.hint")), noter),
    tools(said),
  );
  showBar(await mine());
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
  await recover().catch(() => undefined);
  const key = await asked();
  if (key && (await one("walks", key))) {
    await open(key);
  } else {
    await showHome();
  }
  sync.listen(async (next) => {
    state = next;
    const items = await mine();
    showBar(items);
    showSaved(items);
  });
  window.addEventListener("online", () => sync.now());
  window.addEventListener("offline", async () => showBar(await mine()));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && sync.now());
  sync.soon();
  await keepApp().catch(() => undefined);
  document.documentElement.dataset.ready = "";
}

begin().catch((failed) => {
  document.querySelector("[data-broken]").hidden = false;
  throw failed;
});
