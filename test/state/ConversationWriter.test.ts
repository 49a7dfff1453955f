import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idleConversation } from '../../src/state/Conversation';
import { updateConversation } from '../../src/state/updateConversation';
import { createCaptionAtom } from '../../src/state/views/Caption';
import { createTranscriptAtom } from '../../src/state/views/Transcript';
import { createTurnsAtom } from '../../src/state/views/Turn';
import { hear, Listener } from '../fixtures/listener';
import {
  asLegacy,
  asReplica,
  callsTool,
  message,
  palSays,
  palSpeaks,
  palStarts,
  palStops,
  userSays,
  userStarts,
  userStops,
} from '../fixtures/wire';

/** Counts the notifications of a listener's atoms, including the atoms of its current utterances. */
function countNotifications({ store, state }: Listener): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (name: string) => () => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const { conversation, speaking, utteranceIds, turnFacts, audioBlocked } = state;
  const transcript = state.derived(createTranscriptAtom);
  const turns = state.derived(createTurnsAtom);
  const caption = state.derived(createCaptionAtom);
  const atoms = { conversation, speaking, utteranceIds, turnFacts, audioBlocked, transcript, turns, caption };
  for (const [name, atom] of Object.entries(atoms)) store.sub(atom, count(name));
  for (const id of store.get(utteranceIds)) store.sub(state.utterance(id), count(id));
  return counts;
}

const p1 = { turn: 1, inference: 'p1' };
const talk = [
  userStarts({ turn: 1, seq: 1, at: 1 }),
  userStops({ turn: 1, seq: 2, at: 2 }),
  userSays('How much?', { turn: 1, inference: 'u1', seq: 3, at: 3 }),
  palSays('Ten dollars.', { ...p1, seq: 4, at: 4 }),
  palStarts({ ...p1, seq: 5, at: 5 }),
  palSpeaks('Ten', { ...p1, index: 0, seq: 6, at: 6 }),
  callsTool('show_price', '{}', { ...p1, id: 't1', seq: 7, at: 7 }),
];

describe('notifications of one event', () => {
  let listener: Listener;
  let counts: Record<string, number>;

  beforeEach(() => {
    listener = hear(...talk);
    counts = countNotifications(listener);
  });

  it('a streamed word notifies only its utterance and what is derived from it', () => {
    listener.hear(palSpeaks('Ten dollars.', { ...p1, index: 1, seq: 8 }));
    const [, pal] = listener.shown().ids;
    expect(counts).toEqual({ [String(pal)]: 1, transcript: 1, turns: 1, caption: 1 });
  });

  it('a new utterance notifies the list once everything is in place', () => {
    let shown: unknown;
    listener.store.sub(listener.state.utteranceIds, () => {
      shown = listener.script;
    });
    listener.hear(userSays('And?', { turn: 2, inference: 'u2', seq: 8 }));
    expect(shown).toEqual(['user: How much?', 'pal: Ten', 'user: And?']);
    const [user, pal] = listener.shown().ids;
    expect(counts).toMatchObject({ utteranceIds: 1, transcript: 1, [String(pal)]: 1 });
    expect(counts).not.toHaveProperty(String(user));
    expect(counts).not.toHaveProperty('speaking');
    expect(counts).not.toHaveProperty('conversation');
  });

  it('a stop notifies the speaking state, and no utterance that it leaves unchanged', () => {
    listener.hear(palStops({ ...p1, seq: 8 }));
    expect(counts).toEqual({ speaking: 1 });
  });

  it('a tool call notifies only the turns', () => {
    listener.hear(callsTool('look_up', '{}', { ...p1, id: 't2', seq: 8 }));
    expect(counts).toEqual({ turnFacts: 1, turns: 1 });
  });

  it('a copy notifies nothing, whether it has the same seq or another one', () => {
    listener.hear(...talk, ...talk.map(asReplica).slice(3, 6), ...talk);
    for (const [index, original] of talk.slice(3).entries()) listener.hear({ ...original, seq: 20 + index });
    listener.hear(asLegacy({ ...palStarts({ ...p1, at: 5 }), seq: 30 }));
    listener.hear({ ...userStops({ turn: 1, at: 2 }), seq: 31 });
    expect(counts).toEqual({});
  });

  it('a late event notifies what it changes, not what was undone and reapplied for it', () => {
    listener.hear(palSpeaks('Te', { ...p1, index: -1, seq: 5, at: 5 }));
    expect(counts).toEqual({});
    listener.hear(userSays('Quite.', { turn: 1, inference: 'u2', seq: 4, at: 4 }));
    expect(listener.script).toEqual(['user: How much?', 'user: Quite.', 'pal: Ten']);
    expect(counts).toEqual({ utteranceIds: 1, transcript: 1, turns: 1 });
  });

  it('an event without visible effect notifies nothing', () => {
    listener.hear(
      message('system.replica_present', { seq: 9 }),
      message('conversation.something_new', { seq: 10 }),
    );
    expect(counts).toEqual({});
  });

  it('typed text notifies the list', () => {
    listener.type('Really?');
    expect(counts).toMatchObject({ utteranceIds: 1, transcript: 1 });
    expect(listener.transcript.at(-1)).toMatchObject({ text: 'Really?', status: 'pending', startedAt: 0 });
  });
});

describe('receive', () => {
  it('distinguishes an event from its copies', () => {
    const start = palStarts({ ...p1, seq: 1 });
    const listener = hear(start, asReplica(start), asLegacy({ ...start, seq: 2 }), start);
    expect(listener.handled).toHaveLength(1);
  });

  it('treats both copies of an unknown event as one, and passes it to handlers unabridged', () => {
    const event = message('conversation.new_thing', { seq: 1 }, { role: 'pal', frames: ['aGk='] });
    expect(hear(event, asReplica(event)).handled).toMatchObject([{ raw: { properties: { role: 'pal' } } }]);
  });

  it('treats repeated perception tool calls as one, and passes them to handlers with their frames', () => {
    const sight = message(
      'conversation.perception_tool_call',
      { seq: 1 },
      { name: 'sees', frames: ['aGk='] },
    );
    expect(hear(sight, sight).handled).toMatchObject([{ frames: ['aGk='] }]);
  });
});

describe('the conversation', () => {
  it('that is over has no one speaking, and keeps everything said', () => {
    const listener = hear(...talk);
    listener.store.set(listener.state.audioBlocked, true);
    const before = listener.transcript;
    listener.writer.finish();
    expect(listener.shown().speaking).toEqual({ pal: false, user: false });
    expect(listener.store.get(listener.state.audioBlocked)).toBe(false);
    expect(listener.transcript.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(listener.transcript.map(({ status }) => status)).toEqual(before.map(() => 'final'));
  });

  it('that is over stays silent when a late event arrives that starts no speech', () => {
    const listener = hear(...talk);
    listener.writer.finish();
    listener.hear(message('conversation.perception_analysis', { seq: 50 }, { analysis: 'All smiles.' }));
    expect(listener.shown().speaking.pal).toBe(false);
  });

  it('is forgotten on reset, and the next one starts empty', () => {
    const listener = hear(...talk).type('Really?');
    updateConversation(listener.store, listener.state, { state: 'ended' });
    listener.writer.reset();
    expect(listener.shown()).toEqual({
      ids: [],
      transcript: [],
      turns: [],
      speaking: { pal: false, user: false },
    });
    expect(listener.store.get(listener.state.conversation)).toEqual(idleConversation);
    const handled = listener.handled.length;
    listener.hear(...talk).type('Really?');
    expect(listener.script).toEqual(['user: How much?', 'pal: Ten', 'user: Really?']);
    expect(listener.handled).toHaveLength(handled * 2);
  });

  it('does not bring back the atoms of the last one', () => {
    const listener = hear(...talk);
    const { state, store } = listener;
    const [id = ''] = store.get(state.utteranceIds);
    const before = state.utterance(id);
    listener.writer.reset();
    const asked = vi.spyOn(state, 'utterance');
    listener.hear(palStarts({ inference: 'new' }));
    expect(asked).not.toHaveBeenCalled();
    expect(state.utterance(id)).not.toBe(before);
  });

  it('notifies each atom at most once on reset', () => {
    const listener = hear(...talk);
    const counts = countNotifications(listener);
    listener.writer.reset();
    expect(Math.max(...Object.values(counts))).toBe(1);
  });

  it('keeps only the typed texts, in order, when what the events reported is taken back', () => {
    const listener = new Listener()
      .type('One?')
      .hear(...talk, palStarts(p1))
      .type('Two?');
    updateConversation(listener.store, listener.state, { state: 'connected' });
    listener.writer.settleToolCall('t1', { status: 'done' });
    const counts = countNotifications(listener);
    listener.writer.takeBack();
    expect(listener.script).toEqual(['user: One?', 'user: Two?']);
    expect(listener.shown()).toMatchObject({ turns: [], speaking: { pal: false, user: false } });
    expect(Math.max(...Object.values(counts))).toBe(1);
    expect(listener.store.get(listener.state.conversation).state).toBe('connected');
    expect(listener.store.get(listener.state.toolOutcomes).byKey.size).toBe(1);

    const handled = listener.handled.length;
    listener.hear(...talk);
    expect(listener.script).toEqual(['user: One?', 'user: Two?', 'user: How much?', 'pal: Ten']);
    expect(listener.handled.length - handled).toBe(talk.length);
    listener.writer.reset();
    listener.writer.takeBack();
    expect(listener.script).toEqual([]);
  });

  it('is complete for late subscribers', () => {
    const listener = hear(...talk);
    const late: string[] = [];
    listener.store.sub(listener.state.derived(createTranscriptAtom), () => late.push('told'));
    expect(listener.script).toEqual(['user: How much?', 'pal: Ten']);
    expect(late).toEqual([]);
  });

  it("shares nothing with another provider's conversation", () => {
    const one = hear(...talk);
    const other = new Listener();
    expect(other.transcript).toEqual([]);
    expect(one.transcript).toHaveLength(2);
  });
});

describe('large payloads', () => {
  it('of perception and unknown events reach handlers, but are not kept in the state', () => {
    const frame = 'data:image/jpeg;base64,AAAA';
    const properties = { name: 'badge', arguments: { color: 'red' }, frames: [frame] };
    const listener = hear(
      message('conversation.perception_tool_call', { seq: 1 }, properties),
      message('conversation.brand_new', { seq: 2 }, { frames: [frame] }),
    );
    expect(listener.handled.map((event) => JSON.stringify(event).includes(frame))).toEqual([true, true]);
    const { store, state } = listener;
    expect(store.get(state.signals)).toMatchObject([{ name: 'badge', arguments: { color: 'red' } }]);
    expect(JSON.stringify([store.get(state.signals), listener.shown()])).not.toContain(frame);
  });
});
