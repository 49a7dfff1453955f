import type { StoryObj } from '@storybook/react-vite';
import { within } from 'storybook/test';
import { Conversation } from 'tavus-react';
import { inConversation } from './inConversation';

/** A story in which the PAL shows a card. `play` runs once the card is there. */
export function cardStory(
  show: string,
  args: object,
  play?: (card: ReturnType<typeof within>) => Promise<void>,
): StoryObj {
  return {
    decorators: [
      inConversation({ script: { name: 'Mira', greeting: '', steps: [{ canvas: { show, args } }] } }),
    ],
    render: () => (
      <Conversation.Root style={{ height: 760 }}>
        <div data-tavus-part="viewport" style={{ height: '100%' }}>
          <Conversation.Stage />
          <Conversation.Canvas />
        </div>
      </Conversation.Root>
    ),
    play: async ({ canvasElement }) => {
      const card = await within(canvasElement).findByRole('region', { name: / from / });
      await play?.(within(card));
    },
  };
}
