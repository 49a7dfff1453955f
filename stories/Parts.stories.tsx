import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Conversation } from 'tavus-react';
import { Box, InConversation, untilState } from './inConversation';

const meta: Meta = { title: 'Parts' };

export default meta;
type Story = StoryObj;

const live: Story['play'] = ({ canvasElement }) => untilState(canvasElement, 'connected');

export const Stage: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.Stage />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await waitFor(() => expect(canvasElement.querySelector('video')?.videoWidth).toBe(1280), {
      timeout: 5000,
    });
  },
};

export const StageWithoutVideo: Story = {
  render: () => (
    <InConversation options={{ media: false }}>
      <Box>
        <Conversation.Stage />
      </Box>
    </InConversation>
  ),
  play: live,
};

export const SelfView: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.SelfView />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await within(canvasElement).findByRole('group', { name: 'Your camera' }, { timeout: 5000 });
  },
};

export const Captions: Story = {
  render: () => (
    <InConversation options={{ speed: 1 }}>
      <Box>
        <Conversation.Captions />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-tavus-part="captions"]')).not.toBeNull(), {
      timeout: 8000,
    });
  },
};

export const Transcript: Story = {
  render: () => (
    <InConversation then={(simulation) => simulation.userSays('What can you do?')}>
      <Conversation.Root style={{ height: 420, display: 'flex' }}>
        <Conversation.Transcript />
      </Conversation.Root>
    </InConversation>
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

export const EmptyTranscript: Story = {
  render: () => (
    <InConversation joined={false}>
      <Conversation.Root>
        <Conversation.Transcript />
      </Conversation.Root>
    </InConversation>
  ),
};

export const Composer: Story = {
  render: () => (
    <InConversation>
      <Conversation.Root>
        <Conversation.Composer />
      </Conversation.Root>
    </InConversation>
  ),
  play: live,
};

export const ComposerWaiting: Story = {
  render: () => (
    <InConversation joined={false}>
      <Conversation.Root>
        <Conversation.Composer />
      </Conversation.Root>
    </InConversation>
  ),
};

export const ComposerWithAProblem: Story = {
  render: () => (
    <InConversation>
      <Conversation.Root>
        <Conversation.Composer />
      </Conversation.Root>
    </InConversation>
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
  render: () => (
    <InConversation>
      <Box>
        <div data-tavus-part="controls">
          <Conversation.MicButton />
        </div>
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Mute microphone' }, { timeout: 5000 }));
    await canvas.findByRole('button', { name: 'Unmute microphone' }, { timeout: 5000 });
  },
};

export const CameraButton: Story = {
  render: () => (
    <InConversation>
      <Box>
        <div data-tavus-part="controls">
          <Conversation.CameraButton />
        </div>
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn camera off' }, { timeout: 5000 }));
    await canvas.findByRole('button', { name: 'Turn camera on' }, { timeout: 5000 });
  },
};

export const StartButton: Story = {
  render: () => (
    <InConversation joined={false}>
      <Box>
        <Conversation.StartButton />
      </Box>
    </InConversation>
  ),
};

export const EndButton: Story = {
  render: () => (
    <InConversation>
      <Box>
        <div data-tavus-part="controls">
          <Conversation.EndButton />
        </div>
      </Box>
    </InConversation>
  ),
  play: live,
};

export const Status: Story = {
  render: () => (
    <InConversation>
      <Conversation.Root>
        <Conversation.Status />
      </Conversation.Root>
    </InConversation>
  ),
  play: live,
};

export const AudioUnblock: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.AudioUnblock />
      </Box>
    </InConversation>
  ),
  parameters: { docs: { description: { story: 'Shows only where the browser refuses to play sound.' } } },
  play: live,
};
