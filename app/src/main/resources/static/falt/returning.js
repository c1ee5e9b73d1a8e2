// On a return walk: each old note in hand, and what became of it.
import { button, choices, el, say } from "./dom.js";
import { newId } from "./store.js";
import { camera, save } from "./form.js";
import { soon } from "./sync.js";

const FOUND = ["FIXED", "NOT_FIXED", "CHANGED", "CANNOT_SEE"];

function answered(items, old) {
  return items.find((item) => item.type === "observation" && JSON.parse(item.body).returnsTo === old.ref);
}

function note(walk, old) {
  return {
    key: `${walk.slug}/${walk.ref}/${old.ref}`,
    id: newId(),
    feeling: "NEUTRAL",
    category: old.category,
    item: "",
    text: "",
    proposal: "",
    severity: "",
    mentions: 1,
    place: old.place,
    point: null,
    photos: [],
    returnsTo: old.ref,
    found: "",
  };
}

function row(walk, old, items, redraw, said) {
  const done = answered(items, old);
  if (done) {
    const found = JSON.parse(done.body).found;
    return el("li", {}, el("div", { class: "row" }, el("b", {}, old.words), el("span", { class: "tag ok" }, say(`found.${found}`))));
  }
  const fresh = note(walk, old);
  const options = FOUND.map((value) => ({ value, words: say(`found.${value}`) }));
  const finish = async () => {
    if (!fresh.found) {
      said(say("returning.choose"));
      return;
    }
    fresh.text = `${old.words}: ${say(`found.${fresh.found}`)}`;
    fresh.feeling = fresh.found === "FIXED" ? "BRIGHT_SPOT" : "NEUTRAL";
    await save(walk, fresh, null);
    said(say("app.saved"));
    soon();
    await redraw();
  };
  return el(
    "li",
    { class: "open loose" },
    el("b", {}, old.words),
    el("p", { class: "small muted" }, [old.place, old.became].filter(Boolean).join(". ")),
    choices(`funnet-${old.ref}`, say("returning.found"), options, "", (found) => (fresh.found = found)),
    camera(fresh, () => undefined, said),
    el("p", { class: "mt2" }, button(say("returning.save"), "btn", finish)),
  );
}

export function returning(walk, items, redraw, said) {
  return el(
    "section",
    {},
    el("h2", {}, say("returning.heading")),
    walk.earlier.length === 0
      ? el("p", { class: "muted" }, say("returning.none"))
      : el("ol", { class: "mt2 thread" }, walk.earlier.map((old) => row(walk, old, items, redraw, said))),
  );
}
