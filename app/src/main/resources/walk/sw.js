// Keeps the field app on the phone. What is kept belongs together and changes together: a new
// version waits until no window uses the old one. Notes are not here but in the page's database.
const CACHE = `falt-${VERSION}`;

/** Whether it is the file of this version, whole. A page has no sum: its words are in a language. */
async function same(address, answer) {
  if (!answer.ok || answer.redirected) {
    return false;
  }
  const hash = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  const sum = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return SUMS[address] === "" || SUMS[address] === sum;
}

async function fill(again) {
  const cache = await caches.open(CACHE);
  for (const address of Object.keys(SUMS)) {
    if (again || !(await cache.match(address))) {
      const answer = await fetch(address, { cache: "reload" });
      if (!(await same(address, answer))) {
        throw new Error(`${address} was not answered`);
      }
      await cache.put(address, answer);
    }
  }
}

self.addEventListener("install", (event) => event.waitUntil(fill(true)));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("falt-") && name !== CACHE) {
          await caches.delete(name);
        }
      }
      await self.clients.claim();
    })(),
  ),
);

// The page asks for this when it is online: a phone that is short of room may have thrown parts away.
self.addEventListener("message", (event) => {
  if (event.data === "heal") {
    event.waitUntil(fill(false).catch(() => self.registration.update()).catch(() => undefined));
  }
});

async function answer(request, address) {
  const kept = (await (await caches.open(CACHE)).match(address)) ?? (await caches.match(address));
  if (kept) {
    return kept;
  }
  const fresh = await fetch(request);
  if (await same(address, fresh)) {
    await (await caches.open(CACHE)).put(address, fresh.clone());
  }
  return fresh;
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  const address = url.pathname === "/falt" ? "/falt/" : url.pathname;
  if (address in SUMS) {
    event.respondWith(answer(event.request, address));
  }
});
