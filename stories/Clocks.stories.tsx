import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { Conversation, useElapsed, useMicrophone, usePal, useSilence, useTimeLeft } from 'tavus-react';
import { inConversation, untilState } from './inConversation';

const meta: Meta = {
  title: 'Clocks and starts',
  parameters: {
    docs: { description: { component: 'What time does in a conversation, and what waits for its start.' } },
  },
};

export default meta;
type Story = StoryObj;

function Clocks(): ReactElement {
  const [log, setLog] = useState<readonly string[]>([]);
  const note = (text: string) => setLog((others) => [...others, text]);
  const elapsed = useElapsed();
  const left = useTimeLeft({ fromMs: 30_000, warnAt: { 29000: () => note('29 seconds are left.') } });
  useSilence(1000, () => note('Nobody has spoken for a second.'));
  return (
    <Conversation.Root style={{ padding: 24 }}>
      <p>{elapsed === undefined ? 'Not connected' : `${elapsed / 1000} s so far`}</p>
      <p>{left === undefined ? 'No countdown yet' : `${Math.ceil(left / 1000)} s left`}</p>
      <ul>
        {log.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Conversation.Root>
  );
}

export const ElapsedSilenceAndTimeLeft: Story = {
  decorators: [inConversation({ script: { greeting: '' }, provider: { maxDurationMs: 30_000 } })],
  render: () => <Clocks />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('29 seconds are left.', {}, { timeout: 4000 });
    await canvas.findByText('Nobody has spoken for a second.');
    await canvas.findByText(/^[1-9]\d* s so far$/);
  },
};

function Greeting(): ReactElement {
  const { mutedByGreeting } = useMicrophone();
  const { hidden } = usePal();
  return (
    <Conversation.Root style={{ height: 360, minHeight: 0 }}>
      <Conversation.Stage />
      <Conversation.Controls>
        <Conversation.MicButton />
      </Conversation.Controls>
      <p role="status">
        {mutedByGreeting ? 'Your microphone opens after the greeting.' : 'Your microphone is up to you.'}
        {hidden && ' The PAL is not shown yet.'}
      </p>
    </Conversation.Root>
  );
}

export const MutedDuringGreeting: Story = {
  decorators: [
    inConversation({
      script: { greeting: 'Welcome. Have a seat.' },
      provider: { muteDuringGreeting: true, revealWhenPlaying: true },
    }),
  ],
  render: () => <Greeting />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText(/opens after the greeting/);
    await untilState(canvasElement, 'connected');
    await canvas.findByText(/is up to you\.$/, {}, { timeout: 8000 });
    const button = await canvas.findByRole('button', { name: 'Mute microphone' });
    await waitFor(() => expect(button).not.toHaveAttribute('data-muted'));
  },
};
