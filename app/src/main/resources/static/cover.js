// Draw over what must not be seen. The boxes are written in the field beside, in per cent; the
// server covers them in the picture itself. Without this script the numbers are written by hand.
for (const figure of document.querySelectorAll("[data-cover]")) {
  const picture = figure.querySelector("img");
  const field = figure.querySelector("[data-box]");
  if (!field) {
    continue;
  }
  const form = field.form;
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  layer.setAttribute("viewBox", "0 0 100 100");
  layer.setAttribute("preserveAspectRatio", "none");
  layer.setAttribute("aria-hidden", "true");
  layer.classList.add("boxes");
  const frame = document.createElement("div");
  frame.className = "frame";
  picture.replaceWith(frame);
  frame.append(picture, layer);
  let from = null;
  let box = null;

  const at = (event) => {
    const bounds = layer.getBoundingClientRect();
    const inside = (value) => Math.min(100, Math.max(0, Math.round(value)));
    return {
      x: inside(((event.clientX - bounds.left) / bounds.width) * 100),
      y: inside(((event.clientY - bounds.top) / bounds.height) * 100),
    };
  };

  const draw = (event) => {
    const to = at(event);
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    Object.entries({ x, y, width, height }).forEach(([name, value]) => box.setAttribute(name, value));
    return { x, y, width, height };
  };

  layer.addEventListener("pointerdown", (event) => {
    figure.querySelector("details").open = true;
    from = at(event);
    box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    layer.append(box);
    layer.setPointerCapture(event.pointerId);
  });
  layer.addEventListener("pointermove", (event) => from && draw(event));
  layer.addEventListener("pointerup", (event) => {
    const { x, y, width, height } = draw(event);
    from = null;
    if (width === 0 || height === 0) {
      box.remove();
      return;
    }
    const words = `${x} ${y} ${width} ${height}`;
    if (field.value.trim() === "") {
      field.value = words;
    } else {
      const more = document.createElement("input");
      more.type = "hidden";
      more.name = "ruta";
      more.value = words;
      form.append(more);
    }
  });
}
