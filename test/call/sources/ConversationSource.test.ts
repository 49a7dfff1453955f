import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationHandle, ConversationSource } from '../../../src/call/sources/ConversationSource';
import type { EndReason } from '../../../src/state/Conversation';
import { answerable, soon } from '../session/inRoom';
import { type SessionUnderTest, sessionWith } from '../session/startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Source extends ConversationSource {
  readonly signals: AbortSignal[];
  readonly ends: unknown[];
}

/** Creates a source that remembers how it is used; `create` replaces what creates a conversation. */
function sourceNamed(
  key: string,
  create: () => Promise<ConversationHandle> | never = async () => conversation(key),
): Source {
  const signals: AbortSignal[] = [];
  const ends: unknown[] = [];
  return {
    key,
    bringsCall: true,
    signals,
    ends,
    create({ signal }) {
      signals.push(signal);
      return create();
    },
    end({ conversationId }, { keepalive, reason }) {
      ends.push([conversationId, keepalive, reason]);
    },
  };
}

const conversation = (conversationId: string): ConversationHandle => ({
  conversationId,
  conversationUrl: `https://tavus.daily.co/${conversationId}`,
});

const never = () => new Promise<never>(() => undefined);

async function prepared(source: ConversationSource): Promise<SessionUnderTest> {
  const under = sessionWith();
  under.configure({ source });
  void under.session.prepare();
  await soon();
  return under;
}

describe('the source', () => {
  it('is asked once, however often a conversation is prepared', async () => {
    const source = sourceNamed('a');
    const { session } = await prepared(source);
    void session.prepare();
    await session.prepare();
    expect(source.signals).toHaveLength(1);
  });

  it('that creates is the one of the latest render when the previous conversation is over', async () => {
    const leaving = answerable<void>();
    const first = { ...sourceNamed('a'), end: () => leaving.promise };
    const { session, configure } = await prepared(first);
    void session.leave();
    const [atTheStart, afterIt] = [sourceNamed('a'), sourceNamed('a')];
    configure({ source: atTheStart });
    void session.prepare();
    await soon();
    configure({ source: afterIt });
    leaving.answer();
    await soon();
    expect([atTheStart.signals.length, afterIt.signals.length]).toEqual([0, 1]);
  });

  it('that ends a conversation is the object that created it', async () => {
    const [first, newer] = [sourceNamed('a'), sourceNamed('a')];
    const { session, configure } = await prepared(first);
    configure({ source: newer });
    await session.leave();
    expect([first.ends, newer.ends]).toEqual([[['a', false, 'user-left']], []]);
  });

  it('with another key ends the old conversation, and creates another because one was under way', async () => {
    const [first, other] = [sourceNamed('a'), sourceNamed('b')];
    const { configure, conversation: now } = await prepared(first);
    configure({ source: other });
    await soon();
    expect(first.ends).toEqual([['a', false, 'replaced']]);
    await vi.waitFor(() => expect(now().conversationId).toBe('b'));
  });
});

describe('the signal', () => {
  it('is aborted by the end, before and after the conversation has been created', async () => {
    const slow = sourceNamed('slow', never);
    const { session } = await prepared(slow);
    expect(slow.signals[0]?.aborted).toBe(false);
    void session.leave();
    expect(slow.signals[0]?.aborted).toBe(true);

    const source = sourceNamed('a');
    const under = await prepared(source);
    expect(source.signals[0]?.aborted).toBe(false);
    void under.session.leave();
    expect(source.signals[0]?.aborted).toBe(true);
  });
});

describe('`end`', () => {
  type End = [string, (under: SessionUnderTest) => void, EndReason, boolean?];
  it.each<End>([
    ['leaving', ({ session }) => void session.leave(), 'user-left'],
    ['unmounting', ({ unmount }) => unmount(), 'unmounted'],
    ['another source', ({ configure }) => configure({ source: sourceNamed('b') }), 'replaced'],
    ['closing the page', () => void window.dispatchEvent(new Event('pagehide')), 'unmounted', true],
    ['any failure', ({ session }) => void session.end('failed'), 'failed'],
  ])('is called once after %s, with the reason', async (_, finish, reason, keepalive = false) => {
    const source = sourceNamed('a');
    const under = await prepared(source);
    finish(under);
    await soon();
    await under.session.leave();
    expect(source.ends).toEqual([['a', keepalive, reason]]);
  });

  it('is called in the middle of `pagehide`', async () => {
    const source = sourceNamed('a');
    await prepared(source);
    window.dispatchEvent(new Event('pagehide'));
    expect(source.ends).toEqual([['a', true, 'unmounted']]);
  });

  it.each<End>([
    ['the user has left', ({ session }) => void session.leave(), 'user-left'],
    ['the page began to close', () => void window.dispatchEvent(new Event('pagehide')), 'unmounted', true],
  ])(
    'is called once for a conversation that is created after %s',
    async (_, finish, reason, keepalive = false) => {
      const creating = answerable<ConversationHandle>();
      const source = sourceNamed('late', () => creating.promise);
      const under = await prepared(source);
      finish(under);
      await vi.advanceTimersByTimeAsync(60_000);
      expect([source.ends, under.conversation().state]).toEqual([[], 'idle']);
      creating.answer(conversation('late'));
      await soon();
      expect(source.ends).toEqual([['late', keepalive, reason]]);
    },
  );

  it('is called for a conversation that lingers as soon as the user wants to leave', async () => {
    const source = sourceNamed('a');
    const { session } = await prepared(source);
    session.linger();
    expect(source.ends).toEqual([['a', false, 'user-left']]);
    await session.leave();
    expect(source.ends).toHaveLength(1);
  });

  it('is not called if nothing was created', async () => {
    const source = sourceNamed('a', () => Promise.reject(new Error('No.')));
    const { session } = await prepared(source);
    await session.leave();
    expect(source.ends).toEqual([]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('No.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('No.'))],
  ])('that %s does not make the end a failure', async (_, end) => {
    const { session, conversation: now } = await prepared({ ...sourceNamed('a'), end });
    await session.leave();
    expect(now()).toMatchObject({ state: 'idle', prepared: false, error: undefined });
  });

  it('that never settles delays the end by five seconds', async () => {
    const { session, conversation: now } = await prepared({ ...sourceNamed('a'), end: never });
    void session.leave();
    await vi.advanceTimersByTimeAsync(4999);
    expect(now().prepared).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(now()).toMatchObject({ state: 'idle', prepared: false });
  });
});
