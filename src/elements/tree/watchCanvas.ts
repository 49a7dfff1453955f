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

  function tellCard(): void {
    const { card = null } = store.get(lazy.view);
    if (card === told) return;
    told = card;
    emit('tavus:canvas-card', { card });
  }
  function tellLoaded(): void {
    if (store.get(lazy.isLoaded)) onLoaded();
  }

  const stops = [
    store.sub(lazy.isLoaded, tellLoaded),
    store.sub(lazy.view, tellCard),
    lazy.show(store, state, {
      onRecorded: (interaction) => emit('tavus:canvas-interaction', interaction),
    }),
  ];
  tellLoaded();
  tellCard();
  return () => {
    for (const stop of stops) stop();
  };
}
