// The form of one note: how it feels, what it is about. The rest is there for who has time.
import { camera } from "./camera.js";
import { button, choices, el, say } from "./dom.js";
import { category, keep } from "./note.js";
import { pointer, position } from "./where.js";

const SHOWN = 6;

function categories(walk, note, changed) {
  const options = walk.categories.map((each) => ({ value: each.name, words: each.name }));
  const first = options.slice(0, SHOWN);
  const rest = options.slice(SHOWN);
  const chosen = choices("slag", say("form.what"), first, note.category, changed);
  if (rest.length > 0) {
    const more = choices("slag", say("form.whatElse"), rest, note.category, changed);
    more.querySelector("legend").className = "vh";
    const open = rest.some((option) => option.value === note.category);
    chosen.append(el("details", { open }, el("summary", {}, say("form.whatElse")), more));
  }
  return chosen;
}

function field(id, label, hint, input) {
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label),
    hint ? el("span", { class: "hint", id: `${id}-h` }, hint) : null,
    input,
  );
}

function mentions(note, changed) {
  const input = el("input", {
    class: "short",
    id: "antal",
    inputmode: "numeric",
    value: note.mentions,
    on: { input: () => changed({ mentions: Math.max(0, Number.parseInt(input.value, 10) || 0) }) },
  });
  const step = (by) => () => {
    input.value = Math.max(0, (Number.parseInt(input.value, 10) || 0) + by);
    changed({ mentions: Number(input.value) });
  };
  return el(
    "div",
    { class: "field" },
    el("label", { for: "antal" }, say("form.mentions")),
    el(
      "div",
      { class: "step-by" },
      button("−", "btn second", step(-1), { "aria-label": say("form.fewer") }),
      input,
      button("+", "btn second", step(1), { "aria-label": say("form.more") }),
    ),
  );
}

function area(id, value, changed, hint) {
  const input = el("textarea", { id, rows: 2, "aria-describedby": hint ? `${id}-h` : null, on: { input: () => changed(input.value) } });
  input.value = value;
  return input;
}

function item(walk, note, changed) {
  const items = category(walk, note.category)?.items ?? [];
  if (items.length === 0) {
    return "";
  }
  const select = el(
    "select",
    { id: "narmare", on: { change: () => changed(select.value) } },
    el("option", { value: "" }, say("form.notSaid")),
    items.map((each) => el("option", { value: each, selected: each === note.item }, each)),
  );
  return field("narmare", say("form.item"), null, select);
}

function place(walk, note, stop, changed) {
  const told = el("p", { class: "small muted", role: "status" }, placeSaid(note, stop));
  const update = (point) => {
    changed({ point });
    told.textContent = placeSaid({ ...note, point }, stop);
  };
  const ask = async () => {
    told.textContent = say("where.asking");
    const found = await position();
    if (found) {
      update(found);
    } else {
      told.textContent = say("where.unknown");
    }
  };
  const holder = el("div", {});
  const map = el("details", { on: { toggle: () => map.open && holder.replaceChildren(pointer(walk, note.point, update)) } });
  map.append(el("summary", {}, say("where.onMap")), holder);
  return el("div", { class: "field" }, told, button(say("where.ask"), "btn second", ask), map);
}

function placeSaid(note, stop) {
  if (note.point?.accuracy) {
    return say("where.within", note.point.accuracy);
  }
  if (note.point) {
    return say("where.pointed");
  }
  return stop ? say("where.atStop", stop.name) : say("where.none");
}

/** The form of one note. */
export function form(walk, note, stop, said) {
  const change = (part) => {
    Object.assign(note, part);
    keep(note);
  };
  const feelings = ["UNSAFE", "NEUTRAL", "BRIGHT_SPOT"].map((value) => ({ value, words: say(`feeling.${value}`) }));
  const severities = ["1", "2", "3"].map((value) => ({ value, words: say(`severity.${value}`) }));
  const closer = el("div", {});
  const look = () => closer.replaceChildren(item(walk, note, (value) => change({ item: value })));
  look();
  const more = el(
    "details",
    { class: "mt3", id: "mer", open: note.open },
    el("summary", {}, say("form.moreTime")),
    closer,
    field("ord", say("form.words"), say("form.words.hint"), area("ord", note.text, (text) => change({ text }), true)),
    el("div", { class: "field" }, choices("allvar", say("form.severity"), severities, note.severity, (severity) => change({ severity }), "choices three")),
    mentions(note, change),
    field("forslag", say("form.proposal"), null, area("forslag", note.proposal, (proposal) => change({ proposal }))),
    place(walk, note, stop, change),
  );
  more.addEventListener("toggle", () => (note.open = more.open));
  return el(
    "form",
    { on: { submit: (event) => event.preventDefault() } },
    el("section", {}, choices("kansla", say("form.feels"), feelings, note.feeling, (feeling) => change({ feeling }), "choices three")),
    el(
      "section",
      { class: "mt3" },
      categories(walk, note, (name) => {
        change({ category: name, item: "" });
        look();
      }),
    ),
    camera(note, said),
    more,
  );
}
