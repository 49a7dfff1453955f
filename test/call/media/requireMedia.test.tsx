import type { DailyFactoryOptions } from '@daily-co/daily-js';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, describe, expect, test } from 'vitest';
// Loaded with the first start that requires inputs; here before, so that no test waits for a file.
import '../../../src/call/run/startDemands';
import type { StartConversation } from '../../../src/call/session/StartOptions';
import { type ConversationControls, useConversation } from '../../../src/hooks/conversation/useConversation';
import { type Camera, useCamera } from '../../../src/hooks/media/useCamera';
import { type Microphone, useMicrophone } from '../../../src/hooks/media/useMicrophone';
import { renderConversation } from '../../components/renderConversation';
import { type FakeMedia, fakeMedia } from '../../fixtures/fakeMedia';

afterEach(() => localStorage.clear());

/** Renders the hooks of a conversation with real inputs. */
function renderStart(
  prepare: (media: FakeMedia) => void = () => undefined,
  dailyOptions: DailyFactoryOptions = {},
) {
  const media = fakeMedia();
  prepare(media);
  let conversation: ConversationControls | undefined;
  let inputs: readonly [Microphone, Camera] | undefined;
  function Seen() {
    conversation = useConversation();
    inputs = [useMicrophone(), useCamera()];
    return <button type="button" onClick={conversation.start} />;
  }
  const props = { dailyOptions, jotaiStore: createStore() };
  const rendered = renderConversation(<Seen />, { greeting: '' }, props, { media: true });
  const now = () => {
    if (!conversation || !inputs) throw new Error('Nothing is rendered.');
    return { ...conversation, inputs };
  };
  /** Starts, and advances until the PAL has joined if the conversation starts. */
  async function start(options?: Parameters<StartConversation>[0]) {
    await act(async () => void now().start(options));
    for (let steps = 0; steps < 15; steps += 1) await rendered.advance(100);
  }
  const live = () =>
    media.tracks.filter(({ readyState, deviceId }) => readyState === 'live' && deviceId !== 'canvas').length;
  return { ...rendered, media, now, start, live };
}

const required = { media: 'required' } as const;
const refuse = (media: FakeMedia) => {
  media.remember('denied');
  media.fail(new DOMException('no', 'NotAllowedError'));
};

test('asks once for both inputs, and the call uses them', async () => {
  const { media, now, start, live } = renderStart();
  await start(required);
  expect([now().state, media.getUserMedia.mock.calls.length, live()]).toEqual(['connected', 1, 2]);
  await waitFor(() => expect(now().inputs.map(({ enabled }) => enabled)).toEqual([true, true]));
  await act(() => now().end());
  expect(live()).toBe(0);
});

describe('when an input is refused', () => {
  test.each<[string, DOMException, readonly ('audio' | 'video')[], string[]]>([
    ['both', new DOMException('no', 'NotAllowedError'), ['audio', 'video'], ['blocked', 'blocked']],
    ['the camera', new DOMException('none', 'NotFoundError'), ['video'], ['idle', 'not-found']],
    ['the microphone', new DOMException('busy', 'NotReadableError'), ['audio'], ['in-use', 'idle']],
  ])(
    '(%s) nothing is created, and the error and the permissions say why',
    async (_, error, kinds, permissions) => {
      const { now, simulation, start, live } = renderStart((media) => media.fail(error, kinds));
      await start(required);
      expect(now()).toMatchObject({ state: 'error', error: { code: 'media-refused', recoverable: true } });
      expect([simulation.calls.length, live()]).toEqual([0, 0]);
      expect(now().inputs.map(({ permission }) => permission)).toEqual(permissions);
    },
  );

  test('another start asks again, and starts with the inputs on', async () => {
    const { media, now, start, live } = renderStart(refuse);
    await start(required);
    media.work();
    await act(async () => media.remember('granted'));
    await start(required);
    expect([now().state, now().error, live()]).toEqual(['connected', undefined, 2]);
  });

  test('a prepared conversation ends with the error', async () => {
    const { advance, now, start } = renderStart(refuse);
    await act(async () => void now().prepare());
    await advance(1000);
    expect(now().prepared).toBe(true);
    await start(required);
    expect(now()).toMatchObject({ state: 'error', error: { code: 'media-refused' }, prepared: false });
  });

  test('a start without the option goes on without the inputs', async () => {
    const { now, start } = renderStart(refuse);
    await start({ media: 'optional' });
    expect(now().state).toBe('connected');
  });
});

test('does not ask for a camera in an application without one', async () => {
  const { media, now, start } = renderStart(undefined, { videoSource: false });
  await start(required);
  expect([now().state, media.getUserMedia.mock.calls]).toEqual(['connected', [[{ audio: true }]]]);
});

test('does not ask for an input that the visitor turned off and the page may use', async () => {
  const { media, now, start } = renderStart((fake) => fake.remember('granted'));
  act(() => now().inputs[1].setEnabled(false));
  await start(required);
  expect([now().state, media.getUserMedia.mock.calls]).toEqual(['connected', [[{ audio: true }]]]);
});

test('ending while the browser asks stops the tracks, and nothing is created', async () => {
  const { now, simulation, live } = renderStart();
  await act(async () => {
    const starting = now().start(required);
    void now().end();
    await starting;
  });
  expect([now().state, simulation.calls.length, live()]).toEqual(['idle', 0, 0]);
});

test('starting twice asks once', async () => {
  const { media, now, start } = renderStart();
  await act(async () => void now().start(required));
  await start(required);
  expect([now().state, media.getUserMedia.mock.calls.length]).toEqual(['connected', 1]);
});

test('start is a click handler', async () => {
  const { advance, now } = renderStart();
  await act(async () => void fireEvent.click(screen.getByRole('button')));
  await advance(1500);
  expect(now().state).toBe('connected');
});
