// The pictures of a note: taken, counted, taken away.
import { button, el, say } from "./dom.js";
import { develop } from "./note.js";
import { shrink } from "./photo.js";
import { newId, sha256, write } from "./store.js";

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
