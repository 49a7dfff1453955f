import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { TavusConversation, TavusError } from 'tavus-react';
import { failMedia } from './failMedia';
import { inConversation, untilState } from './inConversation';

const meta: Meta<typeof TavusConversation> = {
  title: 'Screens',
  component: TavusConversation,
  args: {
    hairCheck: true,
    preview: { title: 'Meet Mira', description: 'Ask her anything about our prices.' },
  },
  argTypes: {
    hairCheck: {
      control: 'boolean',
      description: 'Shows a screen to check camera, microphone and speaker before the start.',
    },
    preview: {
      control: 'object',
      description: 'What to show before the start: title, description, thumbnail, thumbnailVideo, branding.',
    },
    microphone: { control: 'inline-radio', options: ['toggle', 'push-to-talk'] },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
  },
  render: ({ hairCheck, preview, microphone, theme }) => (
    <TavusConversation {...{ hairCheck, preview, microphone, theme }} style={{ height: '100dvh' }} />
  ),
};

export default meta;
type Story = StoryObj<typeof TavusConversation>;

const openHairCheck: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const canvas = within(canvasElement);
  await userEvent.click(canvas.getByRole('button', { name: 'Start conversation' }));
  await canvas.findByRole('heading', { name: 'Check your audio and video' });
};

export const Preview: Story = { decorators: [inConversation({ joined: false })] };

export const PreviewWithAThumbnail: Story = {
  decorators: [inConversation({ joined: false })],
  args: {
    preview: {
      title: 'Meet Mira',
      description: 'Ask her anything about our prices.',
      thumbnail:
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'%3E%3Crect width='16' height='9' fill='%235a7a9c'/%3E%3Ccircle cx='8' cy='4' r='2' fill='%23f0c8a8'/%3E%3C/svg%3E",
    },
  },
};

/** Leaves a conversation in this tab, as if the page had been reloaded. */
function leaveConversation(): () => void {
  const key = 'tavus-react conversation simulation reloaded';
  const handle = { conversationId: 'c1', conversationUrl: 'https://simulated.invalid/c1' };
  sessionStorage.setItem(key, JSON.stringify({ handle, leftAt: Date.now() }));
  return () => sessionStorage.removeItem(key);
}

const reloaded = inConversation({ joined: false, options: { id: 'reloaded' }, provider: { resume: true } });

const showReconnect: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const canvas = within(canvasElement);
  await expect(await canvas.findByRole('button', { name: 'Reconnect' })).toBeVisible();
  await expect(canvas.getByRole('button', { name: 'Start conversation' })).toBeVisible();
};

export const PreviewAfterAReload: Story = {
  decorators: [reloaded],
  beforeEach: leaveConversation,
  play: showReconnect,
};

export const PreviewWithAThumbnailAfterAReload: Story = {
  ...PreviewWithAThumbnail,
  decorators: [reloaded],
  beforeEach: leaveConversation,
  play: showReconnect,
};

export const HairCheck: Story = {
  decorators: [inConversation({ joined: false })],
  play: async (context) => {
    await openHairCheck(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn camera off' }));
    await waitFor(() => expect(canvas.getByText('Your camera is off')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Turn camera on' }));
    await canvas.findByRole('button', { name: 'Turn camera off' });
  },
};

export const Blocked: Story = {
  decorators: [inConversation({ joined: false })],
  beforeEach: () => failMedia('NotAllowedError'),
  play: async (context) => {
    await openHairCheck(context);
    await within(context.canvasElement).findByText(
      /your microphone and camera is blocked|closed your browser’s prompt/,
    );
  },
};

export const NoDevices: Story = {
  decorators: [inConversation({ joined: false })],
  beforeEach: () => failMedia('NotFoundError'),
  play: async (context) => {
    await openHairCheck(context);
    await within(context.canvasElement).findByText(/We couldn’t find a camera/);
  },
};

export const InUse: Story = {
  decorators: [inConversation({ joined: false })],
  beforeEach: () => failMedia('NotReadableError'),
  play: async (context) => {
    await openHairCheck(context);
    await within(context.canvasElement).findByText(/Another app is using your microphone and camera/);
  },
};

export const BlockedByThePage: Story = {
  decorators: [inConversation({ joined: false })],
  beforeEach: () => failMedia('SecurityError'),
  play: async (context) => {
    await openHairCheck(context);
    await within(context.canvasElement).findByText(/doesn’t allow microphone and camera access/);
  },
};

export const PushToTalk: Story = {
  decorators: [inConversation()],
  args: { microphone: 'push-to-talk' },
  render: ({ microphone }) => <TavusConversation microphone={microphone} style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await within(canvasElement).findByRole('button', { name: 'Hold to talk' });
  },
};

export const AudioOnly: Story = {
  decorators: [inConversation({ options: { audioOnly: true } })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: ({ canvasElement }) => untilState(canvasElement, 'connected'),
};

export const Slides: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.showSlides(true) })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'connected');
    await within(canvasElement).findByLabelText('Shared screen');
  },
};

export const Reconnecting: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.network('interrupted') })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/You lost your connection/);
  },
};

export const AlmostOver: Story = {
  decorators: [inConversation({ provider: { maxDurationMs: 50_000 } })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('timer');
  },
};

export const Ended: Story = {
  decorators: [inConversation({ onConnected: (simulation) => simulation.palLeaves() })],
  render: () => <TavusConversation style={{ height: '100dvh' }} />,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/You talked for/);
  },
};

export const Unavailable: Story = {
  render: () => (
    <TavusConversation
      source={{
        key: 'unavailable',
        create: () =>
          Promise.reject(
            new TavusError('unsupported-browser', 'This browser cannot make video calls.', {
              hint: 'Use another.',
              recoverable: false,
            }),
          ),
      }}
      autoStart
      style={{ height: '100dvh' }}
    />
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Not available');
  },
};
