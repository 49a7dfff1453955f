import { useState } from 'react';
import type { CanvasHost } from '../../call/canvas/CanvasHost';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTavusAtom } from '../../hooks/react/useTavusAtom';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import { definePart, type Part } from '../anatomy/definePart';
import { useLazy } from '../anatomy/useLazy';
import type { CanvasRenderers } from '../board/CanvasRenderers';
import { useIdle } from './useIdle';

/** The state of `Conversation.Canvas`. */
export type CanvasState = {
  /** The kind of the card; undefined without one. */
  readonly kind: CanvasCard['kind'] | undefined;
};

/** The props that `Conversation.Canvas` adds to those of its element. */
export type CanvasOwnProps = CanvasHost & {
  /** Components of yours that draw cards, by the card's component and version; false leaves them to Tavus's frame. */
  readonly renderers?: CanvasRenderers | undefined;
  /** The side of a card for which the PAL asks for none. Defaults to `end`. */
  readonly side?: 'start' | 'end' | undefined;
};

const loadBoard = async () => (await import('../board/CanvasBoard')).CanvasBoard;
const noRenderers: CanvasRenderers = {};

/**
 * The card that the PAL shows at the moment: a question, a field, a calendar, a text, a chart, an alert, or whatever else Tavus
 * sends, on top of the PAL's video or, in a narrow box, at its bottom. What draws the cards is loaded once the call is connected
 * and the browser is idle, or with the first card.
 *
 * @example
 * ```tsx
 * import { Conversation } from 'tavus-react';
 *
 * export const Face = () => (
 *   <Conversation.Stage>
 *     <Conversation.Canvas side="start" />
 *     <Conversation.Captions />
 *   </Conversation.Stage>
 * );
 * ```
 */
export const Canvas: Part<'div', CanvasState, CanvasOwnProps> = definePart(
  'canvas',
  'div',
  ({ renderers = noRenderers, side = 'end', onInteraction, origins }: CanvasOwnProps) => {
    const { state } = useTavusContext();
    const hasCalls = useTavusAtom(state.canvasCalls).length > 0;
    const isIdle = useIdle(useConversation().state === 'connected');
    const CanvasBoard = useLazy(loadBoard, hasCalls || isIdle);
    const [kind, setKind] = useState<CanvasCard['kind']>();
    return {
      state: { kind },
      children: CanvasBoard && (
        <CanvasBoard {...{ renderers, side, onInteraction, origins }} onKind={setKind} />
      ),
    };
  },
  ['renderers', 'side', 'onInteraction', 'origins'],
);
