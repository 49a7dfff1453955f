import { afterEach, expect, test, vi } from 'vitest';
import { playChime } from '../../../src/call/media/playChime';
import { needsSpeakerChoice } from '../../engines/engine';

afterEach(() => void vi.restoreAllMocks());

const never = () => new Promise<never>(() => undefined);

/** Records the contexts that are created, and stops them all after the test. */
function watchContexts(change: (context: AudioContext) => void = () => undefined) {
  const contexts: AudioContext[] = [];
  const Real = AudioContext;
  vi.stubGlobal(
    'AudioContext',
    class extends Real {
      constructor() {
        super();
        contexts.push(this);
        change(this);
      }
    },
  );
  return { contexts, closed: () => contexts.every(({ state }) => state === 'closed') };
}

afterEach(() => void vi.unstubAllGlobals());

test('plays the notes and closes its context', async () => {
  const { contexts, closed } = watchContexts();
  await playChime(undefined);
  expect(contexts).toHaveLength(1);
  await expect.poll(closed).toBe(true);
});

test('starts the notes before it plays them, because WebKit waits for sound', async () => {
  const order: string[] = [];
  const { start } = OscillatorNode.prototype;
  vi.spyOn(AudioScheduledSourceNode.prototype, 'start').mockImplementation(function (
    this: OscillatorNode,
    when,
  ) {
    order.push('note');
    start.call(this, when);
  });
  const { play } = HTMLMediaElement.prototype;
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    order.push('play');
    return play.call(this);
  });
  await playChime(undefined);
  expect(order).toEqual(['note', 'note', 'note', 'play']);
});

test.for<[because: string, hinder: () => unknown, routes?: boolean]>([
  [
    'the browser never answers to play',
    () => vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(never),
  ],
  [
    'the browser never routes the sound',
    () => vi.spyOn(HTMLMediaElement.prototype, 'setSinkId').mockImplementation(never),
    true,
  ],
  [
    'the speaker is gone',
    () =>
      vi
        .spyOn(HTMLMediaElement.prototype, 'setSinkId')
        .mockRejectedValue(new DOMException('', 'NotFoundError')),
    true,
  ],
  [
    'the browser plays no sound',
    () =>
      vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new DOMException('', 'NotAllowedError')),
  ],
])('ends, and closes its context, when %s', async ([, hinder, routes], context) => {
  if (routes) needsSpeakerChoice(context);
  hinder();
  const { closed } = watchContexts();
  await playChime('speaker-1');
  await expect.poll(closed).toBe(true);
});

test('ends, and closes its context, when the context never runs for want of an audio device', async () => {
  const { contexts, closed } = watchContexts((context) => {
    void context.suspend();
    vi.spyOn(context, 'resume').mockImplementation(never);
  });
  await playChime(undefined);
  expect(contexts).toHaveLength(1);
  await expect.poll(closed).toBe(true);
});

test('ends when closing the context never settles', async () => {
  watchContexts((context) => {
    const { close } = context;
    vi.spyOn(context, 'close').mockImplementation(() => {
      void close.call(context);
      return never();
    });
  });
  await expect(playChime(undefined)).resolves.toBeUndefined();
});
