// Keeps what is filled in on this device, shows only what is asked, tells a slip in the code before it is
// sent, turns the pages of a form with a question at a time, puts pins and areas on maps and does the counting
// of open surveys. The form works without it.
const key = "enkat:" + location.pathname;
const store = {
  get() {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  },
  set(value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  forget() {
    try {
      localStorage.removeItem(key);
    } catch {
      // nothing was kept
    }
  },
};

const form = document.querySelector("form.survey");
if (!form && document.querySelector("script[data-stored]")) store.forget();
if (form) answer(form);

function answer(form) {
  const own = (field) => field.name.startsWith("f.") || field.name === "kod";
  const fields = () => [...form.elements].filter((field) => field.name && own(field));
  const keptRow = form.querySelector("[data-kept]");

  const filled = () => {
    const values = {};
    for (const field of fields()) {
      if (["radio", "checkbox"].includes(field.type) ? field.checked : field.value !== "") {
        (values[field.name] ??= []).push(field.value);
      }
    }
    return values;
  };
  const keep = () => {
    const values = filled();
    const kept = store.set({ id: form.elements.id.value, values, step: form.dataset.step });
    keptRow.hidden = !kept || !Object.keys(values).length;
  };
  const fill = (values) => {
    for (const field of fields()) {
      const wanted = values[field.name] ?? [];
      if (["radio", "checkbox"].includes(field.type)) field.checked = wanted.includes(field.value);
      else field.value = wanted[0] ?? "";
    }
  };

  const before = store.get();
  if (before?.values && !form.dataset.faults) {
    fill(before.values);
    if (/^[0-9a-zA-Z-]{16,64}$/.test(before.id)) form.elements.id.value = before.id;
    keptRow.hidden = !Object.keys(before.values).length;
  }
  form.querySelector("[data-empty]").addEventListener("click", () => {
    fill({});
    store.forget();
    keptRow.hidden = true;
    form.dispatchEvent(new Event("change"));
    form.querySelector("input, select, textarea").focus();
  });

  // A code from the address, after the sign that is never sent.
  const code = form.elements.kod;
  const inAddress = new URLSearchParams(location.hash.slice(1)).get("kod");
  if (code && inAddress) {
    code.value = inAddress;
    history.replaceState(null, "", location.pathname + location.search);
  }
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const wellFormed = (typed) => {
    const plain = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
    const values = [...plain].map((letter) => letters.indexOf(letter));
    if (values.length !== 28 || values.includes(-1)) return false;
    const sum = values.slice(0, 26).reduce((all, value, i) => all + (i + 1) * value, 0) % 1021;
    return values[26] * 32 + values[27] === sum;
  };
  const told = document.getElementById("kod-e");
  const tell = (words) => {
    if (told.textContent.trim() !== words) told.textContent = words;
    code.closest(".field").classList.toggle("error", words !== "");
  };
  // Words that come while a pointer is down push what it points at away, and its click is lost: they wait until it is up.
  let down = false;
  const waiting = [];
  const up = () =>
    setTimeout(() => {
      down = false;
      for (const what of waiting.splice(0)) what();
    });
  addEventListener("pointerdown", () => (down = true), true);
  addEventListener("pointerup", up, true);
  addEventListener("pointercancel", up, true);
  const whenUp = (what) => (down ? waiting.push(what) : what());
  const sound = () => {
    const fine = !code || wellFormed(code.value);
    if (!fine) tell(form.dataset.codeFault);
    return fine;
  };
  code?.addEventListener("change", () => whenUp(() => tell(code.value && !wellFormed(code.value) ? form.dataset.codeFault : "")));

  // Only what is asked is shown.
  const route = () => {
    const values = filled();
    for (const block of form.querySelectorAll("[data-if]")) {
      const name = "f." + block.dataset.if;
      const codes = block.dataset.codes.split(" ");
      const shown = Object.entries(values).some(
        ([field, said]) => (field === name || field.startsWith(name + ".")) && said.some((one) => codes.includes(one)),
      );
      block.toggleAttribute("data-off", !shown);
      if (form.dataset.step === undefined) block.hidden = !shown;
      for (const line of block.querySelectorAll("[data-only-if]")) line.hidden = true;
    }
  };
  form.addEventListener("change", route);
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  route();

  if (form.dataset.step !== undefined) steps(form, before?.step, keep, sound);
  for (const map of form.querySelectorAll(".pin-map")) pinOn(map);
  for (const map of form.querySelectorAll(".shape-map")) areaOn(map);
  const counting = count(form);

  form.addEventListener("submit", (event) => {
    if (event.submitter?.name) return;
    if (form.elements.biljett.value && !form.elements.tal.value && globalThis.crypto?.subtle) {
      event.preventDefault();
      counting.then(() => form.requestSubmit());
    } else if (!sound()) {
      event.preventDefault();
      code.focus();
    }
  });
}

// A question at a time, without asking the server; the browser's own back button goes a question back.
function steps(form, last, keep, beginning) {
  const blocks = [...form.querySelectorAll(".q")];
  const known = ["", ...blocks.map((block) => block.dataset.q), "slut"];
  const asked = (step) => !blocks.some((block) => block.dataset.q === step && block.hasAttribute("data-off"));
  const [on, back] = [form.elements.fram, form.elements.bak];
  const send = form.querySelector("[data-send]");
  const parts = (name) => document.querySelectorAll(`main [data-${name}]`);
  const show = (step) => {
    form.dataset.step = step;
    for (const part of parts("beginning")) part.hidden = step !== "";
    for (const block of blocks) block.hidden = block.dataset.q !== step;
    for (const part of parts("end")) part.hidden = step !== "slut";
    on.hidden = step === "slut";
    on.textContent = step === "" ? on.dataset.begin : on.dataset.next;
    send.hidden = step !== "slut" && !form.dataset.faults;
    back.hidden = step === "";
    keep();
  };
  const look = (step) => {
    const part = step === "slut" ? document.getElementById("slut") : document.getElementById("q-" + step);
    (part ?? document.querySelector("main h1")).scrollIntoView({ block: "center" });
    part?.focus({ preventScroll: true });
  };
  const move = (by) => {
    let at = known.indexOf(form.dataset.step) + by;
    while (!asked(known[at])) at += by;
    history.pushState({ step: known[at] }, "");
    show(known[at]);
    look(known[at]);
  };
  on.addEventListener("click", (event) => {
    event.preventDefault();
    if (form.dataset.step !== "" || beginning()) move(1);
    else form.elements.kod.focus();
  });
  back.addEventListener("click", (event) => {
    event.preventDefault();
    move(-1);
  });
  addEventListener("popstate", (event) => {
    show(event.state?.step ?? "");
    look(form.dataset.step);
  });
  const start = !form.dataset.faults && known.includes(last) && asked(last) ? last : form.dataset.step;
  history.replaceState({ step: start }, "");
  show(start);
}

// An area, corner by corner.
function areaOn(map) {
  const field = map.closest(".field");
  const corners = field.querySelector("input[name$='.form']");
  const list = field.querySelector("select");
  const picture = map.querySelector("svg");
  const drawn = picture.querySelector(".drawn");
  const [undo, clear] = [map.querySelector("[data-undo]"), map.querySelector("[data-clear]")];
  const says = map.querySelector("[data-put-told]");
  const read = () => (corners.value ? corners.value.split(" ").map((corner) => corner.split(",").map(Number)) : []);
  const show = () => {
    const all = read();
    const at = ([lat, lon]) =>
      `${Math.round((lon - Number(map.dataset.west)) / Number(map.dataset.perX))},` +
      `${Math.round((Number(map.dataset.north) - lat) / Number(map.dataset.perY))}`;
    drawn.setAttribute("points", all.map(at).join(" "));
    for (const dot of picture.querySelectorAll(".corner")) dot.remove();
    for (const corner of all) {
      const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      const [x, y] = at(corner).split(",");
      for (const [name, value] of Object.entries({ class: "pin corner", cx: x, cy: y, r: 7 })) dot.setAttribute(name, value);
      picture.append(dot);
    }
    undo.hidden = clear.hidden = !all.length;
    says.textContent = all.length ? map.dataset.put.replace("{0}", all.length) : "";
  };
  const put = (all) => {
    corners.value = all.map((corner) => corner.map((degrees) => degrees.toFixed(4)).join(",")).join(" ");
    show();
    corners.dispatchEvent(new Event("change", { bubbles: true }));
  };
  picture.addEventListener("click", (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    const lon = Number(map.dataset.west) + point.x * Number(map.dataset.perX);
    const lat = Number(map.dataset.north) - point.y * Number(map.dataset.perY);
    list.value = "";
    put([...read(), [lat, lon]].slice(0, 24));
  });
  undo.addEventListener("click", () => put(read().slice(0, -1)));
  clear.addEventListener("click", () => put([]));
  list.addEventListener("change", () => list.value && put([]));
  map.hidden = false;
  show();
}

function pinOn(map) {
  const field = map.closest(".field");
  const lat = field.querySelector("input[name$='.lat']");
  const lon = field.querySelector("input[name$='.lon']");
  const list = field.querySelector("select");
  const picture = map.querySelector("svg");
  const pin = picture.querySelector(".pin");
  const clear = map.querySelector("[data-clear]");
  const says = map.querySelector("[data-put-told]");
  const show = (on) => {
    pin.toggleAttribute("hidden", !on);
    clear.hidden = !on;
    says.textContent = on ? map.dataset.put : "";
  };
  const put = (x, y) => {
    pin.setAttribute("cx", x);
    pin.setAttribute("cy", y);
    lon.value = (Number(map.dataset.west) + x * Number(map.dataset.perX)).toFixed(4);
    lat.value = (Number(map.dataset.north) - y * Number(map.dataset.perY)).toFixed(4);
    show(true);
  };
  const changed = () => lat.dispatchEvent(new Event("change", { bubbles: true }));
  picture.addEventListener("click", (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    list.value = "";
    put(Math.round(point.x), Math.round(point.y));
    changed();
  });
  const away = () => {
    lat.value = "";
    lon.value = "";
    show(false);
  };
  clear.addEventListener("click", () => {
    away();
    changed();
  });
  list.addEventListener("change", () => list.value && away());
  map.hidden = false;
  if (lat.value && lon.value) {
    put(
      Math.round((Number(lon.value) - Number(map.dataset.west)) / Number(map.dataset.perX)),
      Math.round((Number(map.dataset.north) - Number(lat.value)) / Number(map.dataset.perY)),
    );
  }
}

// Fourteen zero bits at the beginning of SHA-256(ticket.id.number): a second of work for a person's device.
async function count(form) {
  const ticket = form.elements.biljett.value;
  if (!ticket || !globalThis.crypto?.subtle) return;
  const encoder = new TextEncoder();
  const start = `${ticket}.${form.elements.id.value}.`;
  for (let number = 0; ; number++) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(start + number)));
    if (hash[0] === 0 && hash[1] >> 2 === 0) {
      form.elements.tal.value = String(number);
      return;
    }
  }
}
