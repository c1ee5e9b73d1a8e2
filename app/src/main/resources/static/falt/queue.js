// What was saved on the walk, how far it has come, and the way out as a file.
import { all, one, put, sha256, write } from "./store.js";
import { button, clock, el, say } from "./dom.js";
import { now, soon } from "./sync.js";

const FORMAT = "loftet/falt/1";

export function counts(items) {
  const waiting = items.filter((item) => item.state !== "sent").length;
  return say("queue.counts", waiting, items.length - waiting);
}

function tag(item, photos) {
  const both = [item, ...photos];
  if (both.some((one) => one.state === "refused")) {
    return el("span", { class: "tag no" }, say("queue.refused"));
  }
  return both.every((one) => one.state === "sent")
    ? el("span", { class: "tag ok" }, say("queue.sent"))
    : el("span", { class: "tag late" }, say("queue.waiting"));
}

const drawn = new Map();

/** A row is drawn once for each way it can stand. */
function row(item, photos) {
  const stands = [item, ...photos].map((each) => each.state).join();
  const known = drawn.get(item.id);
  if (known?.stands === stands) {
    return known.element;
  }
  const element = fresh(item, photos);
  drawn.set(item.id, { stands, element });
  return element;
}

function fresh(item, photos) {
  const arrived = photos.filter((photo) => photo.state === "sent").length;
  const done = item.state === "sent" && arrived === photos.length;
  const facts = [item.place, clock(item.savedAt)].filter(Boolean).join(", ");
  return el(
    "li",
    { class: done ? "" : "open loose", "data-id": item.id },
    el("div", { class: "row" }, el("b", {}, item.words), tag(item, photos)),
    el(
      "p",
      { class: "small muted" },
      `${facts}. `,
      photos.length > 0 ? `${say("queue.photos", arrived, photos.length)} ` : "",
      item.receipt ? say("queue.receipt", item.receipt) : say("queue.onPhone"),
      item.code ? ` ${say("queue.code", item.code)}` : "",
    ),
  );
}

/** The pictures of each note, by the note's id. */
function pictures(items) {
  const held = new Map();
  items.filter((item) => item.of).forEach((item) => held.set(item.of, [...(held.get(item.of) ?? []), item]));
  return held;
}

/** Shows the notes of one walk, the latest first; rows that are right stay where they are. */
export function show(holder, items) {
  const notes = items
    .filter((item) => item.type === "observation")
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  if (notes.length === 0) {
    holder.replaceChildren(el("p", { class: "muted mt2" }, say("queue.none")));
    return;
  }
  const photos = pictures(items);
  if (!holder.querySelector("ol")) {
    holder.replaceChildren(el("ol", { class: "mt2 thread", id: "sparat" }));
  }
  arrange(holder.firstChild, notes.map((item) => row(item, photos.get(item.id) ?? [])));
}

function arrange(list, rows) {
  rows.forEach((row, i) => {
    if (list.children[i] !== row) {
      list.insertBefore(row, list.children[i] ?? null);
    }
  });
  while (list.children.length > rows.length) {
    list.lastElementChild.remove();
  }
}

function base64(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return btoa(text);
}

function buffer(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
}

/** Everything that has not arrived, as one file. */
export async function exported() {
  const items = (await all("items")).filter((item) => item.state !== "sent");
  const whole = items.map(async (item) => (item.type === "photo" ? { ...item, body: base64((await one("bytes", item.id)).body) } : item));
  return JSON.stringify({ format: FORMAT, items: await Promise.all(whole) });
}

/** What was taken out of a file, whole: its checksum is that of its bytes. */
async function checked(item) {
  const body = item.type === "photo" ? buffer(item.body) : item.body;
  const sum = await sha256(item.type === "photo" ? body : new TextEncoder().encode(body));
  if (![item.id, item.slug, item.walk, item.savedAt].every((part) => typeof part === "string") || sum !== item.sha256) {
    throw new Error("damaged");
  }
  return { ...item, body, state: "waiting", attempts: 0, turnedAway: 0 };
}

/** Takes a file in, all of it or nothing. What is there already stays as it is; answers how many were new. */
export async function imported(text) {
  const file = JSON.parse(text);
  if (file.format !== FORMAT || !Array.isArray(file.items)) {
    throw new Error("not a file of ours");
  }
  const known = new Set((await all("items")).map((item) => item.id));
  const fresh = await Promise.all(file.items.filter((item) => !known.has(item.id)).map(checked));
  await write(["items", "bytes"], (items, bytes) =>
    fresh.forEach(({ body, ...item }) => {
      if (item.type === "photo") {
        bytes.put({ id: item.id, body });
        items.add(item);
      } else {
        items.add({ ...item, body });
      }
    }),
  );
  return fresh.length;
}

async function save() {
  const link = el("a", {
    href: URL.createObjectURL(new Blob([await exported()], { type: "application/json" })),
    download: `vandring-${new Date().toISOString().slice(0, 10)}.json`,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function again() {
  for (const item of await all("items")) {
    if (item.state === "refused") {
      await put("items", { ...item, state: "waiting", attempts: 0, turnedAway: 0 });
    }
  }
  now();
}

/** Send now, save as a file, take a file in. */
export function tools(said) {
  const file = el("input", {
    type: "file",
    id: "koefil",
    accept: "application/json,.json",
    on: {
      change: async () => {
        try {
          said(say("queue.imported", await imported(await file.files[0].text())));
          soon();
        } catch {
          said(say("queue.notOurs"));
        }
        file.value = "";
      },
    },
  });
  return el(
    "details",
    { class: "mt3" },
    el("summary", {}, say("queue.tools")),
    el("p", {}, button(say("queue.sendNow"), "btn second", again)),
    el("p", { class: "mt2" }, button(say("queue.export"), "btn second", save)),
    el("div", { class: "field" }, el("label", { for: "koefil" }, say("queue.import")), file),
  );
}
