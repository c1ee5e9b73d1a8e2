// One note: how it feels, what it is about, save. The rest is there for who has time.
import { button, choices, el, say } from "./dom.js";
import { codeOf, newId, one, put, setting, sha256, write } from "./store.js";
import { shrink } from "./photo.js";
import { pointer, position } from "./where.js";

const SHOWN = 6;

function empty(key) {
  return {
    key,
    id: newId(),
    feeling: "UNSAFE",
    category: "",
    item: "",
    text: "",
    proposal: "",
    severity: "",
    mentions: 1,
    place: "",
    point: null,
    photos: [],
  };
}

/** The note being written, as it was left, also after the phone died. */
export async function draft(walk) {
  const key = `${walk.slug}/${walk.ref}`;
  noter = await setting("noter", null);
  return (await one("drafts", key)) ?? empty(key);
}

let noter = null;
let latest = Promise.resolve();
const changed = new WeakSet();
const closed = new WeakSet();
const developing = new WeakMap();

/** Keeps what is written so far. A note that has been saved is closed: nothing more gets into it. */
export function keep(note) {
  if (!changed.has(note)) {
    changed.add(note);
    latest = latest.then(() => keepNow(note)).catch(() => undefined);
  }
  return latest;
}

async function keepNow(note) {
  changed.delete(note);
  if (!closed.has(note)) {
    await put("drafts", { ...note }, "relaxed");
  }
}

function category(walk, name) {
  return walk.categories.find((each) => each.name === name);
}

/** What goes to the server. The checksum is of exactly these characters. */
function body(walk, note, stop) {
  return JSON.stringify({
    id: note.id,
    stop: stop?.ref ?? null,
    feeling: note.feeling,
    category: note.category,
    item: note.item || null,
    social: category(walk, note.category)?.social ?? false,
    text: note.text || null,
    severity: note.severity ? Number(note.severity) : null,
    mentions: note.mentions,
    proposal: note.proposal || null,
    latitude: note.point?.latitude ?? null,
    longitude: note.point?.longitude ?? null,
    accuracy: note.point?.accuracy ?? null,
    place: note.place || null,
    noter,
    noted: new Date().toISOString(),
    returnsTo: note.returnsTo ?? null,
    found: note.found ?? null,
  });
}

/** Saves the note and its pictures together; resolves when they are on the phone's disk. */
export async function save(walk, note, stop) {
  await developing.get(note);
  closed.add(note);
  try {
    const items = await parcels(walk, note, stop);
    await write(["items", "drafts"], (queue, drafts) => {
      items.forEach((item) => queue.add(item));
      drafts.delete(note.key);
    });
  } catch (failed) {
    closed.delete(note);
    throw failed;
  }
}

async function parcels(walk, note, stop) {
  const text = body(walk, note, stop);
  const common = { slug: walk.slug, walk: walk.ref, state: "waiting", attempts: 0, savedAt: new Date().toISOString() };
  const words = {
    ...common,
    id: note.id,
    type: "observation",
    code: await codeOf(note.id),
    body: text,
    sha256: await sha256(new TextEncoder().encode(text)),
    words: note.text || [note.category, note.item].filter(Boolean).join(": "),
    place: stop?.name ?? note.place,
    feeling: note.feeling,
    social: category(walk, note.category)?.social ?? false,
  };
  const stage = note.returnsTo ? "AFTER" : "BEFORE";
  const photos = note.photos.map(async (photo) => ({
    ...common,
    id: photo.id,
    type: "photo",
    of: note.id,
    stage,
    sha256: photo.sha256 ?? (await sha256((await one("bytes", photo.id)).body)),
  }));
  return [words, ...(await Promise.all(photos))];
}

function categories(walk, note, changed) {
  const options = walk.categories.map((each) => ({ value: each.name, words: each.name }));
  const first = options.slice(0, SHOWN);
  const rest = options.slice(SHOWN);
  const chosen = choices("slag", say("form.what"), first, note.category, changed);
  if (rest.length > 0) {
    const more = choices("slag", say("form.whatElse"), rest, note.category, changed);
    more.querySelector("legend").className = "vh";
    const open = rest.some((option) => option.value === note.category);
    chosen.append(el("details", { open }, el("summary", {}, say("form.whatElse")), more));
  }
  return chosen;
}

function field(id, label, hint, input) {
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label),
    hint ? el("span", { class: "hint", id: `${id}-h` }, hint) : null,
    input,
  );
}

/** Draws a picture anew and keeps it on the phone, with the note it belongs to. */
async function take(note, file) {
  const body = await shrink(file);
  const photo = { id: newId(), sha256: await sha256(body) };
  note.photos = [...note.photos, photo];
  try {
    await write(["bytes", "drafts"], (bytes, drafts) => {
      bytes.put({ id: photo.id, body });
      drafts.put({ ...note });
    });
  } catch (failed) {
    note.photos = note.photos.filter((other) => other !== photo);
    throw failed;
  }
}

async function drop(note) {
  const gone = note.photos.at(-1);
  note.photos = note.photos.slice(0, -1);
  await write(["bytes", "drafts"], (bytes, drafts) => {
    bytes.delete(gone.id);
    drafts.put({ ...note });
  });
}

/** Saving waits for what is done to the pictures of a note; one thing at a time. */
function develop(note, work) {
  const before = developing.get(note) ?? Promise.resolve();
  const now = before.then(() => (closed.has(note) ? undefined : work()));
  developing.set(note, now.catch(() => undefined));
  return now;
}

/** A button for pictures that opens the camera; what it takes is drawn anew before it is kept. */
export function camera(note, said) {
  const count = el("span", { role: "status", class: "small" });
  const away = button(say("form.photoAway"), "linkish", async () => {
    await develop(note, () => drop(note)).catch(() => said(say("form.notSaved")));
    show();
  });
  const show = () => {
    count.textContent = photosSaid(note);
    away.hidden = note.photos.length === 0;
  };
  const input = el("input", {
    type: "file",
    accept: "image/*",
    capture: "environment",
    class: "vh",
    id: `bild-${note.id}`,
    "aria-label": say("form.photo"),
    tabindex: "-1",
    on: {
      change: async () => {
        const files = [...input.files];
        input.value = "";
        count.textContent = say("form.photoComing");
        for (const file of files) {
          await develop(note, () => take(note, file)).catch((failed) => said(say(failed.name === "QuotaExceededError" ? "form.notSaved" : "form.photoUnreadable")));
        }
        show();
      },
    },
  });
  show();
  return el("p", { class: "field row" }, button(say("form.photo"), "btn second big", () => input.click()), input, count, away);
}

function photosSaid(note) {
  if (note.photos.length === 0) {
    return "";
  }
  return note.photos.length === 1 ? say("form.photosOne") : say("form.photos", note.photos.length);
}

function mentions(note, changed) {
  const input = el("input", {
    class: "short",
    id: "antal",
    inputmode: "numeric",
    value: note.mentions,
    on: { input: () => changed({ mentions: Math.max(0, Number.parseInt(input.value, 10) || 0) }) },
  });
  const step = (by) => () => {
    input.value = Math.max(0, (Number.parseInt(input.value, 10) || 0) + by);
    changed({ mentions: Number(input.value) });
  };
  return el(
    "div",
    { class: "field" },
    el("label", { for: "antal" }, say("form.mentions")),
    el(
      "div",
      { class: "step-by" },
      button("−", "btn second", step(-1), { "aria-label": say("form.fewer") }),
      input,
      button("+", "btn second", step(1), { "aria-label": say("form.more") }),
    ),
  );
}

function area(id, value, changed, hint) {
  const input = el("textarea", { id, rows: 2, "aria-describedby": hint ? `${id}-h` : null, on: { input: () => changed(input.value) } });
  input.value = value;
  return input;
}

function item(walk, note, changed) {
  const items = category(walk, note.category)?.items ?? [];
  if (items.length === 0) {
    return null;
  }
  const select = el(
    "select",
    { id: "narmare", on: { change: () => changed(select.value) } },
    el("option", { value: "" }, say("form.notSaid")),
    items.map((each) => el("option", { value: each, selected: each === note.item }, each)),
  );
  return field("narmare", say("form.item"), null, select);
}

function place(walk, note, stop, changed) {
  const told = el("p", { class: "small muted", role: "status" }, placeSaid(note, stop));
  const update = (point) => {
    changed({ point });
    told.textContent = placeSaid({ ...note, point }, stop);
  };
  const ask = async () => {
    told.textContent = say("where.asking");
    const found = await position();
    if (found) {
      update(found);
    } else {
      told.textContent = say("where.unknown");
    }
  };
  const holder = el("div", {});
  const map = el("details", { on: { toggle: () => map.open && holder.replaceChildren(pointer(walk, note.point, update)) } });
  map.append(el("summary", {}, say("where.onMap")), holder);
  return el("div", { class: "field" }, told, button(say("where.ask"), "btn second", ask), map);
}

function placeSaid(note, stop) {
  if (note.point?.accuracy) {
    return say("where.within", note.point.accuracy);
  }
  if (note.point) {
    return say("where.pointed");
  }
  return stop ? say("where.atStop", stop.name) : say("where.none");
}

/** The form of one note. `changed` is called when another choice changes what the form shows. */
export function form(walk, note, stop, redraw, said) {
  const change = (part) => {
    Object.assign(note, part);
    keep(note);
  };
  const feelings = ["UNSAFE", "NEUTRAL", "BRIGHT_SPOT"].map((value) => ({ value, words: say(`feeling.${value}`) }));
  const severities = ["1", "2", "3"].map((value) => ({ value, words: say(`severity.${value}`) }));
  const more = el(
    "details",
    { class: "mt3", id: "mer", open: note.open },
    el("summary", {}, say("form.moreTime")),
    item(walk, note, (value) => change({ item: value })),
    field("ord", say("form.words"), say("form.words.hint"), area("ord", note.text, (text) => change({ text }), true)),
    el("div", { class: "field" }, choices("allvar", say("form.severity"), severities, note.severity, (severity) => change({ severity }), "choices three")),
    mentions(note, change),
    field("forslag", say("form.proposal"), null, area("forslag", note.proposal, (proposal) => change({ proposal }))),
    place(walk, note, stop, change),
  );
  more.addEventListener("toggle", () => (note.open = more.open));
  return el(
    "form",
    { on: { submit: (event) => event.preventDefault() } },
    el("section", {}, choices("kansla", say("form.feels"), feelings, note.feeling, (feeling) => change({ feeling }), "choices three")),
    el(
      "section",
      { class: "mt3" },
      categories(walk, note, (name) => {
        change({ category: name, item: "" });
        redraw("slag");
      }),
    ),
    camera(note, said),
    more,
  );
}
