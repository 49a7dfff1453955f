import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { TavusConversation } from 'tavus-react';
import { inConversation, untilHeld, untilState } from './inConversation';

const meta: Meta<typeof TavusConversation> = {
  title: 'TavusConversation',
  component: TavusConversation,
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
};

export default meta;
type Story = StoryObj<typeof TavusConversation>;

export const Idle: Story = { decorators: [inConversation({ joined: false })] };

export const Connecting: Story = {
  decorators: [inConversation({ options: { palStaysAway: true } })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: ({ canvasElement }) => untilState(canvasElement, 'connecting'),
};

export const Live: Story = {
  decorators: [inConversation()],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Hello!{Enter}');
    await waitFor(() =>
      expect(canvasElement.querySelectorAll('[data-role="pal"]').length).toBeGreaterThan(1),
    );
    await untilHeld((conversation) => {
      conversation.toHaveSaid('user', 'Hello!');
      conversation.toHaveSaid('pal', /^Hello there/);
    });
  },
};

export const Interrupted: Story = {
  decorators: [
    inConversation({
      options: { speed: 1 },
      onConnected: (simulation) => {
        simulation.say('This will be a long sentence, and somebody will certainly cut in before it is over.');
        setTimeout(() => simulation.interrupt(), 1200);
      },
    }),
  ],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await waitFor(() => expect(canvasElement.querySelector('[data-interrupted]')).not.toBeNull());
  },
};

export const Reconnecting: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.network('interrupted') })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    // The notice says it, and the status does not repeat it.
    await within(canvasElement).findByText(/connection/i);
    const status = canvasElement.querySelector('[data-tavus-part="status"]');
    await waitFor(() => expect(status).toHaveAttribute('data-connection', 'reconnecting'));
  },
};

export const Ended: Story = {
  decorators: [
    inConversation({ onConnected: (simulation) => simulation.shutDown('max_call_duration reached') }),
  ],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'ended');
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent('Time’s up.');
    await untilHeld((conversation) => conversation.toHaveEnded('max-duration'));
  },
};

export const Failed: Story = {
  decorators: [inConversation({ options: { failJoin: 'meeting-full' } })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'error');
    await untilHeld((conversation) => conversation.toHaveEnded('failed'));
    await expect(within(canvasElement).getByRole('alert')).toHaveTextContent(
      'This call is full, or already open in another window.',
    );
  },
};

export const Dark: Story = {
  decorators: [inConversation()],
  render: () => <TavusConversation theme="dark" style={{ height: '100dvh' }} />,
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const Narrow: Story = {
  decorators: [inConversation()],
  render: () => <TavusConversation style={{ height: 740, width: 360 }} />,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show transcript' }));
    await expect(canvas.getByRole('region', { name: 'Transcript' })).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Hi{Escape}');
    await expect(canvas.getByRole('button', { name: 'Show transcript' })).toHaveFocus();
  },
};
