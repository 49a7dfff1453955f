import { type Corner, corners, towards } from '../../hooks/screen/corner';
import { dragFromPx, glideFrom } from '../../hooks/screen/glideFrom';

/** What a visitor can take hold of, and what moves with it. */
const handles =
  '[data-tavus-part="launcher"], [data-tavus-part="widget-pill"], [data-tavus-part="widget-bar"]';
const movable =
  '[data-tavus-part="launcher-box"], [data-tavus-part="widget-pill"], [data-tavus-part="widget-panel"]';
/** What arrow keys move: the launcher, the pill, and the bar of the panel. */
const keyHandles =
  '[data-tavus-part="launcher"], [data-tavus-part="widget-resume"], [data-tavus-part="widget-bar"] button';
/** A panel that fills the screen or its middle has no corner. */
const unmovable = '[data-fills-screen], [data-large]';

/** A press that may become a drag. */
interface Drag {
  readonly box: HTMLElement;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/**
 * Lets a visitor move a widget to another corner of the window: by dragging its launcher, its pill or the bar of its panel, or
 * with the arrow keys while one of their buttons has the focus. Returns its undo.
 */
export function moveToCorners(widget: HTMLElement, onMove: (corner: Corner) => void): () => void {
  let drag: Drag | undefined;

  function move(box: HTMLElement, corner: Corner) {
    const before = box.getBoundingClientRect();
    box.style.translate = '';
    onMove(corner);
    // React has placed it by the next frame, before it is painted.
    requestAnimationFrame(() => glideFrom(box, before));
  }

  const press = (event: PointerEvent) => {
    const box = boxOf(event.target, handles);
    if (drag || event.button !== 0 || !box) return;
    for (const glide of box.getAnimations?.() ?? []) glide.finish();
    drag = { box, pointerId: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
    // On the window, because a fast mouse has left the launcher at its first move, and before the page, which may stop it.
    for (const [type, listener] of whilePressed) addEventListener(type, listener, true);
  };
  const pull = (event: PointerEvent) => {
    const { clientX, clientY, pointerId } = event;
    if (pointerId !== drag?.pointerId) return;
    // The release can be lost, for example in a dialog of the browser.
    if (event.pointerType === 'mouse' && event.buttons === 0) return release(event);
    const [x, y] = [clientX - drag.x, clientY - drag.y];
    if (!drag.moved && Math.hypot(x, y) < dragFromPx) return;
    // Not at the press, because a captured pointer presses no button inside.
    if (!drag.moved) widget.setPointerCapture?.(pointerId);
    drag.moved = true;
    drag.box.style.translate = `${x}px ${y}px`;
  };
  const release = ({ pointerId }: PointerEvent) => {
    if (pointerId !== drag?.pointerId) return;
    if (drag.moved) {
      move(drag.box, cornerOf(drag.box));
      // The browser also fires a click at the end of a drag. There is none if the pointer has left the button.
      widget.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => widget.removeEventListener('click', swallow, true));
    }
    letGo();
  };
  const letGo = () => {
    drag = undefined;
    for (const [type, listener] of whilePressed) removeEventListener(type, listener, true);
  };
  const steer = (event: KeyboardEvent) => {
    const box = boxOf(event.target, keyHandles);
    if (!box || !event.key.startsWith('Arrow') || event.defaultPrevented) return;
    event.preventDefault();
    // Not the nearest corner, because the box may still glide to the chosen one.
    const now = corners.find((corner) => corner === widget.dataset.corner) ?? cornerOf(box);
    move(box, towards(event.key, now));
  };

  const whilePressed = Object.entries({
    pointermove: pull,
    pointerup: release,
    pointercancel: release,
  }) as [string, EventListener][];
  widget.addEventListener('pointerdown', press);
  widget.addEventListener('keydown', steer);
  return () => {
    letGo();
    widget.removeEventListener('pointerdown', press);
    widget.removeEventListener('keydown', steer);
  };
}

function boxOf(target: EventTarget | null, handle: string): HTMLElement | undefined {
  const box = target instanceof Element ? target.closest(handle)?.closest<HTMLElement>(movable) : undefined;
  return box && !box.matches(unmovable) ? box : undefined;
}

/** Returns the corner of the window that is nearest to an element. */
function cornerOf(box: HTMLElement): Corner {
  const { x, y, width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isLeft = x + width / 2 < clientWidth / 2;
  return `${y + height / 2 < clientHeight / 2 ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}`;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
