import { afterEach, describe, expect, test } from 'vitest';
import { type ConversationControls, useConversation } from '../../src/hooks/conversation/useConversation';
import { useSendInteraction } from '../../src/hooks/conversation/useSendInteraction';
import { useToolCall } from '../../src/hooks/tools/useToolCall';
import type { Script } from '../../src/simulator';
import { carriers, leaveNothing, renderCall } from './renderCarried';

afterEach(leaveNothing);

const goodbye = 'It was nice to meet you. Come again soon. Goodbye!';
const story = 'Once upon a time there was a lighthouse that hummed. '.repeat(20).trim();

const script: Script = {
  greeting: '',
  replies: [{ when: 'bye', toolCall: { name: 'end_call', arguments: {} }, say: goodbye }],
  fallback: 'A short answer. And one more sentence.',
};

describe.each(carriers)('an end that waits, over $name', ({ open, dailyOptions }) => {
  /** Connects a conversation whose tool `end_call` runs `handler`. */
  async function connected(handler: (end: ConversationControls['end']) => unknown = () => undefined) {
    const source = open(script);
    const page: { end?: ConversationControls['end']; send?: ReturnType<typeof useSendInteraction> } = {};
    function Page() {
      const { end } = useConversation();
      page.end = end;
      page.send = useSendInteraction();
      useToolCall('end_call', { handler: () => handler(end) });
      return null;
    }
    // The fake microphones of the engines make sounds, and those of WebKit interrupt the PAL.
    const call = renderCall({ source, dailyOptions: { ...dailyOptions, startAudioOff: true } }, <Page />);
    await call.start();
    const { end, send } = page;
    if (!end || !send) throw new Error('The page has not rendered.');
    /** What the PAL has said: the words that were streamed, next to the words that were planned. */
    const heard = () =>
      call.transcript
        .filter(({ role }) => role === 'pal')
        .map(({ text, plannedText }) => [text, plannedText]);
    const results = () => source.sent.filter(({ event_type }) => event_type === 'conversation.tool_result');
    return { source, call, end, send, heard, results };
  }

  test('hears a goodbye of three sentences whole', async () => {
    const { source, end, heard, call } = await connected();
    source.say(goodbye);
    await expect.poll(heard).toHaveLength(1);
    await end({ waitFor: 'silence' });
    expect([call.now.endReason, heard()]).toEqual(['user-left', [[goodbye, goodbye]]]);
  });

  test('hears the answer to a respond', async () => {
    const { end, send, heard } = await connected();
    send.respond('Hello?');
    await end({ waitFor: 'silence' });
    expect(heard()).toEqual([[script.fallback, script.fallback]]);
  });

  test('hears an echo', async () => {
    const { end, send, heard } = await connected();
    send.echo(goodbye);
    await end({ waitFor: 'silence' });
    expect(heard()).toEqual([[goodbye, goodbye]]);
  });

  test.each<[string, (end: ConversationControls['end']) => unknown]>([
    ['awaits it', (end) => end({ waitFor: 'silence' })],
    ['does not await it', (end) => void end({ waitFor: 'silence' })],
    [
      'awaits it after something else',
      async (end) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await end({ waitFor: 'silence' });
      },
    ],
  ])('sends the result of the tool handler that %s, and hears the closing line', async (_how, handler) => {
    const { source, call, heard, results } = await connected(handler);
    source.userSays('bye');
    await call.until('ended');
    expect(results()).toMatchObject([{ properties: { status: 'success' } }]);
    expect(heard()).toEqual([[goodbye, goodbye]]);
  });

  test('has the PAL say a farewell, and then receives the analysis', async () => {
    const { source, call, end, heard } = await connected();
    const ended = end({ say: goodbye, waitFor: 'perceptionAnalysis', timeoutMs: 20_000 });
    expect(call.now.state).toBe('connected');
    await expect.poll(() => source.ended).toHaveLength(1);
    expect([call.now.state, heard()]).toEqual(['disconnecting', [[goodbye, goodbye]]]);
    source.deliver({ event_type: 'conversation.perception_analysis', properties: { analysis: 'Well.' } });
    await ended;
    expect(call.now).toMatchObject({ state: 'ended', endReason: 'user-left' });
  });

  test('leaves after its timeout, however much there is left to say', async () => {
    const { call, end, heard } = await connected();
    await end({ say: story, waitFor: ['silence', 'perceptionAnalysis'], timeoutMs: 400 });
    expect(call.now.state).toBe('ended');
    expect(heard()).not.toContainEqual([story, story]);
  });

  test('is cut short by a second end', async () => {
    const { source, call, end } = await connected();
    const first = end({ say: story, timeoutMs: 60_000 });
    await expect.poll(() => source.sent.length).toBeGreaterThan(0);
    expect(call.now.state).toBe('connected');
    await end();
    await first;
    expect(call.log.at(-1)).toMatch(/^ended user-left/);
    expect(source.calls).toMatchObject([{ joins: 1, leaves: 1, destroys: 1, timers: 0 }]);
  });
});
