// Lets an area be drawn corner by corner on the map. The list of corners works without it.
const picture = document.querySelector(".district-map");
const list = document.querySelector("#horn");
const undo = document.querySelector("[data-undo-corner]");
if (picture && list) {
  const drawn = picture.querySelector(".drawn");
  const { west, north, perX, perY } = Object.fromEntries(
    Object.entries(picture.dataset).map(([name, value]) => [name, Number(value)]),
  );
  const lines = () => list.value.split("\n").filter((line) => line.trim());
  const draw = () => {
    const points = lines()
      .map((line) => line.trim().split(line.includes(";") ? /\s*;\s*/ : /,?\s+/))
      .map((pair) => pair.map((part) => Number(part.replace(",", "."))))
      .filter((pair) => pair.length === 2 && pair.every(Number.isFinite))
      .map(([one, other]) => [Math.max(one, other), Math.min(one, other)])
      .map(([lat, lon]) => `${((lon - west) / perX).toFixed(1)} ${((north - lat) / perY).toFixed(1)}`);
    drawn.setAttribute("d", points.length ? `M${points.join("L")}${points.length > 2 ? "Z" : ""}` : "");
    undo.hidden = !points.length;
  };
  picture.classList.add("drawable");
  picture.addEventListener("click", (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    const corner = `${(north - point.y * perY).toFixed(5)} ${(west + point.x * perX).toFixed(5)}`;
    list.value = [...lines(), corner].join("\n");
    draw();
  });
  undo.addEventListener("click", () => {
    list.value = lines().slice(0, -1).join("\n");
    draw();
  });
  list.addEventListener("input", draw);
  draw();
}
