// Warns while somebody writes, and lets a pin be put on the map. The form works without it.
const signs = [
  /(?<!\d)(?:19|20)?\d{6}[-+ ]?\d{4}(?!\d)/,
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u,
  /(?<![\d\p{L}])(?:\+46|0)[ -]?\d{1,3}(?:[ -]?\d{2,3}){2,3}(?!\d)/u,
  /(?<![\p{L}\d-])[A-HJ-PR-UW-Z]{3} ?\d{2}[\dA-HJ-PR-UW-Z](?![\p{L}\d])/u,
  /\p{Lu}\p{L}*(?:gatan|vägen|stigen|gränd|torget|backen|allén) \d{1,4}(?!\d)/u,
];

const form = document.querySelector("form.voice");
const text = form.querySelector("textarea");
const told = form.querySelector("[data-told]");
text.addEventListener("input", () => {
  const words = signs.some((sign) => sign.test(text.value)) ? form.dataset.warning : "";
  if (told.textContent !== words) told.textContent = words;
});

const map = form.querySelector(".pin-map");
if (map) {
  const picture = map.querySelector("svg");
  const pin = picture.querySelector(".pin");
  const clear = map.querySelector("[data-clear]");
  const says = map.querySelector("[data-put-told]");
  const { lat, lon } = form.elements;
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
  picture.addEventListener("click", (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    put(Math.round(point.x), Math.round(point.y));
  });
  clear.addEventListener("click", () => {
    lat.value = "";
    lon.value = "";
    show(false);
  });
  map.hidden = false;
  if (lat.value && lon.value) {
    put(
      Math.round((Number(lon.value) - Number(map.dataset.west)) / Number(map.dataset.perX)),
      Math.round((Number(map.dataset.north) - Number(lat.value)) / Number(map.dataset.perY)),
    );
  }
}
