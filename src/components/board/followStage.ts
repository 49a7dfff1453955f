import { glideFrom } from '../../hooks/screen/glideFrom';
import type { CanvasPlacement } from '../../protocol/canvas/CanvasCard';
import { resizeObserver } from '../anatomy/resizeObserver';
import { type CanvasSpot, placeCanvas } from './placeCanvas';

const stageBoxes = '[data-tavus-part="viewport"], [data-tavus-part="stage"]';

/**
 * Places a card in the stage around it, for as long as the card is shown: tells the style sheet where it goes with `data-canvas` and
 * with CSS variables on the stage, which move the PAL's picture and the captions as well. Follows the size of the stage, the height
 * of the card, the direction of the text, and an on-screen keyboard. Does nothing for a card that the application has placed elsewhere. Returns its undo.
 */
export function followStage(
  canvas: Element | null,
  placement: CanvasPlacement,
  defaultSide: 'start' | 'end',
): () => void {
  const stage = canvas?.parentElement;
  if (!canvas || !stage?.matches(stageBoxes)) return () => undefined;
  const place = () => {
    const { clientWidth: width, clientHeight: height } = stage;
    // A hidden or printing stage has no size.
    if (width === 0) return;
    const isRtl = getComputedStyle(stage).direction === 'rtl';
    const covered = coveredByKeyboard(stage, canvas);
    const spot = placeCanvas(
      { width, height, isRtl, isTypedInto: covered !== undefined },
      placement,
      defaultSide,
    );
    const update = () => write(stage, spot, { covered: covered ?? 0, block: canvas.clientHeight });
    glide(stage, update);
  };
  const observer = resizeObserver(place);
  observer?.observe(stage);
  observer?.observe(canvas);
  // The picture moves to the left or right, and no other change need come with that of the direction.
  const directions = new MutationObserver(place);
  for (const element of [document.documentElement, stage.closest('[data-tavus-part="root"]')])
    if (element) directions.observe(element, { attributeFilter: ['dir'] });
  const { visualViewport } = globalThis;
  const stops = [
    listen(visualViewport, 'resize', place),
    listen(visualViewport, 'scroll', place),
    listen(canvas, 'focusin', place),
    listen(canvas, 'focusout', place),
  ];
  place();
  return () => {
    observer?.disconnect();
    directions.disconnect();
    for (const stop of stops) stop();
    glide(stage, () => {
      delete stage.dataset.canvas;
      delete stage.dataset.canvasRoom;
      for (const name of variables) stage.style.removeProperty(name);
    });
  };
}

/** Makes a change, and lets what gives way to the card glide to its new place. */
function glide(stage: Element, change: () => void): void {
  const parts = stage.querySelectorAll<HTMLElement>(
    '[data-tavus-part="self-view"], [data-tavus-part="caption-box"]',
  );
  const before = [...parts].map((part) => [part, part.getBoundingClientRect()] as const);
  change();
  for (const [part, box] of before) {
    // What still glides is where it is seen, and not where it is.
    for (const glide of part.getAnimations?.() ?? []) glide.cancel();
    const { x, y } = part.getBoundingClientRect();
    if (box.width && Math.hypot(x - box.x, y - box.y) > 1) glideFrom(part, box);
  }
}

const variables = [
  '--tavus-canvas-shift',
  '--tavus-canvas-fade',
  '--tavus-canvas-width',
  '--tavus-canvas-picture',
  '--tavus-canvas-block',
  '--tavus-canvas-covered',
  '--tavus-canvas-start',
  '--tavus-canvas-end',
];

function write(
  { dataset, style }: HTMLElement,
  { at, width, shift, taken, isCramped, isFlat, isTight, isFull, picture }: CanvasSpot,
  { covered, block }: { readonly covered: number; readonly block: number },
): void {
  const set = (name: string, length: number | string) => {
    const value = typeof length === 'number' ? `${length}px` : length;
    // Writing what is there already would make the browser look at all styles again.
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  };
  if (dataset.canvas !== at) dataset.canvas = at;
  const room = [isFlat && 'flat', isTight && 'tight', isFull && 'full', isCramped && 'cramped']
    .filter(Boolean)
    .join(' ');
  if (dataset.canvasRoom !== room) dataset.canvasRoom = room;
  set('--tavus-canvas-shift', shift);
  // The edge of the picture that is in sight fades out.
  const fade = `linear-gradient(to ${shift < 0 ? 'left' : 'right'}, transparent, #000 30%)`;
  set('--tavus-canvas-fade', shift === 0 ? '' : fade);
  set('--tavus-canvas-width', width);
  set('--tavus-canvas-picture', picture ?? '');
  // With the gap to the words.
  set('--tavus-canvas-block', at === 'bottom' ? block + 8 : 0);
  set('--tavus-canvas-covered', covered);
  set('--tavus-canvas-start', at === 'start' ? taken : 0);
  set('--tavus-canvas-end', at === 'end' ? taken : 0);
}

/** Returns how much of the stage an on-screen keyboard covers while something in the card is typed; undefined without one. */
function coveredByKeyboard(stage: Element, canvas: Element): number | undefined {
  const { visualViewport: visible, innerHeight } = globalThis;
  // A visitor who zooms in sees a smaller part of the page as well.
  if (!visible || visible.scale > 1.01 || visible.height >= innerHeight * 0.75) return undefined;
  const root = canvas.getRootNode();
  const { activeElement } = root instanceof ShadowRoot ? root : document;
  if (!canvas.contains(activeElement)) return undefined;
  const { bottom } = stage.getBoundingClientRect();
  return Math.max(0, Math.round(bottom - visible.offsetTop - visible.height));
}

function listen(target: EventTarget | null | undefined, type: string, run: () => void): () => void {
  target?.addEventListener(type, run);
  return () => target?.removeEventListener(type, run);
}
