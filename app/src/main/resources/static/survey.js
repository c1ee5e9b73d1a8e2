// Keeps what is filled in on this device, shows only what is asked, tells a slip in the code before it is
// sent, puts pins on maps and does the counting of open surveys. The form works without it.
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
    keptRow.hidden = !store.set({ id: form.elements.id.value, values }) || !Object.keys(values).length;
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
  code?.addEventListener("change", () => tell(code.value && !wellFormed(code.value) ? form.dataset.codeFault : ""));

  // Only what is asked is shown.
  const route = () => {
    const values = filled();
    for (const block of form.querySelectorAll("[data-if]")) {
      const name = "f." + block.dataset.if;
      const codes = block.dataset.codes.split(" ");
      const shown = Object.entries(values).some(
        ([field, said]) => (field === name || field.startsWith(name + ".")) && said.some((one) => codes.includes(one)),
      );
      block.hidden = !shown;
      for (const line of block.querySelectorAll("[data-only-if]")) line.hidden = true;
    }
  };
  form.addEventListener("change", route);
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  route();

  for (const map of form.querySelectorAll(".pin-map")) pinOn(map);
  const counting = count(form);

  form.addEventListener("submit", (event) => {
    if (form.elements.biljett.value && !form.elements.tal.value && globalThis.crypto?.subtle) {
      event.preventDefault();
      counting.then(() => form.requestSubmit());
    } else if (code && !wellFormed(code.value)) {
      event.preventDefault();
      tell(form.dataset.codeFault);
      code.focus();
    }
  });
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
