// How much of what was noted is unsafe and good, and about things and about people.
import { el, say } from "./dom.js";

export function balance(items) {
  const notes = items.filter((item) => item.type === "observation");
  const of = (feeling) => notes.filter((item) => item.feeling === feeling).length;
  const [bad, mid, good] = [of("UNSAFE"), of("NEUTRAL"), of("BRIGHT_SPOT")];
  const social = notes.filter((item) => item.social).length;
  const all = Math.max(1, notes.length);
  const unit = 352 / all;
  const ask =
    notes.length === 0 ? "" : good === 0 ? say("balance.askGood") : social === 0 ? say("balance.askPeople") : "";
  return el(
    "div",
    {},
    el(
      "svg",
      { class: "meter mt2", viewBox: "0 0 360 20", preserveAspectRatio: "none", "aria-hidden": "true" },
      el("rect", { width: bad * unit, height: 20, rx: 3 }),
      el("rect", { class: "mid", x: bad * unit + 4, width: mid * unit, height: 20, rx: 3 }),
      el("rect", { class: "none", x: (bad + mid) * unit + 8, y: 1, width: Math.max(0, 350 - (bad + mid) * unit), height: 18, rx: 3 }),
    ),
    el("p", { class: "mt2" }, el("b", {}, say("balance.feelings", bad, mid, good)), ` ${say("balance.kinds", notes.length - social, social)} ${ask}`),
  );
}
