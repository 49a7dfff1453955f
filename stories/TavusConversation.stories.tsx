import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { TavusConversation } from 'tavus-react';
import { InConversation, untilState } from './inConversation';

const meta: Meta<typeof TavusConversation> = {
  title: 'TavusConversation',
  component: TavusConversation,
  render: () => (
    <InConversation joined={false}>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
};

export default meta;
type Story = StoryObj<typeof TavusConversation>;

export const Idle: Story = {};

export const Connecting: Story = {
  render: () => (
    <InConversation options={{ palStaysAway: true }}>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: ({ canvasElement }) => untilState(canvasElement, 'connecting'),
};

export const Live: Story = {
  render: () => (
    <InConversation>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Hello!{Enter}');
    await waitFor(
      () => expect(canvasElement.querySelectorAll('[data-role="pal"]').length).toBeGreaterThan(1),
      {
        timeout: 8000,
      },
    );
  },
};

export const Interrupted: Story = {
  render: () => (
    <InConversation
      options={{ speed: 1 }}
      then={(simulation) => {
        simulation.say('This will be a long sentence, and somebody will certainly cut in before it is over.');
        setTimeout(() => simulation.interrupt(), 1200);
      }}
    >
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await waitFor(() => expect(canvasElement.querySelector('[data-interrupted]')).not.toBeNull(), {
      timeout: 8000,
    });
  },
};

export const Reconnecting: Story = {
  render: () => (
    <InConversation then={(simulation) => simulation.network('interrupted')}>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('status').textContent).toBe('Reconnecting…'), {
      timeout: 8000,
    });
  },
};

export const Ended: Story = {
  render: () => (
    <InConversation then={(simulation) => simulation.shutDown('max_call_duration reached')}>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'ended');
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent('The time is up.');
  },
};

export const Failed: Story = {
  render: () => (
    <InConversation options={{ failJoin: 'meeting-full' }}>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'error');
    await expect(within(canvasElement).getByRole('alert')).toHaveTextContent('Somebody is already here.');
  },
};

export const Dark: Story = {
  render: () => (
    <InConversation>
      <TavusConversation theme="dark" style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const Narrow: Story = {
  render: () => (
    <InConversation>
      <TavusConversation style={{ height: 740, width: 360 }} />
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show transcript' }));
    await expect(canvas.getByRole('region', { name: 'Transcript' })).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Hi{Escape}');
    await expect(canvas.getByRole('button', { name: 'Show transcript' })).toHaveFocus();
  },
};
