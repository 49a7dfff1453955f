import { act } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import * as Conversation from '../../../src/components/Conversation';
import { useSendInteraction } from '../../../src/hooks/conversation/useSendInteraction';
import { useTavusEvents } from '../../../src/hooks/conversation/useTavusEvents';
import { useCaption } from '../../../src/hooks/speech/useCaption';
import { useTranscript } from '../../../src/hooks/speech/useTranscript';
import { useTurns } from '../../../src/hooks/speech/useTurns';
import { exportTranscript } from '../../../src/state/views/exportTranscript';
import { renderConversation } from '../../components/renderConversation';
import { Activity } from '../../fixtures/Activity';

const secret = 'The visitor has opened the prices.';

/** Renders everything that shows what is said, and a component that tells the PAL something hidden. */
function hiding() {
  const seen: string[] = [];
  const raw: unknown[] = [];
  const onEvent = vi.fn((event: object) => seen.push(JSON.stringify(event)));
  let send: ReturnType<typeof useSendInteraction> | undefined;
  let hide: (hidden: boolean) => void = () => undefined;
  function Watcher() {
    useTavusEvents((event) => seen.push(JSON.stringify(event)));
    useTavusEvents('conversation.utterance', (message) => raw.push(message), { raw: true });
    seen.push(JSON.stringify([useTranscript(), useCaption({ lingerMs: 1000 }), useTurns()]));
    seen.push(exportTranscript(useTranscript({ includeHidden: true }), 'text'));
    return null;
  }
  function Page() {
    send = useSendInteraction();
    const [hidden, setHidden] = useState(false);
    hide = setHidden;
    return (
      <>
        <Watcher />
        <Activity mode={hidden ? 'hidden' : 'visible'}>
          <Conversation.Transcript />
          <Conversation.Captions />
          <Late />
        </Activity>
      </>
    );
  }
  function Late() {
    const full = useTranscript({ includeHidden: true });
    return (
      <p data-testid="full">
        {full.map(({ text, hidden }) => `${hidden ? 'hidden' : 'shown'}: ${text}`).join('|')}
      </p>
    );
  }
  const script = { greeting: '', replies: [], fallback: 'Ten dollars.' };
  const conversation = renderConversation(<Page />, script, { onEvent });
  const current = () => {
    if (!send) throw new Error('Nothing is rendered.');
    return send;
  };
  return {
    ...conversation,
    seen,
    raw,
    onEvent,
    send: current,
    hide: (hidden: boolean) => act(async () => hide(hidden)),
  };
}

test.each([
  ['send.note(text)', (send: ReturnType<typeof useSendInteraction>) => send.note(secret)],
  [
    'send.respond(text, { hidden: true })',
    (send: ReturnType<typeof useSendInteraction>) => send.respond(secret, { hidden: true }),
  ],
])(
  '%s reaches the PAL and is nowhere on the page, before and after an activity was hidden',
  async (_, tell) => {
    const { connect, advance, simulation, send, seen, raw, onEvent, hide, container, getByTestId } = hiding();
    await connect();
    const sent = await act(async () => tell(send()));
    expect(sent).toMatchObject({ event_type: 'conversation.respond', properties: { text: secret } });
    expect(simulation.sent).toEqual([sent]);
    await hide(true);
    await advance(5000);
    await hide(false);
    expect(container.textContent).toContain('Ten dollars.');
    expect(getByTestId('full').textContent).toBe(`hidden: ${secret}|shown: Ten dollars.`);
    const elsewhere = document.body.textContent?.replace(getByTestId('full').textContent ?? '', '');
    expect(elsewhere).not.toContain(secret);
    expect(seen.filter((text) => text.includes(secret))).toEqual([]);
    expect(onEvent.mock.calls.length).toBeGreaterThan(0);
    // The raw messages are as they were sent.
    expect(raw.filter((message) => JSON.stringify(message).includes(secret))).toHaveLength(1);
  },
);

test('the same words are shown when the visitor says them', async () => {
  const { connect, advance, simulation, send, container } = hiding();
  await connect();
  await act(async () => void send().note(secret));
  await advance(5000);
  await act(async () => simulation.userSays(secret));
  await advance(8000);
  expect(container.querySelectorAll('[data-tavus-part="utterance"][data-role="user"]')).toHaveLength(1);
});

test('text that waits is sent hidden when nobody speaks, and says so', async () => {
  const { connect, advance, simulation, send, seen } = hiding();
  await connect();
  await act(async () => simulation.say('Welcome to the shop.'));
  const outcome = send().note(secret, { when: 'idle' });
  expect(simulation.sent).toEqual([]);
  await advance(4000);
  await act(() => vi.waitFor(() => expect(simulation.sent).toHaveLength(1), { timeout: 5000 }));
  expect(await outcome).toMatchObject({ outcome: 'sent', messages: simulation.sent });
  await advance(5000);
  expect(seen.filter((text) => text.includes(secret))).toEqual([]);
});
