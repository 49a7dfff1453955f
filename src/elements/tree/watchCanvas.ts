import type { TavusContextValue } from '../../hooks/react/TavusContext';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import type { CanvasInteraction } from '../../protocol/canvas/CanvasInteraction';
import type { Emit } from './Tree';

/**
 * Emits the events of Magic Canvas, whether or not the element shows cards; returns a cleanup function. What reads the cards
 * is loaded with the first of them.
 */
export function watchCanvas(
  { session, store, state }: Pick<TavusContextValue, 'session' | 'store' | 'state'>,
  emit: Emit,
): () => void {
  let stops: (() => void)[] = [store.sub(state.canvasCalls, () => void read())];
  let reading: Promise<void> | undefined;
  let isOver = false;
  let told: CanvasCard | null = null;

  async function read(): Promise<void> {
    if (store.get(state.canvasCalls).length === 0) return;
    reading ??= open().catch(() => {
      // It could not be loaded. The next call tries again.
      reading = undefined;
    });
    await reading;
  }

  async function open(): Promise<void> {
    const { createCanvas } = await import('../../call/canvas/Canvas');
    if (isOver) return;
    const canvas = session.part(createCanvas);
    function tell(): void {
      const { card = null } = store.get(canvas.view);
      if (card === told) return;
      told = card;
      emit('tavus:canvas-card', { card });
    }
    const onRecorded = (interaction: CanvasInteraction) => emit('tavus:canvas-interaction', interaction);
    stops = [...stops, canvas.open(store, state, { onRecorded }), store.sub(canvas.view, tell)];
    tell();
  }

  void read();
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}
