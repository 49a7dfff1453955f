import { beforeAll, describe, expect, it } from 'vitest';
import type { TavusEvent } from '../../src/protocol/TavusEvent';
import { emptyFold, type Fold } from '../../src/state/fold/Fold';
import { foldEvent } from '../../src/state/fold/foldEvent';
import { foldable, positionOf } from '../fixtures/foldable';
import { Listener } from '../fixtures/listener';
import { palSays, palSpeaks, palStarts, palStops, userSays, userStarts, userStops } from '../fixtures/wire';

/** A map that counts its reads. */
class CountingMap<Key, Value> extends Map<Key, Value> {
  reads = 0;

  override get(key: Key): Value | undefined {
    this.reads += 1;
    return super.get(key);
  }
}

/** Returns how many rows are read to fold one turn after this many turns. */
function rowsReadBehind(turns: number): number {
  const rows: CountingMap<string, NonNullable<ReturnType<Fold['rows']['get']>>> = new CountingMap();
  const fold: Fold = { ...emptyFold(), rows };
  for (let turn = 1; turn <= turns; turn += 1) foldTurn(fold, turn);
  rows.reads = 0;
  foldTurn(fold, turns + 1);
  return rows.reads;
}

function foldTurn(fold: Fold, turnIdx: number): void {
  const user = { role: 'user', turnIdx, inferenceId: `u${turnIdx}` } as const;
  const pal = { role: 'pal', turnIdx, inferenceId: `p${turnIdx}` } as const;
  const spoken = { speech: 'Well', final: false, isInterrupted: false } as const;
  const said = { speech: 'Well said.', interrupted: false } as const;
  const events: TavusEvent[] = [
    { ...user, type: 'conversation.started_speaking' },
    { ...user, ...spoken, type: 'conversation.utterance.streaming' },
    { ...user, ...said, type: 'conversation.utterance' },
    { ...pal, ...said, type: 'conversation.utterance' },
    { ...pal, type: 'conversation.started_speaking' },
    { ...pal, ...spoken, type: 'conversation.utterance.streaming' },
    { ...pal, ...spoken, type: 'conversation.utterance.streaming', speech: 'Well said.', final: true },
    { ...pal, type: 'conversation.stopped_speaking', interrupted: false },
  ];
  for (const [index, event] of events.entries()) {
    foldEvent(fold, foldable(event), positionOf(turnIdx * 10 + index));
  }
}

describe('folding a turn in order', () => {
  it('reads as many rows after 10,000 turns as after 10', () => {
    expect(rowsReadBehind(10_000)).toBe(rowsReadBehind(10));
  });
});

describe('a conversation of 20,000 utterances', () => {
  const listener = new Listener();
  let counts = new Map<string, number>();

  beforeAll(() => {
    listener.hear(userStarts({ seq: 5 }), userStops({ seq: 6 }), palStarts({ seq: 7 }), palStops({ seq: 8 }));
    for (let turn = 1; turn <= 10_000; turn += 1) {
      const p = { turn, inference: `p${turn}` };
      listener.hear(
        userSays(`Question ${turn}?`, { turn, seq: turn * 10 }),
        palSpeaks('Well', { ...p, seq: turn * 10 + 1 }),
      );
    }
    const { store, state } = listener;
    const count = (name: string) => () => counts.set(name, (counts.get(name) ?? 0) + 1);
    store.sub(state.utteranceIds, count('utteranceIds'));
    store.sub(state.turnFacts, count('turnFacts'));
    store.sub(state.speaking, count('speaking'));
    store.sub(state.conversation, count('conversation'));
    for (const id of store.get(state.utteranceIds)) store.sub(state.utterance(id), count(id));
  });

  const last = { turn: 10_000, inference: 'p10000' };

  it('notifies one row of each streamed word, fifty times for fifty words', () => {
    counts = new Map();
    for (let word = 1; word <= 50; word += 1) {
      listener.hear(palSpeaks(`Well ${word}`, { ...last, seq: 100_001 + word }));
    }
    expect([...counts]).toEqual([['pal inference p10000', 50]]);
  });

  it('notifies only the list and the row that a new utterance ends', () => {
    counts = new Map();
    listener.hear(userSays('More?', { turn: 10_001, seq: 200_000 }));
    expect([...counts.keys()].toSorted()).toEqual(['pal inference p10000', 'utteranceIds']);
  });

  it('accepts an event from its very beginning without losing anything', () => {
    counts = new Map();
    listener.hear(userSays('Before all that.', { turn: 0, seq: 1 }));
    expect(listener.transcript).toHaveLength(20_002);
    expect(listener.transcript[0]?.text).toBe('Before all that.');
    expect([...counts.keys()]).toEqual(['utteranceIds']);
  });

  it('accepts repeats from its very beginning without showing them twice', () => {
    counts = new Map();
    listener.hear(
      userSays('Question 1?', { turn: 1, seq: 10 }),
      palSpeaks('Well', { turn: 1, inference: 'p1', seq: 11 }),
      userStarts({ seq: 5 }),
      palStarts({ seq: 7 }),
    );
    expect(listener.transcript).toHaveLength(20_002);
    expect(listener.shown().speaking).toEqual({ pal: false, user: false });
  });

  it('does not let even earlier events change who is speaking', () => {
    listener.hear(userStarts({ seq: 2 }), palStarts({ seq: 3 }));
    expect(listener.shown().speaking).toEqual({ pal: false, user: false });
  });

  it("does not let speech from beyond the log's reach change later speech", () => {
    const before = listener.transcript.slice(10);
    listener.hear(
      palStarts({ turn: 2, inference: 'p2', seq: 21 }),
      palSays('Well now.', { turn: 2, inference: 'p2', seq: 22 }),
    );
    expect(listener.transcript.slice(10)).toEqual(before);
  });
});
