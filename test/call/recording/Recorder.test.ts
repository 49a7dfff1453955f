import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationTaps } from '../../../src/call/ConversationTap';
import { Recorder, type RecorderOptions } from '../../../src/call/recording/Recorder';
import { StreamSink } from '../../../src/call/recording/StreamSink';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { readRecording } from '../../../src/protocol/recording/readRecording';
import type { JsonObject } from '../../../src/protocol/wire/JsonObject';
import { systemClock } from '../../../src/simulator';
import { type SessionUnderTest, sessionWith } from '../session/startSession';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function connected(onEvent?: (raw: JsonObject) => void): Promise<SessionUnderTest> {
  const callbacks = onEvent && { onEvent: (_: unknown, raw: JsonObject) => onEvent(raw) };
  const under = sessionWith({ greeting: '' }, { clock: systemClock }, callbacks);
  void under.session.start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(under.conversation().state).toBe('connected');
  return under;
}

function recorderOf({ session, store, state }: SessionUnderTest, options: RecorderOptions = {}) {
  const heard: RecordedEntry[] = [];
  const header = { version: 1, recordedAt: session.now(), versions: {}, redacted: [] } as const;
  const recorder = new Recorder({ session, store, state }, header, options, (entry) => heard.push(entry));
  return { recorder, heard };
}

const said = (number: number) => ({
  event_type: 'conversation.utterance',
  seq: 1000 + number,
  inference_id: `i${number}`,
  properties: { role: 'pal', speech: `Sentence ${number}.` },
});

const speeches = (entries: readonly RecordedEntry[]) =>
  entries.flatMap((entry) =>
    entry.kind === 'message' ? [(entry.data as ReturnType<typeof said>).properties.speech] : [],
  );

describe('Recorder', () => {
  it('only notes what arrives, and writes it a moment later', async () => {
    const under = await connected();
    const { heard } = recorderOf(under);
    under.simulation.deliver(said(1));
    under.simulation.deliver(said(2));
    expect(speeches(heard)).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(speeches(heard)).toEqual(['Sentence 1.', 'Sentence 2.']);
    under.unmount();
  });

  it('keeps the times of arrival, however late it writes', async () => {
    const under = await connected();
    const { recorder } = recorderOf(under);
    under.simulation.deliver(said(1));
    await vi.advanceTimersByTimeAsync(40);
    under.simulation.deliver(said(2));
    const [first, second] = readRecording(recorder.toText()).entries.filter(({ kind }) => kind === 'message');
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBe(40);
    under.unmount();
  });

  it.each<[string, (recorder: Recorder) => void]>([
    ['the recording is asked for', (recorder) => recorder.toText()],
    ['it stops', (recorder) => recorder.stop()],
    ['the page closes', () => window.dispatchEvent(new Event('pagehide'))],
    [
      'the page goes to the background',
      () => {
        vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        document.dispatchEvent(new Event('visibilitychange'));
      },
    ],
    ['much waits', () => undefined],
  ])('writes at once what waits when %s', async (what, happens) => {
    const under = await connected();
    const { recorder, heard } = recorderOf(under);
    const count = what === 'much waits' ? 250 : 1;
    for (let number = 1; number <= count; number += 1) under.simulation.deliver(said(number));
    happens(recorder);
    expect(speeches(heard)).toContain('Sentence 1.');
    under.unmount();
  });

  it('records what arrived, whatever the application makes of it afterward', async () => {
    const under = await connected((raw) => {
      if (raw.properties) (raw.properties as { speech: string }).speech = 'Changed.';
    });
    const { recorder } = recorderOf(under);
    under.simulation.deliver(said(1));
    expect(speeches(readRecording(recorder.toText()).entries)).toEqual(['Sentence 1.']);
    under.unmount();
  });

  it('records the result of a tool as it was handed over', async () => {
    const under = await connected();
    const { recorder } = recorderOf(under);
    const result = { rows: ['one'] };
    under.session.settleToolCall('call-1', { status: 'done', result });
    result.rows.push('two');
    const outcome = readRecording(recorder.toText()).entries.find(({ kind }) => kind === 'fold');
    expect(outcome).toMatchObject({ detail: { outcome: { result: { rows: ['one'] } } } });
    under.unmount();
  });

  it('hands over every line in order, and reports the errors of who receives them', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const lines: string[] = [];
    const under = await connected();
    const { recorder, heard } = recorderOf(under, {
      onLine: (line) => {
        lines.push(line);
        if (line.includes('Sentence 1.')) throw new Error('The disk is full.');
      },
    });
    for (const number of [1, 2, 3]) under.simulation.deliver(said(number));
    recorder.stop();
    expect(reported).toHaveBeenCalledExactlyOnceWith(new Error('The disk is full.'));
    const { entries, problems } = readRecording(lines);
    expect(problems).toEqual([]);
    expect(entries).toEqual(heard);
    expect(speeches(entries)).toEqual(['Sentence 1.', 'Sentence 2.', 'Sentence 3.']);
    expect(recorder.length).toBe(0);
    under.unmount();
  });

  it('calls no listener while its length is read, which is that of the last batch', async () => {
    const under = await connected();
    const { recorder, heard } = recorderOf(under);
    recorder.flush();
    const before = recorder.length;
    under.simulation.deliver(said(1));
    expect(recorder.length).toBe(before);
    expect(speeches(heard)).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(recorder.length).toBeGreaterThan(before);
    under.unmount();
  });

  it('gives the stream everything that has happened when a listener stops it', async () => {
    const under = await connected();
    const { session, store, state } = under;
    const chunks: string[] = [];
    const stream = new WritableStream<string>({ write: (chunk) => void chunks.push(chunk) });
    const header = { version: 1, recordedAt: session.now(), versions: {}, redacted: [] } as const;
    const sink = new StreamSink(stream, 1_000_000);
    const recorder: Recorder = new Recorder({ session, store, state }, header, { sink }, (entry) => {
      if (!speeches([entry]).includes('Sentence 1.')) return;
      under.simulation.deliver(said(2));
      recorder.stop();
    });
    under.simulation.deliver(said(1));
    await vi.advanceTimersByTimeAsync(100);
    await stream.close();
    expect(speeches(readRecording(chunks.join('')).entries)).toEqual(['Sentence 1.', 'Sentence 2.']);
    under.unmount();
  });

  it('writes JSON even of a message without data', async () => {
    const under = await connected();
    const { recorder } = recorderOf(under);
    conversationTaps.get(under.session.events)?.read(undefined, under.session.now(), undefined);
    const { entries, problems } = readRecording(recorder.toText());
    expect(problems).toEqual([]);
    expect(entries.at(-1)).toMatchObject({ kind: 'message', data: null });
    under.unmount();
  });

  it('shows a listener that reads the recording everything up to its entry', async () => {
    const under = await connected();
    const { session, store, state } = under;
    const header = { version: 1, recordedAt: session.now(), versions: {}, redacted: [] } as const;
    const counts: [heard: number, read: number][] = [];
    const recorder: Recorder = new Recorder({ session, store, state }, header, {}, () => {
      counts.push([counts.length + 1, readRecording(recorder.toText()).entries.length]);
    });
    for (const number of [1, 2, 3]) under.simulation.deliver(said(number));
    await vi.advanceTimersByTimeAsync(100);
    expect(counts.length).toBeGreaterThan(3);
    for (const [heard, read] of counts) expect(read).toBe(heard);
    under.unmount();
  });
});
