// Keeps what is being written, and shows what a promise still lacks. The page works without it.
const form = document.querySelector("form.editor");
const told = document.querySelector("[data-module=draft]");
const PAUSE = 3000;
let kept = form && read();
let timer;
let leaving = false;

function read() {
  return new URLSearchParams(new FormData(form)).toString();
}

async function keep() {
  const now = read();
  if (now === kept) return;
  try {
    const answer = await fetch(told.dataset.address, {
      method: "POST",
      body: new URLSearchParams(now),
      redirect: "manual",
    });
    if (!answer.ok) throw new Error(answer.status);
    kept = now;
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
    told.textContent = told.dataset.kept.replace("{0}", time);
  } catch {
    told.textContent = told.dataset.lost;
  }
}

async function check() {
  const panel = form.querySelector("[data-panel]");
  if (!panel) return;
  const address = told.dataset.address.replace(/utkast$/, "granskning");
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams(read()), redirect: "manual" });
  if (answer.ok) {
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    panel.replaceChildren(...next.querySelector("[data-panel]").childNodes);
  }
}

if (form && told) {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => Promise.all([keep(), check()]), PAUSE);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => {
    const now = read();
    if (document.visibilityState === "hidden" && !leaving && now !== kept) {
      navigator.sendBeacon(told.dataset.address, new URLSearchParams(now));
      kept = now;
    }
  });
}
