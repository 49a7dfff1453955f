import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { type EndReason, TavusConversation, TavusProvider } from 'tavus-react';
import { type SimulateOptions, type Simulation, simulate } from 'tavus-react/simulator';
import { holdTracks } from './holdTracks';
import { InConversation, untilHeld, untilState } from './inConversation';

/** What visitors see when something goes wrong. docs/errors.md lists all errors. */
const meta: Meta = { title: 'Trouble' };

export default meta;
type Story = StoryObj;

const whole = <TavusConversation style={{ height: '100dvh' }} />;

/** Returns a story in which joining fails and the alert contains `words`. */
function failed(failJoin: SimulateOptions['failJoin'], words: string): Story {
  return {
    render: () => <InConversation options={{ failJoin }}>{whole}</InConversation>,
    play: async ({ canvasElement }) => {
      await untilState(canvasElement, 'error');
      const canvas = within(canvasElement);
      await expect(canvas.getByRole('alert')).toHaveTextContent(words);
      await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  };
}

/** Returns a story in which the conversation ends for this reason and the status contains `words`. */
function ended(how: (simulation: Simulation) => void, reason: EndReason, words: string): Story {
  return {
    render: () => <InConversation onConnected={how}>{whole}</InConversation>,
    play: async ({ canvasElement }) => {
      await untilState(canvasElement, 'ended');
      await expect(within(canvasElement).getByRole('status')).toHaveTextContent(words);
      await untilHeld((conversation) => conversation.toHaveEnded(reason));
    },
  };
}

/** Returns a story in which the browser refuses these inputs and the call continues. */
function refused(kinds: readonly ('audio' | 'video')[], name: string, permission: string): Story {
  return {
    beforeEach: () => {
      const { mediaDevices, permissions } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        if (kinds.some((kind) => wanted?.[kind])) throw new DOMException('No.', name);
        return ask(wanted);
      };
      permissions.query = async (query) => {
        const kind = `${query.name}` === 'camera' ? 'video' : 'audio';
        const state: PermissionState = kinds.includes(kind) ? 'denied' : 'granted';
        return Object.assign(new EventTarget(), { name: query.name, state, onchange: null });
      };
      return () => {
        Reflect.deleteProperty(mediaDevices, 'getUserMedia');
        Reflect.deleteProperty(permissions, 'query');
      };
    },
    render: () => <InConversation>{whole}</InConversation>,
    play: async ({ canvasElement }) => {
      await untilState(canvasElement, 'connected');
      const parts = kinds.map((kind) => (kind === 'audio' ? 'mic-button' : 'camera-button'));
      for (const part of parts) {
        await waitFor(() =>
          expect(canvasElement.querySelector(`[data-tavus-part="${part}"]`)).toHaveAttribute(
            'data-permission',
            permission,
          ),
        );
      }
      const canvas = within(canvasElement);
      await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'Can you read me?{Enter}');
      await waitFor(() => expect(canvas.getAllByText('Can you read me?').length).toBeGreaterThan(0));
    },
  };
}

export const NoSuchRoom: Story = failed('no-room', 'This conversation has ended.');
export const Expired: Story = failed('exp-token', 'This conversation has ended.');
export const NotAllowed: Story = failed('not-allowed', 'You need an invitation to join.');
export const RoomFull: Story = failed(
  'meeting-full',
  'This call is full, or already open in another window.',
);
export const NoConnection: Story = failed('connection-error', 'Check your connection');

export const PalNeverCame: Story = {
  render: () => (
    <TavusProvider
      source={simulate({}, { seed: 7, delayMs: 20, palStaysAway: true })}
      palTimeoutMs={300}
      autoStart
    >
      {whole}
    </TavusProvider>
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'error');
    await expect(within(canvasElement).getByRole('alert')).toHaveTextContent('didn’t join.');
  },
};

export const PalFailed: Story = {
  render: () => (
    <InConversation onConnected={(simulation) => simulation.shutDown('internal error')}>
      {whole}
    </InConversation>
  ),
  play: ({ canvasElement }) => untilState(canvasElement, 'error'),
};

export const PalLeft: Story = ended(
  (simulation) => simulation.palLeaves(),
  'pal-left',
  'left the conversation.',
);
export const ConnectionLost: Story = {
  ...ended(
    (simulation) => simulation.fail('connection-error'),
    'connection-lost',
    'The connection was lost.',
  ),
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'ended');
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('status')).toHaveTextContent('The connection was lost.');
    await expect(canvas.getByRole('button', { name: 'Reconnect' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Start again' })).toBeVisible();
  },
};

export const Rejoined: Story = {
  ...ConnectionLost,
  play: async ({ canvasElement }) => {
    await untilState(canvasElement, 'ended');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Reconnect' }));
    await untilState(canvasElement, 'connected');
  },
};
export const RoomDeleted: Story = ended(
  (simulation) => simulation.fail('no-room'),
  'ended-remotely',
  'left the conversation.',
);

export const CameraRefused: Story = refused(['video'], 'NotAllowedError', 'blocked');
export const MicrophoneRefused: Story = refused(['audio'], 'NotAllowedError', 'blocked');
export const BothRefused: Story = refused(['audio', 'video'], 'NotAllowedError', 'blocked');
export const CameraInUse: Story = refused(['video'], 'NotReadableError', 'in-use');

/** Returns a story in which something happens to the microphone during the call, and the notice contains `words`. */
function microphone(change: (track: MediaStreamTrack) => void, words: string): Story {
  let held: ReturnType<typeof holdTracks> | undefined;
  return {
    beforeEach: () => {
      held = holdTracks();
      return held.stop;
    },
    render: () => <InConversation>{whole}</InConversation>,
    play: async ({ canvasElement }) => {
      await untilState(canvasElement, 'connected');
      await within(canvasElement).findByRole('button', { name: 'Mute microphone' });
      // The button is there while the browser opens the devices. The call has them once it shows the camera.
      await waitFor(() =>
        expect(canvasElement.querySelector('[data-tavus-part="self-video"]')).not.toBeNull(),
      );
      for (const track of held?.tracks ?? []) if (track.kind === 'audio') change(track);
      await within(canvasElement).findByText(words, { exact: false });
    },
  };
}

export const MicrophoneMutedBySystem: Story = microphone((track) => {
  Object.defineProperty(track, 'muted', { value: true });
  track.dispatchEvent(new Event('mute'));
}, 'Your system paused your microphone');

export const MicrophoneUnplugged: Story = microphone((track) => {
  track.stop();
  track.dispatchEvent(new Event('ended'));
}, 'Your microphone disconnected.');

export const SoundBlocked: Story = {
  beforeEach: () => {
    // As browsers do before a user gesture. Only audio elements are blocked: muted videos play.
    HTMLAudioElement.prototype.play = () => Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
    return () => void Reflect.deleteProperty(HTMLAudioElement.prototype, 'play');
  },
  render: () => <InConversation>{whole}</InConversation>,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const hear = await canvas.findByRole('button', { name: 'Tap to hear' });
    await expect(hear).toBeVisible();
    await waitFor(() => expect(canvas.getAllByText(/Hi, I am Mira/).length).toBeGreaterThan(0));
  },
};
