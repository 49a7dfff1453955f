import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CanvasInteraction } from '../../../src/protocol/canvas/CanvasInteraction';
import { TavusError } from '../../../src/state/TavusError';
import { clearsCard, question, showsCard, updatesCard } from '../../fixtures/canvas';
import { withSeq } from '../../fixtures/wire';
import { showCards } from './showCards';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const passes = (durationMs: number) => vi.advanceTimersByTimeAsync(durationMs);
const value = { selected_option_ids: ['mon'], skipped: false };
const submit = { type: 'submit', value } as const;
const says = (text: string) => ['conversation.respond', { text }];
const learns = (context: string) => ['conversation.append_llm_context', { context }];
const fails =
  (status: number, body: object = {}) =>
  async () =>
    Response.json(body, { status });
const never = () => new Promise<Response>(() => undefined);
/** Settles later, so that a test can look at the time in between. */
function later() {
  let reply: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    reply = resolve;
  });
  return { give: () => response, reply: () => reply(Response.json({ success: true })) };
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'recorded',
    (error: unknown) => (error instanceof TavusError ? error.code : error),
  );

describe('the view', () => {
  test('has the open card, and the same object until the card changes', async () => {
    const { deliver, view, card } = await showCards();
    expect(view()).toEqual({ card: undefined, phase: 'open', error: undefined, canSend: false });
    const shown = showsCard('question', question, { seq: 1 });
    deliver(shown);
    expect(view()).toMatchObject({ card: { kind: 'question' }, phase: 'open', canSend: true });
    const first = card();
    deliver(withSeq(shown, 2), clearsCard('another', { seq: 3 }));
    expect(card()).toBe(first);
    deliver(updatesCard('call_1', { question: 'Sure?' }, { seq: 4 }));
    expect(card()).toMatchObject({ revision: 1, args: { question: 'Sure?' } });
  });

  test('has a new revision with each change, even when older changes have been forgotten', async () => {
    const { deliver, card } = await showCards();
    deliver(showsCard('text', { body: 'a' }, { seq: 1 }));
    let revision = 0;
    for (let seq = 2; seq < 150; seq += 1) {
      deliver(updatesCard('call_1', { body: `${seq}` }, { seq }));
      expect(card().revision).toBeGreaterThan(revision);
      revision = card().revision;
    }
  });

  test('has a card that was shown before anything could draw it', async () => {
    const { deliver, close, canvas, store, state, view } = await showCards();
    close();
    deliver(showsCard('question', question, { seq: 1 }));
    canvas.open(store, state, {});
    expect(view().card?.kind).toBe('question');
  });

  test('reports a card that cannot be shown, once, and posts nothing', async () => {
    const { deliver, errors, posted, view } = await showCards();
    deliver(showsCard('text', {}, { seq: 1, config: { sandbox_url: 'https://evil.test' } }));
    deliver(showsCard('question', question, { seq: 2, id: 'b' }), clearsCard(undefined, { seq: 3 }));
    await passes(100);
    expect(errors.map(({ code }) => code)).toEqual(['canvas-config']);
    expect(view().card).toBeUndefined();
    expect(posted.map(({ tool_call_id }) => tool_call_id)).toEqual(['b']);
  });
});

describe('an answer', () => {
  test('is seen by the application, recorded, said to the PAL, and then the card goes', async () => {
    const log: string[] = [];
    const onInteraction = async ({ type, value }: CanvasInteraction) => {
      log.push(`${type} ${JSON.stringify(value)} begins`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      log.push('seen');
    };
    const { deliver, canvas, card, view, replies, posted, heard } = await showCards({ onInteraction });
    deliver(showsCard('question', question, { seq: 1 }));
    const { give, reply } = later();
    replies.push(give);
    const done = canvas.act(card(), submit, { say: 'Monday' });
    expect(view()).toMatchObject({ phase: 'sending', canSend: false });
    await passes(99);
    expect(posted).toEqual([]);
    await passes(1);
    expect(log).toEqual([`submit ${JSON.stringify(value)} begins`, 'seen']);
    expect(posted).toMatchObject([
      { tool_call_id: 'call_1', component: 'canvas.question', type: 'submit', value },
    ]);
    expect(heard()).toEqual([]);
    reply();
    await done;
    expect(heard()).toEqual([says('Monday')]);
    expect(view()).toMatchObject({ phase: 'sent', card: { id: 'call_1' } });
    await passes(1199);
    expect(view().card).toBeDefined();
    await passes(1);
    expect(view().card).toBeUndefined();
    expect(posted).toHaveLength(1);
  });

  test('stays two seconds if the card reveals the correct answer', async () => {
    const { deliver, canvas, card, view } = await showCards();
    deliver(showsCard('question', { ...question, correct_answer: 'tue' }, { seq: 1 }));
    await canvas.act(card(), submit);
    await passes(1999);
    expect(view().card).toBeDefined();
    await passes(1);
    expect(view().card).toBeUndefined();
  });

  test('that is sent again restarts the time that the card stays', async () => {
    const { deliver, canvas, card, view, posted } = await showCards();
    deliver(showsCard('input', { prompt: 'Name?' }, { seq: 1 }));
    await canvas.act(card(), { type: 'submit', value: { value: 'Ada' } });
    await passes(1000);
    await canvas.act(card(), { type: 'submit', value: { value: 'Eve' } });
    await passes(1000);
    expect(view().card).toBeDefined();
    await passes(200);
    expect(view().card).toBeUndefined();
    expect(new Set(posted.map(({ interaction_id }) => interaction_id)).size).toBe(2);
  });

  test.each([
    ['question', 'skip', true],
    ['calendar', 'skip', true],
    ['question', 'dismiss', true],
    ['text', 'dismiss', true],
    ['chart', 'clear', true],
    ['scheduling_embed', 'submit', false],
    ['scheduling_embed', 'skip', false],
    ['text', 'error', false],
    ['question', 'heartbeat', false],
  ] as const)('of a %s with %s lets the card go at once: %s', async (component, type, goes) => {
    const { deliver, canvas, card, view } = await showCards();
    deliver(showsCard(component, {}, { seq: 1 }));
    await canvas.act(card(), { type });
    await passes(5000);
    expect(view().card === undefined).toBe(goes);
  });

  test('ends silently if the card was replaced meanwhile', async () => {
    const { deliver, canvas, card, view, posted, replies, heard } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    const { give, reply } = later();
    replies.push(give);
    const done = canvas.act(card(), submit, { say: 'Monday' });
    await passes(1);
    deliver(showsCard('text', { body: 'Next' }, { seq: 2, id: 'b' }));
    expect(view()).toMatchObject({ card: { id: 'b' }, phase: 'open', canSend: true });
    reply();
    await done;
    await passes(3000);
    expect(view()).toMatchObject({ card: { id: 'b' }, phase: 'open' });
    expect(heard()).toEqual([says('Monday')]);
    expect(posted.map(({ type }) => type)).toEqual(['submit']);
  });

  test('does not come back with a late copy of the card', async () => {
    const { deliver, canvas, card, view } = await showCards();
    const shown = showsCard('question', question, { seq: 1, turn: 1 });
    deliver(shown);
    await canvas.act(card(), { type: 'skip' });
    deliver(withSeq(shown, 2));
    expect(view().card).toBeUndefined();
    deliver(showsCard('question', question, { seq: 3, turn: 2 }));
    expect(view()).toMatchObject({ card: { id: 'call_1' }, phase: 'open', canSend: true });
  });

  test('is cut to what fits into one message', async () => {
    const { deliver, canvas, card, heard } = await showCards();
    deliver(showsCard('input', { prompt: 'Story?' }, { seq: 1 }));
    await canvas.act(card(), { type: 'submit', value: {} }, { say: 'word '.repeat(2000) });
    const [[, properties] = []] = heard();
    expect(JSON.stringify(properties).length).toBeGreaterThan(3500);
    expect(heard()).toHaveLength(1);
  });

  test('may say nothing, or only tell the PAL', async () => {
    const { deliver, canvas, card, heard } = await showCards();
    deliver(showsCard('text', { body: 'Hi' }, { seq: 1 }));
    await canvas.act(card(), { type: 'dismiss' }, { say: '', context: 'The visitor closed the card.' });
    expect(heard()).toEqual([learns('The visitor closed the card.')]);
  });

  test('is recorded although onInteraction throws, which is reported', async () => {
    const onInteraction = () => {
      throw new Error('mine');
    };
    const { deliver, canvas, card, errors, posted } = await showCards({ onInteraction });
    deliver(showsCard('question', question, { seq: 1 }));
    await canvas.act(card(), submit);
    expect(posted).toHaveLength(1);
    expect(errors).toMatchObject([{ code: 'canvas-callback', cause: { message: 'mine' } }]);
  });
});

describe('an answer that cannot be recorded', () => {
  test('leaves the card open, says nothing, and is tried again with the same id', async () => {
    const { deliver, canvas, card, view, replies, posted, heard, errors } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    replies.push(fails(429), fails(429));
    expect(await codeOf(canvas.act(card(), submit, { say: 'Monday' }))).toBe('canvas-post');
    expect(view()).toMatchObject({ phase: 'failed', canSend: true, error: { code: 'canvas-post' } });
    expect(errors).toHaveLength(1);
    expect(await codeOf(canvas.act(card(), { type: 'submit', value: { other: true } }))).toBe('canvas-post');
    await canvas.act(card(), submit, { say: 'Monday' });
    await canvas.act(card(), submit);
    expect(heard()).toEqual([says('Monday')]);
    const ids = posted.map(({ interaction_id }) => interaction_id);
    expect(new Set(ids).size).toBe(4);
    await passes(2000);
    expect(view().card).toBeUndefined();
  });

  test('keeps its id if the same is tried again', async () => {
    const { deliver, canvas, card, replies, posted } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    replies.push(fails(500), fails(500));
    const failed = codeOf(canvas.act(card(), submit));
    await passes(1000);
    expect(await failed).toBe('canvas-post');
    await canvas.act(card(), { type: 'submit', value: { ...value } });
    expect(new Set(posted.map(({ interaction_id }) => interaction_id)).size).toBe(1);
    expect(posted).toHaveLength(3);
  });

  test('because Tavus does not accept it is said all the same, and reported', async () => {
    const { deliver, canvas, card, view, replies, heard, errors } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    replies.push(fails(400, { error: 'Invalid value for canvas.question' }));
    expect(await codeOf(canvas.act(card(), submit, { say: 'Monday' }))).toBe('recorded');
    expect(errors).toMatchObject([{ code: 'canvas-post', cause: { status: 400, reply: {} } }]);
    expect(heard()).toEqual([says('Monday')]);
    await passes(1200);
    expect(view().card).toBeUndefined();
  });

  test('because the conversation has ended at Tavus is not said', async () => {
    const { deliver, canvas, card, view, replies, heard } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    replies.push(fails(400, { error: 'Conversation has ended' }));
    expect(await codeOf(canvas.act(card(), submit, { say: 'Monday' }))).toBe('canvas-post');
    expect(view().phase).toBe('failed');
    expect(heard()).toEqual([]);
  });

  test('never has what the visitor typed in its error', async () => {
    const { deliver, canvas, card, replies, errors } = await showCards();
    deliver(showsCard('input', { prompt: 'Name?' }, { seq: 1 }));
    replies.push(fails(400, { error: 'Invalid' }));
    await canvas.act(card(), { type: 'submit', value: { value: 'secret' } }, { say: 'secret' });
    expect(
      errors.map(({ message, hint, cause }) => JSON.stringify([message, hint, cause])).join(),
    ).not.toContain('secret');
  });

  test('goes to the console if nothing listens, without what the visitor typed', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { deliver, canvas, card, replies } = await showCards({}, { onError: undefined });
    deliver(showsCard('input', { prompt: 'Name?' }, { seq: 1 }));
    replies.push(fails(400, { error: 'Invalid: secret' }));
    await canvas.act(card(), { type: 'submit', value: { value: 'secret' } }, { say: 'secret' });
    expect(warn).toHaveBeenCalledOnce();
    expect(String(warn.mock.calls)).toContain('400');
    expect(String(warn.mock.calls)).not.toContain('secret');
    warn.mockRestore();
  });
});

describe('at most', () => {
  test('one interaction with a card is sent at a time', async () => {
    const { deliver, canvas, card, replies, posted } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    replies.push(never);
    void codeOf(canvas.act(card(), submit));
    await passes(1);
    expect(await codeOf(canvas.act(card(), submit))).toBe('canvas-post');
    expect(posted).toHaveLength(1);
  });

  test('ten interactions are sent in ten seconds', async () => {
    const { deliver, canvas, card, posted } = await showCards();
    deliver(showsCard('scheduling_embed', {}, { seq: 1 }));
    for (let count = 0; count < 12; count += 1)
      await codeOf(canvas.act(card(), { type: 'submit', value: count }));
    expect(posted).toHaveLength(10);
    await passes(10_000);
    expect(await codeOf(canvas.act(card(), { type: 'submit', value: 13 }))).toBe('recorded');
  });
});

test('a card that is gone cannot be answered anymore', async () => {
  const { deliver, canvas, card, posted } = await showCards();
  deliver(showsCard('question', question, { seq: 1 }));
  const gone = card();
  deliver(showsCard('question', question, { seq: 2, id: 'b' }));
  expect(await codeOf(canvas.act(gone, submit))).toBe('canvas-post');
  await passes(1);
  expect(posted.map(({ type }) => type)).toEqual(['clear']);
});

describe('a card that the PAL removes', () => {
  test.each([
    ['clears', clearsCard('call_1', { seq: 2 })],
    ['replaces', showsCard('text', { body: 'Next' }, { seq: 2, id: 'b' })],
  ])('%s is recorded as cleared', async (_, message) => {
    const { deliver, posted } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }), message);
    await passes(1);
    expect(posted).toMatchObject([{ type: 'clear', tool_call_id: 'call_1', value: {} }]);
  });

  test('after it was answered is not', async () => {
    const { deliver, canvas, card, posted, view } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    await canvas.act(card(), submit);
    deliver(clearsCard(undefined, { seq: 2 }));
    expect(view().card).toBeUndefined();
    await passes(5000);
    expect(posted.map(({ type }) => type)).toEqual(['submit']);
  });

  test('while nothing shows it is not', async () => {
    const { deliver, close, posted, canvas, store, state } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    close();
    deliver(clearsCard(undefined, { seq: 2 }));
    canvas.open(store, state, {});
    await passes(1);
    expect(posted).toEqual([]);
  });
});

describe('the end of the conversation', () => {
  test('takes the card away, posts nothing, and aborts what is being sent', async () => {
    const { deliver, session, canvas, card, view, replies, posted, errors, heard } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    replies.push(never);
    const outcome = codeOf(canvas.act(card(), submit, { say: 'Monday' }));
    await passes(10);
    void session.leave();
    await passes(7000);
    expect(await outcome).toBe('canvas-post');
    expect(view().card).toBeUndefined();
    expect(posted).toHaveLength(1);
    expect(heard()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('cancels the time that an answered card stays, and the next conversation begins without a card', async () => {
    const { deliver, session, canvas, card, view } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    await canvas.act(card(), submit);
    void session.leave();
    await passes(7000);
    void session.start();
    await passes(2000);
    expect(view().card).toBeUndefined();
    deliver(showsCard('question', question, { seq: 1 }));
    expect(view()).toMatchObject({ card: { id: 'call_1' }, phase: 'open' });
  });

  test('does not wait for an application that is still looking', async () => {
    const onInteraction = () => new Promise(() => undefined);
    const { deliver, session, canvas, card, posted } = await showCards({ onInteraction });
    deliver(showsCard('question', question, { seq: 1 }));
    const outcome = codeOf(canvas.act(card(), submit));
    void session.leave();
    await passes(7000);
    expect(await outcome).toBe('canvas-post');
    expect(posted).toEqual([]);
  });
});

test('while the connection is lost, the card stays and nothing is sent', async () => {
  const { deliver, simulation, canvas, card, view, posted, heard } = await showCards();
  deliver(showsCard('question', question, { seq: 1 }));
  simulation.network('interrupted');
  await passes(1);
  expect(view()).toMatchObject({ card: { id: 'call_1' }, canSend: false });
  expect(await codeOf(canvas.act(card(), submit))).toBe('canvas-post');
  canvas.setContext(card(), 'two chosen');
  await passes(3000);
  expect([posted, heard()]).toEqual([[], []]);
  simulation.network('connected');
  await passes(1000);
  expect(view().canSend).toBe(true);
  expect(heard()).toEqual([learns('two chosen')]);
});

describe('the context of a card', () => {
  test('is told to the PAL at most once a second, and the last of it when the card goes', async () => {
    const { deliver, canvas, card, heard } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    for (const text of ['one', 'two', 'three', ' ']) canvas.setContext(card(), text);
    expect(heard()).toEqual([learns('one')]);
    deliver(clearsCard(undefined, { seq: 2 }));
    expect(heard()).toEqual([learns('one'), learns('three')]);
  });

  test('comes before the answer', async () => {
    const { deliver, canvas, card, heard } = await showCards();
    deliver(showsCard('question', question, { seq: 1 }));
    canvas.setContext(card(), 'one');
    canvas.setContext(card(), 'two');
    await canvas.act(card(), submit, { say: 'Monday' });
    await passes(5000);
    expect(heard()).toEqual([learns('one'), learns('two'), says('Monday')]);
  });
});

test('a card that cannot be shown is recorded once, and every failure is reported', async () => {
  const { deliver, canvas, card, posted, errors, view } = await showCards();
  deliver(showsCard('unknown', {}, { seq: 1 }));
  const broken = new TavusError('canvas-frame', 'The frame did not load.', { hint: 'Look.' });
  canvas.fail(card(), broken);
  canvas.fail(card(), broken);
  await passes(1);
  expect(posted).toMatchObject([
    { type: 'error', value: { code: 'canvas-frame', message: 'The frame did not load.' } },
  ]);
  expect(errors).toEqual([broken, broken]);
  expect(view().card).toBeDefined();
});
