import { act, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { Canvas, type CanvasOwnProps } from '../../../src/components/parts/Canvas';
import { Root } from '../../../src/components/parts/Root';
import { Stage } from '../../../src/components/parts/Stage';
import type { TavusProviderProps } from '../../../src/components/provider/TavusProvider';
import type { SimulateOptions } from '../../../src/simulator';
import type { ShowCard } from '../../../src/simulator/script/CanvasStep';
import { type RenderedConversation, renderConversation } from '../renderConversation';

export interface ShownCard extends RenderedConversation {
  /** The card on screen. */
  card(): HTMLElement;
  /** Lets the interaction be recorded, and everything that follows happen. */
  settle(): Promise<void>;
  /** What the page has said to the PAL. */
  said(): readonly unknown[];
}

/** Renders a call in which the PAL shows a card, and waits for the card. */
export async function showCard(
  step: ShowCard,
  props: CanvasOwnProps = {},
  provider: Partial<TavusProviderProps> = {},
  options: SimulateOptions = {},
): Promise<ShownCard> {
  const shown = (
    <Root>
      <Stage tabIndex={-1} />
      <Canvas {...props} />
    </Root>
  );
  const conversation = renderConversation(
    shown,
    { greeting: '' },
    { labels: { pal: 'Mira' }, ...provider },
    options,
  );
  const { container, simulation, advance } = conversation;
  await conversation.connect();
  await act(async () => simulation.canvas(step));
  await advance(100);
  const find = () => container.querySelector<HTMLElement>('[data-tavus-part="canvas-card"]');
  await waitFor(() => expect(find()).not.toBeNull());
  return {
    ...conversation,
    card() {
      const card = find();
      if (!card) throw new Error('There is no card.');
      return card;
    },
    async settle() {
      for (let step = 0; step < 3; step += 1) {
        await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
        await advance(500);
      }
    },
    said: () =>
      simulation.sent
        .filter(({ event_type }) => event_type === 'conversation.respond')
        .map(({ properties }) => (properties as { readonly text?: unknown }).text),
  };
}
