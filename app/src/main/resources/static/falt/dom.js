// Elements, words and time, for every part of the field app.
import { put, setting } from "./store.js";

let words = {};

/** The words, or those of last time when they cannot be had. */
export async function loadWords(language) {
  const key = `words/${language}`;
  try {
    const answer = await fetch(`/falt/ord-${language}.json`);
    words = await answer.json();
    await put("settings", { key, value: words }, "relaxed").catch(() => undefined);
  } catch (failed) {
    words = await setting(key, null);
    if (!words) {
      throw failed;
    }
  }
}

/** The words of a key; {0} and {1} are replaced. */
export function say(key, ...values) {
  const pattern = words[key] ?? key;
  return pattern.replace(/\{(\d)\}/g, (_, place) => values[Number(place)] ?? "");
}

/** An element with attributes and children; `on` holds what it listens to. */
export function el(name, attributes = {}, ...children) {
  const svg = ["svg", "path", "circle", "rect", "text", "line"].includes(name);
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function clock(moment) {
  const at = new Date(moment);
  const two = (number) => String(number).padStart(2, "0");
  return `${two(at.getHours())}.${two(at.getMinutes())}`;
}

/** Large choices of which one is taken. */
export function choices(name, legend, options, chosen, changed, css = "choices") {
  return el(
    "fieldset",
    {},
    el("legend", {}, legend),
    el(
      "div",
      { class: css },
      options.map((option) =>
        el(
          "label",
          {},
          el("input", {
            type: "radio",
            name,
            value: option.value,
            checked: option.value === chosen,
            on: { change: () => changed(option.value) },
          }),
          option.words,
        ),
      ),
    ),
  );
}

export function button(words, css, pressed, more = {}) {
  return el("button", { type: "button", class: css, on: { click: pressed }, ...more }, words);
}
