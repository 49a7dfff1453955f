import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stateAt } from '../../../src/call/recording/stateAt';
import { sendInteraction } from '../../../src/call/session/sendInteraction';
import { interrupt, respond } from '../../../src/protocol/interactions';
import type { Recording } from '../../../src/protocol/recording/Recording';
import { readRecording } from '../../../src/protocol/recording/readRecording';
import { replay } from '../../../src/simulator';
import type { Utterance } from '../../../src/state/fold/Utterance';
import type { Atoms } from '../../call/recording/atomsOf';
import { answerWeather, type Deed, recordWalk, type Walk, walks } from '../../call/recording/recordWalk';
import { showReplay } from './showReplay';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const talk: Walk = {
  seed: 1,
  faults: {},
  deeds: [
    { deed: 'start' },
    { wait: 6000 },
    { heard: 'How much is it, please?' },
    { wait: 9000 },
    { typed: 'Hello there' },
    { wait: 9000 },
  ],
};

async function recordTalk(walk: Walk = talk): Promise<Recording> {
  return readRecording((await recordWalk(walk)).text);
}

const words = (rows: readonly Utterance[]) => rows.map(({ role, text }) => `${role}: ${text}`);

describe('replay', () => {
  it('lets a conversation happen again at its times', async () => {
    const recording = await recordTalk();
    const source = replay(recording);
    const shown = showReplay(source);
    void shown.session.start();
    await vi.advanceTimersByTimeAsync(200);
    expect(shown.conversation().state).toBe('connected');
    expect(shown.conversation().palName).toBe('Mira');
    expect(words(shown.transcript())).toEqual([]);
    expect(source.isPlaying).toBe(true);
    await vi.advanceTimersByTimeAsync(3000);
    const early = words(shown.transcript()).length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(source.isOver).toBe(true);
    expect(early).toBeLessThan(shown.transcript().length);
    const last = stateAt(recording, recording.entries.length - 1);
    expect(words(shown.transcript())).toEqual(words(last.transcript));
    shown.close();
  });

  it('goes as fast as it is told', async () => {
    const recording = await recordTalk();
    const source = replay(recording, { speed: Number.POSITIVE_INFINITY });
    const shown = showReplay(source);
    void shown.session.start();
    await vi.advanceTimersByTimeAsync(50);
    expect(source.isOver).toBe(true);
    expect(shown.transcript().length).toBeGreaterThan(3);
    shown.close();
  });

  it('waits, steps, pauses and seeks', async () => {
    const recording = await recordTalk();
    const source = replay(recording, { autoPlay: false });
    const positions: number[] = [];
    source.subscribe(() => positions.push(source.position));
    const shown = showReplay(source);
    void shown.session.start();
    await vi.advanceTimersByTimeAsync(5000);
    const first = source.position;
    expect(source.isPlaying).toBe(false);
    source.step();
    expect(source.position).toBe(first + 1);
    const middle = Math.floor(recording.entries.length / 2);
    source.seek(middle);
    expect(source.position).toBe(middle);
    expect(positions).toContain(middle);
    expect(words(shown.transcript())).toEqual(words(stateAt(recording, middle).transcript));
    source.play();
    await vi.advanceTimersByTimeAsync(1000);
    source.pause();
    const paused = source.position;
    expect(paused).toBeGreaterThan(middle);
    await vi.advanceTimersByTimeAsync(5000);
    expect(source.position).toBe(paused);
    source.seek(first + 3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown.conversation().state).toBe('ended');
    void shown.session.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(source.position).toBe(first + 3);
    shown.close();
  });

  it('shows the same conversation again, however often it is told where to', async () => {
    const recording = await recordTalk({
      ...talk,
      deeds: [...talk.deeds, { deed: 'leave' }, { wait: 500 }, { deed: 'start' }, { wait: 9000 }],
    });
    const source = replay(recording, { autoPlay: false });
    const shown = showReplay(source);
    const positions: number[] = [];
    const start = async () => {
      void shown.session.start();
      await vi.advanceTimersByTimeAsync(1000);
      positions.push(source.position);
    };
    const middle = Math.floor(recording.entries.length / 2);
    await start();
    source.seek(middle);
    for (const index of [middle - 1, middle - 2, middle - 3]) source.seek(index);
    await vi.advanceTimersByTimeAsync(1000);
    await start();
    source.seek(middle - 8);
    await vi.advanceTimersByTimeAsync(1000);
    source.seek(middle - 3);
    await start();
    expect(words(shown.transcript())).toEqual(words(stateAt(recording, middle - 3).transcript));
    source.seek(middle - 8);
    source.seek(middle + 1);
    await vi.advanceTimersByTimeAsync(1000);
    await start();
    expect(positions.slice(1)).toEqual([middle - 3, middle - 3, middle + 1]);
    shown.close();
  });

  it('pauses after the entry that `until` names', async () => {
    const recording = await recordTalk();
    const middle = Math.floor(recording.entries.length / 2);
    const source = replay(recording, { speed: Number.POSITIVE_INFINITY, until: middle });
    const shown = showReplay(source);
    void shown.session.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect([source.position, source.isPlaying, source.isOver]).toEqual([middle, false, false]);
    shown.close();
  });

  it('says how what the page sends differs', async () => {
    const recording = await recordTalk();
    const source = replay(recording, { speed: 100 });
    const shown = showReplay(source);
    void shown.session.start();
    await vi.advanceTimersByTimeAsync(100);
    sendInteraction(shown.session, interrupt());
    await vi.advanceTimersByTimeAsync(2000);
    expect(source.differences).toMatchObject([
      {
        kind: 'missing',
        recorded: { event_type: 'conversation.respond', properties: { text: 'Hello there' } },
      },
      { kind: 'unexpected', sent: { event_type: 'conversation.interrupt' } },
    ]);
    sendInteraction(shown.session, respond('Hello there'));
    expect(source.differences).toMatchObject([{ kind: 'unexpected' }]);
    shown.close();
  });

  it('ends as a recorded conversation did', async () => {
    const recording = await recordTalk({
      ...talk,
      deeds: [...talk.deeds, { deed: 'palLeaves' }, { wait: 100 }],
    });
    const shown = showReplay(replay(recording, { speed: 100 }));
    void shown.session.start();
    await vi.advanceTimersByTimeAsync(3000);
    expect(shown.conversation()).toMatchObject({ state: 'ended', endReason: 'pal-left' });
    shown.close();
  });

  it('leads to the same state in a real session, atom by atom', { timeout: 300_000 }, async () => {
    // Which warnings a random walk causes differs from run to run.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        // Long enough that everything is said, and what was lost is given up: in the replay, time goes on after the end.
        const deeds = [...walk.deeds.filter(comesFromOutside), { wait: 60_000 }];
        const { text, seen } = await recordWalk({ ...walk, deeds });
        const shown = showReplay(replay(readRecording(text)));
        answerWeather(shown.session);
        void shown.session.start();
        await vi.advanceTimersByTimeAsync(100_000);
        void shown.session.leave();
        await vi.advanceTimersByTimeAsync(2000);
        const recorded = seen.at(-1)?.atoms;
        expect(shown.conversation().startedAt).toBeGreaterThan(recorded?.conversation.startedAt ?? 0);
        expect(timeless(shown.atoms())).toEqual(recorded && timeless(recorded));
        shown.close();
        await vi.advanceTimersByTimeAsync(1000);
      }),
      { numRuns: process.env.CI ? 1000 : 30 },
    );
  });
});

/**
 * Takes out when it happened, which is now: the beginning and the end of the conversation, how far this device's clock is
 * ahead of Tavus's, and the times of rows, which go by this device's clock. The page runs its tools itself, and what is
 * still unanswered depends on whether a tool or the end of the conversation came first, if both came at one moment. All
 * else is the same.
 */
function timeless({ conversation, offsetMs, utterances, ...atoms }: Atoms): object {
  const hasTools = atoms.toolOutcomes.length > 0;
  return {
    ...atoms,
    ...(hasTools && { unanswered: undefined }),
    conversation: { ...conversation, startedAt: undefined, endedAt: undefined },
    utterances: utterances.map((row) => row && { ...row, startedAt: (row.startedAt ?? 0) - offsetMs }),
  };
}

/** What the page itself does is not done again. */
function comesFromOutside(deed: Deed, index: number): boolean {
  if (index < 2) return true;
  if ('deed' in deed)
    return deed.deed === 'interrupt' || deed.deed === 'palLeaves' || deed.deed === 'shutDown';
  return !('typed' in deed || 'hidden' in deed || 'settle' in deed);
}
