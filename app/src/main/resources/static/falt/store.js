// What the phone remembers: walks taken along, the note being written, and what is to be sent.
// A note is saved when the database says that its transaction is over, not before.
const VERSION = 1;
let opened;

function database() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("falt", VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      for (const [name, key] of [["walks", "key"], ["items", "id"], ["drafts", "key"], ["settings", "key"]]) {
        if (!db.objectStoreNames.contains(name)) {
          db.createObjectStore(name, { keyPath: key });
        }
      }
    };
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

function asked(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

export async function all(store) {
  const db = await database();
  return asked(db.transaction(store).objectStore(store).getAll());
}

export async function one(store, key) {
  const db = await database();
  return asked(db.transaction(store).objectStore(store).get(key));
}

/** Runs `work` with the stores in one transaction; resolves when it is on the disk. */
export async function write(stores, work) {
  const db = await database();
  const transaction = db.transaction(stores, "readwrite", { durability: "strict" });
  const finished = new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error ?? new Error("not saved"));
    transaction.onerror = () => failed(transaction.error);
  });
  work(...stores.map((name) => transaction.objectStore(name)));
  return finished;
}

export async function put(store, value) {
  return write([store], (target) => target.put(value));
}

export async function remove(store, key) {
  return write([store], (target) => target.delete(key));
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
