import { useContext, useEffect } from 'react';
import type { CanvasAction, CanvasWords } from '../../call/canvas/CanvasAction';
import type { CanvasHost } from '../../call/canvas/CanvasHost';
import type { CanvasView } from '../../call/canvas/CanvasView';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import { TavusError } from '../../state/TavusError';
import { LabelsContext } from '../labels/LabelsContext';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';
import { useLatestActions } from '../react/useLatestActions';
import { useTavusAtom } from '../react/useTavusAtom';
import type { CanvasActions, CanvasSayOptions } from './CanvasActions';
import { createLazyCanvas, type LoadedCanvas } from './LazyCanvas';

/** The options of `useCanvas`; none of them need to be memoized. */
export interface UseCanvasOptions extends CanvasHost {}

/** The Magic Canvas card that the PAL shows, and what the visitor can do with it. The functions are stable. */
export interface CanvasControls extends CanvasView, CanvasActions {}

/**
 * Returns the Magic Canvas card that the PAL shows, for a page that draws cards itself; `Conversation.Canvas` draws them for
 * you. There is at most one card. An answer is recorded at Tavus, which calls your webhook, and then said to the PAL.
 *
 * What it takes is loaded with the first card, or before it, when the conversation is connected and the page is idle.
 *
 * @example
 * ```tsx
 * import { useCanvas } from 'tavus-react';
 *
 * export function Question() {
 *   const { card, canSend, submit } = useCanvas();
 *   if (card?.kind !== 'question') return null;
 *   return (
 *     <fieldset>
 *       <legend>{card.args.question}</legend>
 *       {card.args.options.map(({ id, label }) => (
 *         <button
 *           key={id}
 *           disabled={!canSend}
 *           onClick={() => submit({ selected_option_ids: [id], skipped: false }, { say: label })}
 *         >
 *           {label}
 *         </button>
 *       ))}
 *     </fieldset>
 *   );
 * }
 * ```
 */
export function useCanvas(options: UseCanvasOptions = {}): CanvasControls {
  const { session, store, state } = useTavusContext();
  const lazy = session.part(createLazyCanvas);
  const view = useTavusAtom(lazy.view);
  const labels = useContext(LabelsContext);
  const latest = useLatest(options);
  const { card } = view;
  const origins = options.origins?.join(' ') ?? '';

  useEffect(
    function showCards() {
      return lazy.show(store, state, {
        origins: origins.split(' ').filter(Boolean),
        onInteraction: (interaction) => latest.current.onInteraction?.(interaction),
      });
    },
    [lazy, store, state, origins, latest],
  );

  async function act(
    { say, metadata }: CanvasSayOptions,
    choose: (card: CanvasCard, loaded: LoadedCanvas) => readonly [CanvasAction, CanvasWords?],
  ): Promise<void> {
    const loaded = lazy.read(store);
    if (!loaded || !card) throw noCard();
    const [action, words] = choose(card, loaded);
    await loaded.canvas.act(card, { ...action, metadata }, say === undefined ? words : { say });
  }

  const actions = useLatestActions({
    submit: (value: unknown, given: CanvasSayOptions = {}) => act(given, () => [{ type: 'submit', value }]),
    skip: (given: CanvasSayOptions = {}) =>
      act(given, (skipped, { skippedValue, canvasLabels }) => [
        { type: 'skip', value: skippedValue(skipped) },
        { say: { ...canvasLabels, ...labels }.canvasSkipSaid },
      ]),
    dismiss: (given: CanvasSayOptions = {}) =>
      act(given, (closed, { canvasTitle, canvasLabels }) => {
        const { canvasClosedNote, canvasClosedUntitledNote } = { ...canvasLabels, ...labels };
        const title = canvasTitle(closed);
        const context = title ? canvasClosedNote.replace('{title}', () => title) : canvasClosedUntitledNote;
        return [{ type: 'dismiss' }, { context }];
      }),
    setContext: (text: string) => {
      if (card) lazy.read(store)?.canvas.setContext(card, text);
    },
  });
  return { ...view, ...actions };
}

function noCard(): TavusError {
  return new TavusError('canvas-post', 'The PAL shows no card.', {
    hint: 'Offer the actions of a card only while useCanvas() returns one.',
  });
}
