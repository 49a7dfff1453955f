import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { CanvasRenderer, CanvasRenderers } from './CanvasRenderers';
import { rendersNatively } from './rendersNatively';

/** Returns what draws a card: a component of the application, this library, or Tavus's frame. */
export function chooseRenderer(
  card: CanvasCard,
  renderers: CanvasRenderers,
): Exclude<CanvasRenderer, false> | 'native' | 'frame' {
  const { component, version, kind } = card;
  const exact = `${component}@${version}`;
  const keys = [
    // A renderer of its own counts on arguments that could be read.
    ...(kind === 'other' && knownKeys.has(exact) ? [] : [exact]),
    ...(component.startsWith('canvas.') ? ['canvas.*'] : []),
    '*',
  ];
  for (const key of keys) {
    // The name comes from the PAL, and `constructor` is a property of every object.
    if (!Object.hasOwn(renderers, key)) continue;
    // The key is that of the card, so the component takes this card.
    const renderer = (renderers as Readonly<Record<string, CanvasRenderer | undefined>>)[key];
    if (renderer !== undefined) return renderer === false ? 'frame' : renderer;
  }
  return rendersNatively(card) ? 'native' : 'frame';
}

const knownKeys: ReadonlySet<string> = new Set(
  ['question', 'input', 'calendar', 'text', 'chart', 'alert'].map((kind) => `canvas.${kind}@v1`),
);
