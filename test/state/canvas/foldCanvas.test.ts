import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/protocol/TavusEvent';
import { type CanvasFacts, foldCanvas } from '../../../src/state/canvas/foldCanvas';
import { clearsCard, question, showsCard, updatesCard } from '../../fixtures/canvas';
import { hear, type Listener } from '../../fixtures/listener';
import { callsTool, message, withSeq } from '../../fixtures/wire';

const callsOf = ({ store, state }: Listener) => store.get(state.canvasCalls);
const fold = (listener: Listener, facts?: CanvasFacts) => foldCanvas(callsOf(listener), facts);

/** Returns the card that is open after these messages. */
const openAfter = (...messages: readonly JsonObject[]) => fold(hear(...messages)).open?.card;

const text = (body: string, where: { seq: number; id?: string; turn?: number }) =>
  showsCard('text', { body }, where);

describe('the open card', () => {
  test('is the newest one: a card replaces the one before', () => {
    const cards = [text('one', { seq: 1, id: 'a' }), text('two', { seq: 2, id: 'b' })];
    expect(openAfter(...cards)).toMatchObject({ id: 'b', args: { body: 'two' }, revision: 0 });
  });

  test('is refused without a valid config, and the one before stays', () => {
    const refused = showsCard(
      'text',
      { body: 'two' },
      { seq: 2, id: 'b', config: { sandbox_url: 'https://evil.test' } },
    );
    const listener = hear(text('one', { seq: 1, id: 'a' }), refused);
    expect(fold(listener).open?.card.id).toBe('a');
    expect(fold(listener).problems).toMatchObject([{ code: 'canvas-config', call: { toolCallId: 'b' } }]);
  });

  test('accepts frames of the origins that the application adds', () => {
    const own = showsCard(
      'text',
      { body: 'Hi' },
      { seq: 1, config: { sandbox_url: 'https://cards.example.com' } },
    );
    expect(openAfter(own)).toBeUndefined();
    expect(fold(hear(own), { origins: ['https://cards.example.com'] }).open).toBeDefined();
  });

  test('takes the new arguments when it is shown again', () => {
    expect(openAfter(text('one', { seq: 1 }), text('two', { seq: 2 }))).toMatchObject({
      args: { body: 'two' },
      revision: 1,
    });
  });

  test('does not change when it is merely repeated, not even what was updated since', () => {
    const shown = text('one', { seq: 1, turn: 1 });
    const updated = updatesCard('call_1', { body: 'new' }, { seq: 2 });
    const repeats = [withSeq(shown, 3), text('one', { seq: 4, turn: 2 })];
    expect(openAfter(shown, withSeq(shown, 2))).toMatchObject({ revision: 0 });
    expect(openAfter(shown, updated, ...repeats)).toMatchObject({ args: { body: 'new' }, revision: 1 });
  });

  test('takes the updates of its arguments, one level deep', () => {
    const updates = { title: 'New', nested: { b: 2 }, gone: null };
    const shown = showsCard('unknown', { title: 'Old', nested: { a: 1 }, gone: 1, kept: true }, { seq: 1 });
    expect(openAfter(shown, updatesCard('call_1', updates, { seq: 2 }))).toMatchObject({
      args: { title: 'New', nested: { b: 2 }, gone: null, kept: true },
      revision: 1,
    });
  });

  test('moves when an update says so', () => {
    const moved = updatesCard('call_1', { preferred_slot: 'safe-area-left' }, { seq: 2 });
    const card = openAfter(text('one', { seq: 1 }), moved);
    expect(card).toMatchObject({ placement: { side: 'left' }, rawArgs: { body: 'one' }, revision: 1 });
  });

  test('is left alone by updates and clears of other cards', () => {
    const others = [updatesCard('other', { body: 'no' }, { seq: 2 }), clearsCard('other', { seq: 3 })];
    expect(openAfter(text('one', { seq: 1 }), ...others)).toMatchObject({
      args: { body: 'one' },
      revision: 0,
    });
  });

  test.each([
    ['its id', clearsCard('call_1', { seq: 2 })],
    ['no id', clearsCard(undefined, { seq: 2 })],
  ])('goes with a clear of %s', (_, clear) => {
    expect(openAfter(text('one', { seq: 1 }), clear)).toBeUndefined();
  });

  test('survives control actions with wrong arguments, which are reported', () => {
    const listener = hear(
      text('one', { seq: 1 }),
      clearsCard(7, { seq: 2 }),
      updatesCard('call_1', 'no object', { seq: 3 }),
      updatesCard(undefined, {}, { seq: 4 }),
      message('conversation.tool_call', { seq: 5 }, { name: 'canvas_clear', arguments: '{' }),
    );
    const { open, problems } = fold(listener);
    expect(open?.card).toMatchObject({ args: { body: 'one' } });
    expect(problems.map(({ code }) => code)).toEqual(Array(4).fill('invalid-tool-arguments'));
  });

  test('has arguments with the names of built-in properties as they were sent', () => {
    const updates = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}');
    const card = openAfter(text('one', { seq: 1 }), updatesCard('call_1', updates, { seq: 2 }));
    expect(card).toMatchObject({ args: { body: 'one' } });
    expect(({} as JsonObject).polluted).toBeUndefined();
  });
});

describe('a card that is over', () => {
  const shown = text('one', { seq: 1, turn: 1 });
  const answered = fold(hear(shown)).open?.key ?? '';

  test('is not opened by a late copy after it was cleared or replaced', () => {
    expect(openAfter(shown, clearsCard('call_1', { seq: 2 }), withSeq(shown, 3))).toBeUndefined();
    const changed = text('changed', { seq: 4, turn: 1 });
    expect(openAfter(shown, clearsCard(undefined, { seq: 2 }), changed)).toBeUndefined();
    expect(openAfter(shown, text('two', { seq: 2, id: 'b' }), changed)).toMatchObject({ id: 'b' });
  });

  test('stays over for the visitor who is done with it, whatever happens to it', () => {
    const over = new Set([answered]);
    const later = [
      withSeq(shown, 2),
      text('changed', { seq: 3, turn: 1 }),
      updatesCard('call_1', {}, { seq: 4 }),
    ];
    expect(fold(hear(shown, ...later), { over }).open).toBeUndefined();
  });

  test('makes room for another card with the same id in a later turn: models reuse ids', () => {
    const again = fold(hear(shown, text('one', { seq: 2, turn: 5 })), { over: new Set([answered]) });
    expect(again.open?.card).toMatchObject({ id: 'call_1', revision: 0 });
  });
});

describe('the calls that are kept', () => {
  test('are no tool calls of a turn', () => {
    const listener = hear(
      text('one', { seq: 1, turn: 1 }),
      callsTool('weather', {}, { seq: 2, turn: 1, id: 'w' }),
    );
    expect(listener.shown().turns.flatMap(({ toolCalls }) => toolCalls)).toMatchObject([{ name: 'weather' }]);
    expect(callsOf(listener)).toHaveLength(1);
  });

  test('are those of one conversation', () => {
    const listener = hear(text('one', { seq: 1 }));
    listener.writer.takeBack();
    expect(callsOf(listener)).toEqual([]);
    listener.hear(text('two', { seq: 2 }));
    listener.writer.reset();
    expect(callsOf(listener)).toEqual([]);
  });

  test('are limited in number, and the card that the PAL keeps changing stays', () => {
    const updates = Array.from({ length: 300 }, (_, n) =>
      updatesCard('call_1', { body: `${n}` }, { seq: n + 2 }),
    );
    const listener = hear(text('one', { seq: 1 }), ...updates);
    expect(callsOf(listener)).toHaveLength(100);
    expect(fold(listener).open?.card).toMatchObject({ args: { body: '299' } });
    const shows = Array.from({ length: 300 }, (_, n) => text(`${n}`, { seq: n + 1000, id: `${n}` }));
    listener.hear(...shows);
    expect(callsOf(listener)).toHaveLength(100);
    expect(fold(listener).open?.card.id).toBe('299');
  });

  test('notify only when they change', () => {
    const listener = hear(text('one', { seq: 1 }));
    let notified = 0;
    listener.store.sub(listener.state.canvasCalls, () => {
      notified += 1;
    });
    listener.hear(
      message('conversation.utterance', { seq: 2 }, { role: 'pal', speech: 'Hi' }),
      text('one', { seq: 1 }),
    );
    expect(notified).toBe(0);
    listener.hear(clearsCard(undefined, { seq: 3 }));
    expect(notified).toBe(1);
  });
});

const ids = fc.constantFrom('a', 'b', 'unknown');
const action = fc.oneof(
  fc.record({ kind: fc.constant('show'), id: ids, value: fc.nat(3), turn: fc.nat(2) }),
  fc.record({ kind: fc.constant('update'), id: ids, value: fc.nat(3), turn: fc.nat(2) }),
  fc.record({
    kind: fc.constant('clear'),
    id: fc.option(ids, { nil: undefined }),
    value: fc.nat(0),
    turn: fc.nat(2),
  }),
);

/** Builds a conversation's calls, numbered in their order. */
const conversation = fc.array(action, { maxLength: 12 }).map((actions) =>
  actions.map(({ kind, id, value, turn }, index): JsonObject => {
    const seq = index + 1;
    if (kind === 'clear') return clearsCard(id, { seq, turn });
    if (kind === 'update') return updatesCard(id, { value }, { seq, turn });
    return showsCard('unknown', { value }, { seq, turn, id: id ?? 'a' });
  }),
);

describe('whatever the order of arrival', () => {
  test('late, shuffled and repeated calls lead to the same card', () => {
    const troubled = conversation.chain((calls) =>
      fc.tuple(fc.constant(calls), fc.shuffledSubarray([...calls, ...calls], { minLength: 0 })),
    );
    fc.assert(
      fc.property(troubled, ([calls, arrivals]) => {
        const inOrder = fold(hear(...calls));
        expect(fold(hear(...arrivals, ...calls)).open).toEqual(inOrder.open);
      }),
    );
  });

  test('at most one card is open, it was shown, and nothing that is over comes back', () => {
    fc.assert(
      fc.property(conversation, fc.nat(2), (calls, turn) => {
        const over = new Set([`a ${turn}`]);
        const { open } = fold(hear(...calls), { over });
        if (!open) return;
        expect(over.has(open.key)).toBe(false);
        const shows = calls.filter((call) => 'canvas_config' in call);
        expect(shows.map(({ properties }) => (properties as JsonObject).tool_call_id)).toContain(
          open.card.id,
        );
      }),
    );
  });

  test('a repeat of all calls at the end changes nothing', () => {
    fc.assert(
      fc.property(conversation, (calls) => {
        const copies = calls.map((call, index) => withSeq(call, calls.length + index + 1));
        expect(fold(hear(...calls, ...copies)).open).toEqual(fold(hear(...calls)).open);
      }),
    );
  });
});

test('a question is read as such', () => {
  expect(openAfter(showsCard('question', question, { seq: 1 }))?.kind).toBe('question');
});
