// Sends what is waiting, one thing at a time, until the server has confirmed each checksum.
import { all, one, put, write } from "./store.js";

const TIMEOUT = 20000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;
const PATIENCE = 8;
let pause = FIRST_PAUSE;
let timer;
let running = false;
let wanted = false;
let told = () => undefined;

/** Calls `listener(state)` when something changed: offline, login, sending, waiting, done. */
export function listen(listener) {
  told = listener;
}

/** Sends soon, and again later if not all of it arrived. */
export function soon(wait = 0) {
  clearTimeout(timer);
  timer = setTimeout(round, wait);
}

/** Sends at once, without the patience that failures have taught: there is coverage, or somebody looks. */
export function now() {
  pause = FIRST_PAUSE;
  soon();
}

async function round() {
  if (running) {
    wanted = true;
    return;
  }
  running = true;
  wanted = false;
  let state = "waiting";
  try {
    state = await locked(send);
  } catch {
    state = navigator.onLine ? "waiting" : "offline";
  } finally {
    running = false;
  }
  told(state);
  if (wanted) {
    soon();
  } else if (state === "done") {
    pause = FIRST_PAUSE;
  } else {
    soon(pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

/** Two windows of the same phone do not send at once. */
function locked(work) {
  return navigator.locks ? navigator.locks.request("falt-sync", work) : work();
}

async function send() {
  const waiting = (await all("items"))
    .filter((item) => item.state === "waiting")
    .sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  if (waiting.length === 0) {
    return "done";
  }
  if (!navigator.onLine) {
    return "offline";
  }
  told("sending");
  let state = "done";
  for (const slug of new Set(waiting.map((item) => item.slug))) {
    const token = await start(slug);
    if (token === null) {
      state = "login";
    } else if (!(await sendAll(waiting.filter((item) => item.slug === slug), token)) && state === "done") {
      state = "waiting";
    }
  }
  return state;
}

/** Words first: a picture is of something the server knows. True when all of it arrived. */
async function sendAll(waiting, token) {
  const [words, photos] = ["observation", "photo"].map((type) => waiting.filter((item) => item.type === type));
  const held = new Set();
  for (const item of [...words, ...photos]) {
    if (held.has(item.of) || !(await sent(item, token))) {
      held.add(item.id);
    } else {
      pause = FIRST_PAUSE;
    }
    told("sending");
  }
  return held.size === 0;
}

async function ask(address, options = {}) {
  return fetch(address, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT), ...options });
}

/** The token writing needs; null when somebody has to log in first. */
async function start(slug) {
  const answer = await ask(`/arbete/${slug}/falt`);
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
    return null;
  }
  return (await answer.json()).token;
}

/** Walks that can be taken along, or null when somebody has to log in first. */
export async function walks(slug) {
  const answer = await ask(`/arbete/${slug}/falt`);
  return answer.type === "opaqueredirect" || !answer.ok ? null : (await answer.json()).walks;
}

export async function takeAlong(slug, ref) {
  const answer = await ask(`/arbete/${slug}/falt/${encodeURIComponent(ref)}`);
  if (answer.type === "opaqueredirect" || !answer.ok) {
    return null;
  }
  const walk = await answer.json();
  await put("walks", { key: `${slug}/${ref}`, taken: Date.now(), ...walk });
  return walk;
}

function address(item) {
  const walk = `/arbete/${item.slug}/falt/${encodeURIComponent(item.walk)}`;
  return item.type === "photo"
    ? `${walk}/bilder/${item.id}?iakttagelse=${item.of}&steg=${item.stage}`
    : `${walk}/iakttagelser/${item.id}`;
}

/** True when the server has said the same checksum as ours. */
async function sent(item, token) {
  try {
    const answer = await ask(address(item), {
      method: "PUT",
      body: item.type === "photo" ? (await one("bytes", item.id)).body : item.body,
      headers: {
        "Content-Type": item.type === "photo" ? "image/jpeg" : "application/json",
        "X-CSRF-TOKEN": token,
        "X-Checksum": item.sha256,
        "X-Device-Time": new Date().toISOString(),
      },
    });
    const receipt = answer.ok ? await answer.json() : null;
    if (receipt?.id === item.id && receipt?.sha256 === item.sha256) {
      await write(["items", "bytes"], (items, bytes) => {
        items.put({ ...item, state: "sent", receipt: receipt.receipt });
        bytes.delete(item.id);
      });
      return true;
    }
    await missed(item, answer.status);
  } catch {
    await missed(item, 0);
  }
  return false;
}

/**
 * It stays on the phone. What the server will never take is set aside, and can be saved to a file.
 * A bad line is no refusal: only what was turned away each time it arrived counts.
 */
async function missed(item, status) {
  const turnedAway = [400, 404, 422].includes(status) ? (item.turnedAway ?? 0) + 1 : (item.turnedAway ?? 0);
  const never = status === 409 || status === 413 || turnedAway >= PATIENCE;
  await put("items", { ...item, attempts: item.attempts + 1, turnedAway, state: never ? "refused" : "waiting", status });
}
