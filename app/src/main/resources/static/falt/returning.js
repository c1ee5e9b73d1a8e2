// On a return walk: each old note in hand, and what became of it.
import { button, choices, el, say } from "./dom.js";
import { camera } from "./camera.js";
import { empty, keep, save } from "./note.js";
import { soon } from "./sync.js";

const FOUND = ["FIXED", "NOT_FIXED", "CHANGED", "CANNOT_SEE"];

function answered(items, old) {
  return items.find((item) => item.type === "observation" && JSON.parse(item.body).returnsTo === old.ref);
}

/** What was begun of it, as it was left, also after the phone died; else a fresh note. */
function note(walk, old, drafts) {
  const key = `${walk.slug}/${walk.ref}/${old.ref}`;
  const begun = drafts.find((draft) => draft.key === key);
  if (begun) {
    return begun;
  }
  return empty(key, { feeling: "NEUTRAL", category: old.category, place: old.place, returnsTo: old.ref, found: "" });
}

function row(walk, old, items, drafts, once, said) {
  const done = answered(items, old);
  if (done) {
    const found = JSON.parse(done.body).found;
    return el("li", {}, el("div", { class: "row" }, el("b", {}, old.words), el("span", { class: "tag ok" }, say(`found.${found}`))));
  }
  const fresh = note(walk, old, drafts);
  const options = FOUND.map((value) => ({ value, words: say(`found.${value}`) }));
  const words = el("input", { id: `sett-${old.ref}`, autocomplete: "off", value: fresh.seen ?? "", on: { input: () => {
    fresh.seen = words.value;
    keep(fresh);
  } } });
  const finish = async () => {
    if (!fresh.found) {
      said(say("returning.choose"));
      return;
    }
    await once(() => answer());
  };
  const answer = async () => {
    fresh.text = [`${old.words}: ${say(`found.${fresh.found}`)}`, fresh.seen].filter(Boolean).join(". ");
    fresh.feeling = fresh.found === "FIXED" ? "BRIGHT_SPOT" : "NEUTRAL";
    await save(walk, fresh, null);
    said(say("app.saved"));
    soon();
  };
  return el(
    "li",
    { class: "open loose" },
    el("b", {}, old.words),
    el("p", { class: "small muted" }, [old.place, old.became].filter(Boolean).join(". ")),
    choices(`funnet-${old.ref}`, say("returning.found"), options, fresh.found, (found) => {
      fresh.found = found;
      keep(fresh);
    }),
    el("div", { class: "field" }, el("label", { for: `sett-${old.ref}` }, say("returning.words")), words),
    camera(fresh, said),
    el("p", { class: "mt2" }, button(say("returning.save"), "btn", finish)),
  );
}

export function returning(walk, items, drafts, once, said) {
  return el(
    "section",
    {},
    el("h2", {}, say("returning.heading")),
    walk.earlier.length === 0
      ? el("p", { class: "muted" }, say("returning.none"))
      : el("ol", { class: "mt2 thread" }, walk.earlier.map((old) => row(walk, old, items, drafts, once, said))),
  );
}
