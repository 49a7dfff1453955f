/** Returns where the face is: the middle third of the picture, which its element shows as large as `cover` makes it. */
export function faceBox(video: HTMLElement | null): DOMRect {
  if (!video) throw new Error('There is no picture.');
  const { left, top, width, height } = box(video);
  const style = getComputedStyle(video);
  const padding = (side: string) => Number.parseFloat(style.getPropertyValue(`padding-${side}`));
  const [start, head] = [padding('left'), padding('top')];
  const room = { width: width - start - padding('right'), height: height - head - padding('bottom') };
  const scale = Math.max(room.width / 1280, room.height / 720);
  const [center, middle] = [left + start + room.width / 2, top + head + room.height / 2];
  return new DOMRect(center - 213 * scale, middle - 274 * scale, 426 * scale, 418 * scale);
}

/** Returns the box of a part, which is empty if there is none. */
export function box(element: Element | null): DOMRect {
  return element?.getBoundingClientRect() ?? new DOMRect();
}

/** Returns which of these boxes cover each other. */
export function overlaps(boxes: Readonly<Record<string, DOMRect>>): string[] {
  const all = Object.entries(boxes);
  return all.flatMap(([name, one], index) =>
    all.slice(index + 1).flatMap(([other, two]) => (overlap(one, two) ? [`${name} and ${other}`] : [])),
  );
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return (
    one.width > 0 &&
    other.width > 0 &&
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1
  );
}
