import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EchoableAudio } from '../../../src/call/audio/EchoableAudio';
import type { EchoOutcome } from '../../../src/call/audio/EchoOutcome';
import { type EchoAudio, useEchoAudio } from '../../../src/hooks/conversation/useEchoAudio';
import { renderConversation } from '../../components/renderConversation';

let echo: EchoAudio;

function Player() {
  echo = useEchoAudio();
  return <p>{echo.isPlaying ? 'playing' : 'silent'}</p>;
}

/** Returns one second of silence at 24 kHz. */
const second = () => new Int16Array(24_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function renderPlayer(connected = true) {
  const conversation = renderConversation(<Player />, { greeting: '' });
  if (connected) await conversation.connect();
  const sent = () =>
    conversation.simulation.sent.map(({ event_type, properties }) => ({
      event_type,
      ...(properties as object),
    }));
  /** Starts playing. The returned array receives the outcome later. */
  async function play(audio: EchoableAudio) {
    const outcomes: EchoOutcome[] = [];
    await act(async () => void echo.play(audio).then((outcome) => outcomes.push(outcome)));
    return outcomes;
  }
  const pass = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));
  return { ...conversation, sent, play, pass };
}

describe('useEchoAudio', () => {
  it('makes the PAL speak, and reports that it is playing meanwhile', async () => {
    const { play, pass, sent } = await renderPlayer();
    const outcomes = await play(second());
    screen.getByText('playing');
    await pass(1100);
    screen.getByText('silent');
    expect(outcomes).toEqual([{ outcome: 'spoken', sentMs: 1000 }]);
    expect(sent()).toHaveLength(18);
    expect(sent().at(-1)).toMatchObject({ event_type: 'conversation.echo', modality: 'audio', done: true });
  });

  it('cancels, and interrupts the PAL', async () => {
    const { play, pass, sent } = await renderPlayer();
    const timers = vi.getTimerCount();
    const outcomes = await play(second());
    expect(vi.getTimerCount()).toBe(timers + 1);
    await act(async () => echo.cancel());
    expect(outcomes).toMatchObject([{ outcome: 'cancelled' }]);
    expect(vi.getTimerCount()).toBe(timers);
    expect(sent().at(-1)).toMatchObject({ event_type: 'conversation.interrupt' });
    await pass(2000);
    expect(sent().filter(({ event_type }) => event_type === 'conversation.interrupt')).toHaveLength(1);
  });

  it('plays one thing at a time', async () => {
    const { play, pass, sent } = await renderPlayer();
    const first = await play(second());
    const next = await play(second());
    screen.getByText('playing');
    await pass(1500);
    expect([first, next]).toMatchObject([[{ outcome: 'cancelled' }], [{ outcome: 'spoken' }]]);
    expect(new Set(sent().map((message) => 'inference_id' in message && message.inference_id)).size).toBe(3);
    screen.getByText('silent');
  });

  it('stops when it unmounts', async () => {
    const { play, unmount } = await renderPlayer();
    const outcomes = await play(second());
    unmount();
    await act(async () => undefined);
    expect(outcomes).toMatchObject([{ outcome: 'cancelled' }]);
  });

  it('stops when the conversation ends, even if the audio never ends', async () => {
    const { play, simulation } = await renderPlayer();
    const outcomes = await play(new ReadableStream());
    await act(async () => simulation.shutDown('max_call_duration reached'));
    await act(async () => undefined);
    expect(outcomes).toMatchObject([{ outcome: 'cancelled' }]);
    screen.getByText('silent');
  });

  it('fails with a typed error when no conversation is connected', async () => {
    const { play } = await renderPlayer(false);
    expect(await play(second())).toMatchObject([{ outcome: 'failed', error: { code: 'not-connected' } }]);
    screen.getByText('silent');
  });

  it('plays nothing after it has unmounted, and cancels the stream', async () => {
    const { unmount, sent } = await renderPlayer();
    const { play } = echo;
    let wanted = true;
    const audio = new ReadableStream<Int16Array>({
      cancel() {
        wanted = false;
      },
    });
    unmount();
    expect(await play(audio)).toEqual({ outcome: 'cancelled', sentMs: 0 });
    expect([wanted, sent()]).toEqual([false, []]);
  });

  it('continues when onProgress throws', async () => {
    const thrown = vi.fn();
    vi.stubGlobal('reportError', thrown);
    const { sent, pass } = await renderPlayer();
    const outcomes: EchoOutcome[] = [];
    const onProgress = () => {
      throw new Error('a mistake of the application');
    };
    await act(async () => void echo.play(second(), { onProgress }).then((outcome) => outcomes.push(outcome)));
    await pass(1100);
    expect(outcomes).toEqual([{ outcome: 'spoken', sentMs: 1000 }]);
    expect(sent().at(-1)).toMatchObject({ done: true });
    expect(thrown).toHaveBeenCalledTimes(18);
    vi.unstubAllGlobals();
  });

  it('keeps its actions stable', async () => {
    await renderPlayer();
    const before = echo;
    await act(async () => void before.play(second()));
    expect([echo.play, echo.cancel]).toEqual([before.play, before.cancel]);
    await act(async () => echo.cancel());
  });
});
