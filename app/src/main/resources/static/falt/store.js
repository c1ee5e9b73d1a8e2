// What the phone remembers: walks taken along, the note being written, and what is to be sent.
// A note is saved when the database says that its transaction is over, not before.
const VERSION = 2;
const STORES = { walks: "key", items: "id", bytes: "id", drafts: "key", settings: "key" };
let opened;

/** Pictures lay in the queue itself once, and reading the queue read them all. */
function movePictures(transaction) {
  const [items, drafts, bytes] = ["items", "drafts", "bytes"].map((name) => transaction.objectStore(name));
  each(items, (item, cursor) => {
    if (item.type === "photo") {
      if (item.state !== "sent") {
        bytes.put({ id: item.id, body: item.body });
      }
      cursor.update({ ...item, body: undefined });
    }
  });
  each(drafts, (draft, cursor) => {
    draft.photos.forEach((photo) => bytes.put({ id: photo.id, body: photo.bytes }));
    cursor.update({ ...draft, photos: draft.photos.map((photo) => ({ id: photo.id })) });
  });
}

function each(store, work) {
  store.openCursor().onsuccess = (event) => {
    const cursor = event.target.result;
    if (cursor) {
      work(cursor.value, cursor);
      cursor.continue();
    }
  };
}

function upgrade(request, from) {
  const held = request.result.objectStoreNames;
  for (const [name, key] of Object.entries(STORES)) {
    if (!held.contains(name)) {
      request.result.createObjectStore(name, { keyPath: key });
    }
  }
  if (from === 1) {
    movePictures(request.transaction);
  }
}

function database() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("falt", VERSION);
    request.onupgradeneeded = (event) => upgrade(request, event.oldVersion);
    request.onsuccess = () => {
      request.result.onclose = () => (opened = undefined);
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      done(request.result);
    };
    request.onerror = () => {
      opened = undefined;
      failed(request.error);
    };
  });
  return opened;
}

/** A transaction; once more if the phone closed the database under us. */
async function begun(stores, ...how) {
  try {
    return (await database()).transaction(stores, ...how);
  } catch (failed) {
    if (failed.name !== "InvalidStateError") {
      throw failed;
    }
    opened = undefined;
    return (await database()).transaction(stores, ...how);
  }
}

function asked(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

export async function all(store) {
  return asked((await begun(store)).objectStore(store).getAll());
}

export async function one(store, key) {
  return asked((await begun(store)).objectStore(store).get(key));
}

/**
 * Runs `work` with the stores in one transaction; resolves when it is over. `strict` is on the disk
 * also if the battery dies in the same moment; `relaxed` survives the death of the browser.
 */
export async function write(stores, work, durability = "strict") {
  const transaction = await begun(stores, "readwrite", { durability });
  const finished = new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error ?? new Error("not saved"));
  });
  try {
    work(...stores.map((name) => transaction.objectStore(name)));
  } catch (failed) {
    transaction.abort();
    finished.catch(() => undefined);
    throw failed;
  }
  return finished;
}

export async function put(store, value, durability) {
  return write([store], (target) => target.put(value), durability);
}

export async function setting(key, otherwise) {
  return (await one("settings", key))?.value ?? otherwise;
}

/** Asks the browser not to throw our data away when the phone is short of room. */
export async function stay() {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

export async function sha256(bytes) {
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function newId() {
  return crypto.randomUUID();
}

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The code of a finding, for whoever wants to follow it: fifty bits made from its id, as the server makes them. */
export async function codeOf(id) {
  const bits = BigInt(`0x${(await sha256(new TextEncoder().encode(`kvitto:${id}`))).slice(0, 16)}`);
  const signs = Array.from({ length: 10 }, (_, i) => LETTERS[Number((bits >> BigInt(59 - 5 * i)) & 31n)]).join("");
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}
