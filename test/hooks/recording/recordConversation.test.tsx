import { act, render, screen } from '@testing-library/react';
import { createRef, StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { RecordingOptions } from '../../../src/call/recording/RecordingOptions';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { createTavusSession } from '../../../src/hooks/conversation/createTavusSession';
import type { TavusSession } from '../../../src/hooks/conversation/TavusSession';
import { recordConversation } from '../../../src/hooks/recording/recordConversation';
import { type RecordingControls, useRecording } from '../../../src/hooks/recording/useRecording';
import type { RecordedEntry, Recording } from '../../../src/protocol/recording/Recording';
import { readRecording } from '../../../src/protocol/recording/readRecording';
import { manualClock, simulate } from '../../../src/simulator';
import { fixedTimes } from '../../fixtures/fixedTimes';

function simulated() {
  const clock = manualClock();
  const source = simulate({ greeting: 'Welcome.' }, { clock, seed: 1, media: false, ...fixedTimes });
  return { source, advance: (ms: number) => act(() => clock.advance(ms)) };
}

describe('recordConversation', () => {
  it('records a session that was created outside of React', async () => {
    const { source, advance } = simulated();
    const session = createTavusSession({ source });
    const recording = recordConversation(session);
    const kinds = new Set<string>();
    recording.subscribe(({ kind }) => kinds.add(kind));
    void session.start();
    await advance(3000);
    session.send.respond('Hello');
    recording.stop();
    await advance(3000);
    expect([...kinds].sort()).toEqual(['call', 'fold', 'message', 'sent', 'state']);
    const { header, entries, problems } = readRecording(recording.toText());
    expect(problems).toEqual([]);
    expect(header).toMatchObject({ version: 1, source: 'simulation', redacted: [] });
    expect(entries.filter(({ kind }) => kind === 'sent')).toHaveLength(1);
    expect(recording.isRecording).toBe(false);
    await session.end();
  });

  it('keeps the newest part, and says what it dropped', async () => {
    const { source, advance } = simulated();
    const session = createTavusSession({ source });
    const recording = recordConversation(session, { maxLength: 2500 });
    void session.start();
    await advance(20_000);
    expect(recording.length).toBeLessThan(5000);
    expect(recording.read().header.dropped).toBeGreaterThan(0);
    expect(recording.read().problems).toEqual([]);
    await act(() => session.end());
  });

  it('writes to a stream, which the application can close when it has stopped', async () => {
    const { source, advance } = simulated();
    const chunks: string[] = [];
    const stream = new WritableStream<string>({ write: (chunk) => void chunks.push(chunk) });
    const session = createTavusSession({ source });
    const recording = recordConversation(session, { writeTo: stream });
    void session.start();
    await advance(3000);
    await expect.poll(() => chunks.length).toBeGreaterThan(0);
    const early = chunks.length;
    await advance(5000);
    recording.stop();
    await stream.close();
    expect(early).toBeLessThan(chunks.length);
    for (const chunk of chunks) expect(chunk.endsWith('\n')).toBe(true);
    const { header, entries, problems } = readRecording(chunks.join(''));
    expect(problems).toEqual([]);
    expect(header.redacted).toContain('secrets');
    expect(entries.length).toBeGreaterThan(10);
    expect(recording.length).toBe(0);
    await act(() => session.end());
  });

  it.each<[string, () => NonNullable<RecordingOptions['writeTo']>]>([
    ['fails', () => new WritableStream({ write: () => Promise.reject(new Error('The disk is full.')) })],
    [
      'is a function that throws',
      () => () => {
        throw new Error('There is no disk.');
      },
    ],
    [
      'belongs to somebody else',
      () => {
        const stream = new WritableStream<string>();
        stream.getWriter();
        return stream;
      },
    ],
  ])('ends when its stream %s', async (_, streamOf) => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const { source, advance } = simulated();
    const session = createTavusSession({ source });
    const recording = recordConversation(session, { writeTo: streamOf() });
    void session.start();
    await advance(3000);
    await expect.poll(() => recording.isRecording).toBe(false);
    expect(reported).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
    await act(() => session.end());
  });

  it('is not changed by a listener that changes what it is told', async () => {
    const { source, advance } = simulated();
    const session = createTavusSession({ source });
    const recording = recordConversation(session);
    const untouched = recordConversation(session);
    recording.subscribe((entry) => {
      if (entry.kind === 'message') Object.assign(entry.data as object, { seq: 7, properties: {} });
    });
    void session.start();
    await advance(5000);
    // Each counts the time from its own start.
    const told = ({ entries }: Recording) => entries.map((entry) => ({ ...entry, atMs: 0 }));
    expect(told(recording.read())).toEqual(told(untouched.read()));
    recording.stop();
    untouched.stop();
    await act(() => session.end());
  });

  it('tells a listener that leaves of everything that has happened', async () => {
    const { source, advance } = simulated();
    const session = createTavusSession({ source });
    const recording = recordConversation(session);
    const heard: RecordedEntry[] = [];
    const leave = recording.subscribe((entry) => heard.push(entry));
    void session.start();
    await advance(5000);
    session.send.respond('Hello');
    leave();
    expect(heard.filter(({ kind }) => kind === 'sent')).toHaveLength(1);
    expect(heard).toEqual(recording.read().entries);
    recording.stop();
    await act(() => session.end());
  });

  it('tells a listener of what happens from then on', async () => {
    const { source, advance } = simulated();
    const session = createTavusSession({ source });
    const recording = recordConversation(session);
    void session.start();
    await advance(3000);
    void session.end();
    const heard: RecordedEntry[] = [];
    recording.subscribe((entry) => heard.push(entry));
    expect(heard).toEqual([]);
    await advance(3000);
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    recording.stop();
    expect(recording.read().entries.slice(-heard.length)).toEqual(heard);
  });

  it('records the session of a ref, and refuses anything else', () => {
    const ref = createRef<TavusSession>();
    render(<TavusProvider ref={ref} source={simulated().source} />);
    const recording = ref.current && recordConversation(ref.current);
    expect(recording?.isRecording).toBe(true);
    recording?.stop();
    expect(() => recordConversation({} as TavusSession)).toThrow('no session that can be recorded');
  });
});

describe('useRecording', () => {
  it('records while it is mounted, and renders only when that changes', async () => {
    const { source, advance } = simulated();
    const seen: RecordingControls[] = [];
    function Recorded() {
      const controls = useRecording();
      seen.push(controls);
      return <output>{String(controls.isRecording)}</output>;
    }
    const view = render(
      <StrictMode>
        <TavusProvider source={source} autoStart>
          <Recorded />
        </TavusProvider>
      </StrictMode>,
    );
    expect(screen.getByRole('status').textContent).toBe('true');
    const renders = seen.length;
    await advance(5000);
    expect(seen.length).toBe(renders);
    const { stop, recording } = seen.at(-1) ?? {};
    expect(recording?.read().entries.length).toBeGreaterThan(10);
    act(() => stop?.());
    expect(screen.getByRole('status').textContent).toBe('false');
    view.unmount();
    expect(recording?.toText()).toContain('tavusRecording');
  });

  it('asks for a stream at each start, so Strict Mode does not write two recordings to one', async () => {
    const { source, advance } = simulated();
    const written: string[][] = [];
    function streamOf() {
      const chunks: string[] = [];
      written.push(chunks);
      return new WritableStream<string>({ write: (chunk) => void chunks.push(chunk) });
    }
    function Recorded() {
      useRecording({ writeTo: streamOf });
      return null;
    }
    const view = render(
      <StrictMode>
        <TavusProvider source={source} autoStart>
          <Recorded />
        </TavusProvider>
      </StrictMode>,
    );
    await advance(5000);
    view.unmount();
    await expect.poll(() => written.at(-1)?.length).toBeGreaterThan(0);
    expect(written).toHaveLength(2);
    for (const chunks of written)
      expect(chunks.join('').match(/tavusRecording/g)?.length ?? 0).toBeLessThan(2);
    const { entries, problems } = readRecording(written.at(-1)?.join('') ?? '');
    expect(problems).toEqual([]);
    expect(entries.length).toBeGreaterThan(10);
  });
});
