import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Conversation } from 'tavus-react';
import { Box, InConversation, untilState } from './inConversation';

const meta: Meta = { title: 'Parts/In the call' };

export default meta;
type Story = StoryObj;

export const SelfViewMoves: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.SelfView />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const handle = await canvas.findByRole('button', { name: /Move your picture/ }, { timeout: 8000 });
    handle.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    await expect(canvas.getByRole('group', { name: 'Your camera' })).toHaveAttribute(
      'data-corner',
      'bottom-left',
    );
    await userEvent.click(handle);
    await expect(canvas.getByRole('group', { name: 'Your camera' })).toHaveAttribute(
      'data-corner',
      'top-left',
    );
  },
};

export const SelfViewHidden: Story = {
  ...SelfViewMoves,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Hide your picture' }, { timeout: 8000 }),
    );
    await canvas.findByRole('button', { name: 'Show your picture' });
  },
};

export const MicButtonPushToTalk: StoryObj<typeof Conversation.MicButton> = {
  args: { mode: 'push-to-talk' },
  argTypes: { mode: { control: 'inline-radio', options: ['toggle', 'push-to-talk'] } },
  render: ({ mode }) => (
    <InConversation>
      <Box>
        <Conversation.Controls>
          <Conversation.MicButton mode={mode} />
        </Conversation.Controls>
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await within(canvasElement).findByRole('button', { name: 'Hold to talk' });
  },
};

export const ScreenShareButton: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.Controls>
          <Conversation.ScreenShareButton />
        </Conversation.Controls>
      </Box>
    </InConversation>
  ),
  beforeEach: () => {
    const { mediaDevices } = navigator;
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 200 });
    canvas.getContext('2d')?.fillRect(0, 0, 320, 200);
    Object.defineProperty(mediaDevices, 'getDisplayMedia', {
      configurable: true,
      value: async () => canvas.captureStream(),
    });
    return () => void Reflect.deleteProperty(mediaDevices, 'getDisplayMedia');
  },
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Share your screen' }));
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Stop sharing your screen' }, { timeout: 5000 }),
    );
    await canvas.findByRole('button', { name: 'Share your screen' }, { timeout: 5000 });
  },
};

export const FullScreenButton: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.Controls>
          <Conversation.FullScreenButton />
        </Conversation.Controls>
      </Box>
    </InConversation>
  ),
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const PictureInPictureButton: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.Stage />
        <Conversation.Controls>
          <Conversation.PictureInPictureButton />
        </Conversation.Controls>
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    if (document.pictureInPictureEnabled)
      await within(canvasElement).findByRole('button', { name: 'Picture in picture' }, { timeout: 5000 });
  },
};

export const StageWithSlides: Story = {
  render: () => (
    <InConversation then={(simulation) => simulation.showSlides(true)}>
      <Box>
        <Conversation.Stage />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('video')).toHaveLength(2), { timeout: 8000 });
  },
};

export const StageAudioOnly: Story = {
  render: () => (
    <InConversation options={{ audioOnly: true }}>
      <Box>
        <Conversation.Stage />
      </Box>
    </InConversation>
  ),
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const Notices: Story = {
  render: () => (
    <InConversation then={(simulation) => simulation.network('interrupted')}>
      <Box>
        <Conversation.Notices />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/The connection broke off/, {}, { timeout: 8000 });
  },
};

export const TimeLeft: StoryObj<typeof Conversation.TimeLeft> = {
  args: { fromMs: 60_000 },
  argTypes: { fromMs: { control: 'number', description: 'From how many milliseconds before the end on.' } },
  render: ({ fromMs }) => (
    <InConversation provider={{ maxDurationMs: 30_000 }}>
      <Conversation.Root>
        <Conversation.TimeLeft fromMs={fromMs} />
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('timer', {}, { timeout: 8000 });
  },
};

export const Controls: Story = {
  render: () => (
    <InConversation>
      <Box>
        <Conversation.Stage />
        <Conversation.Controls>
          <Conversation.MicButton />
          <Conversation.CameraButton />
          <Conversation.EndButton />
        </Conversation.Controls>
      </Box>
    </InConversation>
  ),
  parameters: { docs: { description: { story: 'Steps back while the mouse rests.' } } },
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};
