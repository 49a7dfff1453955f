import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Conversation } from 'tavus-react';
import { Box, inConversation, untilState } from './inConversation';

const meta: Meta = { title: 'Parts/In the call' };

export default meta;
type Story = StoryObj;

export const SelfViewMoves: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.SelfView />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const handle = await canvas.findByRole('button', { name: /Move your video/ });
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
    await userEvent.click(await canvas.findByRole('button', { name: 'Hide your video' }));
    await canvas.findByRole('button', { name: 'Show your video' });
  },
};

export const MicButtonPushToTalk: StoryObj<typeof Conversation.MicButton> = {
  decorators: [inConversation()],
  args: { mode: 'push-to-talk' },
  argTypes: { mode: { control: 'inline-radio', options: ['toggle', 'push-to-talk'] } },
  render: ({ mode }) => (
    <Box>
      <Conversation.Controls>
        <Conversation.MicButton mode={mode} />
      </Conversation.Controls>
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await within(canvasElement).findByRole('button', { name: 'Hold to talk' });
  },
};

/** A picture for the story, so that it needs no network. */
const beach =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAIAAAAW4yFwAAAAEElEQVR4nGOo2vGA4cWFWQARAARlF4mbwQAAAABJRU5ErkJggg==';

export const BackgroundMenu: StoryObj<typeof Conversation.BackgroundMenu> = {
  decorators: [inConversation()],
  args: { images: [{ url: beach, label: 'Beach' }], blurStrength: 0.8 },
  beforeEach: () => () => localStorage.removeItem('tavus-effects'),
  render: ({ images, blurStrength }) => (
    <Box>
      <Conversation.SelfView />
      <Conversation.Controls>
        <Conversation.MicButton />
        <Conversation.CameraButton />
        <Conversation.BackgroundMenu images={images} blurStrength={blurStrength} />
      </Conversation.Controls>
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    const open = async () => userEvent.click(canvas.getByRole('button', { name: 'Background and noise' }));
    await open();
    await userEvent.click(canvas.getByRole('menuitemradio', { name: 'Blur' }));
    await open();
    await expect(canvas.getByRole('menuitemradio', { name: 'Blur' })).toBeChecked();
  },
};

export const DeviceMenu: StoryObj<typeof Conversation.DeviceMenu> = {
  decorators: [inConversation()],
  args: { kind: 'microphone' },
  argTypes: { kind: { control: 'inline-radio', options: ['microphone', 'camera'] } },
  render: ({ kind }) => (
    <Box>
      <Conversation.Controls>
        <Conversation.MicButton />
        <Conversation.DeviceMenu kind={kind} />
      </Conversation.Controls>
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose microphone and speaker' }));
    await expect(canvas.getByRole('menu')).toBeVisible();
    await expect(canvas.getAllByRole('menuitemradio', { checked: true })[0]).toHaveFocus();
  },
};

export const ScreenShareButton: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.Controls>
        <Conversation.ScreenShareButton />
      </Conversation.Controls>
    </Box>
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
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop sharing your screen' }));
    await canvas.findByRole('button', { name: 'Share your screen' });
  },
};

export const FullScreenButton: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.Controls>
        <Conversation.FullScreenButton />
      </Conversation.Controls>
    </Box>
  ),
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const PictureInPictureButton: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.Stage />
      <Conversation.Controls>
        <Conversation.PictureInPictureButton />
      </Conversation.Controls>
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    if (document.pictureInPictureEnabled)
      await within(canvasElement).findByRole('button', { name: 'Picture in picture' });
  },
};

export const StageWithSlides: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.showSlides(true) })],
  render: () => (
    <Box>
      <Conversation.Stage />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('video')).toHaveLength(2));
  },
};

export const StageAudioOnly: Story = {
  decorators: [inConversation({ options: { audioOnly: true } })],
  render: () => (
    <Box>
      <Conversation.Stage />
    </Box>
  ),
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const Notices: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.network('interrupted') })],
  render: () => (
    <Box>
      <Conversation.Notices />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/You lost your connection/);
  },
};

export const TimeLeft: StoryObj<typeof Conversation.TimeLeft> = {
  args: { fromMs: 60_000 },
  argTypes: {
    fromMs: {
      control: 'number',
      description: 'How long before the end the countdown appears, in milliseconds.',
    },
  },
  decorators: [inConversation({ provider: { maxDurationMs: 30_000 } })],
  render: ({ fromMs }) => (
    <Conversation.Root>
      <Conversation.TimeLeft fromMs={fromMs} />
    </Conversation.Root>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('timer');
  },
};

export const Controls: Story = {
  decorators: [inConversation()],
  render: () => (
    <Box>
      <Conversation.Stage />
      <Conversation.Controls>
        <Conversation.MicButton />
        <Conversation.CameraButton />
        <Conversation.EndButton />
      </Conversation.Controls>
    </Box>
  ),
  parameters: { docs: { description: { story: 'Hidden while the mouse rests.' } } },
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const ToolCalls: Story = {
  decorators: [
    inConversation({
      provider: { onToolCall: () => undefined },
      onConnected: (simulation) => {
        for (const name of ['find_slot', 'look_up'])
          simulation.deliver({
            event_type: 'conversation.tool_call',
            turn_idx: 1,
            properties: { name, arguments: '{}', tool_call_id: name },
          });
      },
    }),
  ],
  render: () => (
    <Box>
      <Conversation.Stage />
      <Conversation.ToolCalls toolLabels={{ find_slot: 'Looking for a free slot…' }} />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Looking for a free slot…');
  },
};

export const StageWithoutSlides: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.showSlides(true) })],
  render: () => (
    <Box>
      <Conversation.Stage slides={false} />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-tavus-part="pal-video"]')).not.toBeNull());
    await expect(canvasElement.querySelector('[data-tavus-part="pal-screen"]')).toBeNull();
  },
};
