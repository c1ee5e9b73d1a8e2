// A note: made, kept while it is written, saved together with its pictures.
import { say } from "./dom.js";
import { forget, remember } from "./last.js";
import { codeOf, newId, one, put, setting, sha256, write } from "./store.js";

/** A note of which nothing is said yet. */
export function empty(key, known = {}) {
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
    ...known,
  };
}

/** The note being written, as it was left, also after the phone died. */
export async function draft(walk) {
  const key = `${walk.slug}/${walk.ref}`;
  const [known, begun] = await Promise.all([noteTaker(), one("drafts", key)]);
  noter = known;
  return begun ?? empty(key);
}

/** The role that was given, or a name of the phone's own: two note takers must be told apart. */
export async function noteTaker() {
  const known = await setting("noter", null);
  if (known) {
    return known;
  }
  const made = say("app.phone", newId().slice(0, 4).toUpperCase());
  await put("settings", { key: "noter", value: made }, "relaxed");
  return made;
}

let noter = null;
let latest = Promise.resolve();
const changed = new WeakSet();
const closed = new WeakSet();
const unkept = new Set();
const developing = new WeakMap();

/** Keeps what is written so far. A note that has been saved is closed: nothing more gets into it. */
export function keep(note) {
  unkept.add(note);
  if (!changed.has(note)) {
    changed.add(note);
    latest = latest.then(() => keepNow(note)).catch(() => undefined);
  }
  return latest;
}

async function keepNow(note) {
  changed.delete(note);
  if (closed.has(note)) {
    return;
  }
  await put("drafts", { ...note }, "relaxed");
  if (!changed.has(note)) {
    done(note);
  }
}

function done(note) {
  unkept.delete(note);
  forget(note);
}

addEventListener("pagehide", () => unkept.forEach(remember));

/** Saving waits for what is done to the pictures of a note; one thing at a time. */
export function develop(note, work) {
  const before = developing.get(note) ?? Promise.resolve();
  const now = before.then(() => (closed.has(note) ? undefined : work()));
  developing.set(note, now.catch(() => undefined));
  return now;
}

export function category(walk, name) {
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
  if (developing.has(note)) {
    await developing.get(note);
  }
  closed.add(note);
  try {
    const items = await parcels(walk, note, stop);
    await write(["items", "drafts"], (queue, drafts) => {
      items.forEach((item) => queue.add(item));
      drafts.delete(note.key);
    });
    done(note);
  } catch (failed) {
    closed.delete(note);
    throw failed;
  }
}

/** One parcel for the words and one for each picture. A picture without a sum is of an older app. */
async function parcels(walk, note, stop) {
  const text = body(walk, note, stop);
  const common = { slug: walk.slug, walk: walk.ref, state: "waiting", attempts: 0, savedAt: new Date().toISOString() };
  const stage = note.returnsTo ? "AFTER" : "BEFORE";
  const photos = note.photos.map(async (photo) => ({
    ...common,
    id: photo.id,
    type: "photo",
    of: note.id,
    stage,
    sha256: photo.sha256 ?? (await sha256((await one("bytes", photo.id)).body)),
  }));
  const [code, sum, ...rest] = await Promise.all([codeOf(note.id), sha256(new TextEncoder().encode(text)), ...photos]);
  const words = {
    ...common,
    id: note.id,
    type: "observation",
    code,
    body: text,
    sha256: sum,
    words: note.text || [note.category, note.item].filter(Boolean).join(": "),
    place: stop?.name ?? note.place,
    feeling: note.feeling,
    social: category(walk, note.category)?.social ?? false,
  };
  return [words, ...rest];
}
