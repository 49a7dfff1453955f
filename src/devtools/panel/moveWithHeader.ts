import type { PointerEvent } from 'react';

/** Moves a floating panel with the pointer that has gone down on its header, until the pointer goes up. */
export function moveWithHeader({
  currentTarget: header,
  target,
  clientX,
  clientY,
  pointerId,
}: PointerEvent<HTMLElement>): void {
  const panel = header.parentElement;
  if (!panel || (target as Element).closest('button')) return;
  const { left, top } = panel.getBoundingClientRect();
  const move = (event: globalThis.PointerEvent) => {
    const x = left + event.clientX - clientX;
    const y = top + event.clientY - clientY;
    // A part of the header stays in sight, to take it by.
    const inside = {
      x: Math.min(Math.max(x, 80 - panel.offsetWidth), window.innerWidth - 80),
      y: Math.min(Math.max(y, 0), window.innerHeight - 40),
    };
    // Only a floating panel is there.
    panel.style.setProperty('--place', `${inside.y}px auto auto ${inside.x}px`);
  };
  header.setPointerCapture(pointerId);
  header.addEventListener('pointermove', move);
  const stop = () => header.removeEventListener('pointermove', move);
  header.addEventListener('lostpointercapture', stop, { once: true });
}
