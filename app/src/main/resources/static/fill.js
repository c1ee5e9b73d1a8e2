// A ready-made text is put into its field at once; without this script the server does it.
for (const button of document.querySelectorAll("[data-fill]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const field = document.getElementById(button.dataset.fill);
    const written = field.value.trim();
    field.value = written ? written + "\n" + button.dataset.words : button.dataset.words;
    field.focus();
  });
}
