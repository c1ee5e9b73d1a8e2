// Sends a form with files without leaving the page, so that the chosen files stay chosen. Without it they are chosen again.
const form = document.querySelector("form[data-module=files]");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form, event.submitter) });
    if (answer.redirected) {
      location.assign(answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = [...document.querySelectorAll("[data-part]")];
    const fresh = parts.map((part) => page.querySelector(`[data-part=${part.dataset.part}]`));
    if (!answer.ok || fresh.some((part) => !part)) throw new Error(answer.status);
    parts.forEach((part, i) => part.replaceWith(document.adoptNode(fresh[i])));
    const told = document.querySelector("[data-part] [role=alert], [data-part] [role=status]");
    told?.setAttribute("tabindex", "-1");
    told?.focus();
  } catch {
    HTMLFormElement.prototype.submit.call(form);
  } finally {
    form.removeAttribute("aria-busy");
  }
});
