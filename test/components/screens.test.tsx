import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TavusConversation } from '../../src/components/TavusConversation';
import { useMode } from '../../src/hooks/conversation/useMode';
import { TavusError } from '../../src/state/TavusError';
import { fakeMedia } from '../fixtures/fakeMedia';
import { renderConversation } from './renderConversation';

afterEach(() => localStorage.clear());

const modes: string[] = [];

function Modes() {
  const { mode } = useMode();
  if (modes.at(-1) !== mode) modes.push(mode);
  return null;
}

function show(props: Parameters<typeof TavusConversation>[0] = {}, provider = {}) {
  modes.length = 0;
  return renderConversation(
    <>
      <Modes />
      <TavusConversation {...props} />
    </>,
    {},
    provider,
    { media: true },
  );
}

const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

test('goes from the preview through the hair check and the call to the end, and creates no call before joining', async () => {
  const media = fakeMedia();
  const { advance, simulation } = show({ hairCheck: true, preview: { title: 'Meet Mira' } });
  expect(screen.getByRole('heading', { name: 'Meet Mira' })).toBeTruthy();
  await press('Start conversation');
  await settle();
  expect(screen.getByRole('heading', { name: 'Check your audio and video' })).toBeTruthy();
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['live', 'live']);
  expect(simulation.calls).toHaveLength(0);

  await press('Join now');
  await advance(2000);
  expect(media.tracks.slice(0, 2).map(({ readyState }) => readyState)).toEqual(['live', 'live']);
  expect(media.getUserMedia).toHaveBeenCalledTimes(1);
  await press('End conversation');
  expect(media.tracks.slice(0, 2).map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  await advance(100);
  expect(screen.getByText('Conversation ended')).toBeTruthy();
  expect(screen.getByText(/You talked for 0:0\d\./)).toBeTruthy();
  expect(modes).toEqual(['idle', 'haircheck', 'call', 'ended']);
});

test('going back from the hair check stops all devices', async () => {
  const media = fakeMedia();
  show({ hairCheck: true });
  await press('Start conversation');
  await settle();
  await press('Back');
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  expect(screen.getByRole('button', { name: 'Start conversation' })).toBeTruthy();
});

test('device choices carry over into the call and are remembered', async () => {
  const media = fakeMedia();
  const { advance } = show({ hairCheck: true });
  await press('Start conversation');
  await settle();
  fireEvent.change(screen.getByRole('combobox', { name: 'Microphone' }), { target: { value: 'mic-2' } });
  await press('Turn camera off');
  await settle();
  const asked = media.getUserMedia.mock.calls.length;
  await press('Join now');
  await advance(2000);
  await settle();
  expect(media.getUserMedia).toHaveBeenCalledTimes(asked);
  const live = media.tracks.filter(({ readyState }) => readyState === 'live');
  // The canvas is the PAL's picture.
  expect(live.map(({ deviceId }) => deviceId)).toEqual(['mic-2', 'canvas']);
  expect(JSON.parse(localStorage.getItem('tavus-media') ?? '{}')).toMatchObject({
    microphoneId: 'mic-2',
    cameraOn: false,
  });
});

test('each device problem has its own help text', async () => {
  fakeMedia().fail(new DOMException('busy', 'NotReadableError'), ['video']);
  show({ hairCheck: true });
  await press('Start conversation');
  await settle();
  expect(screen.getByText(/Another app is using your camera/)).toBeTruthy();
  expect(screen.queryByText(/your microphone/)).toBeNull();
});

test('without a camera, the visitor can go on with the microphone', async () => {
  fakeMedia().fail(new DOMException('busy', 'NotReadableError'), ['video']);
  const { advance } = show({ hairCheck: true });
  await press('Start conversation');
  await settle();
  expect(screen.queryByText('Your camera is off')).toBeNull();
  await press('Continue without camera');
  await advance(2000);
  expect(modes).toEqual(['idle', 'haircheck', 'call']);
});

test('one help is enough if the browser blocks both inputs', async () => {
  fakeMedia().fail(new DOMException('no', 'NotAllowedError'));
  show({ hairCheck: true });
  await press('Start conversation');
  await settle();
  expect(screen.getByRole('alert').textContent).toContain('your microphone and camera');
  expect(screen.getByRole('button', { name: 'Join now' })).toBeTruthy();
});

test('pressing the button of a blocked device requests access again', async () => {
  const media = fakeMedia();
  media.fail(new DOMException('no', 'NotAllowedError'), ['video']);
  show({ hairCheck: true });
  await press('Start conversation');
  await settle();
  media.work();
  await press('Turn camera on');
  await settle();
  expect(screen.getByRole('button', { name: 'Turn camera off' })).toBeTruthy();
});

test('an unrecoverable error shows the unavailable screen', async () => {
  const error = new TavusError('unsupported-browser', 'No calls here.', {
    hint: 'Use another.',
    recoverable: false,
  });
  show({}, { source: { key: 'none', bringsCall: true, create: () => Promise.reject(error) } });
  await press('Start conversation');
  expect(screen.getByRole('alert').textContent).toContain('This browser doesn’t support video calls.');
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([true, false])(
  "an error's own text is what the visitor reads, as text (recoverable: %s)",
  async (recoverable) => {
    const text = 'Please wait <b>12</b> seconds.';
    const options = { hint: 'For developers.', text, recoverable };
    const error = new TavusError('rate-limited', 'One conversation per minute.', options);
    show({}, { source: { key: 'none', bringsCall: true, create: () => Promise.reject(error) } });
    await press('Start conversation');
    const shown = screen.getByRole('alert').textContent;
    expect(shown).toContain(text);
    expect(shown).not.toMatch(/One conversation per minute|For developers|We’re very busy right now/);
  },
);

test('the message of an exception is not shown to the visitor', async () => {
  const create = () => Promise.reject(new TypeError('x is undefined'));
  show({}, { source: { key: 'none', bringsCall: true, create } });
  await press('Start conversation');
  expect(screen.getByRole('alert').textContent).toContain('Check your connection and try again.');
  expect(document.body.textContent).not.toContain('undefined');
});

test('the focus follows screen changes only if it was inside the previous screen', async () => {
  fakeMedia();
  show({ hairCheck: true });
  screen.getByRole('button', { name: 'Start conversation' }).focus();
  await press('Start conversation');
  expect(document.activeElement?.tagName).toBe('H2');
  screen.getByRole('button', { name: 'Back' }).focus();
  await press('Back');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start conversation' }));
  act(() => screen.getByRole('button', { name: 'Start conversation' }).blur());
  await press('Start conversation');
  expect(document.activeElement).toBe(document.body);
});

test('the last minute is counted down if the maximum duration is known', async () => {
  const { connect } = show({}, { maxDurationMs: 45_000 });
  await connect();
  expect(screen.getByRole('timer').textContent).toMatch(/^0:4[45] left$/);
});
