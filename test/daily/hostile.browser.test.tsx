import { afterEach, describe, expect, inject, test } from 'vitest';
import { Transcript } from '../../src/components/parts/Transcript';
import { useSendInteraction } from '../../src/hooks/conversation/useSendInteraction';
import { TavusError } from '../../src/state/TavusError';
import { expectConsole } from '../expectConsole';
import { loopback, loopbackOptions } from './loopback';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(leaveNothing);

const speech = (text: string, more: object = {}) => ({
  message_type: 'conversation',
  event_type: 'conversation.utterance',
  inference_id: `inference of ${text.slice(0, 20)}`,
  properties: { role: 'pal', speech: text },
  ...more,
});
const shutdown = { message_type: 'system', event_type: 'system.shutdown' };

describe.each(carriers)('over $name', ({ open, dailyOptions }) => {
  async function connected() {
    const source = open({ greeting: '' });
    let send: ReturnType<typeof useSendInteraction> | undefined;
    function Sender() {
      send = useSendInteraction();
      return null;
    }
    const call = renderCall(
      { source, dailyOptions },
      <>
        <Sender />
        <Transcript />
      </>,
    );
    await call.start();
    if (!send) throw new Error('Nothing has rendered.');
    return { source, call, send };
  }

  /** Waits until everything delivered so far is handled, by sending one more message: messages keep their order. */
  async function heard({ source, call }: Awaited<ReturnType<typeof connected>>) {
    source.deliver(speech('That was all.'));
    await expect.poll(() => call.transcript.at(-1)?.text, { timeout: 15_000 }).toBe('That was all.');
  }

  test('ignores messages from strangers and other conversations, even in large numbers', async () => {
    const conversation = await connected();
    const { source, call } = conversation;
    source.deliver(shutdown, 'a-stranger');
    source.deliver(speech('x'.repeat(1_000_000)), 'a-stranger');
    for (let count = 0; count < 10_000; count += 1) source.deliver(speech(`Spam ${count}`), 'a-stranger');
    expectConsole('warn', /the conversation another/);
    source.deliver(speech('Of another conversation.', { conversation_id: 'another' }));
    source.deliver({ ...shutdown, conversation_id: 'another' });
    await heard(conversation);
    expect(call.now.state).toBe('connected');
    expect(call.transcript.map(({ text }) => text)).toEqual(['That was all.']);
  });

  test('renders speech as text, and treats message keys as plain data', async () => {
    const conversation = await connected();
    const { source, call } = conversation;
    source.deliver(speech('<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'));
    source.deliver(
      '{"event_type":"conversation.utterance","__proto__":{"hacked":true},"properties":{"__proto__":{"hacked":true},"role":"pal","speech":"Proto."}}',
    );
    await heard(conversation);
    await expect.poll(() => call.container.textContent).toContain('<img src=x');
    expect(call.container.querySelector('img, script')).toBeNull();
    expect('hacked' in window || 'hacked' in {}).toBe(false);
  });

  test('folds 10,000 messages received at once into one row with the last text', async () => {
    const conversation = await connected();
    const { source, call } = conversation;
    for (let seq = 1; seq <= 10_000; seq += 1) {
      source.deliver({
        message_type: 'conversation',
        event_type: 'conversation.utterance.streaming',
        seq: 1_000_000 + seq,
        inference_id: 'long',
        properties: { role: 'pal', speech: `Word ${seq}`, content_index: seq },
      });
    }
    await expect.poll(() => call.transcript.at(-1)?.text, { timeout: 20_000 }).toBe('Word 10000');
    expect(call.transcript).toHaveLength(1);
  });

  test('throws a typed error for what cannot be sent, and sends nothing', async () => {
    const { source, call, send } = await connected();
    const codeOf = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return error instanceof TavusError ? error.code : error;
      }
      return 'sent';
    };
    // The envelope counts toward the limit, and a surrogate pair counts as two characters.
    const room = 4096 - JSON.stringify(envelope(call.now.conversationId, '')).length;
    expect(codeOf(() => send.respond('😀'.repeat(Math.floor(room / 2))))).toBe('sent');
    expect(codeOf(() => send.respond('😀'.repeat(Math.floor(room / 2) + 1)))).toBe('message-too-large');
    expect(codeOf(() => send.respond('   '))).toBe('invalid-interaction');
    // @ts-expect-error JavaScript code can pass this.
    expect(codeOf(() => send({ type: 'conversation.respond' }))).toBe('invalid-interaction');
    await call.end();
    expect(codeOf(() => send.respond('Hello?'))).toBe('not-connected');
    expect(source.sent).toHaveLength(1);
  });

  test('splits a long echo into pieces that fit, without splitting an emoji', async () => {
    const { source, send } = await connected();
    const text = '😀'.repeat(5000);
    const pieces = send.echo(text);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => JSON.stringify(piece).length <= 4096)).toBe(true);
    await expect.poll(() => source.sent.length).toBe(pieces.length);
    const texts = source.sent.map(({ properties }) => (properties as { readonly text: string }).text);
    expect(texts.join('')).toBe(text);
    expect(texts.some((piece) => /\p{Surrogate}/u.test(piece))).toBe(false);
  });
});

function envelope(conversationId: string | undefined, text: string): object {
  return {
    message_type: 'conversation',
    event_type: 'conversation.respond',
    conversation_id: conversationId,
    properties: { text },
  };
}

describe('over daily-js', () => {
  test('holds messages until the PAL is known, and ignores those from other participants', async () => {
    const source = loopback({ greeting: '' }, { palStaysAway: true });
    const call = renderCall({ source, dailyOptions: loopbackOptions(), palTimeoutMs: 5000 });
    void call.start();
    await call.until('connecting');
    await expect.poll(() => source.calls[0]?.joins).toBe(1);
    const room = source.room();
    room.addGuest('a-stranger', 'somebody');
    room.addGuest('pal-session', 'tavus-pal-x');
    for (let count = 0; count < 1000; count += 1) room.deliver(speech(`Spam ${count}`), `stranger-${count}`);
    room.deliver(speech('Hello, I am the PAL.'), 'pal-session');
    room.deliver({ event_type: 'system.replica_present' }, 'pal-session');
    await call.until('connected');
    expect(call.transcript.map(({ text }) => text)).toEqual(['Hello, I am the PAL.']);
  });

  test('sends longer messages to a room that allows them', async ({ skip }) => {
    skip(inject('dailyVersion') !== undefined, 'the oldest daily-js supports only its built-in limit');
    const source = loopback({ greeting: '' }, { messageLimit: 8192 });
    let send: ReturnType<typeof useSendInteraction> | undefined;
    function Sender() {
      send = useSendInteraction();
      return null;
    }
    const call = renderCall({ source, dailyOptions: loopbackOptions() }, <Sender />);
    await call.start();
    send?.respond('x'.repeat(6000));
    await expect.poll(() => source.sent.length).toBe(1);
    expect(() => send?.respond('x'.repeat(9000))).toThrow(/characters too long/);
  });
});
