import { createLazyCanvas } from '../../hooks/canvas/LazyCanvas';
import type { TavusContextValue } from '../../hooks/react/TavusContext';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { Emit } from './Tree';

/** Emits the events of Magic Canvas, whether or not the element shows cards; returns a cleanup function. */
export function watchCanvas(
  { session, store, state }: Pick<TavusContextValue, 'session' | 'store' | 'state'>,
  emit: Emit,
  /** Called once cards can be shown. */
  onLoaded: () => void,
): () => void {
  const lazy = session.part(createLazyCanvas);
  let told: CanvasCard | null = null;
  const stops = [lazy.wait(store, state), store.sub(lazy.chunk, open), store.sub(lazy.view, tell)];

  function open(): void {
    const chunk = store.get(lazy.chunk);
    if (!chunk) return;
    onLoaded();
    const canvas = session.part(chunk.createCanvas);
    stops.push(
      canvas.open(store, state, {
        onRecorded: (interaction) => emit('tavus:canvas-interaction', interaction),
      }),
    );
  }
  function tell(): void {
    const { card = null } = store.get(lazy.view);
    if (card === told) return;
    told = card;
    emit('tavus:canvas-card', { card });
  }

  open();
  tell();
  return () => {
    for (const stop of stops) stop();
  };
}
