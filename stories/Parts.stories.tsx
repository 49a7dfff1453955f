import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Conversation } from 'tavus-react';
import { Box, inConversation, untilState } from './inConversation';

const meta: Meta = { title: 'Parts' };

export default meta;
type Story = StoryObj;

const live: Story['play'] = ({ canvasElement }) => untilState(canvasElement, 'connected');

export const Stage: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.Stage />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await waitFor(() => expect(canvasElement.querySelector('video')?.videoWidth).toBe(1280));
  },
};

export const StageWithoutVideo: Story = {
  decorators: [inConversation({ options: { media: false } })],
  render: () => (
    <Box>
      <Conversation.Stage />
    </Box>
  ),
  play: live,
};

export const SelfView: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.SelfView />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await within(canvasElement).findByRole('group', { name: 'Your camera' });
  },
};

export const Captions: Story = {
  decorators: [inConversation({ options: { speed: 1 } })],
  render: () => (
    <Box>
      <Conversation.Captions />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-tavus-part="captions"]')).not.toBeNull());
  },
};

export const Transcript: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.userSays('What can you do?') })],
  render: () => (
    <Conversation.Root style={{ height: 420, display: 'flex' }}>
      <Conversation.Transcript />
    </Conversation.Root>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(
      () => expect(canvasElement.querySelectorAll('[data-tavus-part="utterance"]')).toHaveLength(3),
      {
        timeout: 12_000,
      },
    );
  },
};

export const TranscriptOfTheUser: Story = {
  ...Transcript,
  render: () => (
    <Conversation.Root style={{ height: 420, display: 'flex' }}>
      <Conversation.Transcript
        filter={({ role }) => role === 'user'}
        renderRow={({ text }, content) => (
          <>
            {content}
            <small>{`${text.split(/\s+/).length} words`}</small>
          </>
        )}
      />
    </Conversation.Root>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('4 words');
    await expect(canvasElement.querySelectorAll('[data-tavus-part="utterance"]')).toHaveLength(1);
  },
};

export const EmptyTranscript: Story = {
  decorators: [inConversation({ joined: false })],
  render: () => (
    <Conversation.Root>
      <Conversation.Transcript />
    </Conversation.Root>
  ),
};

export const Composer: Story = {
  decorators: [inConversation()],
  render: () => (
    <Conversation.Root>
      <Conversation.Composer />
    </Conversation.Root>
  ),
  play: live,
};

export const ComposerWaiting: Story = {
  decorators: [inConversation({ joined: false })],
  render: () => (
    <Conversation.Root>
      <Conversation.Composer />
    </Conversation.Root>
  ),
};

export const ComposerWithAProblem: Story = {
  decorators: [inConversation()],
  render: () => (
    <Conversation.Root>
      <Conversation.Composer />
    </Conversation.Root>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('textbox'));
    await userEvent.paste('x'.repeat(5000));
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('alert')).toHaveTextContent('too long');
  },
};

export const MicButton: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <div data-tavus-part="controls">
        <Conversation.MicButton />
      </div>
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Mute microphone' }));
    await canvas.findByRole('button', { name: 'Unmute microphone' });
  },
};

export const CameraButton: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <div data-tavus-part="controls">
        <Conversation.CameraButton />
      </div>
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn camera off' }));
    await canvas.findByRole('button', { name: 'Turn camera on' });
  },
};

export const StartButton: Story = {
  decorators: [inConversation({ joined: false })],
  render: () => (
    <Box>
      <Conversation.StartButton />
    </Box>
  ),
};

export const EndButton: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <div data-tavus-part="controls">
        <Conversation.EndButton />
      </div>
    </Box>
  ),
  play: live,
};

export const Status: Story = {
  decorators: [inConversation()],
  render: () => (
    <Conversation.Root>
      <Conversation.Status />
    </Conversation.Root>
  ),
  play: live,
};

export const AudioUnblock: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.AudioUnblock />
    </Box>
  ),
  parameters: { docs: { description: { story: 'Appears only while the browser blocks sound.' } } },
  play: live,
};
