// What is written in the moment the page goes away: the database would answer too late for it.
import { one, put } from "./store.js";

const MARK = "falt-sist:";

/** At once or not at all: a phone that has shut this store still has the database. */
export function remember(note) {
  try {
    localStorage.setItem(MARK + note.key, JSON.stringify(note));
  } catch {
    return;
  }
}

export function forget(note) {
  try {
    localStorage.removeItem(MARK + note.key);
  } catch {
    return;
  }
}

/** Takes up what the last page left behind, unless its note was saved after all. */
export async function recover() {
  for (const mark of Object.keys(localStorage).filter((key) => key.startsWith(MARK))) {
    const note = JSON.parse(localStorage.getItem(mark));
    if (!(await one("items", note.id))) {
      await put("drafts", note);
    }
    localStorage.removeItem(mark);
  }
}
