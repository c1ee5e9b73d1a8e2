// Makes the log quicker for a thumb: larger steps, the day only when asked, what it counts towards.
const form = document.querySelector("form.log");

function stepper(box) {
  const field = box.querySelector("input");
  const button = (sign, label, by) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn second";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", () => {
      field.value = Math.max(0, (parseInt(field.value, 10) || 0) + by);
    });
    return made;
  };
  box.prepend(button("−", box.dataset.less, -1));
  box.append(button("+", box.dataset.more, 1));
}

function show() {
  const chosen = form.querySelector("[name=aktivitet]:checked");
  for (const part of form.querySelectorAll("[data-counts]")) {
    part.hidden = !chosen || part.dataset.counts !== chosen.value;
  }
  const day = form.querySelector(".other-day");
  if (!day.classList.contains("error")) {
    day.hidden = form.querySelector("[name=nar]:checked")?.value !== "dag";
  }
}

if (form) {
  form.querySelectorAll("[data-stepper]").forEach(stepper);
  form.addEventListener("change", show);
  form.addEventListener("submit", () => {
    setTimeout(() => form.querySelector(".dock button").setAttribute("disabled", ""), 0);
  });
  addEventListener("pageshow", () => form.querySelector(".dock button").removeAttribute("disabled"));
  show();
}
